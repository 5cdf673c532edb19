-- Why: in a large year not everybody scores everything; each dossier goes to a few members, chosen with reasons that
-- stay, and nobody else owes or sees it.

-- How many members score each dossier; null: all of them score everything.
alter table scoring add column sheets_each integer check (sheets_each > 0);

create table assignment (
  dossier_id bigint not null references dossier (id),
  member_id bigint not null references council_member (id),
  scoring_id bigint not null references scoring (id),
  -- Why this pair, as the plan said when it was confirmed.
  reasons jsonb not null,
  assigned_at timestamptz not null,
  assigned_by bigint not null references person (id),
  primary key (dossier_id, member_id)
);
create index assignment_member on assignment (member_id);
create index assignment_scoring on assignment (scoring_id);

-- Pairs the secretary has fixed: every plan keeps them.
create table assignment_lock (
  dossier_id bigint not null references dossier (id),
  member_id bigint not null references council_member (id),
  locked_at timestamptz not null,
  locked_by bigint not null references person (id),
  primary key (dossier_id, member_id)
);

-- The most dossiers a member may get in a scoring; without a row there is no limit.
create table assignment_limit (
  scoring_id bigint not null references scoring (id),
  member_id bigint not null references council_member (id),
  most integer not null check (most >= 0),
  primary key (scoring_id, member_id)
);

-- What a member would rather read, or rather not, said with his declaration.
create table reading_wish (
  dossier_id bigint not null references dossier (id),
  member_id bigint not null references council_member (id),
  wish smallint not null check (wish between -3 and 3 and wish <> 0),
  primary key (dossier_id, member_id)
);

-- The fields of the plan a member knows, by their codes: dossiers of these go to him first.
alter table council_member add column if not exists expertise text[] not null default '{}';
