import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'

const readme = join(import.meta.dirname, 'README.md')
const begin = '<!-- figures -->'
const end = '<!-- end of figures -->'

/** Puts the table of a run, with its day and machine, between the two marks of bench/README.md. */
export function writeReadme(table: string, day: Temporal.PlainDate): void {
  const text = readFileSync(readme, 'utf8')
  const from = text.indexOf(begin)
  const to = text.indexOf(end)
  if (from < 0 || to < from) throw new Error('bench/README.md lacks its marks')
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`
  const figures = `${begin}\n\nRun of ${day.toString()} by \`npm run bench -- --write\`: ${machine}.\n\n${table.trim()}\n\n`
  writeFileSync(readme, text.slice(0, from) + figures + text.slice(to))
}
