-- Why: a ward, department or school carries the city's plan out by a plan of its own (plan IV.8): an internal deadline
-- before the round's, its own target, priorities and tasks. An issued one is frozen; a later version takes its place.

create table unit_plan (
  id bigint generated always as identity primary key,
  programme_id bigint not null references programme (id),
  unit_id bigint not null references unit (id),
  version integer not null,
  state text not null default 'draft' check (state in ('draft', 'issued')),
  tag integer not null default 1,
  content jsonb not null,
  -- The internal deadline once more, where reminders look for it: the last day that counts.
  deadline_day date,
  created_at timestamptz not null,
  created_by bigint not null references person (id),
  number text,
  issued_on date,
  signer_name text,
  signer_title text,
  issued_at timestamptz,
  issued_by bigint references person (id),
  -- The paper as it was issued: the data it was printed from.
  frozen jsonb,
  unique (programme_id, unit_id, version),
  check ((state = 'issued') = (frozen is not null and number is not null and issued_on is not null
    and signer_name is not null and issued_at is not null))
);
create unique index unit_plan_one_draft on unit_plan (programme_id, unit_id) where state = 'draft';

create function issued_unit_plans_stay() returns trigger language plpgsql as $$
begin
  raise exception 'an issued plan of a unit never changes';
end $$;
create trigger issued_unit_plan_stays before update or delete on unit_plan
  for each row when (old.state = 'issued') execute function issued_unit_plans_stay();
