import { type AssignmentWish, assignmentCosts } from './assignment-wish.ts'

/** Chi phí phân công: every pair's cost by place of dossier and member; infinite where the pair may never be. */
export type PairCosts = {
  readonly costs: Float64Array
  /** 1 where the secretary has fixed the pair. */
  readonly locked: Uint8Array
  /** 1 where the pair stands already. */
  readonly standing: Uint8Array
}

export function pairCosts(wish: AssignmentWish): PairCosts {
  const { dossiers, members } = wish
  const width = members.length
  const placeOfDossier = new Map(dossiers.map(({ id }, place) => [id, place]))
  const placeOfMember = new Map(members.map(({ id }, place) => [id, place]))
  const cellOf = (pair: { readonly dossierId: number; readonly memberId: number }): number | null => {
    const row = placeOfDossier.get(pair.dossierId)
    const column = placeOfMember.get(pair.memberId)
    return row === undefined || column === undefined ? null : row * width + column
  }
  const costs = new Float64Array(dossiers.length * width)
  const locked = new Uint8Array(costs.length)
  const standing = new Uint8Array(costs.length)
  dossiers.forEach(({ field }, row) => {
    members.forEach(({ fields }, column) => {
      if (field === null || !fields.includes(field))
        costs[row * width + column] = assignmentCosts.outsideField
    })
  })
  for (const preference of wish.preferences) {
    const cell = cellOf(preference)
    if (cell !== null) costs[cell] = (costs[cell] ?? 0) - preference.wish * assignmentCosts.wishStep
  }
  for (const pair of wish.standing) {
    const cell = cellOf(pair)
    if (cell !== null) {
      costs[cell] = (costs[cell] ?? 0) - assignmentCosts.kept
      standing[cell] = 1
    }
  }
  for (const pair of wish.locks) {
    const cell = cellOf(pair)
    if (cell !== null) locked[cell] = 1
  }
  for (const pair of wish.conflicts) {
    const cell = cellOf(pair)
    if (cell !== null) {
      costs[cell] = Number.POSITIVE_INFINITY
      locked[cell] = 0
    }
  }
  return { costs, locked, standing }
}
