import { trivialRequestsPerSecond } from './calibration.ts'
import type { Figure } from './figure.ts'
import { inTurn, shot } from './load.ts'
import { cookieOf, measureLoad, processorRemark, type Stage } from './stage.ts'

const command = 'npm run bench -- board'
const connections = 8

/** Bảng điểm: 500 dossiers with their twelve sheets and means on one page, for the chair of the council. */
export async function boardBench(stage: Stage): Promise<readonly Figure[]> {
  const [chair = ''] = stage.filled.memberTokens
  const page = shot('GET', `/ky-cham/${stage.filled.closedScoringId}/bang-diem?sap=diem`, cookieOf(chair))
  const trivial = await trivialRequestsPerSecond(connections)
  const found = await measureLoad(stage, { connections, script: inTurn([page]) })
  return [
    {
      name: '500 dossiers with all their scores on one page, 8 connections',
      value: found.perSecond,
      unit: 'pages/s',
      command,
      target: { atLeast: 250 },
      ratio: { value: found.perSecond / trivial, to: 'a bare handler saying "ok"' },
      remark: `99 of 100 within ${found.p99.toFixed(0)} ms; ${processorRemark(found)}`,
    },
  ]
}
