/** Loại xung đột lợi ích. The first four are hard: they follow from the dossier itself and cannot be waived. Rules §8. */
const conflictKinds = [
  'author',
  'co-author',
  'participant',
  'head',
  'same-unit',
  'superior',
  'recent-co-author',
  'kin',
  'other',
] as const
export type ConflictKind = (typeof conflictKinds)[number]

/**
 * Hiệu lực của xung đột: a suggestion binds nobody; a standing conflict keeps the member away; a waiver carries the
 * chair's reason; a rejected suggestion the reason why it is none.
 */
export type ConflictState = 'suggested' | 'standing' | 'waived' | 'rejected'

/** Căn cứ của đề xuất: the unit, person or common dossier in the records that a proposal follows from, by id. */
export type ConflictGround = {
  readonly unit?: number
  readonly person?: number
  readonly dossier?: number
  /** The member is the superior, not the author. */
  readonly above?: boolean
}

/** Xung đột tìm được: its kind and what it follows from. */
export type ConflictFinding = { readonly kind: ConflictKind; readonly ground: ConflictGround }

/** Xung đột lợi ích giữa một thành viên và một hồ sơ. */
export type ConflictOfInterest = {
  readonly id: number
  readonly memberId: number
  readonly dossierId: number
  readonly kind: ConflictKind
  readonly state: ConflictState
  readonly note: string
  readonly waiverReason: string | null
  readonly rejectionReason: string | null
}

/** Loại xung đột tự khai: what a member may declare about himself, kin (người thân) or anything else. */
export type DeclaredKind = 'kin' | 'other'

const hardKinds: readonly ConflictKind[] = ['author', 'co-author', 'participant', 'head']
const proposedKinds: readonly ConflictKind[] = ['same-unit', 'superior', 'recent-co-author']

export const isHard = (kind: ConflictKind): boolean => hardKinds.includes(kind)

/** What a newly found conflict is: rules only propose, everything else binds at once. */
export const firstState = (kind: ConflictKind): ConflictState =>
  proposedKinds.includes(kind) ? 'suggested' : 'standing'

/** Quan hệ của thành viên: facts from the records, keyed by person and unit ids, never by names. */
export type MemberTies = {
  readonly personId: number
  readonly homeUnitId: number | null
  readonly homeUnitParentId: number | null
  /** Units this person is the head of. */
  readonly headOf: readonly number[]
  /** Head of the recognising body itself: of a unit with others below it and none above. */
  readonly headsRecognisingBody: boolean
  /** People with whom this person wrote another dossier in the last three years, and which. */
  readonly recentCoAuthors: readonly { readonly personId: number; readonly dossierId: number }[]
}

/** Quan hệ của hồ sơ: facts that decide who may not judge it. */
export type DossierTies = {
  /** In the order of the form: the first is the author, the others co-authors. */
  readonly authors: readonly {
    readonly personId: number
    readonly homeUnitId: number | null
    readonly headOf: readonly number[]
  }[]
  readonly participants: readonly number[]
  readonly unitId: number | null
  readonly unitParentId: number | null
  readonly stateFunded: boolean
}

/** Every conflict that follows from the records; where one is hard, what the rules would merely propose is left out. */
export function conflictsBetween(member: MemberTies, dossier: DossierTies): readonly ConflictFinding[] {
  const hard: ConflictKind[] = []
  const place = dossier.authors.findIndex((author) => author.personId === member.personId)
  if (place === 0) hard.push('author')
  if (place > 0) hard.push('co-author')
  if (dossier.participants.includes(member.personId)) hard.push('participant')
  if (place >= 0 && dossier.stateFunded && member.headsRecognisingBody) hard.push('head')
  return hard.length > 0 ? hard.map((kind) => ({ kind, ground: {} })) : proposedConflicts(member, dossier)
}

function proposedConflicts(member: MemberTies, dossier: DossierTies): readonly ConflictFinding[] {
  const found: ConflictFinding[] = []
  const theirUnits = [dossier.unitId, ...dossier.authors.map((author) => author.homeUnitId)]
  if (member.homeUnitId !== null && theirUnits.includes(member.homeUnitId))
    found.push({ kind: 'same-unit', ground: { unit: member.homeUnitId } })
  const superior = superiorGround(member, dossier, theirUnits)
  if (superior !== null) found.push({ kind: 'superior', ground: superior })
  const common = member.recentCoAuthors.find(({ personId }) =>
    dossier.authors.some((author) => author.personId === personId),
  )
  if (common !== undefined)
    found.push({
      kind: 'recent-co-author',
      ground: { person: common.personId, dossier: common.dossierId },
    })
  return found
}

/** The unit by which one of the two is the other's direct superior, and who; null where neither is. */
function superiorGround(
  member: MemberTies,
  dossier: DossierTies,
  theirUnits: readonly (number | null)[],
): ConflictGround | null {
  const aboveThem = [...theirUnits, dossier.unitParentId]
  const led = member.headOf.find((unit) => aboveThem.includes(unit))
  if (led !== undefined) return { unit: led, above: true }
  for (const author of dossier.authors) {
    const unit = author.headOf.find((one) => one === member.homeUnitId || one === member.homeUnitParentId)
    if (unit !== undefined) return { unit, person: author.personId }
  }
  return null
}
