import type { Notice } from '../dossier/notices.ts'
import { dayInTable } from '../paper/dates.ts'

/** Báo đã tiếp nhận: code and receipt number, so that the author can ask about the dossier. */
export const receivedNotice = (dossier: {
  readonly code: string
  readonly title: string
  readonly number: number
}): Notice => ({
  subject: `Đã tiếp nhận hồ sơ ${dossier.code}`,
  body: `Hồ sơ sáng kiến “${dossier.title}” đã được cơ quan thường trực tiếp nhận, mã hồ sơ ${dossier.code}, biên nhận số ${String(dossier.number).padStart(2, '0')}. Giấy biên nhận có trong hồ sơ.`,
})

export const acceptedNotice = (code: string, title: string): Notice => ({
  subject: `Hồ sơ ${code} hợp lệ, đã được chấp nhận`,
  body: `Hồ sơ sáng kiến “${title}” (${code}) đã qua kiểm tra và được chấp nhận để đưa ra Hội đồng.`,
})

export const supplementNotice = (request: {
  readonly code: string
  readonly title: string
  readonly defects: readonly string[]
  readonly dueOn: Temporal.PlainDate
}): Notice => ({
  subject: `Hồ sơ ${request.code} cần bổ sung trước hết ngày ${dayInTable(request.dueOn)}`,
  body: [
    `Hồ sơ sáng kiến “${request.title}” (${request.code}) còn thiếu hoặc chưa đúng:`,
    ...request.defects.map((defect, place) => `${place + 1}. ${defect}`),
    `Đề nghị bổ sung và nộp lại chậm nhất hết ngày ${dayInTable(request.dueOn)}.`,
  ].join('\n'),
})

export const refusedNotice = (code: string, title: string, reason: string): Notice => ({
  subject: `Hồ sơ ${code} bị từ chối`,
  body: `Đơn yêu cầu công nhận sáng kiến “${title}” (${code}) bị từ chối.\nLý do: ${reason}\nThông báo bằng văn bản có trong hồ sơ.`,
})
