import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import type { FormPart } from '#app/domain/dossier/form-parts.ts'
import type { BadgeWords } from '#app/pages/kit/badge.tsx'

/** A dossier's state in words and colour, the same on every screen. */
export const dossierStateWords: Readonly<Record<DossierState, BadgeWords>> = {
  draft: { words: 'Đang soạn', tone: 'quiet', icon: 'edit' },
  'with-unit': { words: 'Chờ đơn vị xem xét', tone: 'water', icon: 'hourglass' },
  returned: { words: 'Đơn vị trả lại', tone: 'sun', icon: 'arrow-left' },
  'approved-by-unit': { words: 'Đơn vị đã đồng ý', tone: 'water', icon: 'check' },
  submitted: { words: 'Đã nộp', tone: 'water', icon: 'send' },
  'needs-supplement': { words: 'Cần bổ sung', tone: 'sun', icon: 'file-plus' },
  accepted: { words: 'Hợp lệ', tone: 'green', icon: 'file-check' },
  refused: { words: 'Từ chối tiếp nhận', tone: 'red', icon: 'file-x' },
  appraised: { words: 'Đã thẩm định', tone: 'violet', icon: 'clipboard-check' },
  'in-scoring': { words: 'Đang chấm điểm', tone: 'violet', icon: 'scale' },
  scored: { words: 'Đã chấm điểm', tone: 'violet', icon: 'list-check' },
  recognised: { words: 'Được công nhận', tone: 'green', icon: 'circle-check' },
  'not-recognised': { words: 'Không công nhận', tone: 'red', icon: 'x' },
  certified: { words: 'Đã cấp giấy chứng nhận', tone: 'green', icon: 'file-certificate' },
  revoked: { words: 'Đã hủy công nhận', tone: 'red', icon: 'alert-circle' },
  withdrawn: { words: 'Đã rút', tone: 'quiet', icon: 'x' },
}

/** The badge for long lists: a dot instead of a picture, which would be drawn again in every line. */
export const plainWords = (state: DossierState): BadgeWords => {
  const { words, tone } = dossierStateWords[state]
  return { words, tone }
}

/** The parts of a section, as their labels say them. */
export const partWords: Readonly<Record<FormPart, string>> = {
  title: 'Tên sáng kiến',
  kind: 'Loại giải pháp',
  field: 'Lĩnh vực áp dụng',
  fieldOther: 'Lĩnh vực khác (ghi rõ)',
  firstAppliedOn: 'Ngày áp dụng lần đầu hoặc áp dụng thử',
  trialOn: 'Ngày áp dụng thử',
  investorName: 'Chủ đầu tư tạo ra sáng kiến',
  authors: 'Danh sách tác giả',
  shareSum: 'Tổng tỷ lệ đóng góp',
  authorShare: 'Tỷ lệ đóng góp',
  authorWorkplace: 'Nơi công tác (hoặc nơi thường trú)',
  authorBirthDate: 'Ngày sinh',
  authorJobTitle: 'Chức danh',
  knownSolution: 'Tình trạng giải pháp đã biết',
  purpose: 'Mục đích của giải pháp',
  substance: 'Nội dung giải pháp',
  novelty: 'Điểm mới so với giải pháp đã biết',
  steps: 'Các bước thực hiện',
  applicability: 'Khả năng áp dụng',
  conditions: 'Các điều kiện cần thiết để áp dụng',
  confidential: 'Những thông tin cần được bảo mật',
  benefitByAuthor: 'Lợi ích theo ý kiến của tác giả',
  benefitByApplier: 'Lợi ích theo ý kiến của tổ chức, cá nhân đã áp dụng',
  applierName: 'Tổ chức, cá nhân đã áp dụng',
  applierFile: 'Tệp xác nhận của nơi áp dụng',
  moneyGained: 'Số tiền làm lợi',
  moneyReckoning: 'Cách tính số tiền làm lợi',
  otherBenefits: 'Lợi ích không tính được bằng tiền',
  evidence: 'Minh chứng áp dụng',
  evidencePlace: 'Nơi áp dụng',
  evidenceFrom: 'Áp dụng từ ngày',
  evidenceConfirmedBy: 'Người xác nhận',
  evidenceFigures: 'Số liệu trước, sau và nguồn',
  participantName: 'Họ và tên người tham gia',
  participantWork: 'Nội dung công việc hỗ trợ',
  files: 'Tệp đính kèm',
  pledged: 'Cam đoan của tác giả',
}
