-- Why: each dossier carries the last days of its legal clocks, so that lists show and sort what is nearly overdue; a check
-- may be extended or reopened with a reason, and the system itself may refuse what was never supplemented.

alter table dossier add column check_due date;
alter table dossier add column supplement_due date;
alter table dossier add column decision_due date;
-- The one clock that runs in the present state.
alter table dossier add column clock_due date generated always as (case state
  when 'submitted' then check_due
  when 'needs-supplement' then supplement_due
  when 'accepted' then decision_due when 'appraised' then decision_due
  when 'in-scoring' then decision_due when 'scored' then decision_due
end) stored;
create index dossier_by_clock on dossier (programme_id, clock_due, id) where version > 0 and clock_due is not null;

update dossier d set check_due = r.answer_by from receipt r where r.dossier_id = d.id;
update dossier d set supplement_due = c.supplement_due from formal_check c
  where c.dossier_id = d.id and c.id = (select max(id) from formal_check where dossier_id = d.id and supplement_due is not null);
update dossier set decision_due = ((accepted_at at time zone 'Asia/Ho_Chi_Minh')::date + interval '3 months')::date
  where accepted_at is not null;

-- null: the system closed it by itself.
alter table formal_check alter column checked_by drop not null;
alter table formal_check add column application_ends date;
alter table formal_check add column answers jsonb not null default '[]';
alter table formal_check add column answered_by bigint references person (id);
alter table formal_check add column reopened_at timestamptz;
alter table formal_check add column reopened_by bigint references person (id);
alter table formal_check add column reopened_reason text;

create table clock_extension (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references dossier (id),
  clock text not null check (clock in ('check', 'supplement', 'decision')),
  from_day date not null,
  to_day date not null check (to_day > from_day),
  reason text not null,
  extended_at timestamptz not null,
  extended_by bigint not null references person (id)
);
create index clock_extension_dossier on clock_extension (dossier_id, id);
