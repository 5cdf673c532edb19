import type { Notice } from '../dossier/notices.ts'
import { dayInTable, momentInWords } from '../paper/dates.ts'

export const sheetReopened = (title: string, reason: string): Notice => ({
  subject: `Phiếu chấm điểm được mở lại: “${title}”`,
  body: `Chủ tịch Hội đồng đã mở lại phiếu chấm điểm của ông/bà đối với sáng kiến “${title}”.\n\nLý do: ${reason}\n\nBản đã ký được giữ nguyên trong hệ thống. Đề nghị ông/bà xem lại, chỉnh sửa và ký phiếu.`,
})

export const paperSheetCounts = (title: string): Notice => ({
  subject: `Phiếu giấy của ông/bà đã được ghi nhận: “${title}”`,
  body: `Phiếu chấm điểm trên giấy của ông/bà đối với sáng kiến “${title}” đã được nhập và người thứ hai đã đối chiếu, xác nhận. Đề nghị ông/bà xem lại trên hệ thống; nếu có sai khác với phiếu đã viết, hãy báo thư ký Hội đồng.`,
})

export const conflictDeclared = (memberName: string, title: string): Notice => ({
  subject: `Thành viên khai báo xung đột lợi ích: “${title}”`,
  body: `${memberName} khai báo có xung đột lợi ích với sáng kiến “${title}” và không tham gia chấm điểm, biểu quyết hồ sơ này.`,
})

export const scoringOpened = (round: string, dossiers: number, due: Temporal.PlainDate | null): Notice => ({
  subject: `Hội đồng bắt đầu chấm điểm ${round}`,
  body: `Kỳ chấm điểm ${round} đã mở với ${dossiers} hồ sơ.${due === null ? '' : ` Hạn hoàn thành: hết ngày ${dayInTable(due)}.`} Đề nghị ông/bà đọc hồ sơ, chấm điểm và ký phiếu; nếu có xung đột lợi ích với hồ sơ nào, hãy khai báo trước khi chấm.`,
})

/** How many dossiers came to a member and left him; never which, and never a figure. */
export const dossiersAssigned = (
  round: string,
  change: {
    readonly added: number
    readonly dropped: number
    readonly due: Temporal.PlainDate | null
  },
): Notice => ({
  subject: `Phân công chấm điểm ${round}`,
  body: [
    change.added > 0 ? `Ông/bà được phân công thêm ${change.added} hồ sơ.` : '',
    change.dropped > 0 ? `${change.dropped} hồ sơ không còn trong danh sách của ông/bà.` : '',
    change.due === null ? '' : `Hạn hoàn thành: hết ngày ${dayInTable(change.due)}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' '),
})

export const calledInPlace = (memberName: string, due: Temporal.PlainDate | null): Notice => ({
  subject: `Chấm điểm sáng kiến thay ${memberName}`,
  body: `Ông/bà được cử thay ${memberName} chấm điểm sáng kiến.${due === null ? '' : ` Hạn hoàn thành: hết ngày ${dayInTable(due)}.`} Đề nghị ông/bà ký bản cam kết về xung đột lợi ích trước; hồ sơ mở ra sau khi ký.`,
})

export const sheetsWanted = (round: string, missing: number, due: Temporal.PlainDate | null): Notice => ({
  subject: `Nhắc chấm điểm ${round}: còn ${missing} phiếu chưa ký`,
  body: `Ông/bà còn ${missing} phiếu chấm điểm ${round} chưa ký.${due === null ? '' : ` Hạn hoàn thành: hết ngày ${dayInTable(due)}.`}`,
})

/** To the authors and their unit: where the dossier is now, and never a figure. */
export const beforeCouncil = (title: string): Notice => ({
  subject: `Hồ sơ sáng kiến đã được đưa ra Hội đồng: “${title}”`,
  body: `Hồ sơ sáng kiến “${title}” đã được đưa ra Hội đồng chấm điểm. Ông/bà chưa phải làm gì; kết quả được báo khi có quyết định.`,
})

export const scoringClosed = (title: string): Notice => ({
  subject: `Hội đồng đã chấm xong hồ sơ sáng kiến “${title}”`,
  body: `Hội đồng đã chấm điểm xong hồ sơ sáng kiến “${title}”. Hội đồng sẽ họp xét công nhận; kết quả được báo khi có quyết định.`,
})

export const invitedToSession = (
  session: {
    readonly about: string
    readonly startsAt: Temporal.Instant
    readonly place: string
    readonly opening: string
  },
  dossiers: number,
  again: boolean,
): Notice => ({
  subject: `${again ? 'Giấy mời họp Hội đồng (có thay đổi)' : 'Giấy mời họp Hội đồng'}: ${session.about}`,
  body: `Kính mời ông/bà dự họp Hội đồng về việc: ${session.about}.\n\nThời gian: ${momentInWords(session.startsAt)}.\nĐịa điểm: ${session.place}.\nChương trình: ${dossiers} hồ sơ sáng kiến${session.opening === '' ? '' : ` và các nội dung khác`}. Giấy mời kèm chương trình có ở trang phiên họp.\n\nNếu vắng mặt, đề nghị ông/bà báo lý do cho thư ký Hội đồng.`,
})

/** On the voter's own phone, while he sits in the room. */
export const voteOpened = (about: string): Notice => ({
  subject: `Mời ông/bà bỏ phiếu: ${about}`,
  body: `Hội đồng đang biểu quyết. Đề nghị ông/bà mở trang phiếu, chọn ý kiến cho từng hồ sơ và gửi phiếu trước khi lượt biểu quyết kết thúc.`,
})
