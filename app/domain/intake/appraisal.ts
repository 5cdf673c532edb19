import type { Dossier } from '#app/domain/dossier/dossier.ts'
import { mayAppraiseSector } from '#app/domain/dossier/dossier-access.ts'
import { type Actor, holds } from '#app/domain/people/actor.ts'
import type { Programme } from '#app/domain/programme/programme.ts'

/** Điều kiện của sáng kiến: the four of the plan (Kế hoạch II.2), in their printed order. */
export const appraisalConditions = ['novel', 'applied', 'kind', 'other'] as const
export type AppraisalCondition = (typeof appraisalConditions)[number]

/** Một điều kiện đã thẩm định; `met` null while it has not been judged. */
export type AppraisedItem = {
  readonly condition: AppraisalCondition
  readonly met: boolean | null
  readonly remark: string
}

/** Kết quả thẩm định, as it is being written: the four conditions and what is proposed to the council. */
export type AppraisalConclusion = {
  readonly items: readonly AppraisedItem[]
  readonly recommended: boolean | null
  readonly reason: string
}

/** Lý do chưa ghi được phiếu thẩm định: what is missing or contradicts itself. */
export type AppraisalFault =
  | { readonly problem: 'unjudged'; readonly condition: AppraisalCondition }
  | { readonly problem: 'unmet-without-remark'; readonly condition: AppraisalCondition }
  | { readonly problem: 'recommended-unmet'; readonly condition: AppraisalCondition }
  | { readonly problem: 'no-proposal' }
  | { readonly problem: 'reason-missing' }
  | { readonly problem: 'text-too-long'; readonly field: AppraisalCondition | 'reason'; readonly max: number }

/** The longest remark or reason, in characters. */
export const longestRemark = 2000

/**
 * Everything wrong with a conclusion: each condition is judged, one not met says why, only what meets all four is
 * recommended, and what is not recommended has a reason.
 */
export function appraisalFaults({
  items,
  recommended,
  reason,
}: AppraisalConclusion): readonly AppraisalFault[] {
  const faults: AppraisalFault[] = []
  for (const condition of appraisalConditions) {
    const item = items.find((each) => each.condition === condition)
    const met = item?.met ?? null
    if (met === null) faults.push({ problem: 'unjudged', condition })
    if (met === false && item?.remark.trim() === '')
      faults.push({ problem: 'unmet-without-remark', condition })
    if (met === false && recommended === true) faults.push({ problem: 'recommended-unmet', condition })
    if ((item?.remark.length ?? 0) > longestRemark)
      faults.push({ problem: 'text-too-long', field: condition, max: longestRemark })
  }
  if (recommended === null) faults.push({ problem: 'no-proposal' })
  if (recommended === false && reason.trim() === '') faults.push({ problem: 'reason-missing' })
  if (reason.length > longestRemark)
    faults.push({ problem: 'text-too-long', field: 'reason', max: longestRemark })
  return faults
}

/** The sector's appraising office, while the dossier is accepted and not yet handed on; nobody appraises his own. */
export const mayAppraise = (
  actor: Actor,
  dossier: Pick<Dossier, 'state' | 'sector' | 'authors'>,
  programme: Pick<Programme, 'authority'>,
): boolean =>
  mayAppraiseSector(actor, dossier, programme) &&
  dossier.state === 'accepted' &&
  !dossier.authors.some(({ personId }) => personId === actor.personId)

/** Until it is handed on, an appraisal is the work of the appraising and the standing office alone. */
export const maySeeAppraisal = (
  actor: Actor,
  dossier: Pick<Dossier, 'sector'>,
  programme: Pick<Programme, 'authority'>,
  isHandedOn: boolean,
): boolean => isHandedOn || holds(actor, 'office') || mayAppraiseSector(actor, dossier, programme)

/** Báo cáo thẩm định đã chuyển: a frozen copy of what was handed on. */
export type FrozenAppraisalReport = {
  readonly appraiser: string
  readonly year: number
  /** Nhận xét chung, as typed. */
  readonly remark: string
  /** Accepted dossiers of the sectors that were not yet appraised that day. */
  readonly remaining: number
  readonly items: readonly FrozenAppraisal[]
}

/** Hồ sơ trong báo cáo thẩm định: one dossier with what was proposed. */
export type FrozenAppraisal = {
  readonly dossierId: number
  readonly code: string
  readonly title: string
  readonly authors: readonly string[]
  readonly unit: string
  readonly recommended: boolean
  readonly reason: string
  readonly items: readonly AppraisedItem[]
}
