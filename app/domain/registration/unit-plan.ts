import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { type Actor, holds, holdsFor } from '#app/domain/people/actor.ts'
import { closesAt, type Deadline } from '#app/domain/programme/deadline.ts'
import type { Round } from '#app/domain/programme/programme.ts'

/** Nhiệm vụ trong kế hoạch của đơn vị: who does what until when. */
export type UnitTask = {
  readonly work: string
  readonly who: string
  readonly until: Temporal.PlainDate | null
}

/** Nội dung kế hoạch của đơn vị: how a unit carries the city's plan out. Plan IV.8. */
export type UnitPlanContent = {
  /** Hạn nội bộ: the last day the unit's own people hand to the unit. */
  readonly lastDay: Temporal.PlainDate | null
  /** Chỉ tiêu riêng: initiatives in all, and of them in administrative reform. */
  readonly target: number | null
  readonly reformTarget: number | null
  /** Nhiệm vụ trọng tâm, lĩnh vực ưu tiên; a line each. */
  readonly priorities: string
  readonly tasks: readonly UnitTask[]
}

/** Kế hoạch của đơn vị: a draft, or issued with number, day and signer and frozen since. */
export type UnitPlan = UnitPlanContent & {
  readonly id: number
  readonly programmeId: number
  readonly unitId: number
  readonly version: number
  readonly state: 'draft' | 'issued'
  readonly tag: number
  readonly number: string | null
  readonly issuedOn: Temporal.PlainDate | null
  readonly signerName: string | null
  readonly signerTitle: string | null
}

/** Lý do kế hoạch của đơn vị chưa lưu hoặc chưa ban hành được. */
export type UnitPlanProblem =
  | { readonly problem: 'deadline-missing' }
  | { readonly problem: 'deadline-after-round'; readonly round: Round }
  | { readonly problem: 'target-missing' }
  | { readonly problem: 'target-below-city'; readonly minimum: number }
  | { readonly problem: 'reform-above-target' }
  | { readonly problem: 'task-incomplete'; readonly place: number }
  | { readonly problem: 'too-many-tasks'; readonly max: number }
  | { readonly problem: 'text-too-long'; readonly max: number }

export const unitPlanLimits = { tasks: 30, priorities: 5_000, target: 999 } as const

export const mayKeepUnitPlan = (actor: Actor, unitId: number): boolean =>
  holdsFor(actor, unitId, 'unit-clerk', 'unit-head')

/** The unit's own people, and those who look over the programme once it is issued. */
export const mayReadUnitPlan = (actor: Actor, plan: Pick<UnitPlan, 'unitId' | 'state'>): boolean =>
  mayKeepUnitPlan(actor, plan.unitId) ||
  (plan.state === 'issued' && holds(actor, 'office', 'leader', 'front'))

/** The internal deadline as one: "đến hết ngày"; null where the plan sets none. */
export const internalDeadline = ({ lastDay }: Pick<UnitPlanContent, 'lastDay'>): Deadline | null =>
  lastDay === null ? null : { wording: 'through', day: lastDay }

/** What keeps even a draft from being saved: what is said, not what is still missing. */
export function draftProblems(content: UnitPlanContent, round: Round | null): readonly UnitPlanProblem[] {
  const { target, reformTarget, priorities, tasks } = content
  const deadline = internalDeadline(content)
  const problems: UnitPlanProblem[] = []
  if (
    deadline !== null &&
    round !== null &&
    Temporal.Instant.compare(closesAt(deadline), closesAt(round.deadline)) > 0
  )
    problems.push({ problem: 'deadline-after-round', round })
  if (reformTarget !== null && target !== null && reformTarget > target)
    problems.push({ problem: 'reform-above-target' })
  for (const [place, { work, who }] of tasks.entries())
    if (work === '' || who === '') problems.push({ problem: 'task-incomplete', place })
  if (tasks.length > unitPlanLimits.tasks)
    problems.push({ problem: 'too-many-tasks', max: unitPlanLimits.tasks })
  if (priorities.length > unitPlanLimits.priorities)
    problems.push({ problem: 'text-too-long', max: unitPlanLimits.priorities })
  if (tasks.some(({ work, who }) => Math.max(work.length, who.length) > formLimits.line))
    problems.push({ problem: 'text-too-long', max: formLimits.line })
  return problems
}

/** What an issued plan must say besides; `minimum` is what the city's plan asks of each unit. */
export function issuingProblems(
  content: UnitPlanContent,
  round: Round | null,
  minimum: number,
): readonly UnitPlanProblem[] {
  const problems: UnitPlanProblem[] = [...draftProblems(content, round)]
  if (content.lastDay === null) problems.push({ problem: 'deadline-missing' })
  if (content.target === null) problems.push({ problem: 'target-missing' })
  else if (content.target < minimum) problems.push({ problem: 'target-below-city', minimum })
  return problems
}
