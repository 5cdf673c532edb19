-- Why: a member signs which dossiers he is not free to judge before he sees any of them; what the rules propose may be
-- rejected as well as confirmed, with a reason; and every conflict says what in the records it was found by.

alter table conflict drop constraint conflict_state_check;
alter table conflict add constraint conflict_state_check
  check (state in ('suggested', 'standing', 'waived', 'rejected'));
-- The unit, person and common dossier a proposal follows from, by their ids.
alter table conflict add column ground jsonb not null default '{}';
alter table conflict add column rejection_reason text;
alter table conflict add check ((state = 'rejected') = (rejection_reason is not null and rejection_reason <> ''));

-- Scorings opened before this were begun without declarations and go on without.
alter table scoring add column asks_declaration boolean not null default true;
update scoring set asks_declaration = false;

-- Bản cam kết: what was read and declared, frozen with its digest. One more for dossiers that came later.
create table conflict_declaration (
  id bigint generated always as identity primary key,
  scoring_id bigint not null references scoring (id),
  member_id bigint not null references council_member (id),
  content jsonb not null,
  digest text not null,
  signed_at timestamptz not null,
  -- Who keyed it in from a signed paper, and the day on it; nobody where the member signed here himself.
  recorded_by bigint references person (id),
  signed_on date,
  check ((recorded_by is null) = (signed_on is null))
);
create index conflict_declaration_member on conflict_declaration (member_id);

-- Which dossiers a member has answered for.
create table declared_dossier (
  member_id bigint not null references council_member (id),
  dossier_id bigint not null references dossier (id),
  declaration_id bigint not null references conflict_declaration (id),
  primary key (member_id, dossier_id)
);
create index declared_dossier_declaration on declared_dossier (declaration_id);
