import { type RepeatedJob, repeatJobs } from '#app/records/foundation/job-queue.ts'
import type { WorkQueue } from '#app/records/foundation/work-queue.ts'
import type { Tools } from '#app/tools.ts'
import type { BackgroundJob } from './jobs.ts'

/** Begins to run the jobs by the machine's clock. A demo begins only those people ask for; the others follow the training clock. */
export async function startJobs(
  queue: WorkQueue,
  jobs: readonly BackgroundJob[],
  tools: Tools,
  options: { readonly pollSeconds?: number } = {},
): Promise<void> {
  const repeated = jobs.map(
    ({ name, when, run, isAskedFor }): RepeatedJob => ({
      name,
      cron: cronOf(when),
      pollSeconds: options.pollSeconds ?? (isAskedFor ? 2 : 15),
      run: () => run(tools),
    }),
  )
  await repeatJobs(queue, repeated)
}

function cronOf(when: BackgroundJob['when']): string {
  if ('everyMinutes' in when) return `*/${when.everyMinutes} * * * *`
  const [hour, minute] = when.daily.split(':').map(Number)
  return `${minute} ${hour} * * *`
}
