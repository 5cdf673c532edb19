-- Why: the public library of recognised initiatives: frozen public texts with their search words, who lets his name be shown, and who applies what elsewhere.

create table library_entry (
  id bigint generated always as identity primary key,
  -- Null for what was recognised before this installation, or elsewhere.
  dossier_id bigint unique references dossier (id),
  code text,
  year integer not null check (year between 1990 and 2200),
  authority_name text not null,
  title text not null check (title <> ''),
  summary text not null default '',
  applicability text not null default '',
  benefit text not null default '',
  -- The names that may be shown, in the order of the dossier; '' where nobody let his be.
  author_names text not null default '',
  unit_name text,
  unit_type text,
  field_name text not null default '',
  class_name text,
  -- Its place in the decision of its year.
  position integer not null default 0,
  decision_number text not null,
  decided_on date not null,
  shelved_at timestamptz not null,
  changed_at timestamptz not null,
  -- Set when the summary was written by hand: it is not made anew from the dossier.
  summary_by bigint references person (id),
  withdrawn_at timestamptz,
  -- The title without dấu, for "these words in this order".
  title_key text collate "C" not null,
  -- Title A, names B, texts C; the words are keys without dấu (domain/library/library-key.ts).
  words tsvector not null
);
create index library_words on library_entry using gin (words) where withdrawn_at is null;
create index library_order on library_entry (year desc, position, id) where withdrawn_at is null;

-- The words of all entries ever shelved, to put a typing slip right.
create table library_word (
  word text collate "C" primary key,
  entries integer not null
);

-- Đồng ý nêu tên: the last word of each author about each of his dossiers.
create table name_consent (
  dossier_id bigint not null references dossier (id),
  person_id bigint not null references person (id),
  given boolean not null,
  at timestamptz not null,
  primary key (dossier_id, person_id)
);

-- Áp dụng ở nơi khác: a unit says that it applies an initiative; the office confirms or not.
create table replication (
  id bigint generated always as identity primary key,
  entry_id bigint not null references library_entry (id),
  unit_id bigint not null references unit (id),
  unit_name text not null,
  applied_from date not null,
  place text not null default '',
  effect text not null check (effect <> ''),
  said_at timestamptz not null,
  said_by bigint not null references person (id),
  state text not null default 'said' check (state in ('said', 'confirmed', 'declined')),
  judged_at timestamptz,
  judged_by bigint references person (id),
  judged_reason text not null default '',
  check ((state = 'said') = (judged_at is null)),
  check (state <> 'declined' or judged_reason <> '')
);
create unique index replication_once on replication (entry_id, unit_id) where state <> 'declined';
create index replication_entry on replication (entry_id, state);
create index replication_unit on replication (unit_id);

-- Hiệu quả sau 6 tháng, 12 tháng: asked for once each, answered by the unit.
create table replication_effect (
  replication_id bigint not null references replication (id),
  months integer not null check (months > 0),
  asked_at timestamptz not null,
  answered_at timestamptz,
  answered_by bigint references person (id),
  effect text not null default '',
  primary key (replication_id, months),
  check ((answered_at is null) = (effect = ''))
);
