-- Why: the council meets. Who is in the room, what is discussed in which order, what is voted and how, and minutes that nobody alters afterwards.

create table council_session (
  id bigint generated always as identity primary key,
  council_id bigint not null references council (id),
  minutes_number text not null check (minutes_number <> ''),
  about text not null check (about <> ''),
  starts_at timestamptz not null,
  place text not null check (place <> ''),
  chair_member_id bigint not null references council_member (id),
  secretary_member_id bigint not null references council_member (id),
  opening text not null default '',
  guests text not null default '',
  conclusion text not null default '',
  state text not null default 'planned' check (state in ('planned', 'open', 'closed')),
  version integer not null default 1,
  tag integer not null default 1,
  invitation_number text not null default '',
  invited_at timestamptz,
  opened_at timestamptz,
  closed_at timestamptz,
  created_at timestamptz not null,
  created_by bigint not null references person (id),
  unique (council_id, minutes_number),
  check ((state = 'planned') = (opened_at is null)),
  check ((state = 'closed') = (closed_at is not null))
);

-- `left_room`: members who went out when the item was called up, because they are in conflict with it.
create table session_item (
  session_id bigint not null references council_session (id),
  dossier_id bigint not null references dossier (id),
  position integer not null,
  state text not null default 'waiting' check (state in ('waiting', 'open', 'done')),
  opened_at timestamptz,
  left_room bigint[] not null default '{}',
  notes text not null default '',
  conclusion text not null default '',
  tag integer not null default 1,
  primary key (session_id, dossier_id),
  check ((state = 'waiting') = (opened_at is null))
);
create index session_item_dossier on session_item (dossier_id);
create unique index one_open_item on session_item (session_id) where state = 'open';

create table session_attendance (
  session_id bigint not null references council_session (id),
  member_id bigint not null references council_member (id),
  state text not null check (state in ('present', 'absent')),
  reason text not null default '',
  arrived_at timestamptz,
  left_at timestamptz,
  primary key (session_id, member_id),
  check (state = 'present' or (reason <> '' and arrived_at is null and left_at is null)),
  check (left_at is null or arrived_at is null or left_at > arrived_at)
);

-- A vote (lượt biểu quyết) on one dossier or a list. `room`: hands or paper slips counted in the room.
create table session_vote (
  id bigint generated always as identity primary key,
  session_id bigint not null references council_session (id),
  ballot text not null check (ballot in ('open', 'secret')),
  medium text not null check (medium in ('room', 'electronic')),
  state text not null default 'open' check (state in ('open', 'closed', 'cancelled')),
  counters text not null default '',
  opened_at timestamptz not null,
  opened_by bigint not null references person (id),
  ended_at timestamptz,
  cancel_reason text,
  check ((state = 'open') = (ended_at is null)),
  check ((state = 'cancelled') = (coalesce(cancel_reason, '') <> ''))
);
create index session_vote_session on session_vote (session_id);

-- `voters`: members in the room and free of conflict when the vote was opened; `free_members`: the council without those in conflict.
create table session_vote_item (
  vote_id bigint not null references session_vote (id),
  dossier_id bigint not null references dossier (id),
  voters bigint[] not null,
  free_members integer not null,
  issued integer,
  returned integer,
  invalid integer,
  blank integer,
  agree integer,
  disagree integer,
  primary key (vote_id, dossier_id),
  check (issued is null or (returned <= issued and returned = invalid + blank + agree + disagree
    and issued <= cardinality(voters) and least(issued, returned, invalid, blank, agree, disagree) >= 0))
);

-- Open ballots cast on one's own phone: who voted how is known to everybody.
create table open_ballot (
  vote_id bigint not null references session_vote (id),
  dossier_id bigint not null references dossier (id),
  member_id bigint not null references council_member (id),
  choice text not null check (choice in ('agree', 'disagree', 'blank')),
  primary key (vote_id, dossier_id, member_id)
);

-- The box of a secret ballot is ONE row a dossier: who has voted, in order of member, and beside it what was cast, in order of
-- random receipt codes. No ballot is a row of its own, so neither row order, ids, times nor transaction ids join the two.
create table ballot_box (
  vote_id bigint not null references session_vote (id),
  dossier_id bigint not null references dossier (id),
  voted bigint[] not null default '{}',
  ballots jsonb not null default '[]',
  primary key (vote_id, dossier_id),
  check (cardinality(voted) = jsonb_array_length(ballots))
);

-- Minutes as they were closed: number, day, signers, everything that stands in them, and a digest. A reopening keeps them.
create table session_minutes (
  session_id bigint not null references council_session (id),
  version integer not null,
  minutes_number text not null,
  held_on date not null,
  chair_name text not null,
  secretary_name text not null,
  content text not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  frozen_at timestamptz not null,
  frozen_by bigint not null references person (id),
  reopened_at timestamptz,
  reopened_by bigint references person (id),
  reopen_reason text,
  primary key (session_id, version),
  check ((reopened_at is null) = (reopened_by is null) and (reopened_at is null) = (coalesce(reopen_reason, '') = ''))
);

-- A vote counted before there were sessions has no session.
alter table vote add column session_id bigint references council_session (id);

create function session_of_vote(vote bigint) returns bigint language sql stable as
  'select session_id from session_vote where id = $1';

-- What belongs to a closed session stays as it is; only reopening, as a new version, lets it change again.
create function closed_sessions_stay() returns trigger language plpgsql as $$
declare
  kept jsonb := to_jsonb(coalesce(old, new));
  session bigint := coalesce((kept ->> 'session_id')::bigint, session_of_vote((kept ->> 'vote_id')::bigint));
begin
  if exists (select from council_session where id = session and state = 'closed') then
    raise exception 'session % is closed: nothing of it changes', session;
  end if;
  return coalesce(new, old);
end $$;

create function closed_session_reopens_only() returns trigger language plpgsql as $$
begin
  if old.state = 'closed' and not (new.state = 'open' and new.version = old.version + 1) then
    raise exception 'session % is closed: it can only be reopened as a new version', old.id;
  end if;
  return new;
end $$;

create function frozen_minutes_stay() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.reopened_at is null and new.content = old.content and new.digest = old.digest
    and new.minutes_number = old.minutes_number and new.frozen_at = old.frozen_at then return new; end if;
  raise exception 'frozen minutes are never changed or deleted';
end $$;

create trigger closed_session_reopens before update on council_session
  for each row execute function closed_session_reopens_only();
create trigger frozen_minutes before update or delete on session_minutes
  for each row execute function frozen_minutes_stay();

-- Whoever watches a session hears which one has changed, in the moment of the commit.
create function tell_session_change() returns trigger language plpgsql as $$
declare
  kept jsonb := to_jsonb(coalesce(new, old));
begin
  perform pg_notify('council_session', coalesce(kept ->> 'session_id', session_of_vote((kept ->> 'vote_id')::bigint)::text, kept ->> 'id'));
  return null;
end $$;

create function tell_sheet_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('council_session', session_id::text) from session_item
    where dossier_id = new.dossier_id and state = 'open';
  return null;
end $$;

do $$
declare
  kept text;
begin
  foreach kept in array array['session_item', 'session_attendance', 'session_vote', 'session_vote_item', 'open_ballot', 'ballot_box'] loop
    execute format('create trigger closed_session_stays before insert or update or delete on %I
      for each row execute function closed_sessions_stay()', kept);
    execute format('create trigger tells_session after insert or update or delete on %I
      for each row execute function tell_session_change()', kept);
  end loop;
end $$;
create trigger tells_session after update on council_session
  for each row execute function tell_session_change();
create trigger tells_session after update on score_sheet
  for each row when (old.state is distinct from new.state) execute function tell_sheet_change();
create trigger tells_session after insert or update on conflict
  for each row when (new.state <> 'suggested') execute function tell_sheet_change();
