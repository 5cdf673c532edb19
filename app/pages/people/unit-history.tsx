import { Card } from '#app/pages/kit/card.tsx'
import { Timeline, type TimelineEntry } from '#app/pages/kit/timeline.tsx'
import { printCount, printDay } from '#app/pages/kit/wording.ts'
import type { UnitAct } from '#app/records/people/unit-acts.ts'

/** What a unit was called and where it came from or went to, with the documents. */
export function UnitHistory({
  unitId,
  acts,
}: {
  readonly unitId: number
  readonly acts: readonly UnitAct[]
}) {
  if (acts.length === 0) return null
  return (
    <Card title="Lịch sử đơn vị">
      <Timeline label="Lịch sử đơn vị" entries={acts.map((act) => entryOf(act, unitId))} />
    </Card>
  )
}

const entryOf = (act: UnitAct, unitId: number): TimelineEntry => ({
  who: act.by ?? 'Hệ thống',
  what: whatOf(act, unitId),
  when: `Từ ${printDay(act.day)}, theo ${act.documentNumber}`,
  why: act.reason,
  icon: act.kind === 'rename' ? 'edit' : 'sitemap',
  tone: act.kind === 'end' ? 'red' : 'water',
})

function whatOf(act: UnitAct, unitId: number): string {
  const moved = `chuyển ${printCount(act.peopleMoved)} người, ${printCount(act.dossiersMoved)} hồ sơ`
  switch (act.kind) {
    case 'rename':
      return `đã ghi đổi tên “${act.nameBefore}” thành “${act.nameAfter ?? ''}”`
    case 'merge':
      return act.unitId === unitId
        ? `đã ghi sáp nhập vào ${act.otherName ?? ''}: ${moved}`
        : `đã ghi nhận sáp nhập ${act.nameBefore}: ${moved}`
    case 'split':
      return act.unitId === unitId
        ? `đã ghi tách ra ${act.otherName ?? ''}: ${moved}`
        : `đã ghi thành lập do tách từ ${act.nameBefore}: ${moved}`
    case 'end':
      return 'đã ghi giải thể'
  }
}
