import type { ReactNode } from 'react'
import type { Target } from '#app/domain/programme/programme.ts'
import { type TargetPart, targetParts } from '#app/domain/registration/target-parts.ts'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printCount } from '#app/pages/kit/wording.ts'
import { unitTypeWords } from '#app/pages/people/unit-words.ts'
import { allUnits } from '#app/records/people/units.ts'
import { fieldBySector } from '#app/records/registration/field-by-sector.ts'
import type { PlanTargets } from './plan-targets.ts'
import { targetName } from './target-words.ts'

type Row = {
  readonly key: string
  readonly target: string
  readonly round: string
  readonly type: string
  readonly reached: ReactNode
  readonly missing: ReactNode
}

/** Chỉ tiêu theo từng đợt và loại đơn vị: who is missing where. */
export async function targetPartsTable(visit: SignedInVisit, targets: PlanTargets) {
  const { programme } = targets.plan.current
  const sectors = new Map((await allUnits(visit.tools.db)).map(({ id, sector }) => [id, sector]))
  const rows: Row[] = []
  for (const { target, place } of targets.results) {
    const name = targetName(target, programme.fields)
    if (target.kind === 'field') rows.push(...(await fieldRows(visit, targets, target, name)))
    else
      for (const part of targetParts(programme, target, { units: targets.units, sectors }, targets.day))
        rows.push({
          key: `${place} ${part.round.code} ${part.type}`,
          target: name,
          round: part.round.name,
          type: unitTypeWords[part.type],
          reached: `${printCount(part.reached)}/${printCount(part.obliged)}`,
          missing: <Names part={part} />,
        })
  }
  return (
    <DataTable
      caption="Theo đợt và loại đơn vị"
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: 'chi-tieu', title: 'Chỉ tiêu', main: true, cell: (row) => row.target },
        { key: 'dot', title: 'Đợt', narrow: true, cell: (row) => row.round },
        { key: 'loai', title: 'Loại đơn vị', cell: (row) => row.type },
        { key: 'dat', title: 'Đạt', numeric: true, cell: (row) => row.reached },
        { key: 'thieu', title: 'Còn thiếu', cell: (row) => row.missing },
      ]}
    />
  )
}

/** What is only registered has no round yet, so such a target is not taken apart. */
async function fieldRows(
  visit: SignedInVisit,
  { plan }: PlanTargets,
  target: Extract<Target, { readonly kind: 'field' }>,
  name: string,
): Promise<readonly Row[]> {
  if (target.counts === 'registered') return []
  const bySector = await fieldBySector(visit.tools.db, plan.id, target.field)
  return plan.current.programme.rounds.map((round) => ({
    key: `${target.field} ${target.counts} ${round.code}`,
    target: name,
    round: round.name,
    type: 'Mọi loại',
    reached: printCount(
      round.sectors.reduce((sum, sector) => sum + (bySector.get(sector)?.[target.counts] ?? 0), 0),
    ),
    missing: 'tính chung cả năm',
  }))
}

const namesShown = 6

function Names({ part }: { part: TargetPart }) {
  const names = part.missing.map(({ name, shortName }) => shortName || name)
  if (names.length === 0) return 'không có'
  const folded = names.slice(namesShown)
  return (
    <>
      {names.slice(0, namesShown).join(', ')}
      {folded.length > 0 && (
        <details>
          <summary>và {printCount(folded.length)} đơn vị nữa</summary>
          {folded.join(', ')}.
        </details>
      )}
    </>
  )
}
