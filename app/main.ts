// Starts and stops everything, and alone reads the environment and the command line.
import { join } from 'node:path'
import { builtAssets } from '#app/assets.ts'
import { type Config, readConfig, webAddress } from '#app/config.ts'
import { openInstallationDatabase } from '#app/database/installation-database.ts'
import { StartRefusal } from '#app/database/start-refusal.ts'
import { makePress } from '#app/documents/press/press.ts'
import { firstRunLines } from '#app/first-run.ts'
import { jobs } from '#app/jobs.ts'
import { listen } from '#app/listen.ts'
import { folderStore } from '#app/outside/file-store.ts'
import { imapMailbox } from '#app/outside/mailbox.ts'
import { clamd } from '#app/outside/scanner.ts'
import { listenToSessions } from '#app/records/council/session-changes.ts'
import { wakeJob } from '#app/records/foundation/job-queue.ts'
import { openWorkQueue } from '#app/records/foundation/work-queue.ts'
import { buildSite } from '#app/site.ts'
import { startJobs } from '#app/start-jobs.ts'
import { startMail } from '#app/start-mail.ts'
import { makeTools } from '#app/tools.ts'
import { untilItWorks } from '#app/until-it-works.ts'

/** Where the build put what browsers load; it writes the path in here. */
declare const publicFolder: string

const home = join(import.meta.dirname, '..')
const [command = 'start', argument] = process.argv.slice(2)
const isDemo = command === 'demo' || argument === 'demo'
const stopLimitMs = 25_000

const say = (sentence: string) => console.log(sentence)
/** Lines a person must not miss in the terminal. */
const announce = (lines: readonly string[]) => {
  if (lines.length > 0) say(['', ...lines.map((line) => `    ${line}`), ''].join('\n'))
}

/** What was opened, to be closed in the opposite order. */
const opened: (() => Promise<unknown>)[] = []
let stopping = false

try {
  const config = configuration()
  if (command === 'check-data') {
    const { checkData } = await import('#app/check-data.ts')
    process.exit((await checkData(config, say)) === 'sound' ? 0 : 1)
  }
  const starting = start(config)
  stopWhenAsked(starting)
  await starting
} catch (failure) {
  console.error(failure instanceof StartRefusal ? failure.message : failure)
  await closeAll()
  process.exit(1)
}

function configuration(): Config {
  const config = readConfig(process.env, { dataDir: isDemo ? 'demo-data' : 'data', workingFolder: home })
  if (!('problems' in config)) return config
  throw new StartRefusal(['Cấu hình chưa đúng:', ...config.problems.map((each) => `  - ${each}`)].join('\n'))
}

async function start(config: Config): Promise<void> {
  const web = await listen(config.host, config.port)
  const address = webAddress(config.host, web.port)

  const database = await openInstallationDatabase({
    databaseUrl: config.databaseUrl,
    connections: config.databaseConnections,
    dataDir: config.dataDir,
    osUser: config.databaseOsUser,
    say,
    onLost(reason) {
      console.error(`Mất cơ sở dữ liệu, chương trình dừng: ${reason}`)
      process.exitCode = 1
      process.kill(process.pid, 'SIGTERM')
    },
  })
  opened.push(database.close)
  const press = makePress()
  opened.push(() => press.close())

  const queue = openWorkQueue(database.pool)
  const mail = startMail({ ...config, isDemo, queue })
  opened.push(async () => mail.stop(), queue.stop)

  const machineNow = () => Temporal.Now.instant()
  const demo = isDemo
    ? await openDemo({ db: database.db, machineNow, say, isStopping: () => stopping })
    : null
  const tools = makeTools({
    settings: { ...config, baseUrl: config.port === 0 ? address : config.baseUrl, sendsMail: mail.sendsMail },
    db: database.db,
    now: demo?.now ?? machineNow,
    machineNow,
    files: folderStore(config.filesDir),
    mailbox: config.mailbox === undefined || isDemo ? null : imapMailbox(config.mailbox),
    scanner: config.scanner === undefined ? null : clamd(config.scanner),
    press,
    sessionChanges: listenToSessions(database.pool),
    queueMail: mail.queueMail,
    wake: (job) => wakeJob(queue, job).catch((failure) => console.error('work queue', failure)),
    demo,
  })
  const site = buildSite(tools, builtAssets(publicFolder))
  if (stopping) return

  opened.push(web.close, tools.sessionChanges.close, async () => database.embedded?.noteStopping())
  web.answerWith((request, env) => site.fetch(request, env))
  database.embedded?.note(address)
  if (demo !== null) {
    opened.push(demo.close)
    await demo.begin(tools)
  }
  say(`Khơi Nguồn đang chạy tại ${address}`)
  announce(isDemo ? [] : await firstRunLines(tools, address))
  // People need not wait for this: the first page comes before the queue stands, and stays when the database falls now.
  const isStopping = () => stopping
  await untilItWorks(() => mail.begin(tools), isStopping)
  const begun = isDemo ? jobs.filter(({ isAskedFor }) => isAskedFor) : jobs
  await untilItWorks(() => startJobs(queue, begun, tools), isStopping)
}

/** The demo is read only by who asks for it. */
async function openDemo(parts: Parameters<typeof import('#demo/open-demo.ts')['openDemo']>[0]) {
  const demo = await import('#demo/open-demo.ts')
  return demo.openDemo(parts)
}

function stopWhenAsked(starting: Promise<void>): void {
  const stop = async () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), stopLimitMs).unref()
    await starting.catch(() => {})
    await closeAll()
    process.exit()
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop())
  process.on('uncaughtException', (failure) => {
    console.error(failure)
    process.exitCode = 1
    void stop()
  })
  process.on('unhandledRejection', (failure) => console.error(failure))
}

async function closeAll(): Promise<void> {
  for (const close of opened.splice(0).reverse()) await close().catch((failure) => console.error(failure))
}
