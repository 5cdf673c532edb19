import type { CheckOutcome } from '#app/domain/intake/formal-check.ts'
import type { LegalClock } from '#app/domain/intake/legal-clocks.ts'
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
  urgent: true,
})

export const refusedNotice = (code: string, title: string, reason: string): Notice => ({
  subject: `Hồ sơ ${code} bị từ chối`,
  body: `Đơn yêu cầu công nhận sáng kiến “${title}” (${code}) bị từ chối.\nLý do: ${reason}\nThông báo bằng văn bản có trong hồ sơ.`,
  urgent: true,
})

const clockPhrases: Readonly<Record<LegalClock, string>> = {
  check: 'kiểm tra hồ sơ',
  supplement: 'bổ sung hồ sơ',
  decision: 'xét công nhận',
}

export const extendedNotice = (extension: {
  readonly code: string
  readonly title: string
  readonly clock: LegalClock
  readonly to: Temporal.PlainDate
  readonly reason: string
}): Notice => ({
  subject: `Hồ sơ ${extension.code}: gia hạn ${clockPhrases[extension.clock]} đến hết ngày ${dayInTable(extension.to)}`,
  body: `Thời hạn ${clockPhrases[extension.clock]} của sáng kiến “${extension.title}” (${extension.code}) được gia hạn đến hết ngày ${dayInTable(extension.to)}.\nLý do: ${extension.reason}`,
})

export const reopenedNotice = (
  code: string,
  title: string,
  outcome: CheckOutcome,
  reason: string,
): Notice => ({
  subject: `Hồ sơ ${code} được kiểm tra lại`,
  body: `Cơ quan thường trực mở lại việc kiểm tra hồ sơ sáng kiến “${title}” (${code}), trước đó đã ${outcome === 'refused' ? 'từ chối' : 'chấp nhận'}.\nLý do: ${reason}\nKết luận mới sẽ được thông báo.`,
})

/** Lý do khi hệ thống tự đóng hồ sơ. */
export const closedForNoAnswer = (due: Temporal.PlainDate): string =>
  `Quá hạn bổ sung (hết ngày ${dayInTable(due)}) mà hồ sơ không được bổ sung theo yêu cầu.`

/** Báo kết quả thẩm định ngành, to authors and unit: what was proposed, why, and what happens now. */
export const appraisedNotice = (
  appraiser: string,
  item: {
    readonly code: string
    readonly title: string
    readonly recommended: boolean
    readonly reason: string
  },
  notRecommended: 'to-council' | 'held-back',
): Notice => ({
  subject: `Hồ sơ ${item.code} đã được thẩm định`,
  body: item.recommended
    ? `${appraiser} đã thẩm định sáng kiến “${item.title}” (${item.code}), đề nghị Hội đồng xem xét công nhận và chuyển hồ sơ đến cơ quan thường trực.`
    : `${appraiser} đã thẩm định sáng kiến “${item.title}” (${item.code}) và chưa đề nghị công nhận.\nLý do: ${item.reason}\n${
        notRecommended === 'held-back'
          ? 'Theo kế hoạch, hồ sơ không được đưa ra Hội đồng.'
          : 'Hồ sơ vẫn được chuyển đến Hội đồng; Hội đồng quyết định.'
      }`,
})

export const appraisalHandedOn = (
  appraiser: string,
  number: string,
  { dossiers, recommended }: { readonly dossiers: number; readonly recommended: number },
): Notice => ({
  subject: `${appraiser} chuyển ${dossiers} hồ sơ đã thẩm định`,
  body: `${appraiser} đã chuyển báo cáo thẩm định số ${number}: ${dossiers} hồ sơ, trong đó đề nghị công nhận ${recommended}, chưa đề nghị ${dossiers - recommended}.`,
})

export const appraisalExceptionNotice = (
  dossier: { readonly code: string | null; readonly title: string },
  reason: string,
): Notice => ({
  subject: `Hồ sơ ${dossier.code ?? ''} được đưa thẳng ra Hội đồng`,
  body: `Cơ quan thường trực cho phép đưa sáng kiến “${dossier.title}” ra Hội đồng không qua bước thẩm định ngành.\nLý do: ${reason}`,
})
