-- Why: khó khăn, vướng mắc: what units and authors report, the office's answer, duplicates under one, what is published.

create table difficulty (
  id bigint generated always as identity primary key,
  programme_id bigint not null references programme (id),
  topic text not null check (topic in ('registration', 'form', 'files', 'deadline', 'criteria', 'money', 'software', 'other')),
  text text not null,
  unit_id bigint references unit (id),
  reported_by bigint not null references person (id),
  reported_at timestamptz not null,
  file_sha256 text references stored_file (sha256),
  file_name text,
  state text not null default 'open' check (state in ('open', 'answered', 'closed')),
  answer text not null default '',
  answered_at timestamptz,
  answered_by bigint references person (id),
  -- Trùng với: the one whose answer is the answer to this one too.
  same_as bigint references difficulty (id),
  -- The question as the public reads it, without a name; null while it is not published.
  public_question text,
  published_at timestamptz,
  check (same_as <> id),
  check ((file_sha256 is null) = (file_name is null)),
  check ((public_question is null) = (published_at is null))
);
create index difficulty_programme on difficulty (programme_id, state, id);
create index difficulty_reporter on difficulty (reported_by);
create index difficulty_unit on difficulty (unit_id);
create index difficulty_same_as on difficulty (same_as);
