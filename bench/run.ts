// How fast the product is: `npm run bench`, or some of it: `npm run bench -- list sheets`. `--write` renews bench/README.md.
import { assignmentBench } from './assignment.ts'
import { boardBench } from './board.ts'
import { calibrate } from './calibration.ts'
import { deadlineEveningBench } from './deadline-evening.ts'
import { certificatesBench } from './documents.ts'
import { dossierBench } from './dossier.ts'
import type { Figure } from './figure.ts'
import { handInBench } from './hand-in.ts'
import { importBench } from './import.ts'
import { libraryBench } from './library.ts'
import { listBench } from './list.ts'
import { matrixBench } from './matrix.ts'
import { rankBench } from './rank.ts'
import { sheetsBench } from './sheets.ts'
import { benchFolder, openStage, type Stage } from './stage.ts'
import { startBench } from './start.ts'
import { tableOf } from './table.ts'
import { writeReadme } from './write-readme.ts'

type Bench = (stage: () => Promise<Stage>) => Promise<readonly Figure[]>

const benches: Readonly<Record<string, Bench>> = {
  calibration: () => calibrate(benchFolder),
  rank: () => rankBench(),
  assignment: () => assignmentBench(),
  certificates: () => certificatesBench(),
  list: async (stage) => listBench(await stage()),
  board: async (stage) => boardBench(await stage()),
  dossier: async (stage) => dossierBench(await stage()),
  sheets: async (stage) => sheetsBench(await stage()),
  'hand-in': async (stage) => handInBench(await stage()),
  import: async (stage) => importBench(await stage()),
  library: async (stage) => libraryBench(await stage()),
  'deadline-evening': async (stage) => deadlineEveningBench(await stage()),
  // It ends the scoring that `sheets` saves into.
  matrix: async (stage) => matrixBench(await stage()),
  // Last, as it stops what the others use.
  start: async (stage) => startBench(await stage()),
}

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const unknown = asked.filter((name) => benches[name] === undefined)
if (unknown.length > 0) {
  console.error(`no bench called ${unknown.join(', ')}; there are: ${Object.keys(benches).join(', ')}`)
  process.exit(1)
}

let opened: Promise<Stage> | undefined
const stage = () => {
  opened ??= openStage(console.error)
  return opened
}
const figures: Figure[] = []
const broken: string[] = []
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.error(`… ${name}`)
  try {
    figures.push(...(await bench(stage)))
  } catch (failure) {
    console.error(failure)
    broken.push(name)
  }
}
await (await opened)?.product.stop()
const table = tableOf(figures)
console.log(table)
if (broken.length > 0) {
  console.error(`without figures, nothing is written: ${broken.join(', ')}`)
  process.exitCode = 1
} else if (process.argv.includes('--write')) writeReadme(table, Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh'))
