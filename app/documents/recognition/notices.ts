import type { Notice } from '../dossier/notices.ts'

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
