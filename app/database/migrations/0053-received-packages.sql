-- Why: an initiative recognised by a lower authority comes up as one package with its history and digests; what was checked
-- is kept as it came, and the dossier begun from it says where it was recognised before.

create table received_package (
  id bigint generated always as identity primary key,
  digest text not null unique check (digest ~ '^[0-9a-f]{64}$'),
  content jsonb not null,
  file_sha256 text not null references stored_file (sha256),
  received_at timestamptz not null,
  received_by bigint not null references person (id),
  dossier_id bigint unique references dossier (id)
);
