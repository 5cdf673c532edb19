-- Why: units that have not done their part are reminded by themselves, each once a mark, and urged by a công văn whose mails go out once.

-- What the office has set for a plan; without a row the defaults hold.
create table urging_setting (
  programme_id bigint primary key references programme (id),
  reminder_days integer[] not null check (cardinality(reminder_days) <= 10),
  shows_targets boolean not null default false,
  saved_at timestamptz not null,
  saved_by bigint not null references person (id)
);

-- One row for each unit, round and day mark that was reminded: the key is what makes it once.
create table unit_reminder (
  programme_id bigint not null references programme (id),
  round_code text not null,
  unit_id bigint not null references unit (id),
  day_mark integer not null check (day_mark >= 0),
  sent_at timestamptz not null,
  recipients integer not null check (recipients >= 0),
  primary key (programme_id, round_code, unit_id, day_mark)
);

-- Công văn đôn đốc as it went out: a frozen copy. Number, day and signer may follow, once.
create table urging_letter (
  id bigint generated always as identity primary key,
  programme_id bigint not null references programme (id),
  -- The plan as it was then: the paper prints the same for ever.
  programme_version_id bigint not null references programme_version (id),
  round_code text not null,
  form_key text not null unique,
  wording text not null check (wording <> ''),
  reply_by date not null,
  sent_at timestamptz not null,
  sent_by bigint not null references person (id),
  number text,
  issued_on date,
  signer text,
  check ((number is null) = (issued_on is null) and (number is null) = (signer is null))
);
create index urging_letter_programme on urging_letter (programme_id, id desc);

create table urging_letter_unit (
  letter_id bigint not null references urging_letter (id),
  unit_id bigint not null references unit (id),
  unit_name text not null,
  recipients integer not null check (recipients >= 0),
  primary key (letter_id, unit_id)
);
