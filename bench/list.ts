import { questionsOf } from './asked-questions.ts'
import { startBare } from './bare.ts'
import { trivialRequestsPerSecond } from './calibration.ts'
import type { Figure } from './figure.ts'
import { inTurn, load, shot } from './load.ts'
import { cookieOf, measureLoad, processorRemark, type Stage } from './stage.ts'

const command = 'npm run bench -- list'
const connections = 20

/** Filtered and sorted in several ways, fifty a page, first pages and later ones. */
const paths = [
  '/tiep-nhan?nhom=tat-ca&sap=submitted&chieu=giam',
  '/tiep-nhan?nhom=da-chap-nhan&dot=dot-2&sap=title&chieu=tang&trang=3',
  '/tiep-nhan?nhom=tat-ca&linh-vuc=cai-cach-hanh-chinh&sap=unit&chieu=tang',
  '/tiep-nhan?nhom=tat-ca&tim=so+theo+doi&sap=code&chieu=giam&trang=2',
  '/tiep-nhan?nhom=cho-kiem-tra&dot=dot-2&sap=since&chieu=tang',
]

/** Danh sách tiếp nhận of 5,000 dossiers, beside a bare handler that runs the same SQL and answers with the rows as JSON. */
export async function listBench(stage: Stage): Promise<readonly Figure[]> {
  const headers = cookieOf(stage.filled.officeToken)
  const shots = paths.map((path) => shot('GET', path, headers))
  const sets = await Promise.all(
    paths.map(async (path) =>
      (await questionsOf(stage, stage.filled.officeToken, path)).filter(({ text }) =>
        text.includes('from "dossier"'),
      ),
    ),
  )
  const trivial = await trivialRequestsPerSecond(connections)
  const list = await measureLoad(stage, { connections, script: inTurn(shots) })

  const bare = await startBare({ place: stage.product.place, sets })
  const bareShots = sets.map((_, place) => shot('GET', `/${place}`))
  const run = (seconds: number) => load(bare.address, { connections, seconds, script: inTurn(bareShots) })
  await run(3)
  const sameSql = await run(8)
  await bare.stop()

  return [
    {
      name: 'office list of 5,000 dossiers, filtered, sorted, 50 a page, 20 connections',
      value: list.perSecond,
      unit: 'pages/s',
      command,
      target: { atLeast: 500 },
      ratio: {
        value: list.perSecond / sameSql.perSecond,
        to: 'the bare handler with the same SQL',
        atLeast: 0.4,
      },
      remark: processorRemark(list),
    },
    {
      name: 'the same, 99 of 100 pages arrive within',
      value: list.p99,
      unit: 'ms',
      command,
      target: { atMost: 100 },
      remark: `middle ${list.p50.toFixed(1)} ms, worst ${list.worst.toFixed(0)} ms`,
    },
    {
      name: 'calibration: bare handler, the same SQL, rows as JSON, 20 connections',
      value: sameSql.perSecond,
      unit: 'answers/s',
      command,
      ratio: { value: sameSql.perSecond / trivial, to: 'a bare handler saying "ok"' },
      remark: `${sets[0]?.length ?? 0} questions each, ${(sameSql.bytes / 1000).toFixed(1)} kB`,
    },
  ]
}
