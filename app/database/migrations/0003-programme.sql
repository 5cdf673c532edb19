-- Why: a year's plan is one JSON document in versions; an issued version never changes.
-- `content` is json, not jsonb: the file is given back with its keys in the order they came.

create table programme (
  id bigint generated always as identity primary key,
  code text not null unique,
  year integer not null,
  title text not null,
  state text not null default 'draft' check (state in ('draft', 'issued', 'closed')),
  draft json,
  draft_tag integer not null default 1,
  current_version_id bigint,
  created_at timestamptz not null,
  closed_at timestamptz
);

create table programme_version (
  id bigint generated always as identity primary key,
  programme_id bigint not null references programme (id),
  version integer not null,
  content json not null,
  reason text not null default '',
  document_number text not null default '',
  issued_at timestamptz not null,
  issued_by bigint references person (id),
  unique (programme_id, version)
);
alter table programme add foreign key (current_version_id) references programme_version (id);
