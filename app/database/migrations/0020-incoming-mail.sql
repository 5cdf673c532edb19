-- Why: dossiers still come by mail. Each letter is kept once, whole, with what could be read of it, and waits until a clerk
-- has attached it, made a dossier of it or set it aside. Where a mailbox was read up to is written in the transaction that
-- keeps the letter: a crash between the two reads it again and finds it kept.

create table incoming_mail (
  id bigint generated always as identity primary key,
  -- SHA-256 over Message-ID, sender, day, subject, text and attachments: the same letter by whatever way it comes.
  identity text not null unique,
  message_id text,
  original_sha256 text not null references stored_file (sha256),
  from_name text not null default '',
  from_address text not null default '',
  subject text not null default '',
  sent_at timestamptz,
  body text not null default '',
  -- The old Vietnamese encoding the text was read by when the letter's own statement was wrong; null: as stated.
  read_as text,
  is_readable boolean not null default true,
  mailbox text,
  taken_at timestamptz not null,
  taken_by bigint references person (id),
  state text not null default 'waiting' check (state in ('waiting', 'attached', 'made-dossier', 'set-aside')),
  dossier_id bigint references dossier (id),
  reason text not null default '',
  handled_at timestamptz,
  handled_by bigint references person (id),
  check ((state = 'waiting') = (handled_at is null)),
  check ((state in ('attached', 'made-dossier')) = (dossier_id is not null)),
  check (state <> 'set-aside' or reason <> '')
);
create index incoming_mail_state on incoming_mail (state, taken_at);
create index incoming_mail_message on incoming_mail (message_id);
create index incoming_mail_dossier on incoming_mail (dossier_id);

create table mail_attachment (
  mail_id bigint not null references incoming_mail (id) on delete cascade,
  position integer not null,
  name text not null,
  size_bytes bigint not null,
  -- null: not taken out of the letter, and why; it is still in the original.
  sha256 text references stored_file (sha256),
  refused text,
  primary key (mail_id, position),
  check ((sha256 is null) = (refused is not null))
);

create table mailbox_mark (
  mailbox text primary key,
  uid_validity text,
  last_uid bigint not null default 0,
  read_at timestamptz,
  failed_at timestamptz,
  failure text
);
