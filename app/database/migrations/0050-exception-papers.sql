-- Why: a recorded exception (a late dossier, a waived conflict, a reopened sheet, a choice of the council) may have the
-- document that allowed it beside it, so that whoever meets the exception can read why.

create table exception_paper (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references dossier (id),
  -- Which exception: its kind and the row it was recorded in.
  exception text not null check (exception <> ''),
  document_number text not null check (document_number <> ''),
  name text not null,
  file_sha256 text not null references stored_file (sha256),
  added_at timestamptz not null,
  added_by bigint not null references person (id)
);
create index exception_paper_dossier on exception_paper (dossier_id);
