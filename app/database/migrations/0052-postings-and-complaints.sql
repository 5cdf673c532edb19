-- Why: before a decision is signed its list may be posted for comments, and whoever disagrees with a result may lodge a
-- complaint (đơn kiến nghị) that holds the affected places until it is answered by a document.

create table posting (
  id bigint generated always as identity primary key,
  decision_id bigint not null references decision (id) on delete cascade,
  programme_id bigint not null references programme (id),
  opened_on date not null,
  last_day date not null,
  opened_at timestamptz not null,
  opened_by bigint not null references person (id),
  check (last_day >= opened_on)
);
create unique index one_posting_per_decision on posting (decision_id);

-- What the public wrote, as it came; only what the office lets through is shown beside the list.
create table posting_comment (
  id bigint generated always as identity primary key,
  posting_id bigint not null references posting (id) on delete cascade,
  dossier_id bigint references dossier (id),
  name text not null check (name <> ''),
  contact text not null default '',
  text text not null check (text <> ''),
  address text not null,
  sent_at timestamptz not null,
  settled_at timestamptz,
  settled_by bigint references person (id),
  shown boolean not null default false,
  check (settled_at is not null or not shown)
);
create index posting_comment_posting on posting_comment (posting_id, sent_at);

create table complaint (
  id bigint generated always as identity primary key,
  programme_id bigint not null references programme (id),
  dossier_id bigint not null references dossier (id),
  complainant text not null check (complainant <> ''),
  lodged_on date not null,
  text text not null check (text <> ''),
  due_on date not null,
  recorded_at timestamptz not null,
  recorded_by bigint not null references person (id),
  by_office boolean not null,
  state text not null default 'open' check (state in ('open', 'upheld', 'rejected', 'withdrawn')),
  answer text not null default '',
  answer_number text,
  answered_on date,
  answered_at timestamptz,
  answered_by bigint references person (id),
  scan_sha256 text references stored_file (sha256),
  scan_name text,
  check ((state = 'open') = (answered_at is null)),
  check (state not in ('upheld', 'rejected') or (answer <> '' and answer_number <> '' and answered_on is not null))
);
create index complaint_dossier on complaint (dossier_id);
create index complaint_open on complaint (programme_id) where state = 'open';
