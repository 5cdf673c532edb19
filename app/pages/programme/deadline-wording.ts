import { closesAt, type Deadline, type DeadlineWording } from '#app/domain/programme/deadline.ts'
import { printDay, printMoment } from '#app/pages/kit/wording.ts'

/** trước ngày 20/04/2024 */
export const printDeadline = (deadline: Deadline): string =>
  `${deadlineWords(deadline.wording)} ${printDay(deadline.day)}`

/** trước ngày 20/04/2024 (đóng lúc 00:00, 20/04/2024) */
export const printExactDeadline = (deadline: Deadline): string =>
  `${printDeadline(deadline)} (đóng lúc ${printMoment(closesAt(deadline))})`

function deadlineWords(wording: DeadlineWording): string {
  switch (wording) {
    case 'before':
      return 'trước ngày'
    case 'through':
      return 'đến hết ngày'
  }
}
