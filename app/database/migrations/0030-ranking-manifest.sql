-- Why: what an adopted ranking followed from, sealed with one digest, so that anybody can recompute it from the file alone.

create table ranking_manifest (
  ranking_id bigint primary key references ranking (id),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  content text not null,
  sealed_at timestamptz not null
);

create function ranking_manifests_stay() returns trigger language plpgsql as $$
begin
  raise exception 'a sealed manifest is never changed or deleted';
end $$;
create trigger ranking_manifest_stays before update or delete on ranking_manifest
  for each row execute function ranking_manifests_stay();
