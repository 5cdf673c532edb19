import { dayInTable } from '../paper/dates.ts'

/** What a mail or a notice says, in plain text. */
export type LetterWords = { readonly subject: string; readonly body: string }

const untilWords = (ends: Temporal.Instant): string => {
  const local = ends.toZonedDateTimeISO('Asia/Ho_Chi_Minh')
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(local.hour)}:${two(local.minute)} ngày ${two(local.day)}/${two(local.month)}/${local.year}`
}

type WithLink = { readonly fullName: string; readonly login: string; readonly ends: Temporal.Instant }

/** Thư mời: a new account, its owner chooses the password. */
export const invitationLetter = ({ fullName, login, ends }: WithLink): LetterWords => ({
  subject: 'Tài khoản của ông/bà trên hệ thống quản lý sáng kiến',
  body: `Kính gửi ông/bà ${fullName},

Quản trị viên đã mở tài khoản cho ông/bà. Tên đăng nhập: ${login}

Mời ông/bà mở đường dẫn dưới đây để tự đặt mật khẩu. Đường dẫn chỉ dùng được một lần, đến ${untilWords(ends)}.`,
})

/** Thư đặt lại mật khẩu. */
export const passwordResetLetter = ({ fullName, login, ends }: WithLink): LetterWords => ({
  subject: 'Đặt lại mật khẩu',
  body: `Kính gửi ông/bà ${fullName},

Có yêu cầu đặt lại mật khẩu cho tài khoản ${login}. Mời ông/bà mở đường dẫn dưới đây để đặt mật khẩu mới. Đường dẫn chỉ dùng được một lần, đến ${untilWords(ends)}.

Nếu ông/bà không yêu cầu, hãy bỏ qua thư này: mật khẩu cũ vẫn dùng được.`,
})

/** To the administrators, when a reset was asked for and no mail can carry the link. */
export const resetAskedLetter = ({
  fullName,
  login,
}: {
  readonly fullName: string
  readonly login: string
}): LetterWords => ({
  subject: `${fullName} quên mật khẩu`,
  body: `${fullName} (tên đăng nhập ${login}) đề nghị đặt lại mật khẩu, nhưng hệ thống chưa gửi được thư cho người này. Hãy xác minh rồi tạo đường dẫn đặt lại mật khẩu và trao tận tay.`,
})

/** Báo cho chủ tài khoản: the password was changed. */
export const passwordChangedLetter = ({ fullName }: { readonly fullName: string }): LetterWords => ({
  subject: 'Mật khẩu vừa được thay đổi',
  body: `Kính gửi ông/bà ${fullName},

Mật khẩu của ông/bà vừa được thay đổi và mọi phiên đăng nhập khác đã kết thúc. Nếu không phải ông/bà thực hiện, hãy báo ngay cho quản trị viên.`,
})

/** Thư xác nhận: whoever has this mailbox asked to take part. */
export const joinConfirmationLetter = ({
  fullName,
  ends,
}: {
  readonly fullName: string
  readonly ends: Temporal.Instant
}): LetterWords => ({
  subject: 'Xác nhận thư điện tử để đăng ký tham gia',
  body: `Kính gửi ông/bà ${fullName},

Có người dùng địa chỉ thư này để đăng ký tham gia chương trình sáng kiến. Nếu đó là ông/bà, mời mở đường dẫn dưới đây để xác nhận. Đường dẫn chỉ dùng được một lần, đến ${untilWords(ends)}.

Nếu không phải ông/bà, hãy bỏ qua thư này: sẽ không có tài khoản nào được mở khi chưa được duyệt.`,
})

/** To the office: somebody asked to take part. */
export const joinAskedLetter = (asker: string, wish: string): LetterWords => ({
  subject: `${asker} đăng ký tham gia`,
  body: `${asker} đăng ký tham gia chương trình sáng kiến và chờ duyệt. Nội dung: ${wish}`,
})

/** To somebody who has an account already: the request was approved. */
export const joinApprovedLetter = (fullName: string, place: string): LetterWords => ({
  subject: 'Đăng ký tham gia đã được duyệt',
  body: `Kính gửi ông/bà ${fullName},

Đăng ký tham gia của ông/bà đã được duyệt${place}. Ông/bà dùng tài khoản đang có để đăng nhập và lập hồ sơ sáng kiến.`,
})

/** A refusal, with its reason. */
export const joinRefusedLetter = (fullName: string, reason: string): LetterWords => ({
  subject: 'Đăng ký tham gia chưa được duyệt',
  body: `Kính gửi ông/bà ${fullName},

Đăng ký tham gia chương trình sáng kiến của ông/bà chưa được duyệt. Lý do: ${reason}

Ông/bà có thể đăng ký lại khi đã bổ sung nội dung nêu trên.`,
})

/** The text of a mail: what the notice says, where to go on, who writes. */
export function mailText(
  message: { readonly body: string; readonly link: string | null },
  from: { readonly baseUrl: string; readonly authority: string },
): string {
  const link = message.link === null ? [] : [from.baseUrl + message.link]
  return [
    message.body,
    ...link,
    `--\nKhơi Nguồn, ${from.authority}\nThư gửi tự động từ ${from.baseUrl}, xin không trả lời.`,
  ].join('\n\n')
}

/** Bản tổng hợp: the notices of a day or a week, each in one line; they are read in full in the product. */
export const summaryLetter = (
  notices: readonly { readonly subject: string; readonly day: Temporal.PlainDate }[],
): LetterWords => ({
  subject: `${notices.length} thông báo mới về sáng kiến`,
  body: [
    'Kính gửi ông/bà,',
    `Từ lần trước có ${notices.length} thông báo ông/bà chưa đọc:`,
    notices.map(({ subject, day }) => `- ${dayInTable(day)}: ${subject}`).join('\n'),
    'Nội dung đầy đủ ở đường dẫn dưới đây. Ông/bà đổi cách nhận thư trong mục Thông tin của tôi.',
  ].join('\n\n'),
})
