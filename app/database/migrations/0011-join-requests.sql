-- Why: individuals, enterprises and cooperatives whom no list brought in ask by themselves to take part; the office joins
-- them to who is known already or takes them in anew, so what was asked stands apart from persons and units.

create table join_request (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('individual', 'enterprise', 'cooperative', 'other')),
  full_name text not null check (full_name <> ''),
  organisation_name text not null default '',
  tax_code text not null default '',
  address text not null,
  job_title text not null default '',
  email text not null check (email = lower(email)),
  phone text not null,
  wish text not null,
  asked_at timestamptz not null,
  -- By the machine's clock, as every one-time link; null where no mail could carry it.
  link_hash text unique,
  link_ends_at timestamptz,
  confirmed_at timestamptz,
  state text not null default 'waiting' check (state in ('waiting', 'approved', 'refused')),
  settled_at timestamptz,
  settled_by bigint references person (id),
  -- Why it was refused, or why it was approved without a confirmed address.
  reason text not null default '',
  sector text,
  person_id bigint references person (id),
  unit_id bigint references unit (id),
  check ((kind = 'individual') = (organisation_name = '')),
  check ((link_hash is null) = (link_ends_at is null)),
  check ((state = 'waiting') = (settled_at is null)),
  check ((state = 'waiting') = (settled_by is null)),
  check ((state = 'approved') = (person_id is not null)),
  check ((state = 'approved') = (sector is not null)),
  check (state <> 'refused' or reason <> '')
);
create unique index join_request_waiting on join_request (email) where state = 'waiting';
create index join_request_person on join_request (person_id) where person_id is not null;
