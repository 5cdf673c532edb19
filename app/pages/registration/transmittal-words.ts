import type { DiscardTransmittalProblem } from '#app/casework/registration/discard-transmittal.ts'
import type { DraftTransmittalProblem } from '#app/casework/registration/draft-transmittal.ts'
import type { HandInProblem } from '#app/casework/registration/hand-in.ts'
import type { MarkTransmittalSignedProblem } from '#app/casework/registration/mark-transmittal-signed.ts'
import type { ReopenTransmittalProblem } from '#app/casework/registration/reopen-transmittal.ts'
import type { SetTransmittalItemsProblem } from '#app/casework/registration/set-transmittal-items.ts'
import type { TransmittalState } from '#app/domain/registration/transmittal.ts'
import { leavingProblemWords, roundProblemWords } from '#app/pages/dossier/dossier-problems.ts'
import type { BadgeWords } from '#app/pages/kit/badge.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printMoment } from '#app/pages/kit/wording.ts'

export const transmittalStateWords: Readonly<Record<TransmittalState, BadgeWords>> = {
  draft: { words: 'Dự thảo', tone: 'quiet', icon: 'edit' },
  signed: { words: 'Đã ký, chưa nộp', tone: 'sun', icon: 'signature' },
  'handed-in': { words: 'Đã nộp', tone: 'green', icon: 'check' },
}

type ListProblem = DraftTransmittalProblem | SetTransmittalItemsProblem | DiscardTransmittalProblem

export function listProblemWords(problem: ListProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-unit':
      return { message: 'Ông/bà không phụ trách đơn vị này.' }
    case 'no-such-transmittal':
      return { message: 'Không có tờ trình này.' }
    case 'programme-not-open':
      return { message: 'Kế hoạch năm chưa ban hành hoặc đã kết thúc.' }
    case 'no-round-for-sector':
      return { message: 'Kế hoạch năm không có đợt nào nhận hồ sơ của đơn vị.' }
    case 'not-a-draft':
      return { message: 'Tờ trình không còn là dự thảo: có thể đã được ghi nhận ký trong cửa sổ khác.' }
    case 'stale':
      return {
        message: 'Tờ trình vừa được sửa ở nơi khác. Trang này đã cập nhật, hãy kiểm tra lại danh sách.',
      }
    case 'no-dossiers':
      return { message: 'Chưa chọn hồ sơ nào.' }
    case 'dossier-not-approved':
      return { message: `Hồ sơ “${problem.title}” không còn ở bước đơn vị đã đồng ý.` }
    case 'dossier-on-another':
      return { message: `Hồ sơ “${problem.title}” đã nằm trong một tờ trình khác.` }
    case 'dossier-unknown':
      return { message: 'Trong danh sách có hồ sơ không thuộc đơn vị.' }
    case 'opinion-too-long':
      return { message: `Ý kiến về hồ sơ “${problem.title}” dài quá ${problem.max} ký tự.` }
  }
}

export function signingProblemWords(problem: MarkTransmittalSignedProblem): FieldProblem {
  switch (problem.problem) {
    case 'scan-missing':
      return {
        field: 'scan',
        message: 'Thủ trưởng có tài khoản: văn thư ghi nhận thay thì cần bản chụp tờ trình đã ký.',
      }
    case 'no-such-transmittal':
      return { message: 'Không có tờ trình này.' }
    case 'not-a-filled-draft':
      return { message: 'Tờ trình không còn là dự thảo, hoặc chưa có hồ sơ nào.' }
    case 'stale':
      return { message: 'Tờ trình vừa được sửa ở nơi khác. Hãy kiểm tra lại danh sách rồi ghi nhận ký.' }
    case 'scan-unknown':
      return { field: 'scan', message: 'Bản chụp tờ trình chưa được lưu.' }
    case 'number-missing':
      return { field: 'number', message: 'Chưa ghi số, ký hiệu.' }
    case 'signed-day-missing':
      return { field: 'signedOn', message: 'Chưa ghi ngày ký, hoặc ngày không đọc được (dd/mm/yyyy).' }
    case 'signed-in-future':
      return { field: 'signedOn', message: 'Ngày ký ở tương lai.' }
    case 'signer-missing':
      return { field: 'signerName', message: 'Chưa ghi người ký.' }
    case 'signer-title-missing':
      return { field: 'signerTitle', message: 'Chưa ghi chức vụ người ký.' }
    case 'line-too-long':
      return { message: `Có mục dài quá ${problem.max} ký tự.` }
  }
}

export function handInProblemWords(problem: HandInProblem): readonly FieldProblem[] {
  switch (problem.problem) {
    case 'no-such-transmittal':
      return [{ message: 'Không có tờ trình này.' }]
    case 'already-handed-in':
      return [
        {
          message: `Tờ trình đã được nộp${problem.at ? ` lúc ${printMoment(problem.at)}` : ''}, không nộp lần nữa.`,
        },
      ]
    case 'not-signed':
      return [{ message: 'Tờ trình chưa được ghi nhận ký.' }]
    case 'stale':
      return [{ message: 'Danh sách của tờ trình vừa thay đổi. Hãy xem lại rồi nộp.' }]
    case 'programme-not-open':
      return [{ message: 'Kế hoạch năm chưa ban hành hoặc đã kết thúc.' }]
    case 'dossier-not-approved':
      return [{ message: `Hồ sơ “${problem.title}” không còn ở bước đơn vị đã đồng ý.` }]
    case 'dossier-not-ready':
      return problem.why.map((why) => ({
        message: `Hồ sơ “${problem.title}”: ${leavingProblemWords(why).message}`,
      }))
    default:
      return [roundProblemWords(problem)]
  }
}

export function reopenProblemWords(problem: ReopenTransmittalProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-transmittal':
      return { message: 'Không có tờ trình này.' }
    case 'not-signed':
      return { message: 'Tờ trình không ở bước đã ký, chưa nộp.' }
    case 'reason-missing':
      return { field: 'reason', message: 'Chưa ghi lý do mở lại.' }
  }
}
