-- Why: the office prints the bundles of a whole round, N copies of each. That takes minutes, so it is asked for, made in the
-- background dossier by dossier, and fetched when it is done; whoever asked sees how far it is.

create table bundle_run (
  id bigint generated always as identity primary key,
  asked_by bigint not null references person (id),
  -- The machine's time: what is kept is cleared by it.
  asked_at timestamptz not null,
  copies integer not null check (copies > 0),
  finished_at timestamptz
);
create index bundle_run_open on bundle_run (id) where finished_at is null;

create table bundle_run_item (
  run_id bigint not null references bundle_run (id),
  dossier_id bigint not null references dossier (id),
  place integer not null,
  state text not null default 'waiting' check (state in ('waiting', 'bound', 'failed')),
  -- Its name among the unfinished pieces of the file store, where it is cleared away after a week.
  stored_as text,
  size_bytes bigint not null default 0,
  primary key (run_id, dossier_id),
  constraint bound_is_stored check ((state = 'bound') = (stored_as is not null))
);
create index bundle_run_item_waiting on bundle_run_item (run_id, place) where state = 'waiting';
