import { sql } from 'kysely'
import { type Figure, middleOf } from './figure.ts'
import { cookieOf, type Stage } from './stage.ts'

const command = 'npm run bench -- matrix'
const asked = 21

/** Ma trận phiếu: 12 members × 1,000 dossiers for the chair, one visit at a time; before each something was written, so nothing is remembered. */
export async function matrixBench(stage: Stage): Promise<readonly Figure[]> {
  const { product, filled } = stage
  await doubleTheBoard(stage)
  const [chair = ''] = filled.memberTokens
  const page = `${product.address}/ky-cham/${filled.closedScoringId}/bang-diem?sap=diem`
  const times: number[] = []
  let bytes = 0
  for (let turn = 0; turn < asked + 5; turn += 1) {
    await sql`update score_sheet set saved_at = saved_at
      where id = (select min(id) from score_sheet)`.execute(product.database.db)
    const began = performance.now()
    const answer = await fetch(page, { headers: cookieOf(chair) })
    const html = await answer.text()
    if (turn >= 5) times.push(performance.now() - began)
    bytes = html.length
    const rows = html.match(/<tr/g)?.length ?? 0
    if (answer.status !== 200 || rows < 1000)
      throw new Error(`not the whole matrix: ${answer.status}, ${rows} rows`)
  }
  return [
    {
      name: 'matrix of 12 members × 1,000 dossiers read anew and drawn, one visit at a time',
      value: middleOf(times),
      unit: 'ms',
      command,
      target: { atMost: 150 },
      remark: `middle of ${asked}; worst ${Math.max(...times).toFixed(0)} ms; ${(bytes / 1000).toFixed(0)} kB`,
    },
  ]
}

/** The dossiers still being scored join the closed scoring, each with the sheets of one that is in it. */
async function doubleTheBoard({ product, filled }: Stage): Promise<void> {
  const { db } = product.database
  await db.transaction().execute(async (tx) => {
    for (const [place, id] of filled.inScoringIds.entries()) {
      const like = filled.scoredIds[place % filled.scoredIds.length] ?? 0
      await sql`delete from score_sheet where dossier_id = ${id}`.execute(tx)
      await sql`update scoring_dossier set scoring_id = ${filled.closedScoringId}, position = ${1000 + place}
        where dossier_id = ${id}`.execute(tx)
      await sql`update dossier set state = 'scored' where id = ${id}`.execute(tx)
      await sql`insert into score_sheet (scoring_id, dossier_id, member_id, state, tag, points, comments, remark, total,
          digest, saved_at, signed_at)
        select scoring_id, ${id}, member_id, state, tag, points, comments, remark, total, digest, saved_at, signed_at
        from score_sheet where dossier_id = ${like}`.execute(tx)
    }
  })
  await sql`vacuum analyze score_sheet`.execute(db)
}
