import { sql } from 'kysely'
import { flushesPerSecond } from './calibration.ts'
import type { Figure } from './figure.ts'
import { type Script, shot } from './load.ts'
import { benchFolder, cookieOf, measureLoad, processorRemark, type Stage } from './stage.ts'

const command = 'npm run bench -- sheets'
const connections = 8

/** Saving the draft of a score sheet as the desk does it by itself: eight members, each save committed to the disk before its answer. */
export async function sheetsBench(stage: Stage): Promise<readonly Figure[]> {
  await beSureItIsDurable(stage)
  const flushes = flushesPerSecond(benchFolder)
  const tags = new Map<string, number>()
  const found = await measureLoad(stage, {
    connections,
    script: (member) => saving(stage, member, tags),
  })
  const kept = [...tags.values()].reduce((sum, tag) => sum + tag, 0)
  const stored = await savesStored(stage)
  if (stored !== kept) throw new Error(`${kept} saves were confirmed, ${stored} are in the records`)
  return [
    {
      name: 'saving a score sheet, each commit on disk, 8 connections',
      value: found.perSecond,
      unit: 'saves/s',
      command,
      target: { atLeast: 1000 },
      ratio: { value: found.perSecond / flushes, to: 'one writer flushing 8 kB' },
      remark: `99 of 100 within ${found.p99.toFixed(0)} ms; ${processorRemark(found)}`,
    },
  ]
}

/** A member saves one sheet after the other; each form carries the tag the last save of that sheet answered. */
function saving({ filled }: Stage, member: number, tags: Map<string, number>): Script {
  const headers = {
    ...cookieOf(filled.memberTokens[member] ?? ''),
    origin: 'http://bench',
    accept: 'application/json',
    'content-type': 'application/x-www-form-urlencoded',
  }
  let turn = 0
  let current = ''
  return {
    next() {
      const id = filled.inScoringIds[(member * 31 + turn++) % 50] ?? 0
      current = `${member} ${id}`
      const body = new URLSearchParams({
        'thang-diem': String(filled.versionId),
        version: String(tags.get(current) ?? 0),
        'diem.tinh-moi': `${turn % 30},5`,
        'diem.kha-nang-ap-dung': `${turn % 25}`,
        'diem.hieu-qua': `${turn % 38},5`,
        'nhan-xet.hieu-qua': 'Có số liệu trước và sau khi áp dụng, có xác nhận của nơi áp dụng.',
        'nhan-xet-chung': 'Cách làm rõ, dễ nhân rộng; cần nêu thêm điều kiện về thiết bị.',
      })
      return shot('POST', `/cham-diem/${id}`, headers, body.toString())
    },
    answered({ body }) {
      tags.set(current, Number(JSON.parse(body.toString()).version))
    },
  }
}

async function beSureItIsDurable({ product }: Stage): Promise<void> {
  const { rows } = await sql<{ name: string; setting: string }>`select name, setting from pg_settings
    where name in ('fsync', 'synchronous_commit', 'full_page_writes')`.execute(product.database.db)
  const off = rows.filter(({ setting }) => setting !== 'on')
  if (off.length > 0) throw new Error(`not durable: ${JSON.stringify(off)}`)
}

async function savesStored({ product }: Stage): Promise<number> {
  const row = await product.database.db
    .selectFrom('score_sheet')
    .select((is) => is.fn.sum<string>('tag').as('saves'))
    .where('state', '=', 'draft')
    .executeTakeFirstOrThrow()
  return Number(row.saves)
}
