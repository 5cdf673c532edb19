import type { Deadline } from '#app/domain/programme/deadline.ts'
import { closesAt } from '#app/domain/programme/deadline.ts'
import type { TargetCount } from '#app/domain/programme/programme.ts'
import type { MissingUnit } from '#app/domain/registration/urging.ts'
import type { Notice } from '../dossier/notices.ts'
import { dayInTable, momentInWords } from '../paper/dates.ts'

const counted: Readonly<Record<TargetCount, string>> = {
  registered: 'đăng ký',
  submitted: 'nộp hồ sơ',
  accepted: 'được chấp nhận hồ sơ',
  recognised: 'được công nhận',
}

/** What a unit has not done, one sentence a target: "chưa có sáng kiến nào đăng ký". The same sentence is said once. */
export function shortfalls({ unit, targets }: MissingUnit): readonly string[] {
  const said = targets.map((target) => {
    const reached = unit.tally[target.counts]
    const done = counted[target.counts]
    const minimum = target.kind === 'per-unit' ? target.minimum : 1
    return reached === 0
      ? `chưa có sáng kiến nào ${done}${minimum > 1 ? ` (chỉ tiêu ${minimum})` : ''}`
      : `mới có ${reached}/${minimum} sáng kiến ${done}`
  })
  return [...new Set(said)]
}

/** Nhắc tự động before a deadline. */
export const unitReminder = (reminder: {
  readonly missing: MissingUnit
  readonly round: string
  readonly deadline: Deadline
  readonly daysLeft: number
}): Notice => {
  const { missing, round, deadline, daysLeft } = reminder
  const left = daysLeft === 0 ? 'Hôm nay là ngày cuối' : `Còn ${daysLeft} ngày`
  return {
    subject: `${left} đến hạn ${round}: ${missing.unit.shortName || missing.unit.name} ${shortfalls(missing).join(', ')}`,
    body: `Kính gửi ${missing.unit.name},

Theo kế hoạch năm, đến nay đơn vị ${shortfalls(missing).join('; ')}. Hạn của ${round} là ${momentInWords(closesAt(deadline))}; sau thời điểm đó hệ thống không nhận nữa.

Đề nghị đơn vị phát động cán bộ, viên chức đăng ký và nộp hồ sơ sáng kiến đúng hạn. Nếu có khó khăn, hãy liên hệ cơ quan thường trực.`,
    urgent: true,
  }
}

/** Báo có công văn đôn đốc: the wording of the letter itself. */
export const urgingNotice = (letter: {
  readonly unitName: string
  readonly round: string
  readonly wording: string
  readonly replyBy: Temporal.PlainDate
}): Notice => ({
  subject: `Công văn đôn đốc tham gia sáng kiến ${letter.round}, thực hiện trước hết ngày ${dayInTable(letter.replyBy)}`,
  body: `Kính gửi ${letter.unitName},\n\n${letter.wording}\n\nThời hạn thực hiện: chậm nhất hết ngày ${dayInTable(letter.replyBy)}.`,
  urgent: true,
})
