-- Why: what an issued decision says is changed only by a new decision that names it: a correction of what it says of some
-- initiatives, or the revocation of their recognition. The old decision stays as it was issued, and the signed paper of
-- each may be kept beside it.

alter table decision add column kind text not null default 'recognition'
  check (kind in ('recognition', 'correction', 'revocation'));
alter table decision add check ((kind = 'recognition') = (corrects_id is null));
alter table decision add column scan_sha256 text references stored_file (sha256);
alter table decision add column scan_name text;
alter table decision add check ((scan_sha256 is null) = (scan_name is null));
-- One amendment of a decision is written at a time, so that none is drafted on what another is about to change.
create unique index one_draft_amendment on decision (corrects_id) where state = 'draft' and corrects_id is not null;
