import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const home = join(import.meta.dirname, '..', '..')
const patienceMs = 60_000

/** The product as people start it: a process of its own. */
export type RunningApp = {
  readonly address: string
  /** Everything it has printed so far. */
  output(): string
  /** Ends it with that signal and gives its exit code; killed, it has none. */
  end(signal?: NodeJS.Signals): Promise<number | null>
}

type Started = {
  readonly child: ChildProcess
  readonly printed: string[]
  readonly exited: Promise<number | null>
}

function spawnApp(environment: Readonly<Record<string, string>>, args: readonly string[]): Started {
  const printed: string[] = []
  const child = spawn(process.execPath, [join(home, 'scripts', 'run.ts'), ...args], {
    cwd: home,
    env: { PATH: process.env.PATH, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout?.on('data', (chunk) => printed.push(String(chunk)))
  child.stderr?.on('data', (chunk) => printed.push(String(chunk)))
  const exited = new Promise<number | null>((done) => child.once('close', done))
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await exited
  })
  return { child, printed, exited }
}

/** Starts the product and waits until it has printed its address. */
export async function startApp(
  environment: Readonly<Record<string, string>>,
  args: readonly string[] = ['start'],
): Promise<RunningApp> {
  const { child, printed, exited } = spawnApp(environment, args)
  const address = await new Promise<string>((found, failed) => {
    const look = () => {
      const line = /đang chạy tại (http:\S+)/.exec(printed.join(''))
      if (line?.[1] !== undefined) found(line[1])
    }
    child.stdout?.on('data', look)
    exited.then(() => failed(new Error(`It ended instead of starting:\n${printed.join('')}`)))
    setTimeout(() => failed(new Error(`It did not start:\n${printed.join('')}`)), patienceMs).unref()
  })
  return {
    address,
    output: () => printed.join(''),
    end(signal = 'SIGTERM') {
      child.kill(signal)
      return exited
    },
  }
}

/** Runs it until it ends by itself, or as `meanwhile` makes it: for starts that come to nothing. */
export async function runApp(
  environment: Readonly<Record<string, string>>,
  args: readonly string[] = ['start'],
  meanwhile?: (end: (signal: NodeJS.Signals) => void) => Promise<void>,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const { child, exited, printed } = spawnApp(environment, args)
  await meanwhile?.((signal) => child.kill(signal))
  return { code: await exited, output: printed.join('') }
}
