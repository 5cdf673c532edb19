-- Why: each person chooses how often mails come; what waits for a summary, and what is read in the product only, is a state of its mail.

create table notice_wish (
  person_id bigint primary key references person (id),
  pace text not null check (pace in ('at-once', 'daily', 'weekly', 'in-product')),
  chosen_at timestamptz not null
);

alter table message drop constraint message_mail_state_check;
alter table message add constraint message_mail_state_check
  check (mail_state in ('queued', 'sent', 'failed', 'no-address', 'held', 'waiting', 'summed-up', 'in-product'));
create index message_waiting on message (to_person_id) where mail_state = 'waiting';
