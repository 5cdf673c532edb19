import { canonicalJson } from '#app/domain/canonical-json.ts'
import type { ScoreSheet } from '#app/domain/council/score-sheet.ts'
import { sheetProblems } from '#app/domain/council/sheet-problems.ts'
import type { Rubric } from '#app/domain/programme/rubric.ts'
import type { Connection } from '#app/records/connection.ts'
import { readablePlans } from '#app/records/programme/readable-versions.ts'
import { digestOfSheet, signedSheetsAfter } from './signed-sheets.ts'

/** Signed sheets whose digest is not that of what stands on them. */
export const sheetsAgainstTheirDigest = (db: Connection): Promise<readonly unknown[]> =>
  signedSheetsThat(
    db,
    (rubric, sheet) =>
      sheet.signedAt === null || digestOfSheet(rubric, sheet, sheet.signedAt) !== sheet.digest,
  )

/** Signed sheets that could not be signed by the rubric of their scoring. */
export const sheetsAgainstTheirRubric = (db: Connection): Promise<readonly unknown[]> =>
  signedSheetsThat(db, (rubric, sheet) => sheetProblems(rubric, sheet).length > 0)

/** Scorings with a signed sheet on another rubric than the plan has now. */
export async function rubricsChanged(db: Connection): Promise<readonly unknown[]> {
  const scorings = await db
    .selectFrom('scoring')
    .innerJoin('programme', 'programme.id', 'scoring.programme_id')
    .select(['scoring.id', 'programme_id', 'programme_version_id', 'current_version_id'])
    .where((is) =>
      is.exists(
        is
          .selectFrom('score_sheet')
          .select('score_sheet.id')
          .whereRef('score_sheet.scoring_id', '=', 'scoring.id')
          .where('score_sheet.state', '=', 'signed'),
      ),
    )
    .orderBy('scoring.id')
    .execute()
  const plans = await readablePlans(db)
  const rubricOf = (versionId: number | null) => canonicalJson(plans.get(versionId ?? 0)?.rubric ?? null)
  return scorings
    .filter((one) => rubricOf(one.programme_version_id) !== rubricOf(one.current_version_id))
    .map(({ id, programme_id }) => ({ id, programme_id }))
}

async function signedSheetsThat(
  db: Connection,
  isBroken: (rubric: Rubric, sheet: ScoreSheet) => boolean,
): Promise<readonly unknown[]> {
  const plans = await readablePlans(db)
  const broken: unknown[] = []
  for (let last = 0; ; ) {
    const sheets = await signedSheetsAfter(db, last)
    if (sheets.length === 0) return broken
    for (const { programmeVersionId, sheet } of sheets) {
      const plan = plans.get(programmeVersionId)
      if (plan !== undefined && isBroken(plan.rubric, sheet))
        broken.push({ id: sheet.id, dossier_id: sheet.dossierId, member_id: sheet.memberId })
      last = sheet.id
    }
  }
}
