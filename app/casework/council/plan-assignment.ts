import { createHash } from 'node:crypto'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { type AssignmentPlan, assign } from '#app/domain/council/assignment/assign.ts'
import {
  type AssignmentChange,
  type AssignmentTerms,
  changeOf,
  explained,
  wishOf,
} from '#app/domain/council/assignment/assignment-terms.ts'
import { type Council, type CouncilMember, sitsOn } from '#app/domain/council/council.ts'
import type { Scoring } from '#app/domain/council/scoring.ts'
import type { Connection } from '#app/records/connection.ts'
import { absentFrom } from '#app/records/council/absences.ts'
import {
  assignmentLimits,
  expertiseOf,
  type PlannedDossier,
  plannedDossiers,
  plannedPairs,
} from '#app/records/council/assignments.ts'
import { councilById } from '#app/records/council/councils.ts'

/** What a plan is made from: the dossiers this planner may know about, the members, and what stands. */
export type AssignmentGround = {
  readonly council: Council
  readonly dossiers: readonly PlannedDossier[]
  /** Those who may get dossiers now, in the order of the decision. */
  readonly available: readonly CouncilMember[]
  readonly expertise: ReadonlyMap<number, readonly string[]>
  readonly limits: ReadonlyMap<number, number>
  readonly terms: AssignmentTerms
}

/** A dry run: the plan, what it would change, and the digest by which it is confirmed. */
export type DryRun = {
  readonly plan: AssignmentPlan
  readonly change: AssignmentChange
  readonly digest: string
}

/**
 * What a plan of this scoring stands on. Dossiers the planner is in conflict with are not in it: they keep whom they have,
 * and somebody else plans for them. A proposed conflict is kept clear of like one that stands.
 */
export async function assignmentGround(
  db: Connection,
  scoring: Pick<Scoring, 'id' | 'councilId'>,
  plannerPersonId: number,
  now: Temporal.Instant,
): Promise<AssignmentGround | null> {
  const council = await councilById(db, scoring.councilId)
  if (council === null) return null
  const [dossiers, limits, absent, expertise] = [
    await plannedDossiers(db, scoring.id, plannerPersonId),
    await assignmentLimits(db, scoring.id),
    await absentFrom(db, scoring.id),
    await expertiseOf(
      db,
      council.members.map(({ id }) => id),
    ),
  ]
  const pairs = await plannedPairs(
    db,
    scoring.id,
    dossiers.map(({ id }) => id),
  )
  const today = dayInVietnam(now)
  const available = council.members.filter((one) => sitsOn(one, today) && !absent.has(one.id))
  const holders = new Set(pairs.signed.map(({ memberId }) => memberId))
  const members = council.members
    .filter((one) => available.includes(one) || holders.has(one.id))
    .map((one) => ({
      id: one.id,
      fields: expertise.get(one.id) ?? [],
      most: available.includes(one) ? (limits.get(one.id) ?? null) : 0,
    }))
  const terms = { dossiers: dossiers.map(({ id, field }) => ({ id, field })), members, ...pairs }
  return { council, dossiers, available, expertise, limits, terms }
}

/** Lập phương án phân công; nothing of it counts before it is confirmed. */
export function dryRun({ terms }: AssignmentGround, each: number): DryRun {
  const plan = explained(assign(wishOf(terms, each)), terms)
  const pairs = plan.pairs.map(({ dossierId, memberId }) => `${dossierId}-${memberId}`).toSorted()
  const standing = terms.standing.map(({ dossierId, memberId }) => `${dossierId}-${memberId}`).toSorted()
  return {
    plan,
    change: changeOf(plan, terms.standing),
    digest: createHash('sha256').update(JSON.stringify({ each, pairs, standing })).digest('hex').slice(0, 32),
  }
}
