import { type RawBuilder, sql } from 'kysely'
import type { Connection } from '#app/records/connection.ts'

/** A sentence about the records that must always hold, with the rows for which it does not. */
export type BrokenInvariant = { readonly invariant: string; readonly rows: readonly string[] }

type Offender = { readonly what: string }

/** Each looks for rows that break it. What the tables' own constraints already refuse is not repeated here. */
const invariants: Readonly<Record<string, RawBuilder<Offender>>> = {
  'the shares of a dossier that was handed in sum to 100 %': sql`
    select 'dossier ' || d.id || ': ' || coalesce(sum(a.share_half_percents), 0) || ' half percents' as what
    from dossier d left join dossier_author a on a.dossier_id = d.id
    where d.version > 0 group by d.id having coalesce(sum(a.share_half_percents), 0) <> 200`,

  'every handing in left its frozen copy': sql`
    select 'dossier ' || d.id || ' version ' || v as what
    from dossier d cross join lateral generate_series(1, d.version) v
    where not exists (select from dossier_version f where f.dossier_id = d.id and f.version = v)`,

  'no frozen copy is newer than its dossier': sql`
    select 'dossier ' || d.id || ' version ' || f.version as what
    from dossier_version f join dossier d on d.id = f.dossier_id where f.version > d.version`,

  'the state of a dossier is the one its last step led to': sql`
    select 'dossier ' || d.id || ' is ' || d.state || ', last step led to ' || l.to_state as what
    from dossier d join lateral (
      select to_state from audit_line a
      where a.dossier_id = d.id and a.outcome = 'done' and a.to_state is not null order by a.id desc limit 1
    ) l on true where l.to_state <> d.state`,

  'receipt numbers of a year have no gap': sql`
    select 'year ' || year || ': ' || count(*) || ' receipts, last number ' || max(number) as what
    from receipt group by year having count(*) <> max(number)`,

  'certificate numbers of a year have no gap': sql`
    select 'year ' || year || ': ' || count(*) || ' certificates, last number ' || max(serial) as what
    from certificate group by year having count(*) <> max(serial)`,

  'a dossier in scoring or beyond was put before a council': sql`
    select 'dossier ' || d.id || ' is ' || d.state as what from dossier d
    where d.state in ('in-scoring', 'scored', 'recognised', 'not-recognised', 'certified', 'revoked')
      and not exists (select from scoring_dossier s where s.dossier_id = d.id)`,

  'a sheet is of a dossier of its own scoring': sql`
    select 'sheet ' || s.id as what from score_sheet s
    where not exists (select from scoring_dossier d where d.scoring_id = s.scoring_id and d.dossier_id = s.dossier_id)`,

  'a reopened sheet kept every version before the present one': sql`
    select 'sheet ' || s.id || ' version ' || s.version as what from score_sheet s
    where s.version - 1 <> (select count(*) from past_score_sheet p where p.sheet_id = s.id)`,

  'nobody in standing conflict has a signed sheet that was signed after the conflict was found': sql`
    select 'sheet ' || s.id || ' of member ' || s.member_id as what
    from score_sheet s join conflict c on c.member_id = s.member_id and c.dossier_id = s.dossier_id
    where c.state = 'standing' and s.state = 'signed' and s.signed_at > coalesce(c.settled_at, c.found_at)`,

  'an issued decision rests on an adopted ranking': sql`
    select 'decision ' || d.id as what from decision d join ranking r on r.id = d.ranking_id
    where d.state = 'issued' and r.adopted_at is null`,

  'an outcome is announced by an issued decision only': sql`
    select 'dossier ' || r.dossier_id as what from recognition r join decision d on d.id = r.decision_id
    where d.state <> 'issued'`,

  'a certificate is given only for what was recognised': sql`
    select 'certificate ' || c.id as what from certificate c
    where not exists (select from recognition r where r.dossier_id = c.dossier_id and r.outcome <> 'not-recognised')`,

  'a tờ trình that was handed in was signed and frozen': sql`
    select 'transmittal ' || id as what from transmittal
    where state = 'handed-in' and (number is null or signed_on is null or frozen is null or handed_in_at is null)`,

  'a file of a dossier stands in the list of stored files': sql`
    select 'file ' || f.id as what from dossier_file f
    where not exists (select from stored_file s where s.sha256 = f.sha256)`,
}

/** Everything in the records that must never be, looked for at one moment; nothing when all is well. */
export async function findBrokenInvariants(db: Connection): Promise<readonly BrokenInvariant[]> {
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const broken: BrokenInvariant[] = []
      for (const [invariant, query] of Object.entries(invariants)) {
        const { rows } = await query.execute(tx)
        if (rows.length > 0) broken.push({ invariant, rows: rows.map(({ what }) => what) })
      }
      return broken
    })
}
