import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { rankingNow } from '#app/casework/ranking/ranking-now.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { dossiers } from '#demo/content/dossiers.ts'
import { tieChoice } from '#demo/content/papers.ts'
import { loadDemoYear } from '#demo/load.ts'
import { instantAt } from '#demo/local-time.ts'
import { play } from '#demo/play.ts'
import { openScene } from '#demo/scene.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { testTools } from '#test/builders/tools.ts'

const { db } = await freshDatabase()
const tools = testTools(db)
const scene = openScene(tools)

const opening = '2024-07-05T09:00'
const tie = '2024-08-05T08:00'
const end = '2024-12-31T00:00'

async function statesAsWritten(at: 'opening' | 'ending') {
  const wrong: string[] = []
  for (const dossier of dossiers) {
    const wanted = dossier[at]
    const found = wanted === null ? null : (await scene.dossier(dossier.code)).state
    if (found !== wanted) wrong.push(`${dossier.code}: ${found}, not ${wanted}`)
  }
  return wrong
}

async function playOn(from: string, until: string) {
  const refusals: string[] = []
  await play(
    tools,
    { from, until },
    { onRefusal: (act, reasons) => refusals.push(`${act.what}: ${reasons}`) },
  )
  tools.setClock(instantAt(until).toString())
  return refusals
}

test('the year as written is played without a refusal, and every dossier stands where the content says', {
  timeout: 300_000,
}, async () => {
  await loadDemoYear(tools, { until: opening })
  tools.setClock(instantAt(opening).toString())
  expect(await statesAsWritten('opening')).toEqual([])
  expect(await findBrokenInvariants(db)).toEqual([])
  const early = await told('2024-04-20T08:00')

  expect(await playOn(opening, tie)).toEqual([])
  const plan = await scene.programme(tieChoice.programme)
  const tied = await rankingNow(db, plan, tools.now())
  expect(tied.ranking.ok && tied.ranking.value.status).toBe('unresolved')
  expect(await findBrokenInvariants(db)).toEqual([])

  expect(await playOn(tie, end)).toEqual([])
  const settled = await rankingNow(db, plan, tools.now())
  expect(settled.ranking.ok && settled.ranking.value.status).toBe('resolved')
  expect(await statesAsWritten('ending')).toEqual([])
  expect(await findBrokenInvariants(db)).toEqual([])

  await loadDemoYear(tools, { until: '2024-04-20T08:00' })
  expect(await told('2024-04-20T08:00')).toEqual(early)
})

/** What the records tell of everything before that minute, in tables that only ever grow, without ids. */
async function told(until: string) {
  const before = instantAt(until).toString()
  const { rows } = await sql<{ what: string; count: number; digest: string }>`
    with told as (
      select 'audit' as what, concat_ws('|', a.at, a.act, a.outcome, p.full_name, d.created_at, a.from_state, a.to_state,
          a.reason, a.document_number) as line
        from audit_line a left join person p on p.id = a.actor_id left join dossier d on d.id = a.dossier_id
        where a.at < ${before}
      union all select 'message', concat_ws('|', m.at, p.full_name, m.subject, m.body) from message m
        join person p on p.id = m.to_person_id where m.at < ${before}
      union all select 'version', concat_ws('|', d.created_at, v.version, v.submitted_at, v.sha256)
        from dossier_version v join dossier d on d.id = v.dossier_id where v.submitted_at < ${before}
      union all select 'file', concat_ws('|', f.added_at, f.name, f.sha256) from dossier_file f where f.added_at < ${before}
      union all select 'receipt', concat_ws('|', year, number, received_at, answer_by) from receipt where received_at < ${before}
      union all select 'sheet', concat_ws('|', d.code, p.full_name, s.points, s.comments, s.signed_at) from score_sheet s
        join dossier d on d.id = s.dossier_id join council_member m on m.id = s.member_id
        join person p on p.id = m.person_id where s.signed_at < ${before}
      union all select 'certificate', concat_ws('|', year, serial, holder_name, issued_at, revoked_at) from certificate
        where issued_at < ${before}
      union all select 'person', concat_ws('|', id, full_name, birth_date, position) from person
        where created_at < ${before}
      union all select 'role', concat_ws('|', person_id, role, unit_id, valid_from, valid_to) from role_grant
        where granted_at < ${before}
    )
    select what, count(*) as count, md5(string_agg(line, E'\n' order by line collate "C")) as digest
    from told group by what order by what`.execute(db)
  return rows
}
