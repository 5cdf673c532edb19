import type { Fraction } from '#app/domain/fraction.ts'
import type { Mean } from '#app/domain/mean.ts'
import type { PrizeClass, Programme } from '#app/domain/programme/programme.ts'
import { criterionMean, meetsFloor, type WatchedCriteria } from './figures.ts'
import type { Standing } from './standing.ts'

/** Đủ điều kiện của loại: `asks` is a missed floor on which a decision must be recorded before a place can be given. */
export type Admission = 'fits' | 'barred' | 'asks'

/** Một điểm sàn thiếu: the criterion, its rounded mean and the floor it misses. */
export type MissedOne = { readonly criterion: string; readonly mean: Mean; readonly from: Fraction }

export function missedFloors(
  standing: Standing,
  of: PrizeClass,
  { scoring }: Programme,
  watched: WatchedCriteria,
): readonly MissedOne[] {
  return of.floors.flatMap(({ criterion, from }) => {
    const mean = criterionMean(standing.figures, watched, criterion)
    return meetsFloor(mean, from, scoring) ? [] : [{ criterion, mean, from }]
  })
}

/** A recorded decision settles every `warn` from its class down; a class that demotes does so whatever was recorded. */
export function admissionTo(
  place: number,
  of: PrizeClass,
  standing: Standing,
  missed: readonly MissedOne[],
): Admission {
  const decision = standing.floorDecision
  if (decision && place >= decision.missed && place < decision.to) return 'barred'
  if (missed.length === 0) return 'fits'
  if (of.onFloorMissed === 'demote') return 'barred'
  return decision && place >= decision.to ? 'fits' : 'asks'
}
