-- Why: the đơn M-02 in full. What can still be written gets the new parts of the form as blanks, so that its frozen copy,
-- once handed in, is word for word what stands in the dossier; frozen copies stay as they were frozen.

update dossier
set content = '{"fieldOther": "", "appliedOn": null, "trialOn": null, "novelty": "", "steps": "", "applierName": "",
    "applierFileId": null, "moneyReckoning": "", "otherBenefits": ""}'::jsonb || content
where version = 0 or state = 'needs-supplement';

-- Co-authors who sign on paper: the scanned sheet (bản xác nhận tỷ lệ đóng góp) is kept, also when the shares change
-- afterwards and have to be confirmed anew.
create table share_sheet (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references dossier (id) on delete cascade,
  sha256 text not null references stored_file (sha256),
  name text not null,
  added_by bigint not null references person (id),
  added_at timestamptz not null
);
create index share_sheet_dossier on share_sheet (dossier_id);

alter table dossier_author add column share_sheet_id bigint references share_sheet (id);
alter table dossier_author add constraint sheet_confirms check (share_sheet_id is null or confirmed_at is not null);

-- Entered by a clerk for authors who have no account (nhập thay), until one of them takes the dossier over; and the
-- earlier dossier a new one was begun from.
alter table dossier add column entered_by bigint references person (id);
alter table dossier add column taken_over_at timestamptz;
alter table dossier add column begun_from bigint references dossier (id);
alter table dossier add constraint taken_over_from_clerk check (taken_over_at is null or entered_by is not null);
create index dossier_begun_from on dossier (begun_from) where begun_from is not null;
