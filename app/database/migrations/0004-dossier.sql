-- Why: the dossier (hồ sơ) from the first word to the frozen copies, and the unit's tờ trình M-01.
-- What lists filter and sort by stands in columns; the long text of the form stands in `content`.

create table dossier (
  id bigint generated always as identity primary key,
  programme_id bigint not null references programme (id),
  code text,
  state text not null default 'draft' check (state in ('draft', 'with-unit', 'returned', 'approved-by-unit', 'submitted',
    'needs-supplement', 'accepted', 'refused', 'appraised', 'in-scoring', 'scored', 'recognised', 'not-recognised',
    'certified', 'revoked', 'withdrawn')),
  round_code text not null,
  sector text not null,
  unit_id bigint references unit (id),
  owner_person_id bigint not null references person (id),
  title text not null default '',
  -- The authors' names in order, kept beside the title for lists; `search_key` folds title, names and code.
  author_names text not null default '',
  search_key text collate "C" not null default '',
  kind text,
  field text,
  is_reform boolean not null default false,
  first_applied_on date,
  content jsonb not null default '{}',
  tag integer not null default 1,
  version integer not null default 0,
  created_at timestamptz not null,
  saved_at timestamptz not null,
  submitted_at timestamptz,
  accepted_at timestamptz,
  sent_to_unit_at timestamptz,
  late_reason text,
  late_document_number text,
  filing_exception text,
  state_since timestamptz not null,
  unique (programme_id, code),
  check ((version = 0) = (submitted_at is null))
);
-- The long text of the form moves out of the row as it is, so that lists and counts walk through short rows.
alter table dossier alter column content set storage external;
-- The orders in which the office's list is read most.
create index dossier_programme_state on dossier (programme_id, state, round_code);
create index dossier_by_submitted on dossier (programme_id, submitted_at, id) where version > 0;
create index dossier_by_since on dossier (programme_id, state_since, id) where version > 0;
create index dossier_by_title on dossier (programme_id, title, id) where version > 0;
-- How many stand where: counted in the index alone.
create index dossier_standings on dossier (programme_id, state, round_code, field, sector, code) where version > 0;
create index dossier_unit on dossier (unit_id, programme_id);
create index dossier_owner on dossier (owner_person_id);

create table dossier_author (
  dossier_id bigint not null references dossier (id) on delete cascade,
  position integer not null,
  person_id bigint not null references person (id),
  full_name text not null,
  birth_date date,
  workplace text not null default '',
  job_title text not null default '',
  qualification text not null default '',
  share_half_percents integer not null check (share_half_percents between 0 and 200),
  confirmed_at timestamptz,
  primary key (dossier_id, position),
  unique (dossier_id, person_id)
);
create index dossier_author_person on dossier_author (person_id);

create table trial_participant (
  dossier_id bigint not null references dossier (id) on delete cascade,
  position integer not null,
  person_id bigint references person (id),
  full_name text not null,
  birth_date date,
  workplace text not null default '',
  job_title text not null default '',
  qualification text not null default '',
  support_work text not null default '',
  primary key (dossier_id, position)
);
create index trial_participant_person on trial_participant (person_id) where person_id is not null;

create table dossier_file (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references dossier (id) on delete cascade,
  sha256 text not null references stored_file (sha256),
  name text not null,
  caption text not null default '',
  position integer not null,
  confidential boolean not null default false,
  added_by bigint not null references person (id),
  added_at timestamptz not null,
  removed_at timestamptz,
  removed_by bigint references person (id)
);
create index dossier_file_dossier on dossier_file (dossier_id, position);

-- A frozen copy for each handing in; version 1 is the first, a supplement makes the next.
create table dossier_version (
  dossier_id bigint not null references dossier (id),
  version integer not null,
  content jsonb not null,
  sha256 text not null,
  submitted_at timestamptz not null,
  submitted_by bigint not null references person (id),
  note text not null default '',
  primary key (dossier_id, version)
);

create function dossier_versions_stay() returns trigger language plpgsql as $$
begin
  raise exception 'a frozen version of a dossier never changes';
end $$;
create trigger dossier_version_stays before update or delete on dossier_version
  for each row execute function dossier_versions_stay();

-- Tờ trình M-01: what a unit hands in as one act.
create table transmittal (
  id bigint generated always as identity primary key,
  programme_id bigint not null references programme (id),
  unit_id bigint not null references unit (id),
  round_code text not null,
  state text not null default 'draft' check (state in ('draft', 'signed', 'handed-in')),
  number text,
  signed_on date,
  signer_name text,
  signer_title text,
  signed_file_sha256 text references stored_file (sha256),
  tag integer not null default 1,
  created_at timestamptz not null,
  created_by bigint not null references person (id),
  handed_in_at timestamptz,
  handed_in_by bigint references person (id),
  late_reason text,
  late_document_number text,
  frozen jsonb
);
create index transmittal_unit on transmittal (unit_id, programme_id);

create table transmittal_item (
  transmittal_id bigint not null references transmittal (id) on delete cascade,
  position integer not null,
  dossier_id bigint not null references dossier (id),
  unit_opinion text not null default '',
  primary key (transmittal_id, position),
  unique (transmittal_id, dossier_id)
);
create index transmittal_item_dossier on transmittal_item (dossier_id);
