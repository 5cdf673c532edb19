-- Why: the clerk looks a dossier through and proposes; the head decides, by the own account or on paper. Both are kept:
-- each proposal, and each paper of the head by which a clerk recorded the decision, with its scan.

create table unit_proposal (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references dossier (id) on delete cascade,
  proposes text not null check (proposes in ('approve', 'return')),
  remark text not null default '',
  proposed_at timestamptz not null,
  proposed_by bigint not null references person (id),
  check (proposes = 'approve' or remark <> '')
);
create index unit_proposal_dossier on unit_proposal (dossier_id, id);

create table head_paper (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references dossier (id) on delete cascade,
  decided text not null check (decided in ('approved', 'returned')),
  number text not null,
  signed_on date not null,
  sha256 text references stored_file (sha256),
  name text not null default '',
  recorded_at timestamptz not null,
  recorded_by bigint not null references person (id)
);
create index head_paper_dossier on head_paper (dossier_id);
