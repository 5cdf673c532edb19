-- Why: a programme has several councils, and groups (tổ chuyên ngành) that look at dossiers first. What each is for, who
-- signed its decision and the scan of it, what each member knows about, and what a group passed on.

alter table council add column kind text not null default 'council' check (kind in ('council', 'group'));
-- The council to which a group passes on what it found good.
alter table council add column passes_to bigint references council (id);
-- What it is for; nothing named means everything.
alter table council add column sectors text[] not null default '{}';
alter table council add column fields text[] not null default '{}';
alter table council add column signed_as text not null default '';
alter table council add column signer text not null default '';
alter table council add column scan_sha256 text references stored_file (sha256);
alter table council add column scan_name text;
alter table council add check ((kind = 'group') = (passes_to is not null));
alter table council add check ((scan_sha256 is null) = (scan_name is null));

alter table council_member add column if not exists expertise text[] not null default '{}';
alter table council_member add column for_union boolean not null default false;

-- Kết quả xét của tổ: passed on or not, with the reason. No points: a group's opinion never counts in a mean.
create table group_result (
  council_id bigint not null references council (id),
  dossier_id bigint not null references dossier (id),
  passes boolean not null,
  reason text not null default '',
  minutes_number text not null check (minutes_number <> ''),
  recorded_at timestamptz not null,
  recorded_by bigint not null references person (id),
  primary key (council_id, dossier_id),
  check (passes or reason <> '')
);
create index group_result_dossier on group_result (dossier_id);
