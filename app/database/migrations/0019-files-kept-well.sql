-- Why: a file taken out or replaced keeps who, when and why; every file says whether it was looked through for malicious
-- code; a picture states its size before a browser unpacks it; and an upload that broke off goes on where it stopped, on
-- whichever process answers: how far it is stands here, its bytes lie beside the file store.

alter table dossier_file
  add column removed_reason text not null default '',
  add column replaced_by bigint references dossier_file (id),
  -- Where it came from when nobody uploaded it: 'mail:7'.
  add column origin text;

alter table stored_file
  add column scanned_at timestamptz,
  -- What the scanner called it; null where it found nothing or has not looked.
  add column scan_finding text,
  add column pixel_width integer,
  add column pixel_height integer,
  add check (scan_finding is null or scanned_at is not null);
create index stored_file_unscanned on stored_file (stored_at) where scanned_at is null;

create table upload (
  id text primary key,
  dossier_id bigint not null references dossier (id) on delete cascade,
  person_id bigint not null references person (id),
  name text not null,
  size_bytes bigint not null check (size_bytes > 0),
  -- When the file was last changed on its owner's machine: the same name, size and moment are the same file.
  file_changed_ms bigint not null,
  arrived_bytes bigint not null default 0 check (arrived_bytes between 0 and size_bytes),
  begun_at timestamptz not null,
  changed_at timestamptz not null
);
create index upload_dossier on upload (dossier_id);

-- Each piece is a file of its own, written by one process, and counts only once it stands here.
create table upload_part (
  upload_id text not null references upload (id) on delete cascade,
  start_byte bigint not null,
  size_bytes bigint not null check (size_bytes > 0),
  stored_as text not null unique,
  primary key (upload_id, start_byte)
);
