import { trivialRequestsPerSecond } from './calibration.ts'
import type { Figure } from './figure.ts'
import { inTurn, shot } from './load.ts'
import { cookieOf, measureLoad, processorRemark, type Stage } from './stage.ts'

const command = 'npm run bench -- dossier'
const connections = 8

/** The product shows a dossier in tabs, each a page of its own; every one of them is measured over 200 scored dossiers. */
const tabs = [
  { tab: '', about: 'text' },
  { tab: '/tep', about: 'files' },
  { tab: '/cham-diem', about: 'sheets' },
  { tab: '/nhat-ky', about: 'timeline' },
]

/** A dossier with four kilobytes of text, three files, twelve sheets and eight steps, as the chair reads it. */
export async function dossierBench(stage: Stage): Promise<readonly Figure[]> {
  const [chair = ''] = stage.filled.memberTokens
  const trivial = await trivialRequestsPerSecond(connections)
  const figures: Figure[] = []
  for (const { tab, about } of tabs) {
    const shots = stage.filled.scoredIds
      .slice(0, 200)
      .map((id) => shot('GET', `/ho-so/${id}${tab}`, cookieOf(chair)))
    const found = await measureLoad(stage, { connections, script: inTurn(shots), seconds: 6, warmSeconds: 3 })
    figures.push({
      name: `dossier page, ${about}, 8 connections`,
      value: found.perSecond,
      unit: 'pages/s',
      command,
      target: { atLeast: 600 },
      ratio: { value: found.perSecond / trivial, to: 'a bare handler saying "ok"' },
      remark: `99 of 100 within ${found.p99.toFixed(0)} ms; ${processorRemark(found)}`,
    })
  }
  return figures
}
