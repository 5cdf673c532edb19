-- Why: the appraising office's lane: one phiếu thẩm định a dossier, handed on with its sector's report, frozen with number and signer.

create table appraisal_report (
  id bigint generated always as identity primary key,
  programme_id bigint not null references programme (id),
  number text not null,
  signed_on date not null,
  signer_name text not null,
  signer_title text not null,
  content jsonb not null,
  sha256 text not null,
  handed_on_at timestamptz not null,
  handed_on_by bigint not null references person (id)
);
create index appraisal_report_programme on appraisal_report (programme_id, id);
create function appraisal_reports_stay() returns trigger language plpgsql as $$
begin
  raise exception 'a report that was handed on never changes';
end $$;
create trigger appraisal_report_stays before update or delete on appraisal_report
  for each row execute function appraisal_reports_stay();

create table appraisal (
  dossier_id bigint primary key references dossier (id),
  version integer not null,
  items jsonb not null,
  recommended boolean not null,
  reason text not null default '',
  appraised_at timestamptz not null,
  appraised_by bigint not null references person (id),
  report_id bigint references appraisal_report (id)
);
create index appraisal_of_report on appraisal (report_id);

-- Ngoại lệ: the standing office puts a dossier before the council without its appraisal, for a reason.
create table appraisal_exception (
  dossier_id bigint primary key references dossier (id),
  reason text not null,
  document_number text not null,
  recorded_at timestamptz not null,
  recorded_by bigint not null references person (id)
);
