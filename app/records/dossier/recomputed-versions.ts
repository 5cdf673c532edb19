import { sql } from 'kysely'
import type { FrozenDossier } from '#app/domain/dossier/frozen-dossier.ts'
import { roundProblems } from '#app/domain/dossier/round-closing.ts'
import { type Connection, instantOf } from '#app/records/connection.ts'
import { readablePlans } from '#app/records/programme/readable-versions.ts'
import { digestOf } from './frozen-versions.ts'

const stroke = 500

/** Frozen copies whose digest is not that of their content. */
export async function versionsAgainstTheirDigest(db: Connection): Promise<readonly unknown[]> {
  const broken: unknown[] = []
  for (let last = 0; ; ) {
    const dossiers = await db
      .selectFrom('dossier_version')
      .select('dossier_id')
      .distinct()
      .where('dossier_id', '>', last)
      .orderBy('dossier_id')
      .limit(stroke)
      .execute()
    if (dossiers.length === 0) return broken
    const rows = await db
      .selectFrom('dossier_version')
      .select(['dossier_id', 'version', 'content', 'sha256'])
      .where(
        'dossier_id',
        'in',
        dossiers.map((one) => one.dossier_id),
      )
      .orderBy('dossier_id')
      .orderBy('version')
      .execute()
    for (const { dossier_id, version, content, sha256 } of rows)
      if (digestOf(content as FrozenDossier) !== sha256) broken.push({ dossier_id, version })
    last = dossiers.at(-1)?.dossier_id ?? Number.POSITIVE_INFINITY
  }
}

/** First handings in outside the days of their round (by the plan of that day) without a recorded reason and document. */
export async function lateWithoutReason(db: Connection): Promise<readonly unknown[]> {
  const rows = await db
    .selectFrom('dossier_version as first')
    .innerJoin('dossier', 'dossier.id', 'first.dossier_id')
    .select(['dossier.id', 'dossier.code', 'first.submitted_at', 'late_reason', 'late_document_number'])
    .select([
      sql<string>`first.content->>'programmeVersionId'`.as('version_id'),
      sql<string>`first.content->>'roundCode'`.as('round'),
    ])
    .where('first.version', '=', 1)
    .orderBy('dossier.id')
    .execute()
  const plans = await readablePlans(db)
  return rows
    .filter((row) => {
      const round = plans.get(Number(row.version_id))?.rounds.find(({ code }) => code === row.round)
      const late = { reason: row.late_reason ?? '', documentNumber: row.late_document_number ?? '' }
      return round === undefined || roundProblems(round, instantOf(row.submitted_at), late).length > 0
    })
    .map(({ id, code, round, submitted_at }) => ({ id, code, round, submitted_at }))
}
