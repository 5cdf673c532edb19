-- Why: members also score by hand. What is keyed in from paper counts only after a second person has keyed it once more;
-- from then on it is the member's one sheet, so that paper and screen can never both count.

create table paper_sheet (
  id bigint generated always as identity primary key,
  scoring_id bigint not null references scoring (id),
  dossier_id bigint not null references dossier (id),
  member_id bigint not null references council_member (id),
  points jsonb not null,
  comments jsonb not null,
  remark text not null default '',
  -- The total as it is written on the paper; where it is not the sum of the points, why the points were kept.
  written_total integer not null,
  sum_remark text not null default '',
  scan_sha256 text references stored_file (sha256),
  scan_name text,
  keyed_by bigint not null references person (id),
  keyed_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'confirmed', 'returned')),
  settled_by bigint references person (id),
  settled_at timestamptz,
  settle_reason text not null default '',
  -- A draft of the member's own that the paper took the place of; nothing is lost.
  replaced_draft jsonb,
  check ((scan_sha256 is null) = (scan_name is null)),
  check ((state = 'waiting') = (settled_by is null)),
  check ((settled_by is null) = (settled_at is null)),
  check (state <> 'confirmed' or settled_by <> keyed_by),
  check (state <> 'returned' or settle_reason <> '')
);
create unique index one_waiting_paper_sheet on paper_sheet (dossier_id, member_id) where state = 'waiting';
create index paper_sheet_scoring on paper_sheet (scoring_id);
create index paper_sheet_member on paper_sheet (member_id);

alter table score_sheet add column paper_sheet_id bigint references paper_sheet (id);
alter table past_score_sheet add column paper_sheet_id bigint references paper_sheet (id);
