import type { Actor } from '#app/domain/people/actor.ts'
import { fairnessSight } from '#app/domain/ranking/fairness-access.ts'
import { type FairnessReport, fairnessReport } from '#app/domain/ranking/fairness-report.ts'
import type { Connection } from '#app/records/connection.ts'
import { councilsOf } from '#app/records/council/councils.ts'
import type { IssuedProgramme } from '#app/records/programme/programmes.ts'
import { type RankedLine, rankedLines } from '#app/records/ranking/rankings.ts'
import { openRanking } from './open-ranking.ts'
import { rankingNow } from './ranking-now.ts'

/** Báo cáo chấm điểm as one person may read it. */
export type OpenFairness = {
  readonly plan: IssuedProgramme
  readonly report: FairnessReport
  readonly lines: ReadonlyMap<string, RankedLine>
  /** Whether members are called by their names; otherwise each has a letter that tells nobody who is who. */
  readonly withNames: boolean
  /** A member's name, or a letter. */
  readonly calledAs: (member: string) => string
}

/** The report for somebody who may read it; null for everybody else, and for who has a stake in the ranking. */
export async function openFairness(
  db: Connection,
  actor: Actor,
  programmeId: number,
  now: Temporal.Instant,
): Promise<OpenFairness | null> {
  const plan = await openRanking(db, actor, programmeId)
  if (plan === null || plan === 'has-stake') return null
  const sight = fairnessSight(actor, plan.id, plan.current.programme.scoring)
  if (!sight.opens) return null
  const [{ input }, lines, councils] = await Promise.all([
    rankingNow(db, plan, now),
    rankedLines(db, plan.id),
    councilsOf(db, plan.id),
  ])
  const report = fairnessReport(input)
  const names = new Map(
    councils.flatMap(({ members }) => members.map((member) => [String(member.id), member.fullName] as const)),
  )
  return {
    plan,
    report,
    lines,
    withNames: sight.names,
    calledAs: sight.names ? (member) => names.get(member) ?? `Thành viên ${member}` : lettersOf(report),
  }
}

/** Where ballots are secret, members are called by letters in the order of their lenience, which tells nobody who is who. */
function lettersOf({ analysis }: FairnessReport): (member: string) => string {
  const inOrder = analysis.severities.toSorted((a, b) => a.lenience - b.lenience).map(({ member }) => member)
  return (member) => `Thành viên ${letters(inOrder.indexOf(member))}`
}

/** A, B, … Z, AA, AB, … */
const letters = (place: number): string =>
  (place < 26 ? '' : letters(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26))
