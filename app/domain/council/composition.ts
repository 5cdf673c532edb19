import { shareRoundedUp } from '#app/domain/fraction.ts'
import type { CouncilRules, Quorum } from '#app/domain/programme/programme.ts'
import { type Council, type CouncilMember, covers, sitsOn } from './council.ts'

/** Lưu ý về thành phần hội đồng: something the law or the plan expects of a council; it never stops the work. */
export type CompositionNote =
  | { readonly note: 'few-members'; readonly members: number; readonly least: number }
  | { readonly note: 'even-members'; readonly members: number }
  | { readonly note: 'seat-empty'; readonly seat: 'chair' | 'vice-chair' | 'secretary' }
  | { readonly note: 'no-union' }
  | { readonly note: 'no-expert'; readonly field: string }
  | { readonly note: 'seats-ending'; readonly names: readonly string[]; readonly on: Temporal.PlainDate }
  | { readonly note: 'below-quorum-soon'; readonly members: number; readonly needed: number }

/** How many of this many members must be there for a session to count; null where the plan has no quorum. */
export const quorumOf = (quorum: Quorum | null, members: number): number | null =>
  quorum === null ? null : shareRoundedUp(quorum.share, members)

/**
 * What a council lacks by NĐ 13/2012 Điều 8, TT 18/2013 Điều 8 (chair, vice chair, secretary, experts of the fields,
 * the trade union) and by the plan (size, odd number). Fields are those of dossiers it is for that are on their way.
 */
export function compositionNotes(
  council: Pick<Council, 'members' | 'remit' | 'kind'>,
  plan: { readonly council: CouncilRules; readonly quorum: Quorum | null },
  today: Temporal.PlainDate,
  dossiers: readonly { readonly sector: string; readonly field: string | null }[],
): readonly CompositionNote[] {
  const sitting = council.members.filter((member) => sitsOn(member, today))
  if (sitting.length === 0) return []
  const notes: CompositionNote[] = []
  const members = sitting.length
  const { leastMembers, oddMembers } = plan.council
  if (members < leastMembers) notes.push({ note: 'few-members', members, least: leastMembers })
  if (oddMembers && members % 2 === 0) notes.push({ note: 'even-members', members })
  for (const seat of council.kind === 'group'
    ? (['chair', 'secretary'] as const)
    : (['chair', 'vice-chair', 'secretary'] as const))
    if (!sitting.some((member) => member.seat === seat)) notes.push({ note: 'seat-empty', seat })
  if (council.kind === 'council' && !sitting.some((member) => member.forUnion))
    notes.push({ note: 'no-union' })
  const fields = new Set(
    dossiers
      .filter((one) => covers(council.remit, one))
      .flatMap(({ field }) => (field === null ? [] : [field])),
  )
  for (const field of [...fields].toSorted())
    if (!sitting.some((member) => member.expertise.includes(field))) notes.push({ note: 'no-expert', field })
  return [...notes, ...endingNotes(sitting, plan.quorum, today)]
}

/** Seats that end within the next thirty days, and whether the others still make a quorum of the council as it is. */
function endingNotes(
  sitting: readonly CouncilMember[],
  quorum: Quorum | null,
  today: Temporal.PlainDate,
): readonly CompositionNote[] {
  const soon = today.add({ days: 30 })
  const ending = sitting.filter(
    ({ validTo }) => validTo !== null && Temporal.PlainDate.compare(validTo, soon) <= 0,
  )
  if (ending.length === 0) return []
  const on = ending
    .flatMap(({ validTo }) => (validTo === null ? [] : [validTo]))
    .reduce((first, day) => (Temporal.PlainDate.compare(day, first) < 0 ? day : first))
  const left = sitting.length - ending.length
  const needed = quorumOf(quorum, sitting.length)
  return [
    { note: 'seats-ending', names: ending.map(({ fullName }) => fullName), on },
    ...(needed !== null && left < needed
      ? [{ note: 'below-quorum-soon', members: left, needed } as const]
      : []),
  ]
}
