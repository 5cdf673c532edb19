import type { Programme } from '#app/domain/programme/programme.ts'
import { missedFloors } from './admission.ts'
import { reaches, type WatchedCriteria } from './figures.ts'
import type { FloorChoice, FloorChoiceProblem } from './recorded-choices.ts'
import type { FloorDecision, Standing } from './standing.ts'

/**
 * A decision answers the highest class with `warn` that the dossier reaches by its mean and whose floor it misses.
 * It names that class (the floor is waived) or a lower one, and settles every `warn` from the named class down.
 */
export function decideFloor(
  standing: Standing,
  choice: FloorChoice,
  entry: number,
  programme: Programme,
  watched: WatchedCriteria,
): { readonly decision: FloorDecision } | { readonly problem: FloorChoiceProblem } {
  const { classes, scoring } = programme
  const about = { about: 'floor', entry, dossier: choice.dossier } as const
  const misses = (place: number): boolean => {
    const one = classes[place]
    return one !== undefined && missedFloors(standing, one, programme, watched).length > 0
  }
  const missed = classes.findIndex(
    (one, place) =>
      one.onFloorMissed === 'warn' && reaches(standing.figures, one.from, scoring) && misses(place),
  )
  const inQuestion = classes[missed]
  if (!inQuestion) return { problem: { ...about, problem: 'no-floor-missed' } }
  if (choice.class === null) return { decision: { missed, to: classes.length, minutes: choice.minutes } }
  const to = classes.findIndex((one) => one.code === choice.class)
  if (to < missed)
    return {
      problem: { ...about, problem: 'class-not-in-question', class: choice.class, missed: inQuestion.code },
    }
  if (classes[to]?.onFloorMissed === 'demote' && misses(to))
    return { problem: { ...about, problem: 'class-demotes', class: choice.class } }
  return { decision: { missed, to, minutes: choice.minutes } }
}
