// `npm test`: everything, from types to the browser, on a fresh clone too. Says which stage failed, and counts at the end.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { bringChromium, findChromium } from '../test/builders/chromium.ts'

type Stage = {
  readonly name: string
  readonly passed: number
  readonly failed: number
  readonly seconds: number
}

const home = join(import.meta.dirname, '..')
const report = join(home, 'build', 'test-report.json')
const require = createRequire(import.meta.url)
const binOf = (name: string, file: string): string =>
  join(dirname(require.resolve(`${name}/package.json`)), file)

mkdirSync(dirname(report), { recursive: true })
rmSync(report, { force: true })
const began = performance.now()
const stages: Stage[] = [
  ...(await Promise.all([
    check('types', [binOf('typescript', 'bin/tsc'), '--noEmit', '--pretty', 'false']),
    check('lint and format', [binOf('@biomejs/biome', 'bin/biome'), 'check', '--error-on-warnings', '.']),
  ])),
  await check('build', [join(home, 'scripts', 'build.ts')]),
]
const chromium = findChromium() ?? bringChromium(console.log)
if (chromium === undefined)
  stages.push({ name: 'a Chromium to be found or brought', passed: 0, failed: 1, seconds: 0 })
stages.push(...(await runTests(chromium)))

console.log('')
for (const { name, passed, failed, seconds } of stages)
  console.log(
    `${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`,
  )
const total = (count: 'passed' | 'failed') => stages.reduce((sum, stage) => sum + stage[count], 0)
console.log(`${((performance.now() - began) / 1000).toFixed(1)} s in all`)
console.log(`${total('passed')} passed, ${total('failed')} failed`)
process.exitCode = total('failed') === 0 ? 0 : 1

async function check(name: string, args: readonly string[]): Promise<Stage> {
  const start = performance.now()
  const { code, output } = await run(args, {})
  if (code !== 0) console.log(`\n✗ ${name}\n${output}`)
  const seconds = (performance.now() - start) / 1000
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, seconds }
}

async function runTests(browser: string | undefined): Promise<Stage[]> {
  const args = [binOf('vitest', 'vitest.mjs'), 'run', '--reporter=default', '--reporter=json']
  const environment = browser === undefined ? {} : { CHROMIUM_PATH: browser }
  const { code } = await run([...args, `--outputFile.json=${report}`], environment, 'show')
  const found = stagesOfReport()
  const isExplained = found.some(({ failed }) => failed > 0)
  // A run that broke outside any test (a server that did not start, a file that did not load) must not pass as empty.
  return code === 0 || isExplained
    ? found
    : [...found, { name: 'the test run itself', passed: 0, failed: 1, seconds: 0 }]
}

function stagesOfReport(): Stage[] {
  const kinds = new Map<string, { passed: number; failed: number; ms: number }>()
  for (const file of readReport()) {
    const kind = kindOf(relative(home, file.name).replaceAll('\\', '/'))
    const sum = kinds.get(kind) ?? { passed: 0, failed: 0, ms: 0 }
    for (const { status } of file.assertionResults)
      if (status === 'passed') sum.passed++
      else sum.failed++
    if (file.status !== 'passed' && file.assertionResults.every(({ status }) => status === 'passed'))
      sum.failed++
    sum.ms += file.endTime - file.startTime
    kinds.set(kind, sum)
  }
  if (kinds.size === 0) return [{ name: 'tests', passed: 0, failed: 1, seconds: 0 }]
  return [...kinds].map(([name, { ms, ...counts }]) => ({ name, ...counts, seconds: ms / 1000 }))
}

type ReportedFile = {
  readonly name: string
  readonly status: string
  readonly startTime: number
  readonly endTime: number
  readonly assertionResults: readonly { readonly status: string }[]
}

function readReport(): readonly ReportedFile[] {
  try {
    return JSON.parse(readFileSync(report, 'utf8')).testResults
  } catch {
    return []
  }
}

function kindOf(path: string): string {
  if (path.startsWith('test/browser/')) return 'browser'
  if (path.startsWith('test/journeys/')) return 'journeys'
  if (/^test\/(architecture|loose-ends|site)\./.test(path)) return 'architecture'
  if (path.startsWith('test/glossary')) return 'glossary'
  return path.startsWith('app/domain/') ? 'rules and properties' : 'units'
}

function run(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  output: 'show' | 'keep' = 'keep',
): Promise<{ code: number; output: string }> {
  return new Promise((finished) => {
    const child = spawn(process.execPath, args, {
      cwd: home,
      env: { ...process.env, ...environment },
      stdio: output === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    let text = ''
    child.stdout?.on('data', (chunk) => (text += chunk))
    child.stderr?.on('data', (chunk) => (text += chunk))
    child.on('close', (code) => finished({ code: code ?? 1, output: text.trim() }))
  })
}
