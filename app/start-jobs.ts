import { type RepeatedJob, repeatJobs } from '#app/records/foundation/job-queue.ts'
import type { WorkQueue } from '#app/records/foundation/work-queue.ts'
import type { Tools } from '#app/tools.ts'
import type { BackgroundJob } from './jobs.ts'

/** Begins to run the jobs by the machine's clock. A demo never calls this: there they follow the training clock. */
export async function startJobs(
  queue: WorkQueue,
  jobs: readonly BackgroundJob[],
  tools: Tools,
  options: { readonly pollSeconds?: number } = {},
): Promise<void> {
  const repeated = jobs.map(
    ({ name, when, run }): RepeatedJob => ({ name, cron: cronOf(when), run: () => run(tools) }),
  )
  await repeatJobs(queue, repeated, options.pollSeconds)
}

function cronOf(when: BackgroundJob['when']): string {
  if ('everyMinutes' in when) return `*/${when.everyMinutes} * * * *`
  const [hour, minute] = when.daily.split(':').map(Number)
  return `${minute} ${hour} * * *`
}
