import type { ConflictKind } from '#app/domain/council/conflict.ts'
import type { MinutesMember } from '#app/domain/council/minutes.ts'
import type { VoteWay } from '#app/domain/council/vote-count.ts'
import type { CouncilSeat } from '#app/domain/people/actor.ts'

export const seatNames: Readonly<Record<CouncilSeat, string>> = {
  chair: 'Chủ tịch Hội đồng',
  'vice-chair': 'Phó Chủ tịch Hội đồng',
  secretary: 'Ủy viên thư ký',
  member: 'Ủy viên',
}

/** "Vũ Đình Chiến, Phó Chủ tịch UBND thành phố, Chủ tịch Hội đồng". */
export const inFull = ({ fullName, jobTitle, seat }: MinutesMember): string =>
  [fullName, jobTitle, seatNames[seat]].filter((part) => part !== '').join(', ')

export const wayNames = ({ ballot, medium }: VoteWay): string =>
  medium === 'room'
    ? ballot === 'open'
      ? 'biểu quyết giơ tay'
      : 'bỏ phiếu kín'
    : ballot === 'open'
      ? 'biểu quyết công khai trên hệ thống'
      : 'bỏ phiếu kín trên hệ thống'

export const conflictReasons: Readonly<Record<ConflictKind, string>> = {
  author: 'là tác giả',
  'co-author': 'là đồng tác giả',
  participant: 'tham gia áp dụng lần đầu',
  head: 'đứng đầu cơ quan công nhận và là tác giả',
  'same-unit': 'cùng đơn vị công tác',
  superior: 'quan hệ cấp trên, cấp dưới trực tiếp',
  'recent-co-author': 'đồng tác giả trong 3 năm gần đây',
  kin: 'người thân',
  other: 'lý do khác',
}
