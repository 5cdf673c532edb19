-- Why: what every later table leans on: the one installation, the audit lines, stored files, messages, number series.

create table installation (
  id integer primary key default 1 check (id = 1),
  authority_name text not null,
  superior_name text,
  place text not null default '',
  is_demo boolean not null default false,
  set_up_at timestamptz not null
);

-- First run: the one-time code printed in the terminal, hashed; gone once the administrator exists.
create table setup_code (
  id integer primary key default 1 check (id = 1),
  code_hash text not null,
  made_at timestamptz not null
);

-- The training clock of a demo: `shown_at` was the office's time when the real time was `set_at`.
create table demo_clock (
  id integer primary key default 1 check (id = 1),
  shown_at timestamptz not null,
  set_at timestamptz not null,
  played_until timestamptz not null
);

create table person (
  id bigint generated always as identity primary key,
  full_name text not null check (full_name <> ''),
  sort_name text not null,
  search_key text not null,
  birth_date date,
  email text,
  phone text,
  position text not null default '',
  qualification text not null default '',
  home_unit_id bigint,
  created_at timestamptz not null
);
create unique index person_email on person (lower(email)) where email is not null;

-- One line for each thing done or refused, written in the same transaction as the change.
create table audit_line (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_id bigint references person (id),
  actor_role text,
  act text not null,
  outcome text not null check (outcome in ('done', 'refused')),
  dossier_id bigint,
  programme_id bigint,
  subject text,
  from_state text,
  to_state text,
  reason text,
  document_number text,
  facts jsonb not null default '{}'
);
create index audit_line_dossier on audit_line (dossier_id, id) where dossier_id is not null;
create index audit_line_at on audit_line (at);

create function audit_lines_stay() returns trigger language plpgsql as $$
begin
  raise exception 'audit lines are only ever added';
end $$;
create trigger audit_line_stays before update or delete on audit_line
  for each row execute function audit_lines_stay();

-- Bytes are content-addressed: the row says that the file store holds them.
create table stored_file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes bigint not null check (size_bytes > 0),
  media_type text not null,
  stored_at timestamptz not null
);

-- The outbox: every notice to a person, in the product and by mail, sent or not.
create table message (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  to_person_id bigint references person (id),
  to_address text,
  subject text not null,
  body text not null,
  link text,
  dossier_id bigint,
  mail_state text not null default 'queued' check (mail_state in ('queued', 'sent', 'failed', 'no-address', 'held')),
  mail_attempts integer not null default 0,
  mail_sent_at timestamptz,
  mail_error text,
  read_at timestamptz,
  secret boolean not null default false
);
create index message_person on message (to_person_id, id desc);
create index message_unread on message (to_person_id) where read_at is null;
create index message_queue on message (id) where mail_state = 'queued';

-- Gapless numbers: receipts, certificates; one row per series and year, locked while a number is taken.
create table number_series (
  series text not null,
  year integer not null,
  last_number integer not null default 0 check (last_number >= 0),
  primary key (series, year)
);
