-- Why: the council, its members, who may not judge what, the sheets, the vote.

create table council (
  id bigint generated always as identity primary key,
  programme_id bigint not null references programme (id),
  name text not null check (name <> ''),
  decision_number text not null check (decision_number <> ''),
  decided_on date not null,
  created_at timestamptz not null
);

create table council_member (
  id bigint generated always as identity primary key,
  council_id bigint not null references council (id),
  person_id bigint not null references person (id),
  seat text not null check (seat in ('chair', 'vice-chair', 'secretary', 'member')),
  job_title text not null default '',
  position integer not null,
  valid_from date not null,
  valid_to date,
  unique (council_id, person_id),
  check (valid_to is null or valid_to >= valid_from - 1)
);
create index council_member_person on council_member (person_id);

-- A scoring (kỳ chấm) of a round: opened, then closed once. Late dossiers may get another after the closing.
create table scoring (
  id bigint generated always as identity primary key,
  programme_id bigint not null references programme (id),
  council_id bigint not null references council (id),
  round_code text not null,
  programme_version_id bigint not null references programme_version (id),
  due_on date,
  opened_at timestamptz not null,
  opened_by bigint not null references person (id),
  closed_at timestamptz,
  closed_by bigint references person (id),
  check ((closed_at is null) = (closed_by is null))
);
create index scoring_programme on scoring (programme_id);
create unique index one_open_scoring on scoring (council_id, round_code) where closed_at is null;

create table scoring_dossier (
  scoring_id bigint not null references scoring (id),
  dossier_id bigint not null unique references dossier (id),
  position integer not null,
  primary key (scoring_id, dossier_id)
);

-- Who is in conflict with what, and why: found when the scoring opens, when a dossier or a member joins, or declared.
-- A suggestion binds nobody until the secretary or chair confirms it; a waiver carries the chair's reason.
create table conflict (
  id bigint generated always as identity primary key,
  member_id bigint not null references council_member (id),
  dossier_id bigint not null references dossier (id),
  kind text not null check (kind in ('author', 'co-author', 'participant', 'head',
    'same-unit', 'superior', 'recent-co-author', 'kin', 'other')),
  state text not null check (state in ('suggested', 'standing', 'waived')),
  note text not null default '',
  found_at timestamptz not null,
  settled_at timestamptz,
  settled_by bigint references person (id),
  waiver_reason text,
  unique (member_id, dossier_id, kind),
  check (kind not in ('author', 'co-author', 'participant', 'head') or state = 'standing'),
  check ((state = 'waived') = (waiver_reason is not null and waiver_reason <> ''))
);
create index conflict_dossier on conflict (dossier_id);

-- Room is left on each page, so that the many small saves of a draft touch no index.
create table score_sheet (
  id bigint generated always as identity primary key,
  scoring_id bigint not null references scoring (id),
  dossier_id bigint not null references dossier (id),
  member_id bigint not null references council_member (id),
  state text not null default 'draft' check (state in ('draft', 'signed')),
  version integer not null default 1,
  tag integer not null default 1,
  points jsonb not null default '{}',
  comments jsonb not null default '{}',
  remark text not null default '',
  total integer,
  digest text,
  saved_at timestamptz not null,
  signed_at timestamptz,
  unique (dossier_id, member_id),
  check ((state = 'signed') = (total is not null and digest is not null and signed_at is not null)),
  check (state = 'signed' or (total is null and digest is null and signed_at is null))
) with (fillfactor = 70);
create index score_sheet_member on score_sheet (member_id);
-- The score board reads one scoring in order of dossiers without touching the sheets themselves.
create index score_sheet_board on score_sheet (scoring_id, dossier_id) include (member_id, state, total);

-- What was signed and then reopened is kept as it was.
create table past_score_sheet (
  sheet_id bigint not null references score_sheet (id),
  version integer not null,
  points jsonb not null,
  comments jsonb not null,
  remark text not null,
  total integer not null,
  digest text not null,
  signed_at timestamptz not null,
  reopened_at timestamptz not null,
  reopened_by bigint not null references person (id),
  reason text not null check (reason <> ''),
  primary key (sheet_id, version)
);

-- A member who could not score (nghỉ ốm, công tác): the missing sheets no longer hold up the closing.
create table absence (
  scoring_id bigint not null references scoring (id),
  member_id bigint not null references council_member (id),
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by bigint not null references person (id),
  primary key (scoring_id, member_id)
);

-- Biểu quyết: only the tally is kept, never who voted how.
create table vote (
  dossier_id bigint primary key references dossier (id),
  scoring_id bigint not null references scoring (id),
  agree integer not null check (agree >= 0),
  disagree integer not null check (disagree >= 0),
  blank integer not null check (blank >= 0),
  minutes_number text not null check (minutes_number <> ''),
  recorded_at timestamptz not null,
  recorded_by bigint not null references person (id),
  tag integer not null default 1
);
