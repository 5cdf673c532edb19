import type { WorkQueue } from './work-queue.ts'

const zone = 'Asia/Ho_Chi_Minh'
const prefix = 'job-'

/** Việc chạy theo giờ, as the queue knows it: five-part cron in Vietnam's time. */
export type RepeatedJob = {
  readonly name: string
  readonly cron: string
  /** How often it is looked whether its time has come. */
  readonly pollSeconds: number
  run(): Promise<void>
}

/**
 * Runs these jobs on whichever node takes them, each on one node at a time. A node that dies in the middle is noticed
 * within two minutes and the job is begun anew; a time that passed while every node was off is made up for once.
 * A refusal of the database leaves nothing running: the whole may be asked for again.
 */
export async function repeatJobs({ ready }: WorkQueue, jobs: readonly RepeatedJob[]): Promise<void> {
  const boss = await ready()
  const names = new Set(jobs.map(({ name }) => prefix + name))
  for (const { name } of await boss.getSchedules())
    if (name.startsWith(prefix) && !names.has(name)) await boss.unschedule(name)
  for (const { name, cron } of jobs) {
    await boss.createQueue(prefix + name, {
      policy: 'exclusive',
      retryLimit: 3,
      retryDelay: 60,
      retryBackoff: true,
      expireInSeconds: 3600,
      heartbeatSeconds: 60,
    })
    await boss.schedule(prefix + name, cron, null, { tz: zone, missed: 'once' })
  }
  for (const job of jobs)
    await boss.work(prefix + job.name, { pollingIntervalSeconds: job.pollSeconds }, async () => {
      try {
        await job.run()
      } catch (failure) {
        console.error(`job ${job.name}`, failure)
        throw failure
      }
    })
}

/** Has a job begin as soon as a node is free; one that waits already is not put there twice. */
export async function wakeJob({ ready }: WorkQueue, name: string): Promise<void> {
  const boss = await ready()
  if ((await boss.getQueue(prefix + name)) !== null) await boss.send(prefix + name, null)
}
