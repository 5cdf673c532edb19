import { StartRefusal } from '#app/database/start-refusal.ts'
import type { Connection } from '#app/records/connection.ts'
import { installation } from '#app/records/foundation/installation.ts'
import type { Demo, DemoMilestone, DemoWork, Tools } from '#app/tools.ts'
import { keepClock, readClock, shownBy, type TrainingClock } from './clock.ts'
import { accounts, demoPassword } from './content/accounts.ts'
import { opensAt, milestones as writtenMilestones } from './content/milestones.ts'
import { people } from './content/people.ts'
import { loadDemoYear } from './load.ts'
import { instantAt, localTimeOf } from './local-time.ts'
import { type Progress, play } from './play.ts'

/** The demo as main starts and stops it. */
export type OpenDemo = Demo & {
  now(): Temporal.Instant
  /** Loads the year where there is none, else goes on from where the clock stood when it was stopped. */
  begin(tools: Tools): Promise<void>
  close(): Promise<void>
}

const heartbeatMs = 60_000

const milestones: readonly DemoMilestone[] = writtenMilestones.map((milestone) => ({
  ...milestone,
  at: instantAt(milestone.at),
}))

/** Opens the demo on its own database; on one that real work is done in it refuses to start. */
export async function openDemo(parts: {
  readonly db: Connection
  readonly machineNow: () => Temporal.Instant
  readonly say: (sentence: string) => void
  readonly isStopping: () => boolean
}): Promise<OpenDemo> {
  const { db, machineNow, say, isStopping } = parts
  const found = await installation(db)
  if (found !== null && !found.isDemo)
    throw new StartRefusal(
      `Dữ liệu ở đây là của ${found.authorityName}, không phải bản tập huấn. Hãy chạy "npm start", hoặc đặt DATA_DIR (DATABASE_URL) khác cho bản tập huấn.`,
    )
  const opening = instantAt(opensAt)
  const kept = found === null ? null : await readClock(db)
  let clock: TrainingClock = {
    shownAt: kept?.shownAt ?? opening,
    setAt: machineNow(),
    playedUntil: kept?.playedUntil ?? opening,
  }
  let work: DemoWork | null = null
  // A load that was stopped or failed leaves no clock, so that the next start loads anew.
  let isWhole = kept !== null
  let tools: Tools | null = null

  const now = () => shownBy(clock, machineNow())
  const setClock = async (at: Temporal.Instant) => {
    clock = { shownAt: at, setAt: machineNow(), playedUntil: at }
    await keepClock(db, clock)
  }
  const heartbeat = setInterval(() => void beat().catch(() => {}), heartbeatMs)
  heartbeat.unref()
  const beat = async () => {
    if (work !== null || !isWhole) return
    clock = { ...clock, shownAt: now(), setAt: machineNow() }
    await keepClock(db, clock)
  }

  /** One play at a time, with its progress on every page and now and then in the terminal. */
  async function run(milestone: DemoMilestone, isAnew: boolean): Promise<void> {
    const onStage = tools
    if (onStage === null || work !== null) return
    const began = machineNow()
    const until = localTimeOf(milestone.at)
    let said = 0
    work = { towards: milestone.label, done: 0, of: 0 }
    say(`${isAnew ? 'Nạp dữ liệu mẫu' : 'Chuyển đồng hồ'} đến ${milestone.label}…`)
    const watch = {
      isStopped: isStopping,
      onProgress({ done, of }: Progress) {
        work = { towards: milestone.label, done, of }
        const tenth = Math.floor((10 * done) / of)
        if (tenth > said) say(`  ${tenth * 10} %`)
        said = tenth
      },
    }
    try {
      if (isAnew) isWhole = false
      if (isAnew) await loadDemoYear(onStage, { until, ...watch })
      else
        await play(
          onStage,
          { from: localTimeOf(clock.playedUntil), until },
          {
            ...watch,
            isForgiving: true,
            onRefusal: (act, reasons) => say(`  bỏ qua ${act.at} ${act.what}: ${reasons}`),
          },
        )
      if (isStopping()) return
      await setClock(milestone.at)
      isWhole = true
      say(`  xong sau ${Math.round(began.until(machineNow()).total('seconds'))} giây`)
    } finally {
      work = null
    }
  }

  return {
    password: demoPassword,
    accounts: accounts.map(({ person, login, roleLabel, tryThis }) => ({
      login,
      fullName: people.find((one) => one.code === person)?.fullName ?? login,
      role: roleLabel,
      tryThis,
    })),
    milestones,
    underWay: () => work,
    moveTo(code) {
      const milestone = milestones.find((one) => one.code === code)
      if (milestone === undefined || work !== null || tools === null) return false
      const isAnew = Temporal.Instant.compare(milestone.at, now()) <= 0
      run(milestone, isAnew).catch((failure) => console.error('Không chuyển được đồng hồ:', failure))
      return true
    },
    now,
    async begin(given) {
      tools = given
      const first = milestones.find(({ at }) => at.equals(opening))
      if (kept === null && first !== undefined) await run(first, true)
    },
    async close() {
      clearInterval(heartbeat)
      await beat()
    },
  }
}
