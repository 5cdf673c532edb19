-- Why: what the office asks for again and again is written once, offered at its point of the check, and kept in history.

create table check_reason (
  id bigint generated always as identity primary key,
  point text not null,
  words text not null,
  added_at timestamptz not null,
  added_by bigint not null references person (id),
  retired_at timestamptz,
  retired_by bigint references person (id)
);
create unique index check_reason_once on check_reason (point, words) where retired_at is null;
