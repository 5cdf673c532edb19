import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** A Chromium of this machine that really starts, or nothing: an installed one before Playwright's own. */
export function findChromium(): string | undefined {
  return candidates().find((path) => existsSync(path) && answers(path))
}

/** Brings a Chromium where there is none: Playwright's, with the libraries it lacks, else Debian's when we are root. */
export function bringChromium(say: (line: string) => void): string | undefined {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js')
  const run = (command: string, ...args: readonly string[]): string | undefined => {
    say(`No Chromium yet: ${[command, ...args].join(' ')}`)
    spawnSync(command, args, { stdio: 'inherit', timeout: 10 * 60_000 })
    return findChromium()
  }
  const playwrights = run(process.execPath, cli, 'install', 'chromium')
  if (playwrights !== undefined || !mayInstall) return playwrights
  const withLibraries = ofPlaywright().some(existsSync)
    ? run(process.execPath, cli, 'install-deps', 'chromium')
    : undefined
  if (withLibraries !== undefined) return withLibraries
  run('apt-get', 'update', '-q')
  return run('apt-get', 'install', '-q', '-y', '--no-install-recommends', 'chromium')
}

function candidates(): string[] {
  const given = process.env.CHROMIUM_PATH
  const programs = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
  return [
    ...(given === undefined ? [] : [given]),
    ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].map(
      (name) => `/usr/bin/${name}`,
    ),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...programs.flatMap((folder) =>
      folder === undefined
        ? []
        : [
            join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
            join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
          ],
    ),
    ...ofPlaywright(),
  ]
}

function ofPlaywright(): string[] {
  const playwright = createRequire(import.meta.url)('playwright-core') as typeof import('playwright-core')
  return [playwright.chromium.executablePath()]
}

// A packaged browser may be an empty shell that only tells where to get the real one.
function answers(path: string): boolean {
  if (process.platform === 'win32') return true
  return spawnSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}
