import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { canonicalJson } from '#app/domain/canonical-json.ts'
import type { Decision, DecisionContent, DecisionKind } from '#app/domain/recognition/decision.ts'
import { type Connection, dayOrNull, instantOrNull, type OpenTransaction } from '#app/records/connection.ts'

const select = (db: Connection) =>
  db
    .selectFrom('decision')
    .select(['id', 'programme_id', 'ranking_id', 'state', 'tag', 'number', 'issued_on', 'signer_name'])
    .select([
      'signed_as',
      'content',
      'digest',
      'issued_at',
      'kind',
      'corrects_id',
      'scan_sha256',
      'scan_name',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

const decisionOf = (row: Row): Decision => ({
  id: row.id,
  kind: row.kind,
  correctsId: row.corrects_id,
  programmeId: row.programme_id,
  rankingId: row.ranking_id,
  state: row.state,
  tag: row.tag,
  number: row.number,
  issuedOn: dayOrNull(row.issued_on),
  signerName: row.signer_name,
  signedAs: row.signed_as,
  content: row.content as DecisionContent,
  digest: row.digest,
  issuedAt: instantOrNull(row.issued_at),
  scan: row.scan_sha256 === null ? null : { sha256: row.scan_sha256, name: row.scan_name ?? '' },
})

export async function decisionById(db: Connection, id: number): Promise<Decision | null> {
  const row = await select(db).where('id', '=', id).executeTakeFirst()
  return row ? decisionOf(row) : null
}

export async function decisionOfRanking(db: Connection, rankingId: number): Promise<Decision | null> {
  const row = await select(db)
    .where('ranking_id', '=', rankingId)
    .where('kind', '=', 'recognition')
    .executeTakeFirst()
  return row ? decisionOf(row) : null
}

/** A line of the list of decisions, newest first. */
export type DecisionLine = Pick<
  Decision,
  'id' | 'kind' | 'programmeId' | 'state' | 'number' | 'issuedOn' | 'signerName'
> & { readonly year: number; readonly recognised: number; readonly certificates: number }

export async function listDecisions(db: Connection): Promise<readonly DecisionLine[]> {
  const rows = await db
    .selectFrom('decision')
    .innerJoin('programme', 'programme.id', 'decision.programme_id')
    .select(['decision.id', 'decision.kind', 'decision.programme_id', 'decision.state', 'decision.number'])
    .select('issued_on')
    .select(['signer_name', 'programme.year'])
    .select((is) => [
      is
        .selectFrom('recognition')
        .select((all) => all.fn.countAll<number>().as('count'))
        .whereRef('recognition.decision_id', '=', 'decision.id')
        .where('outcome', '<>', 'not-recognised')
        .as('recognised'),
      is
        .selectFrom('certificate')
        .select((all) => all.fn.countAll<number>().as('count'))
        .whereRef('certificate.decision_id', '=', 'decision.id')
        .as('certificates'),
    ])
    .orderBy('programme.year', 'desc')
    .orderBy('decision.id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    programmeId: row.programme_id,
    state: row.state,
    number: row.number,
    issuedOn: dayOrNull(row.issued_on),
    signerName: row.signer_name,
    year: row.year,
    recognised: row.recognised ?? 0,
    certificates: row.certificates ?? 0,
  }))
}

export async function insertDraftDecision(
  tx: OpenTransaction,
  draft: {
    readonly content: DecisionContent
    readonly by: number
    readonly at: Temporal.Instant
    readonly kind?: DecisionKind
  },
): Promise<number> {
  const row = await tx
    .insertInto('decision')
    .values({
      programme_id: draft.content.programmeId,
      ranking_id: draft.content.rankingId,
      kind: draft.kind ?? 'recognition',
      corrects_id: draft.content.amends?.decision.id ?? null,
      content: JSON.stringify(draft.content),
      drafted_at: draft.at.toString(),
      drafted_by: draft.by,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** A draft may go; an issued decision never does. */
export async function dropDraftDecision(tx: OpenTransaction, id: number): Promise<void> {
  await tx.deleteFrom('decision').where('id', '=', id).where('state', '=', 'draft').execute()
}

/** The amendments of a decision, oldest first. */
export async function amendmentsOf(db: Connection, decisionId: number): Promise<readonly Decision[]> {
  const rows = await select(db).where('corrects_id', '=', decisionId).orderBy('id').execute()
  return rows.map(decisionOf)
}

/** Keeps other words in a draft; true where it was still the one that was read. */
export async function rewriteDraft(
  tx: OpenTransaction,
  draft: Pick<Decision, 'id' | 'tag' | 'content'>,
): Promise<boolean> {
  const row = await tx
    .updateTable('decision')
    .set({ content: JSON.stringify(draft.content), tag: sql`tag + 1` })
    .where('id', '=', draft.id)
    .where('state', '=', 'draft')
    .where('tag', '=', sql<number>`${draft.tag}::bigint`)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps the scan of the signed paper beside an issued decision; a newer one takes its place. */
export async function keepDecisionScan(
  tx: OpenTransaction,
  id: number,
  scan: { readonly sha256: string; readonly name: string },
): Promise<void> {
  await tx
    .updateTable('decision')
    .set({ scan_sha256: scan.sha256, scan_name: scan.name })
    .where('id', '=', id)
    .where('state', '=', 'issued')
    .execute()
}

/** Is the number taken in that year by another issued decision? */
export async function isNumberTaken(db: Connection, year: number, number: string): Promise<boolean> {
  const row = await db
    .selectFrom('decision')
    .select('id')
    .where('year', '=', year)
    .where('number', '=', number)
    .where('state', '=', 'issued')
    .executeTakeFirst()
  return row !== undefined
}

/** SHA-256 of a decision as issued: its content, number, day and signer. */
export function digestOfDecision(
  content: DecisionContent,
  issue: {
    readonly number: string
    readonly issuedOn: Temporal.PlainDate
    readonly signerName: string
    readonly signedAs: string
  },
): string {
  const { number, issuedOn, signerName, signedAs } = issue
  const frozen = { ...content, number, issuedOn: issuedOn.toString(), signerName, signedAs }
  return createHash('sha256').update(canonicalJson(frozen)).digest('hex')
}

/** Issues a draft, once: true where it was still one. */
export async function markIssued(
  tx: OpenTransaction,
  decision: Decision,
  issue: {
    readonly number: string
    readonly issuedOn: Temporal.PlainDate
    readonly signerName: string
    readonly signedAs: string
    readonly by: number
    readonly at: Temporal.Instant
  },
): Promise<boolean> {
  const row = await tx
    .updateTable('decision')
    .set({
      state: 'issued',
      number: issue.number,
      issued_on: issue.issuedOn.toString(),
      year: issue.issuedOn.year,
      signer_name: issue.signerName,
      signed_as: issue.signedAs,
      digest: digestOfDecision(decision.content, issue),
      issued_at: issue.at.toString(),
      issued_by: issue.by,
    })
    .where('id', '=', decision.id)
    .where('state', '=', 'draft')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The issued decisions of a programme, oldest first. */
export async function issuedDecisionsOf(
  db: Connection,
  programmeId: number,
): Promise<
  readonly { readonly id: number; readonly number: string; readonly issuedOn: Temporal.PlainDate }[]
> {
  const rows = await db
    .selectFrom('decision')
    .select(['id', 'number', 'issued_on'])
    .where('programme_id', '=', programmeId)
    .where('state', '=', 'issued')
    .orderBy('issued_at')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ id, number, issued_on }) => {
    const issuedOn = dayOrNull(issued_on)
    return issuedOn === null ? [] : [{ id, number: number ?? '', issuedOn }]
  })
}
