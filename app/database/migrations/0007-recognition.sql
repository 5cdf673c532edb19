-- Why: from the computed ranking to the issued decision and the certificates; issued rows are frozen copies.

create table council_choice (
  id bigint generated always as identity primary key,
  programme_id bigint not null references programme (id),
  kind text not null check (kind in ('tie', 'floor')),
  round_code text,
  class_code text,
  dossier_ids bigint[] not null,
  minutes_number text not null check (minutes_number <> ''),
  reason text not null default '',
  recorded_at timestamptz not null,
  recorded_by bigint not null references person (id),
  withdrawn_at timestamptz,
  withdrawn_by bigint references person (id),
  withdrawn_reason text,
  check (kind = 'floor' or class_code is not null)
);

create table ranking (
  id bigint generated always as identity primary key,
  programme_id bigint not null references programme (id),
  programme_version_id bigint not null references programme_version (id),
  state text not null default 'reviewed' check (state in ('reviewed', 'adopted', 'superseded')),
  input_digest text not null,
  input jsonb not null,
  result jsonb not null,
  computed_at timestamptz not null,
  computed_by bigint not null references person (id),
  adopted_at timestamptz,
  adopted_by bigint references person (id),
  minutes_number text,
  minutes_on date,
  withdrawn_reason text
);
create unique index one_adopted_ranking on ranking (programme_id) where state = 'adopted';

create table decision (
  id bigint generated always as identity primary key,
  programme_id bigint not null references programme (id),
  ranking_id bigint not null references ranking (id),
  state text not null default 'draft' check (state in ('draft', 'issued')),
  tag integer not null default 1,
  number text,
  issued_on date,
  signer_name text,
  signer_title text,
  signed_as text,
  year integer,
  content jsonb not null,
  digest text,
  drafted_at timestamptz not null,
  drafted_by bigint not null references person (id),
  issued_at timestamptz,
  issued_by bigint references person (id),
  corrects_id bigint references decision (id),
  check ((state = 'issued') = (number is not null and issued_on is not null and signer_name is not null and issued_at is not null and digest is not null))
);
create unique index decision_number on decision (year, number) where state = 'issued';
create unique index one_decision_per_ranking on decision (ranking_id) where corrects_id is null;

-- The outcome of each dossier by the issued decision: what lists, certificates and the public page read.
create table recognition (
  dossier_id bigint primary key references dossier (id),
  decision_id bigint not null references decision (id),
  outcome text not null check (outcome in ('prize', 'certificate', 'not-recognised')),
  class_code text,
  class_name text,
  prize_dong bigint not null default 0 check (prize_dong >= 0),
  mean text,
  rank integer,
  why jsonb not null,
  position integer not null
);
create index recognition_decision on recognition (decision_id, position);

create table certificate (
  id bigint generated always as identity primary key,
  decision_id bigint not null references decision (id),
  dossier_id bigint not null references dossier (id),
  person_id bigint references person (id),
  holder_name text not null,
  year integer not null,
  serial integer not null,
  code text not null unique,
  content jsonb not null,
  issued_at timestamptz not null,
  issued_by bigint not null references person (id),
  revoked_at timestamptz,
  revoked_by bigint references person (id),
  revoke_reason text,
  revoke_document text,
  unique (year, serial),
  check ((revoked_at is null) = (revoke_reason is null))
);
create unique index one_certificate_per_holder on certificate (dossier_id, coalesce(person_id, 0)) where revoked_at is null;
