import type { DiscardAmendmentProblem } from '#app/casework/recognition/discard-amendment.ts'
import type { DraftAmendmentProblem } from '#app/casework/recognition/draft-amendment.ts'
import type { IssueCertificatesProblem } from '#app/casework/recognition/issue-certificates.ts'
import type { IssueDecisionProblem } from '#app/casework/recognition/issue-decision.ts'
import type { KeepDecisionScanProblem } from '#app/casework/recognition/keep-decision-scan.ts'
import type { OpenPostingProblem } from '#app/casework/recognition/open-posting.ts'
import type { WriteCorrectionProblem } from '#app/casework/recognition/write-correction.ts'
import type { DecisionKind, RecognitionOutcome } from '#app/domain/recognition/decision.ts'
import { fileProblemWords } from '#app/pages/dossier/dossier-problems.ts'
import type { BadgeWords } from '#app/pages/kit/badge.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printDay, printList, printMoney } from '#app/pages/kit/wording.ts'

export const outcomeBadges: Readonly<Record<RecognitionOutcome, BadgeWords>> = {
  prize: { words: 'Công nhận, có giải', tone: 'green', icon: 'trophy' },
  certificate: { words: 'Công nhận', tone: 'green', icon: 'certificate' },
  'not-recognised': { words: 'Không công nhận', tone: 'quiet' },
}

export const kindNames: Readonly<Record<DecisionKind, string>> = {
  recognition: 'Quyết định công nhận sáng kiến',
  correction: 'Quyết định sửa đổi',
  revocation: 'Quyết định hủy bỏ công nhận',
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
    case 'day-before-decision':
      return {
        field: 'ngay',
        message: `Ngày ký không thể trước ngày của quyết định được sửa đổi (${printDay(problem.decidedOn)}).`,
      }
    case 'complaint-open':
      return {
        message: `Đang có đơn kiến nghị chưa trả lời về hồ sơ ${printList(problem.codes)}; trả lời xong mới ban hành được.`,
      }
    case 'not-posted':
      return {
        message: `Kế hoạch yêu cầu niêm yết lấy ý kiến ${problem.days} ngày trước khi ký; chưa niêm yết.`,
      }
    case 'posting-runs':
      return { message: `Danh sách đang được niêm yết lấy ý kiến đến hết ngày ${printDay(problem.lastDay)}.` }
    case 'nothing-amended':
      return { message: 'Dự thảo chưa ghi nội dung sửa đổi nào.' }
    case 'changed-meanwhile':
      return {
        message: `Nội dung công nhận hồ sơ ${problem.code} đã thay đổi từ khi lập dự thảo; bỏ nội dung ấy và ghi lại.`,
      }
    case 'over-quota':
      return {
        message: `Loại ${problem.over.class} chỉ có ${problem.over.quota} giải, sau khi sửa đổi sẽ có ${problem.over.taken}.`,
      }
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

export function draftAmendmentWords(problem: DraftAmendmentProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-decision':
      return { message: 'Không tìm thấy quyết định này.' }
    case 'not-allowed':
      return { message: notAllowed }
    case 'not-issued':
      return { message: 'Quyết định chưa ban hành; sửa ngay trong dự thảo bằng cách lập lại.' }
    case 'amends-an-amendment':
      return { message: 'Chỉ sửa đổi quyết định công nhận; quyết định sửa đổi không bị sửa đổi tiếp.' }
    case 'draft-exists':
      return { message: 'Quyết định này đang có một dự thảo sửa đổi; ban hành hoặc bỏ dự thảo ấy trước.' }
    case 'reason-missing':
      return { field: 'ly-do', message: 'Chưa ghi lý do.' }
    case 'nothing-chosen':
      return { field: 'ho-so', message: 'Chưa chọn sáng kiến nào.' }
    case 'not-in-force':
      return { field: 'ho-so', message: 'Có sáng kiến không còn được công nhận.' }
  }
}

export function discardAmendmentWords(problem: DiscardAmendmentProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-draft':
      return { message: 'Không có dự thảo sửa đổi này.' }
    case 'not-allowed':
      return { message: notAllowed }
  }
}

export function writeCorrectionWords(problem: WriteCorrectionProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-draft':
      return { message: 'Không có dự thảo sửa đổi này, hoặc dự thảo đã ban hành.' }
    case 'not-allowed':
      return { message: notAllowed }
    case 'not-in-force':
      return { message: 'Sáng kiến này không thuộc quyết định, hoặc đã bị hủy bỏ công nhận.' }
    case 'stale':
      return { message: 'Dự thảo vừa được người khác sửa. Xem lại rồi ghi lại nội dung.' }
    case 'nothing-changed':
      return { message: 'Chưa có nội dung nào khác với quyết định đang có hiệu lực.' }
    case 'title-missing':
      return { field: 'ten', message: 'Chưa ghi tên sáng kiến.' }
    case 'author-name-missing':
      return {
        field: `tac-gia.${problem.place - 1}.ho-ten`,
        message: `Chưa ghi họ tên tác giả thứ ${problem.place}.`,
      }
    case 'shares-not-whole':
      return {
        field: 'tac-gia.0.ty-le',
        message: `Tỷ lệ đóng góp phải cộng đủ 100%, đang là ${String(problem.sum / 2).replace('.', ',')}%.`,
      }
    case 'unknown-class':
      return { field: 'ket-qua', message: 'Kế hoạch không có loại này.' }
    case 'mean-below-class':
      return {
        field: 'ket-qua',
        message: `Điểm bình quân của sáng kiến không đạt ngưỡng loại ${problem.class}.`,
      }
  }
}

export function keepDecisionScanWords(problem: KeepDecisionScanProblem): FieldProblem {
  switch (problem.problem) {
    case 'not-issued':
      return { field: 'ban-ky', message: 'Bản ký chỉ được lưu sau khi quyết định ban hành.' }
    case 'not-allowed':
      return { message: notAllowed }
    case 'file-missing':
      return { field: 'ban-ky', message: 'Chưa chọn tệp bản ký.' }
    default:
      return { field: 'ban-ky', message: fileProblemWords(problem).message }
  }
}

export function openPostingWords(problem: OpenPostingProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-draft':
      return { message: 'Chỉ niêm yết được danh sách của dự thảo quyết định công nhận.' }
    case 'not-allowed':
      return { message: notAllowed }
    case 'not-in-the-plan':
      return { message: 'Kế hoạch không quy định niêm yết lấy ý kiến.' }
    case 'posted-already':
      return { message: 'Danh sách này đã được niêm yết.' }
  }
}
