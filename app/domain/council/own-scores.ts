import type { Points } from '#app/domain/points.ts'

/** Điểm mình đã cho hồ sơ khác ở cùng tiêu chí: to keep one's own measure. */
export type OwnScore = {
  readonly dossierId: number
  readonly code: string | null
  readonly title: string
  readonly points: Points
}

/**
 * Of one's own scores the most telling, highest first: those nearest to the score given here, or, before one is given,
 * spread over the whole range. Equals stand in the order they came in.
 */
export function tellingScores(
  own: readonly OwnScore[],
  here: Points | null,
  most: number,
): readonly OwnScore[] {
  const ordered = own.toSorted((a, b) => b.points - a.points)
  if (ordered.length <= most) return ordered
  if (here === null)
    return Array.from({ length: most }, (_, place) =>
      ordered.at(Math.round((place * (ordered.length - 1)) / (most - 1))),
    ).flatMap((one) => (one === undefined ? [] : [one]))
  const nearest = ordered
    .toSorted((a, b) => Math.abs(a.points - here) - Math.abs(b.points - here))
    .slice(0, most)
  return nearest.toSorted((a, b) => b.points - a.points)
}
