import type { SectionReason } from '#app/domain/dossier/section-reason.ts'
import type { Proposed } from '#app/domain/dossier/unit-proposal.ts'
import { dayInTable } from '../paper/dates.ts'
import { sectionNames } from './section-names.ts'

/**
 * Thông báo gửi một người: a subject line and a short text; the link is added by the verb. `urgent`: with a legal deadline, so
 * that its mail goes at once.
 */
export type Notice = { readonly subject: string; readonly body: string; readonly urgent?: true }

const named = (title: string): string => (title.trim() === '' ? 'chưa đặt tên' : `“${title}”`)

export const namedAsAuthor = (title: string, by: string): Notice => ({
  subject: 'Ông/bà được ghi tên là đồng tác giả sáng kiến',
  body: `${by} đã ghi tên ông/bà là đồng tác giả của sáng kiến ${named(title)}. Đề nghị ông/bà mở hồ sơ, kiểm tra và xác nhận tỷ lệ đóng góp của mình. Nếu không phải đồng tác giả, hãy báo lại người lập hồ sơ.`,
})

export const takenOver = (title: string, by: string): Notice => ({
  subject: `Tác giả đã nhận hồ sơ nhập thay: ${named(title)}`,
  body: `${by} đã nhận hồ sơ sáng kiến ${named(title)} mà ông/bà nhập thay và sẽ tự viết tiếp. Việc nhập thay vẫn được ghi trong hồ sơ.`,
})

export const confirmedOnPaper = (title: string, by: string): Notice => ({
  subject: `Tỷ lệ đóng góp đã được ghi nhận theo bản giấy: ${named(title)}`,
  body: `${by} đã ghi nhận ông/bà xác nhận tỷ lệ đóng góp của sáng kiến ${named(title)} theo bản xác nhận đã ký trên giấy. Nếu không đúng, đề nghị mở hồ sơ và báo lại đơn vị.`,
})

export const enteredForAuthor = (title: string, by: string): Notice => ({
  subject: `Hồ sơ sáng kiến được nhập thay ông/bà: ${named(title)}`,
  body: `${by} đã nhập thay ông/bà hồ sơ sáng kiến ${named(title)}. Đề nghị ông/bà mở hồ sơ, kiểm tra nội dung, xác nhận tỷ lệ đóng góp; có thể nhận hồ sơ để tự viết tiếp.`,
})

export const sentToUnit = (title: string, authors: string): Notice => ({
  subject: `Hồ sơ sáng kiến mới chờ đơn vị xem xét: ${named(title)}`,
  body: `Tác giả ${authors} đã gửi hồ sơ sáng kiến ${named(title)} đến đơn vị. Đề nghị đơn vị xem xét, đồng ý hoặc trả lại kèm lý do.`,
})

/** The reasons of a return as one text: the general one, then a line for each section. */
export const returnReason = (reason: string, items: readonly SectionReason[]): string =>
  [reason, ...items.map(({ section, note }) => `${sectionNames[section]}: ${note}`)]
    .filter(Boolean)
    .join('\n')

export const returnedByUnit = (title: string, unit: string, reason: string): Notice => ({
  subject: `Hồ sơ sáng kiến được trả lại: ${named(title)}`,
  body: `${unit} trả lại hồ sơ sáng kiến ${named(title)} để hoàn thiện.\n\nLý do: ${reason}\n\nÔng/bà sửa hồ sơ rồi gửi lại đơn vị.`,
})

const proposedWords: Readonly<Record<Proposed, string>> = {
  approve: 'đề nghị đồng ý',
  return: 'đề nghị trả lại tác giả',
}

export const proposedToHead = (title: string, clerk: string, proposes: Proposed, remark: string): Notice => ({
  subject: `Văn thư trình hồ sơ sáng kiến ${named(title)}: ${proposedWords[proposes]}`,
  body: `${clerk} đã xem hồ sơ sáng kiến ${named(title)} và ${proposedWords[proposes]}.${remark === '' ? '' : `\n\nÝ kiến: ${remark}`}\n\nĐề nghị ông/bà xem và quyết định.`,
})

export const recordedForHead = (
  title: string,
  clerk: string,
  decided: 'approved' | 'returned',
  number: string,
): Notice => ({
  subject: `Đã ghi nhận ý kiến của ông/bà trên giấy: ${named(title)}`,
  body: `${clerk} đã ghi nhận ông/bà ${decided === 'approved' ? 'đồng ý' : 'trả lại tác giả'} hồ sơ sáng kiến ${named(title)} theo văn bản số ${number}. Nếu không đúng, đề nghị ông/bà mở hồ sơ để xử lý lại.`,
})

export const approvedByUnit = (title: string, unit: string): Notice => ({
  subject: `Đơn vị đã đồng ý hồ sơ sáng kiến ${named(title)}`,
  body: `${unit} đã đồng ý hồ sơ sáng kiến ${named(title)} và sẽ đưa vào tờ trình đề nghị công nhận.`,
})

export const handedIn = (title: string, round: string, moment: string, sha256: string): Notice => ({
  subject: `Hồ sơ sáng kiến đã được nộp: ${named(title)}`,
  body: `Hồ sơ sáng kiến ${named(title)} đã được nộp vào ${round} lúc ${moment}. Nội dung đã khóa; mã kiểm tra SHA-256 của bản nộp: ${sha256}.`,
})

export const handedInByUnit = (unit: string, count: number, round: string, number: string): Notice => ({
  subject: `${unit} nộp ${count} hồ sơ sáng kiến vào ${round}`,
  body: `${unit} đã nộp tờ trình số ${number} gồm ${count} hồ sơ sáng kiến vào ${round}. Các hồ sơ đang chờ tiếp nhận.`,
})

export const handedInAlone = (title: string, authors: string, round: string): Notice => ({
  subject: `Cá nhân nộp hồ sơ sáng kiến vào ${round}: ${named(title)}`,
  body: `Tác giả ${authors} đã nộp trực tiếp hồ sơ sáng kiến ${named(title)} vào ${round}. Hồ sơ đang chờ tiếp nhận.`,
})

export const supplemented = (title: string, code: string | null, version: number): Notice => ({
  subject: `Hồ sơ ${code ?? named(title)} đã nộp bản bổ sung`,
  body: `Tác giả đã nộp bản bổ sung (lần nộp thứ ${version}) của hồ sơ sáng kiến ${named(title)}. Đề nghị kiểm tra lại.`,
})

export const withdrawnByAuthor = (title: string, by: string, reason: string): Notice => ({
  subject: `Hồ sơ sáng kiến được rút: ${named(title)}`,
  body: `${by} đã rút hồ sơ sáng kiến ${named(title)}.\n\nLý do: ${reason}`,
})

export const filingExceptionRecorded = (
  title: string,
  documentNumber: string,
  day: Temporal.PlainDate,
): Notice => ({
  subject: `Đã ghi nhận ngoại lệ thời hiệu cho hồ sơ ${named(title)}`,
  body: `Cơ quan thường trực đã ghi nhận ngoại lệ về thời hiệu nộp đơn cho hồ sơ sáng kiến ${named(title)} theo văn bản số ${documentNumber}, ngày ghi nhận ${dayInTable(day)}. Hồ sơ có thể được nộp.`,
})

export const infectedFile = (title: string, name: string, finding: string): Notice => ({
  subject: `Tệp có mã độc trong hồ sơ sáng kiến ${named(title)}`,
  body: `Máy quét tìm thấy mã độc (${finding}) trong tệp “${name}” của hồ sơ sáng kiến ${named(title)}. Tệp không mở được nữa. Đề nghị thay bằng một bản sạch.`,
})

export const mailAttached = (title: string, subject: string, files: number): Notice => ({
  subject: `Thư gửi đến đã được gắn vào hồ sơ ${named(title)}`,
  body: `Cơ quan thường trực đã gắn thư “${subject}” vào hồ sơ sáng kiến ${named(title)}, kèm ${files} tệp.`,
})

export const bundlesBound = (count: number, failed: number): Notice => ({
  subject: `Đã ghép xong ${count - failed} bộ hồ sơ để in`,
  body: `${count - failed} bộ hồ sơ ông/bà yêu cầu đã ghép xong, tải về được trong 7 ngày.${failed > 0 ? ` ${failed} bộ hồ sơ không ghép được; trang in bộ hồ sơ ghi rõ những hồ sơ đó.` : ''}`,
})
