-- Why: a registration (đăng ký sáng kiến) is a record of its own, before and beside the dossier: what a unit says it will
-- work on this year. Its state is told by what happened to it: withdrawn, taken up by a dossier, or neither.

create table registration (
  id bigint generated always as identity primary key,
  programme_id bigint not null references programme (id),
  round_code text not null,
  sector text not null,
  unit_id bigint references unit (id),
  title text not null check (title <> ''),
  -- The authors' names in order, kept beside the title for lists; `search_key` folds title and names.
  author_names text not null default '',
  search_key text collate "C" not null default '',
  field text,
  kind text,
  is_reform boolean not null default false,
  note text not null default '',
  -- Grows with every change; a form that carries an older one is stale.
  version integer not null default 1,
  registered_at timestamptz not null,
  registered_by bigint not null references person (id),
  -- The office registered it for the unit or the person.
  by_office boolean not null default false,
  late_reason text,
  late_document_number text,
  withdrawn_at timestamptz,
  withdrawn_by bigint references person (id),
  withdrawn_reason text,
  -- The dossier that took it up last; when that one is withdrawn another may take its place.
  dossier_id bigint unique references dossier (id),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason is null)),
  check ((late_reason is null) = (late_document_number is null))
);
create index registration_unit on registration (unit_id, programme_id);
create index registration_programme on registration (programme_id, round_code, registered_at);
create index registration_by on registration (registered_by);

create table registration_author (
  registration_id bigint not null references registration (id) on delete cascade,
  position integer not null,
  -- null: known by name only, nobody has said which person it is.
  person_id bigint references person (id),
  full_name text not null,
  job_title text not null default '',
  primary key (registration_id, position),
  unique (registration_id, person_id)
);
create index registration_author_person on registration_author (person_id) where person_id is not null;

-- What was done with it, by whom and why, each time with what it then said.
create table registration_step (
  registration_id bigint not null references registration (id),
  position integer not null,
  step text not null check (step in ('registered', 'changed', 'withdrawn', 'taken-up')),
  at timestamptz not null,
  by_person_id bigint not null references person (id),
  reason text not null default '',
  dossier_id bigint references dossier (id),
  content jsonb not null,
  primary key (registration_id, position)
);
create function registration_steps_stay() returns trigger language plpgsql as $$
begin
  raise exception 'a step of a registration never changes';
end $$;
create trigger registration_step_stays before update or delete on registration_step
  for each row execute function registration_steps_stay();
