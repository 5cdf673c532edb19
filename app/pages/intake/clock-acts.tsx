import type { Dossier } from '#app/domain/dossier/dossier.ts'
import { mayExtend, mayReopenCheck } from '#app/domain/intake/intake-access.ts'
import { clockOf } from '#app/domain/intake/legal-clocks.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay, printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import type { ClockExtension } from '#app/records/intake/clock-extensions.ts'
import { clockWords } from './clock-words.tsx'

/** What the office may do to the clock and to a check that is concluded, each with its reason. */
export function ClockActs(props: {
  visit: SignedInVisit
  dossier: Dossier
  extensions: readonly ClockExtension[]
  problems: readonly FieldProblem[]
}) {
  const { visit, dossier, extensions, problems } = props
  const clock = clockOf(dossier.state)
  const due = clock === null ? null : dossier.clocks[clock]
  const wrong = (name: string) => problemsOf(problems, name)
  const mayBoth = [mayExtend(visit.actor, dossier), mayReopenCheck(visit.actor, dossier)]
  if (!mayBoth.includes(true) && extensions.length === 0) return null
  return (
    <Card title="Thời hạn và việc khác">
      <div className="kn-stack">
        {extensions.map((each) => (
          <p key={each.at.toString()}>
            {clockWords[each.clock]} được gia hạn từ {printDay(each.from)} đến hết ngày{' '}
            <strong>{printDay(each.to)}</strong> ({each.by}, {printMoment(each.at)}). Lý do: {each.reason}
          </p>
        ))}
        {mayExtend(visit.actor, dossier) && clock !== null && due !== null && (
          <ConfirmAct
            act="Gia hạn…"
            icon="clock"
            consequence={
              <p>
                {clockWords[clock]} hiện là hết ngày <strong>{printDay(due)}</strong>. Tác giả và đơn vị được
                báo hạn mới kèm lý do.
              </p>
            }
            confirm="Gia hạn"
            action={links.extendClock(dossier.id)}
            hidden={{ 'han-cu': printDay(due) }}
            open={wrong('han-moi').length + wrong('ly-do-gia-han').length > 0}
          >
            <DateField name="han-moi" label="Hạn mới" required errors={wrong('han-moi')} />
            <LongTextField
              name="ly-do-gia-han"
              label="Lý do gia hạn"
              required
              rows={3}
              errors={wrong('ly-do-gia-han')}
            />
          </ConfirmAct>
        )}
        {mayReopenCheck(visit.actor, dossier) && (
          <ConfirmAct
            act="Mở lại kiểm tra…"
            icon="arrow-left"
            danger
            consequence={
              <p>
                Hồ sơ trở lại bước kiểm tra với thời hạn mới. Kết luận đã ghi vẫn được giữ trong hồ sơ; tác
                giả và đơn vị được báo kèm lý do.
              </p>
            }
            confirm="Mở lại kiểm tra"
            action={links.reopenCheck(dossier.id)}
            open={wrong('ly-do-mo-lai').length > 0}
          >
            <LongTextField
              name="ly-do-mo-lai"
              label="Lý do mở lại"
              required
              rows={3}
              errors={wrong('ly-do-mo-lai')}
            />
          </ConfirmAct>
        )}
      </div>
    </Card>
  )
}
