-- Why: a member who cannot go on is replaced by another, with a reason; what he has signed stays or is set aside, as
-- recorded, and the rest goes to the one who comes in his place.

create table substitution (
  scoring_id bigint not null references scoring (id),
  member_id bigint not null references council_member (id),
  substitute_id bigint not null references council_member (id),
  reason text not null check (reason <> ''),
  signed_sheets text not null check (signed_sheets in ('stay', 'set-aside')),
  recorded_at timestamptz not null,
  recorded_by bigint not null references person (id),
  primary key (scoring_id, member_id),
  check (member_id <> substitute_id)
);

-- Where everybody scores everything, a signed sheet of the one who left answers for the one who came.
create table spared_sheet (
  dossier_id bigint not null references dossier (id),
  member_id bigint not null references council_member (id),
  primary key (dossier_id, member_id)
);
