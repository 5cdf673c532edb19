-- Why: when a run was asked for is a moment of the office, whose clock a training copy moves; how long its files are kept is a
-- matter of the machine they lie on.

alter table bundle_run add column kept_until timestamptz;
update bundle_run set kept_until = asked_at + interval '7 days';
alter table bundle_run alter column kept_until set not null;
