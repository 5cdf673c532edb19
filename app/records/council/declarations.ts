import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { canonicalJson } from '#app/domain/canonical-json.ts'
import type { ConflictKind } from '#app/domain/council/conflict.ts'
import type { DeclarableDossier, DeclarationContent } from '#app/domain/council/declaration.ts'
import { type Connection, dayOrNull, instantOf, type OpenTransaction } from '#app/records/connection.ts'

/** May `member` see `dossier` in `scoring`, as rows of a question? Only what he has answered for, where that is asked. */
export const hasDeclared = sql<boolean>`(not scoring.asks_declaration or exists (select from declared_dossier declared
  where declared.member_id = member.id and declared.dossier_id = dossier.id))`

/** A dossier of a scoring, and whether this member has answered for it. */
export type ListedDossier = DeclarableDossier & { readonly isDeclared: boolean }

/** The dossiers of a scoring as a declaration lists them, in the council's order: those answered for, and those still before the council. */
export async function listedDossiers(
  db: Connection,
  scoringId: number,
  memberId: number,
): Promise<readonly ListedDossier[]> {
  const { rows } = await sql<{
    id: number
    code: string | null
    title: string
    author_names: string
    unit_name: string | null
    known: ConflictKind[]
    declared: boolean
  }>`
    select dossier.id, dossier.code, dossier.title, dossier.author_names,
      coalesce(dossier.unit_name, unit.name) as unit_name,
      coalesce((select json_agg(conflict.kind order by conflict.id) from conflict
        where conflict.member_id = ${memberId} and conflict.dossier_id = dossier.id
          and conflict.state in ('suggested', 'standing')), '[]') as known,
      ${hasDeclared} as declared
    from scoring_dossier place
    join scoring on scoring.id = place.scoring_id
    join council_member member on member.id = ${memberId}
    join dossier on dossier.id = place.dossier_id
    left join unit on unit.id = dossier.unit_id
    where place.scoring_id = ${scoringId}
      and (dossier.state in ('in-scoring', 'scored') or dossier.state <> 'withdrawn' and ${hasDeclared})
    order by place.position`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    title: row.title,
    authors: row.author_names,
    unit: row.unit_name,
    known: row.known,
    isDeclared: row.declared,
  }))
}

/** How many dossiers of a scoring this member has not answered for yet. */
export const undeclared = async (db: Connection, scoringId: number, memberId: number): Promise<number> =>
  (await listedDossiers(db, scoringId, memberId)).filter((dossier) => !dossier.isDeclared).length

/** Keeps a signed declaration with its digest, and which dossiers it answers for. */
export async function insertDeclaration(
  tx: OpenTransaction,
  declaration: {
    readonly scoringId: number
    readonly memberId: number
    readonly content: DeclarationContent
    readonly at: Temporal.Instant
    readonly onPaper: { readonly by: number; readonly signedOn: Temporal.PlainDate } | null
  },
): Promise<number> {
  const { content, memberId, onPaper } = declaration
  const text = canonicalJson(content)
  const { id } = await tx
    .insertInto('conflict_declaration')
    .values({
      scoring_id: declaration.scoringId,
      member_id: memberId,
      content: text,
      digest: createHash('sha256').update(text).digest('hex'),
      signed_at: declaration.at.toString(),
      recorded_by: onPaper?.by ?? null,
      signed_on: onPaper?.signedOn.toString() ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('declared_dossier')
    .values(
      content.dossiers.map((dossier) => ({
        member_id: memberId,
        dossier_id: dossier.id,
        declaration_id: id,
      })),
    )
    .execute()
  return id
}

/** A signed declaration as it is kept. */
export type SignedDeclaration = {
  readonly id: number
  readonly content: DeclarationContent
  readonly digest: string
  readonly signedAt: Temporal.Instant
  /** The day on the paper and who keyed it in; null where the member signed here. */
  readonly onPaper: { readonly signedOn: Temporal.PlainDate; readonly recordedBy: string } | null
}

/** What a member has signed for a scoring, the first first. */
export async function declarationsOf(
  db: Connection,
  scoringId: number,
  memberId: number,
): Promise<readonly SignedDeclaration[]> {
  const rows = await db
    .selectFrom('conflict_declaration')
    .leftJoin('person', 'person.id', 'conflict_declaration.recorded_by')
    .select(['conflict_declaration.id', 'content', 'digest', 'signed_at', 'signed_on', 'person.full_name'])
    .where('scoring_id', '=', scoringId)
    .where('member_id', '=', memberId)
    .orderBy('conflict_declaration.id')
    .execute()
  return rows.map((row) => {
    const signedOn = dayOrNull(row.signed_on)
    return {
      id: row.id,
      content: row.content as DeclarationContent,
      digest: row.digest,
      signedAt: instantOf(row.signed_at),
      onPaper: signedOn === null ? null : { signedOn, recordedBy: row.full_name ?? '' },
    }
  })
}

/** How far a member is with his declaration: dossiers not answered for yet, and when he last signed. */
export type DeclarationStanding = {
  readonly memberId: number
  readonly open: number
  readonly signedAt: Temporal.Instant | null
}

/** The same for every member whose seat counts on that day. */
export async function declarationStandings(
  db: Connection,
  scoring: { readonly id: number; readonly councilId: number },
  day: Temporal.PlainDate,
): Promise<readonly DeclarationStanding[]> {
  const { rows } = await sql<{ id: number; open: number; signed_at: string | null }>`
    select member.id, count(dossier.id) filter (where not ${hasDeclared}) as open,
      (select max(signed_at) from conflict_declaration mine
        where mine.member_id = member.id and mine.scoring_id = ${scoring.id}) as signed_at
    from council_member member
    join scoring on scoring.id = ${scoring.id}
    left join scoring_dossier place on place.scoring_id = scoring.id
    left join dossier on dossier.id = place.dossier_id and dossier.state in ('in-scoring', 'scored')
    where member.council_id = ${scoring.councilId} and member.valid_from <= ${day.toString()}::date
      and (member.valid_to is null or member.valid_to >= ${day.toString()}::date)
    group by member.id
    order by member.position, member.id`.execute(db)
  return rows.map((row) => ({
    memberId: row.id,
    open: row.open,
    signedAt: row.signed_at === null ? null : instantOf(row.signed_at),
  }))
}
