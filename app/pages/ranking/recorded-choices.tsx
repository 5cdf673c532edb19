import { nameOf } from '#app/domain/programme/name-of.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { printList, printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import type { CouncilChoice } from '#app/records/ranking/council-choices.ts'
import type { RankedLine } from '#app/records/ranking/rankings.ts'

/** The council's recorded choices: who wrote them down, by which minutes, and how they are taken back. */
export function ChoiceList({
  planId,
  choices,
  lines,
  programme,
  mayWithdraw,
}: {
  planId: number
  choices: readonly CouncilChoice[]
  lines: ReadonlyMap<string, RankedLine>
  programme: Programme
  mayWithdraw: boolean
}) {
  if (choices.length === 0) return null
  const codeOf = new Map([...lines.values()].map((line) => [line.id, line.code]))
  const className = (code: string | null) => nameOf(programme.classes, code)
  return (
    <Card title="Lựa chọn của Hội đồng đã ghi">
      <ul className="kn-stack">
        {choices.map((choice) => {
          const codes = printList(choice.dossierIds.map((id) => codeOf.get(id) ?? `#${id}`))
          return (
            <li key={choice.id}>
              <p>
                {choice.kind === 'tie'
                  ? `Giải cuối ${className(choice.classCode) ?? ''}: chọn ${codes}`
                  : `Điểm sàn, ${codes}: ${className(choice.classCode) ? `xét từ ${className(choice.classCode)}` : 'không xếp loại'}`}
                , theo biên bản số <strong>{choice.minutesNumber}</strong>.{' '}
                <span className="kn-muted">
                  {choice.recordedBy} ghi lúc {printMoment(choice.recordedAt)}
                  {choice.reason && `: ${choice.reason}`}
                </span>
              </p>
              {mayWithdraw && (
                <ConfirmAct
                  act="Rút lựa chọn này"
                  danger
                  consequence={
                    <p>Bảng xếp hạng được tính lại như chưa có lựa chọn này; lý do rút được lưu.</p>
                  }
                  confirm="Rút lựa chọn"
                  action={links.rankingAct(planId, 'rut-lua-chon')}
                  hidden={{ 'lua-chon': String(choice.id) }}
                >
                  <TextField name="ly-do" label="Lý do" required />
                </ConfirmAct>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
