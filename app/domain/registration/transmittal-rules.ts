import type { Dossier } from '#app/domain/dossier/dossier.ts'
import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { type Actor, holds, holdsFor } from '#app/domain/people/actor.ts'
import { decidesForUnit } from '#app/domain/people/unit-decision.ts'
import type { Transmittal } from './transmittal.ts'

/** Clerk or head of the unit; to everybody else of the unit's papers nothing exists. */
export const mayPrepareFor = (actor: Actor, unitId: number): boolean =>
  holdsFor(actor, unitId, 'unit-clerk', 'unit-head')

/** The unit at any time; the office what was handed in to it, with the scan of the signed paper. */
export const mayReadTransmittal = (
  actor: Actor,
  { unitId, state }: Pick<Transmittal, 'unitId' | 'state'>,
): boolean => mayPrepareFor(actor, unitId) || (state === 'handed-in' && holds(actor, 'office'))

export const mayChangeItems = (actor: Actor, transmittal: Transmittal): boolean =>
  mayPrepareFor(actor, transmittal.unitId) && transmittal.state === 'draft'

/** The head's signature is recorded by the head, or by the clerk from the signed paper. */
export const mayMarkSigned = (actor: Actor, transmittal: Transmittal): boolean =>
  decidesForUnit(actor, transmittal.unitId) && transmittal.state === 'draft' && transmittal.items.length > 0

export const mayReopen = (actor: Actor, transmittal: Transmittal): boolean =>
  mayPrepareFor(actor, transmittal.unitId) && transmittal.state === 'signed'

export const mayHandIn = (actor: Actor, transmittal: Transmittal): boolean =>
  mayPrepareFor(actor, transmittal.unitId) && transmittal.state === 'signed'

/** Lý do hồ sơ không vào được tờ trình of this unit, or the list cannot stand. */
export type ItemProblem =
  | { readonly problem: 'no-dossiers' }
  | { readonly problem: 'dossier-not-approved'; readonly title: string }
  | { readonly problem: 'dossier-on-another'; readonly title: string }
  | { readonly problem: 'dossier-unknown' }
  | { readonly problem: 'opinion-too-long'; readonly title: string; readonly max: number }

/** Why these dossiers cannot stand on a tờ trình of this unit and programme. */
export function itemProblems(
  wanted: readonly { readonly dossierId: number; readonly unitOpinion: string }[],
  dossiers: readonly Dossier[],
  of: { readonly unitId: number; readonly programmeId: number; readonly elsewhere: readonly number[] },
): readonly ItemProblem[] {
  if (wanted.length === 0) return [{ problem: 'no-dossiers' }]
  return wanted.flatMap(({ dossierId, unitOpinion }): ItemProblem[] => {
    const dossier = dossiers.find(({ id }) => id === dossierId)
    if (dossier?.unitId !== of.unitId || dossier.programmeId !== of.programmeId)
      return [{ problem: 'dossier-unknown' }]
    const { title } = dossier
    const problems: ItemProblem[] = []
    if (of.elsewhere.includes(dossierId)) problems.push({ problem: 'dossier-on-another', title })
    else if (dossier.state !== 'approved-by-unit') problems.push({ problem: 'dossier-not-approved', title })
    if (unitOpinion.length > formLimits.line)
      problems.push({ problem: 'opinion-too-long', title, max: formLimits.line })
    return problems
  })
}

/** Ký tờ trình: what the clerk records of the signed paper. */
export type Signing = {
  readonly number: string
  readonly signedOn: Temporal.PlainDate | null
  readonly signerName: string
  readonly signerTitle: string
}

/** Lý do chưa ghi nhận được chữ ký tờ trình: what is missing or impossible in what the clerk records. */
export type SigningProblem =
  | { readonly problem: 'number-missing' }
  | { readonly problem: 'signed-day-missing' }
  | { readonly problem: 'signed-in-future' }
  | { readonly problem: 'signer-missing' }
  | { readonly problem: 'signer-title-missing' }
  | { readonly problem: 'line-too-long'; readonly max: number }

export function signingProblems(signing: Signing, today: Temporal.PlainDate): readonly SigningProblem[] {
  const problems: SigningProblem[] = []
  if (signing.number === '') problems.push({ problem: 'number-missing' })
  if (signing.signedOn === null) problems.push({ problem: 'signed-day-missing' })
  else if (Temporal.PlainDate.compare(signing.signedOn, today) > 0)
    problems.push({ problem: 'signed-in-future' })
  if (signing.signerName === '') problems.push({ problem: 'signer-missing' })
  if (signing.signerTitle === '') problems.push({ problem: 'signer-title-missing' })
  const lines = [signing.number, signing.signerName, signing.signerTitle]
  if (lines.some((line) => line.length > formLimits.line))
    problems.push({ problem: 'line-too-long', max: formLimits.line })
  return problems
}
