import type { IssueCertificatesProblem } from '#app/casework/recognition/issue-certificates.ts'
import type { IssueDecisionProblem } from '#app/casework/recognition/issue-decision.ts'
import type { RevokeProblem } from '#app/casework/recognition/revoke-recognition.ts'
import type { RecognitionOutcome } from '#app/domain/recognition/decision.ts'
import type { BadgeWords } from '#app/pages/kit/badge.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printDay, printMoney } from '#app/pages/kit/wording.ts'

export const outcomeBadges: Readonly<Record<RecognitionOutcome, BadgeWords>> = {
  prize: { words: 'Công nhận, có giải', tone: 'green', icon: 'trophy' },
  certificate: { words: 'Công nhận', tone: 'green', icon: 'certificate' },
  'not-recognised': { words: 'Không công nhận', tone: 'quiet' },
}

const notAllowed = 'Việc này do cơ quan thường trực thực hiện.'

export function issueDecisionWords(problem: IssueDecisionProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-decision':
      return { message: 'Không tìm thấy quyết định này.' }
    case 'not-allowed':
      return { message: notAllowed }
    case 'already-issued':
      return { message: `Quyết định đã được ban hành với số ${problem.number}.` }
    case 'number-missing':
      return { field: 'so', message: 'Chưa ghi số quyết định.' }
    case 'number-malformed':
      return {
        field: 'so',
        message: 'Số quyết định chỉ gồm chữ số, có thể thêm một chữ cái, ví dụ 15 hoặc 15a.',
      }
    case 'number-taken':
      return { field: 'so', message: `Số này đã dùng cho một quyết định khác trong năm ${problem.year}.` }
    case 'day-missing':
      return { field: 'ngay', message: 'Chưa ghi ngày ký (ngày/tháng/năm).' }
    case 'day-ahead':
      return { field: 'ngay', message: 'Ngày ký không thể sau ngày hôm nay.' }
    case 'day-before-minutes':
      return {
        field: 'ngay',
        message: `Ngày ký không thể trước ngày biên bản họp Hội đồng (${printDay(problem.minutesOn)}).`,
      }
    case 'signer-missing':
      return { field: 'nguoi-ky', message: 'Chưa ghi họ tên người ký.' }
    case 'signed-as-missing':
      return { field: 'tham-quyen', message: 'Chưa ghi thẩm quyền ký, ví dụ: KT. CHỦ TỊCH / PHÓ CHỦ TỊCH.' }
    case 'above-ceiling':
      return {
        message: `Tổng tiền thưởng ${printMoney(problem.total)} vượt mức trần ${printMoney(problem.ceiling)} của kế hoạch.`,
      }
    case 'dossier-moved':
      return { message: `Hồ sơ ${problem.code} không còn ở trạng thái đã chấm; cần xếp hạng lại.` }
  }
}

export function issueCertificatesWords(problem: IssueCertificatesProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-decision':
      return { message: 'Không tìm thấy quyết định này.' }
    case 'not-allowed':
      return { message: notAllowed }
    case 'not-issued':
      return { message: 'Giấy chứng nhận chỉ được cấp sau khi quyết định ban hành.' }
    case 'nothing-to-certify':
      return { message: 'Mọi sáng kiến của quyết định này đã được cấp giấy chứng nhận.' }
  }
}

export function revokeWords(problem: RevokeProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-dossier':
      return { message: 'Không tìm thấy hồ sơ này.' }
    case 'not-allowed':
      return { message: notAllowed }
    case 'not-recognised':
      return { message: 'Hồ sơ không ở trạng thái được công nhận.' }
    case 'reason-missing':
      return { field: 'ly-do', message: 'Hủy bỏ công nhận phải nêu lý do.' }
    case 'document-missing':
      return { field: 'van-ban', message: 'Chưa ghi số văn bản hủy bỏ.' }
  }
}
