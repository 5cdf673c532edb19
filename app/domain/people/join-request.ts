import { type Actor, holds } from './actor.ts'
import { type PersonDetails, type PersonProblem, personProblems } from './person.ts'
import type { UnitType } from './unit.ts'

/** Loại người đăng ký tham gia: cá nhân, doanh nghiệp, hợp tác xã, tổ chức khác. */
export const joinKinds = ['individual', 'enterprise', 'cooperative', 'other'] as const
export type JoinKind = (typeof joinKinds)[number]

/** Nội dung đăng ký tham gia: what somebody whom no list brought in says of themselves. `organisationName` empty: an individual. */
export type JoinRequestDetails = {
  readonly kind: JoinKind
  readonly fullName: string
  readonly organisationName: string
  /** Mã số thuế: ten digits, or thirteen for a branch; a cooperative or another body may have none. */
  readonly taxCode: string
  readonly address: string
  readonly jobTitle: string
  /** In lower case. */
  readonly email: string
  readonly phone: string
  readonly wish: string
}

/** Tình trạng đăng ký tham gia: chờ duyệt, đã duyệt, đã từ chối. */
export type JoinRequestState = 'waiting' | 'approved' | 'refused'

/** Lỗi đăng ký tham gia: why it cannot be taken as it is written. */
export type JoinRequestProblem =
  | PersonProblem
  | { readonly problem: 'organisation-missing' }
  | { readonly problem: 'organisation-too-long'; readonly max: number }
  | { readonly problem: 'tax-code-missing' }
  | { readonly problem: 'tax-code-malformed' }
  | { readonly problem: 'address-missing' }
  | { readonly problem: 'address-too-long'; readonly max: number }
  | { readonly problem: 'email-missing' }
  | { readonly problem: 'phone-missing' }
  | { readonly problem: 'wish-missing' }
  | { readonly problem: 'wish-too-long'; readonly max: number }
  | { readonly problem: 'consent-missing' }

const longest = { organisation: 200, address: 300, wish: 2000 }

/** Every fault at once; without consent to keep personal data nothing is kept. */
export function joinRequestProblems(
  asked: JoinRequestDetails,
  hasConsent: boolean,
  today: Temporal.PlainDate,
): readonly JoinRequestProblem[] {
  const problems: JoinRequestProblem[] = [...personProblems(personOfJoining(asked), today, false)]
  if (asked.kind !== 'individual') problems.push(...organisationProblems(asked))
  if (asked.address === '') problems.push({ problem: 'address-missing' })
  if (asked.address.length > longest.address)
    problems.push({ problem: 'address-too-long', max: longest.address })
  if (asked.email === '') problems.push({ problem: 'email-missing' })
  if (asked.phone === '') problems.push({ problem: 'phone-missing' })
  if (asked.wish === '') problems.push({ problem: 'wish-missing' })
  if (asked.wish.length > longest.wish) problems.push({ problem: 'wish-too-long', max: longest.wish })
  if (!hasConsent) problems.push({ problem: 'consent-missing' })
  return problems
}

function organisationProblems(asked: JoinRequestDetails): readonly JoinRequestProblem[] {
  const problems: JoinRequestProblem[] = []
  if (asked.organisationName === '') problems.push({ problem: 'organisation-missing' })
  if (asked.organisationName.length > longest.organisation)
    problems.push({ problem: 'organisation-too-long', max: longest.organisation })
  if (asked.taxCode === '') {
    if (asked.kind === 'enterprise') problems.push({ problem: 'tax-code-missing' })
  } else if (!/^\d{10}(-?\d{3})?$/.test(asked.taxCode)) problems.push({ problem: 'tax-code-malformed' })
  return problems
}

/** The person who asked, before it is known whether there is a person already. */
export const personOfJoining = (asked: JoinRequestDetails): PersonDetails => ({
  fullName: asked.fullName,
  birthDate: null,
  position: asked.jobTitle,
  qualification: '',
  homeUnitId: null,
  email: asked.email || null,
  phone: asked.phone || null,
})

/** What kind of unit an organisation becomes; an individual becomes none. */
export const unitTypeOfJoining: Readonly<Record<Exclude<JoinKind, 'individual'>, UnitType>> = {
  enterprise: 'enterprise',
  cooperative: 'cooperative',
  other: 'other',
}

/** Nơi người đăng ký thuộc về: no unit, a unit of their own with this code, or one that stands already. */
export type JoinedUnit =
  | { readonly as: 'none' }
  | { readonly as: 'new'; readonly code: string }
  | { readonly as: 'existing'; readonly unitId: number }

/** Lý do chưa duyệt được đăng ký tham gia, of what the office chose. */
export type JoinApprovalProblem =
  | { readonly problem: 'sector-unknown' }
  | { readonly problem: 'unit-needed' }
  | { readonly problem: 'unit-of-an-individual' }
  | { readonly problem: 'unit-not-in-force' }
  | { readonly problem: 'unconfirmed-reason-missing' }
  | { readonly problem: 'reason-too-long'; readonly max: number }

const longestReason = 500

/** An organisation needs a unit and an individual never founds one; an address nobody confirmed needs a reason. */
export function joinApprovalProblems(
  request: { readonly kind: JoinKind; readonly isConfirmed: boolean },
  chosen: { readonly sector: string; readonly unit: JoinedUnit; readonly reason: string },
  known: { readonly sectors: readonly string[]; readonly unitsInForce: readonly number[] },
): readonly JoinApprovalProblem[] {
  const { unit } = chosen
  const problems: JoinApprovalProblem[] = []
  if (!known.sectors.includes(chosen.sector)) problems.push({ problem: 'sector-unknown' })
  if (request.kind !== 'individual' && unit.as === 'none') problems.push({ problem: 'unit-needed' })
  if (request.kind === 'individual' && unit.as === 'new') problems.push({ problem: 'unit-of-an-individual' })
  if (unit.as === 'existing' && !known.unitsInForce.includes(unit.unitId))
    problems.push({ problem: 'unit-not-in-force' })
  if (!request.isConfirmed && chosen.reason === '') problems.push({ problem: 'unconfirmed-reason-missing' })
  if (chosen.reason.length > longestReason) problems.push({ problem: 'reason-too-long', max: longestReason })
  return problems
}

/** Lý do chưa từ chối được đăng ký tham gia: a refusal says why. */
export type JoinRefusalProblem =
  | { readonly problem: 'reason-missing' }
  | { readonly problem: 'reason-too-long'; readonly max: number }

export function joinRefusalProblems(reason: string): readonly JoinRefusalProblem[] {
  if (reason === '') return [{ problem: 'reason-missing' }]
  return reason.length > longestReason ? [{ problem: 'reason-too-long', max: longestReason }] : []
}

/** Duyệt đăng ký tham gia: the office, and the administrator who opens accounts anyway. */
export const mayJudgeJoining = (actor: Actor): boolean => holds(actor, 'office', 'administrator')
