import { wholeShare } from '#app/domain/dossier/contribution-shares.ts'
import type { Finding, FindingReason, TitledAlike } from '#app/domain/intake/computed-findings.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { printDay, printList, printPercent } from '#app/pages/kit/wording.ts'

/** Why the product found what it found. */
export function findingWords(because: FindingReason, programme: Programme): string {
  switch (because.is) {
    case 'round-right':
      return `Nộp trong hạn của ${because.round}, đúng ngành.`
    case 'round-late':
      return `Nộp muộn vào ${because.round}, được nhận theo văn bản số ${because.documentNumber}.`
    case 'round-wrong':
      return `${because.round} không nhận hồ sơ của ngành này.`
    case 'form-missing':
      return because.count === 0
        ? 'Mọi mục bắt buộc đã có nội dung.'
        : `Còn ${because.count} mục bắt buộc để trống.`
    case 'author-facts-missing':
      return because.count === 0
        ? `${because.authors} tác giả, đủ thông tin.`
        : `Còn ${because.count} ô thông tin tác giả để trống.`
    case 'share-sum':
      return `Tỷ lệ cộng bằng ${printPercent((because.halfPercents / wholeShare) * 100)}.`
    case 'unconfirmed':
      return because.names.length === 0
        ? 'Mọi tác giả đã xác nhận tỷ lệ bằng tài khoản của mình.'
        : `Chưa xác nhận bằng tài khoản, cần chữ ký trên bản giấy: ${printList(because.names)}.`
    case 'first-applied-missing':
      return 'Chưa ghi ngày áp dụng lần đầu.'
    case 'first-applied':
      return `Áp dụng lần đầu ngày ${printDay(because.day)}.`
    case 'first-applied-in-future':
      return `Ngày áp dụng lần đầu ${printDay(because.day)} sau ngày nộp hồ sơ.`
    case 'filing-window':
      return because.exception === null
        ? `Thời hạn nộp đơn đến hết ngày ${printDay(because.lastDay)}.`
        : `Đã quá ngày ${printDay(because.lastDay)} nhưng có ngoại lệ: ${because.exception}.`
    case 'kind':
      return nameOf(programme.solutionKinds, because.code) ?? 'Chưa chọn loại giải pháp.'
    case 'evidence':
      return `${because.rows} minh chứng áp dụng, ${because.files} tệp kèm theo.`
    case 'titled-alike':
      return because.dossiers.length === 0
        ? 'Không có hồ sơ nào khác trùng tên.'
        : `Trùng tên với ${printList(because.dossiers.map(named))}.`
    case 'transmittal':
      return because.number === null ? 'Không tìm thấy tờ trình.' : `Tờ trình số ${because.number}.`
    case 'alone':
      return 'Cá nhân nộp trực tiếp, không có tờ trình.'
    case 'copies':
      return because.wanted === 0
        ? 'Kế hoạch không yêu cầu bản giấy.'
        : `Đã nhận ${because.received} trên ${because.wanted} bản giấy theo kế hoạch.`
  }
}

const named = ({ code, title }: TitledAlike): string => `${code ?? 'hồ sơ chưa có mã'} “${title}”`

/** What is asked of the author where the product itself found the defect. */
export function findingRequest({ verdict, because }: Finding, programme: Programme): string {
  if (verdict !== 'defect') return ''
  switch (because.is) {
    case 'copies':
      return `Nộp thêm ${because.wanted - because.received} bản giấy.`
    case 'form-missing':
      return `Hoàn thiện ${because.count} mục bắt buộc còn để trống của đơn.`
    case 'author-facts-missing':
      return 'Ghi đủ thông tin của từng tác giả.'
    case 'first-applied-missing':
      return 'Ghi ngày sáng kiến được áp dụng lần đầu hoặc áp dụng thử.'
    case 'transmittal':
      return 'Bổ sung tờ trình M-01 do thủ trưởng đơn vị ký.'
    default:
      return findingWords(because, programme)
  }
}
