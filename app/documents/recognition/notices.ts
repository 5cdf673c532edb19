import type { Notice } from '../dossier/notices.ts'
import { dayInText } from '../paper/dates.ts'

type Outcome = { readonly code: string; readonly title: string; readonly number: string }

export const recognisedNotice = (outcome: Outcome & { readonly className: string | null }): Notice => ({
  subject: `Sáng kiến ${outcome.code} được công nhận`,
  body: `Sáng kiến “${outcome.title}” (${outcome.code}) được công nhận theo Quyết định số ${outcome.number}${
    outcome.className === null ? '' : ` (${outcome.className})`
  }. Giấy chứng nhận sẽ có trong hồ sơ sau khi được cấp.`,
})

export const notRecognisedNotice = (outcome: Outcome): Notice => ({
  subject: `Kết quả xét sáng kiến ${outcome.code}`,
  body: `Sáng kiến “${outcome.title}” (${outcome.code}) không được công nhận trong đợt xét này (Quyết định số ${outcome.number}). Lý do được ghi trong văn bản thông báo, xem tại hồ sơ.`,
})

export const certifiedNotice = (outcome: { readonly code: string; readonly title: string }): Notice => ({
  subject: `Giấy chứng nhận sáng kiến ${outcome.code} đã được cấp`,
  body: `Giấy chứng nhận của sáng kiến “${outcome.title}” (${outcome.code}) đã được cấp, xem và in tại hồ sơ.`,
})

export const revokedNotice = (outcome: {
  readonly code: string
  readonly title: string
  readonly reason: string
  readonly document: string
}): Notice => ({
  subject: `Hủy bỏ công nhận sáng kiến ${outcome.code}`,
  body: `Việc công nhận sáng kiến “${outcome.title}” (${outcome.code}) bị hủy bỏ theo văn bản số ${outcome.document}.\nLý do: ${outcome.reason}\nCác giấy chứng nhận đã cấp không còn giá trị.`,
})

export const correctedNotice = (outcome: {
  readonly code: string
  readonly title: string
  readonly reason: string
  readonly document: string
}): Notice => ({
  subject: `Kết quả công nhận sáng kiến ${outcome.code} được sửa đổi`,
  body: `Nội dung công nhận sáng kiến “${outcome.title}” (${outcome.code}) được sửa đổi theo Quyết định số ${outcome.document}.\nLý do: ${outcome.reason}\nGiấy chứng nhận đã cấp được thu hồi; giấy mới được cấp theo quyết định sửa đổi, xem tại hồ sơ.`,
})

export const complaintLodgedNotice = (complaint: {
  readonly code: string
  readonly title: string
  readonly dueOn: Temporal.PlainDate
}): Notice => ({
  subject: `Có đơn kiến nghị về hồ sơ ${complaint.code}`,
  body: `Có đơn kiến nghị về kết quả xét sáng kiến “${complaint.title}” (${complaint.code}), cần trả lời bằng văn bản trước hết ngày ${dayInText(complaint.dueOn)}. Những chỗ bị ảnh hưởng được giữ lại cho đến khi trả lời.`,
})

export const complaintAnsweredNotice = (complaint: {
  readonly code: string
  readonly title: string
  readonly number: string
  readonly upheld: boolean
}): Notice => ({
  subject: `Đã trả lời đơn kiến nghị về hồ sơ ${complaint.code}`,
  body: `Đơn kiến nghị về kết quả xét sáng kiến “${complaint.title}” (${complaint.code}) đã được trả lời bằng văn bản số ${complaint.number}: ${
    complaint.upheld ? 'kiến nghị có cơ sở, kết quả được sửa đổi bằng quyết định mới' : 'giữ nguyên kết quả'
  }. Nội dung trả lời xem tại hồ sơ.`,
})
