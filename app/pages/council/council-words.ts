import { seatNames } from '#app/documents/council/council-decision.ts'
import type { ConflictKind, ConflictState } from '#app/domain/council/conflict.ts'
import type { Council } from '#app/domain/council/council.ts'
import type { CouncilSeat } from '#app/domain/people/actor.ts'
import type { BadgeWords } from '#app/pages/kit/badge.tsx'
import type { NamedGround } from '#app/records/council/conflicts.ts'

/** The four seats, as the decision of a council names them. */
export const seatWords: Readonly<Record<CouncilSeat, string>> = seatNames(false)

/** The seats of this council or group. */
export const seatWordsOf = ({ kind }: Pick<Council, 'kind'>): Readonly<Record<CouncilSeat, string>> =>
  seatNames(kind === 'group')

export const conflictKindWords: Readonly<Record<ConflictKind, string>> = {
  author: 'Là tác giả',
  'co-author': 'Là đồng tác giả',
  participant: 'Tham gia áp dụng lần đầu',
  head: 'Người đứng đầu cơ quan công nhận là tác giả',
  'same-unit': 'Cùng đơn vị công tác',
  superior: 'Quan hệ cấp trên, cấp dưới trực tiếp',
  'recent-co-author': 'Đồng tác giả trong 3 năm gần đây',
  kin: 'Người thân',
  other: 'Lý do khác',
}

export const conflictStateWords: Readonly<Record<ConflictState, BadgeWords>> = {
  suggested: { words: 'Chờ xác nhận', tone: 'sun', icon: 'hourglass' },
  standing: { words: 'Không tham gia chấm', tone: 'red', icon: 'ban' },
  waived: { words: 'Được miễn trừ', tone: 'quiet', icon: 'check' },
  rejected: { words: 'Không phải xung đột', tone: 'quiet', icon: 'x' },
}

/** A sheet as its owner's list and the progress show it. */
export const sheetStateWords: Readonly<Record<'none' | 'draft' | 'ready' | 'signed', BadgeWords>> = {
  none: { words: 'Chưa chấm', tone: 'sun', icon: 'edit' },
  draft: { words: 'Đang chấm', tone: 'water', icon: 'edit' },
  ready: { words: 'Đủ điểm, chờ ký', tone: 'violet', icon: 'signature' },
  signed: { words: 'Đã ký', tone: 'green', icon: 'check' },
}

/** What in the records a proposal follows from, in a sentence; nothing where its kind says it all. */
export function groundWords(kind: ConflictKind, memberName: string, ground: NamedGround): string {
  const { unit, person, title, year, above } = ground
  switch (kind) {
    case 'same-unit':
      return unit === null ? '' : `Cùng công tác tại ${unit}.`
    case 'superior':
      if (unit === null) return ''
      return above
        ? `${memberName} là thủ trưởng ${unit}, nơi tác giả công tác hoặc cấp trên trực tiếp của nơi đó.`
        : `Tác giả ${person ?? ''} là thủ trưởng ${unit}, nơi thành viên công tác hoặc cấp trên trực tiếp của nơi đó.`
    case 'recent-co-author':
      return title === null
        ? ''
        : `Đồng tác giả với ${person ?? ''} trong sáng kiến “${title}”${year === null ? '' : ` nộp năm ${year}`}.`
    case 'author':
    case 'co-author':
    case 'participant':
    case 'head':
    case 'kin':
    case 'other':
      return ''
  }
}
