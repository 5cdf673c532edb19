-- Why: what was paid of the prizes, by day and voucher; a mistake is mended by a further line, never by changing one.

create table prize_payment (
  id bigint generated always as identity primary key,
  programme_id bigint not null references programme (id),
  dossier_id bigint not null references dossier (id),
  person_id bigint not null references person (id),
  kind text not null check (kind in ('payment', 'recovery')),
  -- Đồng; a recovery (thu hồi, ghi giảm) is below zero.
  amount_dong bigint not null check (amount_dong <> 0 and (kind = 'payment') = (amount_dong > 0)),
  paid_on date not null,
  document_number text not null check (document_number <> ''),
  reason text check ((kind = 'recovery') = (reason is not null and reason <> '')),
  recorded_at timestamptz not null,
  recorded_by bigint not null references person (id)
);
create index prize_payment_programme on prize_payment (programme_id, dossier_id, person_id);

create function prize_payments_stay() returns trigger language plpgsql as $$
begin
  raise exception 'a recorded payment is never changed or deleted';
end $$;
create trigger prize_payment_stays before update or delete on prize_payment
  for each row execute function prize_payments_stay();
