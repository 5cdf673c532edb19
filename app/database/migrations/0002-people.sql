-- Why: who sits where, between which days; accounts, sessions and the marks that lock a guesser out.

create table unit (
  id bigint generated always as identity primary key,
  code text not null unique,
  name text not null check (name <> ''),
  short_name text not null default '',
  type text not null check (type in ('department', 'ward', 'party-body', 'organisation', 'school-kindergarten',
    'school-primary', 'school-secondary', 'public-service', 'enterprise', 'cooperative', 'other')),
  sector text not null,
  parent_id bigint references unit (id),
  abbreviation text not null default '',
  valid_from date not null,
  valid_to date,
  search_key text not null,
  check (valid_to is null or valid_to >= valid_from)
);
create index unit_type on unit (type, sector);
alter table person add foreign key (home_unit_id) references unit (id);
create index person_home_unit on person (home_unit_id);

create table account (
  person_id bigint primary key references person (id),
  login text not null check (login = lower(login)),
  password_hash text,
  password_set_at timestamptz,
  must_change boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null
);
create unique index account_login on account (login);

create table sign_in_attempt (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  login text not null,
  address text not null,
  succeeded boolean not null
);
-- A wrong attempt counts towards a lock-out until it is an hour old, or the person proves to be who they are.
create index sign_in_attempt_login on sign_in_attempt (login, at desc);
create index sign_in_attempt_address on sign_in_attempt (address, at desc);

create table session (
  token_hash text primary key,
  person_id bigint not null references person (id),
  desk_role text,
  desk_unit_id bigint,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  last_end timestamptz not null,
  address text not null default '',
  browser text not null default ''
);
create index session_person on session (person_id);

create table one_time_link (
  token_hash text primary key,
  purpose text not null check (purpose in ('invitation', 'password-reset')),
  person_id bigint not null references person (id),
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz
);

create table role_grant (
  id bigint generated always as identity primary key,
  person_id bigint not null references person (id),
  role text not null check (role in ('author', 'unit-clerk', 'unit-head', 'office', 'appraiser', 'leader', 'finance',
    'home-affairs', 'culture', 'front', 'administrator')),
  unit_id bigint references unit (id),
  valid_from date not null,
  valid_to date,
  granted_by bigint references person (id),
  granted_at timestamptz not null,
  -- A grant taken back before its first day was never in force.
  check (valid_to is null or valid_to >= valid_from - 1),
  check ((role in ('unit-clerk', 'unit-head')) <= (unit_id is not null))
);
create index role_grant_person on role_grant (person_id);
create index role_grant_unit on role_grant (unit_id) where unit_id is not null;
