import { adoptRanking } from '#app/casework/ranking/adopt-ranking.ts'
import { rankingNow } from '#app/casework/ranking/ranking-now.ts'
import { draftDecision } from '#app/casework/recognition/draft-decision.ts'
import { issueCertificates } from '#app/casework/recognition/issue-certificates.ts'
import { issueDecision } from '#app/casework/recognition/issue-decision.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { type IssuedProgramme, issuedProgramme } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'
import {
  type BuiltScoring,
  buildClosedScoring,
  buildCouncil,
  buildScoring,
  buildSignedSheet,
} from './council.ts'
import { worked } from './dossier.ts'
import { buildProgramme } from './programme.ts'

export type ScoredYear = BuiltScoring & { readonly programmeId: number; readonly plan: IssuedProgramme }

/** A closed scoring: a dossier for each row of points, given by all members; keys of the plan may be replaced. */
export async function buildScoredYear(
  tools: Tools,
  points: readonly (readonly string[])[],
  keys: Parameters<typeof buildProgramme>[1] = {},
): Promise<ScoredYear> {
  const programmeId = await buildProgramme(tools, keys)
  const council = await buildCouncil(tools, { programmeId })
  const scoring = await buildScoring(tools, { council, dossiers: points.length })
  for (const [place, dossierId] of scoring.dossierIds.entries())
    for (const member of council.members) await buildSignedSheet(tools, member, dossierId, points[place])
  await buildClosedScoring(tools, scoring)
  const plan = await issuedProgramme(tools.db, programmeId)
  if (plan === null) throw new Error('the programme is issued')
  return { ...scoring, programmeId, plan }
}

/** Adopts what the ranking says now, with today's minutes. */
export async function buildAdoption(tools: Tools, { plan, council }: ScoredYear): Promise<number> {
  const { rankingId } = await worked(
    adoptRanking(tools, council.secretary, {
      programmeId: plan.id,
      shownDigest: (await rankingNow(tools.db, plan, tools.now())).digest,
      minutesNumber: '02/BB-HĐ',
      minutesOn: dayInVietnam(tools.now()),
    }),
  )
  return rankingId
}

/** Adopted, drafted, issued under this number today; certificates too where asked for. */
export async function buildIssuedDecision(
  tools: Tools,
  year: ScoredYear,
  wish: { readonly number?: string; readonly certificates?: boolean } = {},
): Promise<number> {
  await buildAdoption(tools, year)
  const { office } = year.council
  const { decisionId } = await worked(draftDecision(tools, office, { programmeId: year.programmeId }))
  const entry = {
    number: wish.number ?? '812',
    issuedOn: dayInVietnam(tools.now()),
    signerName: 'Vũ Đình Chiến',
    signedAs: 'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH',
  }
  await worked(issueDecision(tools, office, { decisionId, entry }))
  if (wish.certificates) await worked(issueCertificates(tools, office, { decisionId }))
  return decisionId
}
