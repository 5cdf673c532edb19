import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import type { MemberProgress } from '#app/records/council/progress.ts'
import type { Reminder } from '#app/records/council/reminders.ts'

type RemindingProps = {
  scoringId: number
  members: readonly MemberProgress[]
  reminders: readonly Reminder[]
}

/** Who would be reminded, of how many sheets, before it is done; and when it was done last. */
export function Reminding({ scoringId, members, reminders }: RemindingProps) {
  const late = members.filter((member) => member.absenceReason === null && member.signed < member.owed)
  const missing = late.reduce((sum, member) => sum + member.owed - member.signed, 0)
  const [last] = reminders
  if (late.length === 0 && last === undefined) return null
  return (
    <Card title="Nhắc chấm điểm">
      <div className="kn-stack">
        {last !== undefined && (
          <p className="kn-muted">
            Đã nhắc {reminders.length} lần, gần nhất lúc {printMoment(last.at)}
            {last.byName !== '' && ` (${last.byName})`}.
          </p>
        )}
        {late.length > 0 && (
          <ConfirmAct
            act={`Nhắc ${late.length} thành viên`}
            icon="bell"
            consequence={
              <>
                <p>Mỗi người nhận một thông báo về số phiếu của riêng mình; cả thảy còn {missing} phiếu:</p>
                <ul className="kn-thin-list">
                  {late.map((member) => (
                    <li key={member.memberId}>
                      {member.fullName} <span className="kn-muted">{member.owed - member.signed} phiếu</span>
                    </li>
                  ))}
                </ul>
              </>
            }
            confirm="Gửi nhắc"
            action={links.scoringAct(scoringId, 'nhac')}
          />
        )}
      </div>
    </Card>
  )
}
