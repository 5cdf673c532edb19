import { done } from '#app/domain/outcome.ts'
import { jobs } from '#app/jobs.ts'
import type { Act } from './act.ts'
import type { LocalTime } from './content/types.ts'

/** The daily jobs of every day of a stretch, at their minute: in a demo they follow the training clock. */
export function morningJobs(from: LocalTime, until: LocalTime): readonly Act[] {
  const found: Act[] = []
  const last = Temporal.PlainDate.from(until.slice(0, 10))
  for (
    let day = Temporal.PlainDate.from(from.slice(0, 10));
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  )
    for (const job of jobs)
      if ('daily' in job.when)
        found.push({
          at: `${day}T${job.when.daily}`,
          what: job.name,
          do: async ({ tools }) => {
            await job.run(tools)
            return done(null)
          },
        })
  return found.filter(({ at }) => at >= from && at < until)
}
