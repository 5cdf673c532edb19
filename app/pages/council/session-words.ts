import type { SessionItemState, SessionState } from '#app/domain/council/session.ts'
import type { BallotChoice, VoteCount, VoteWay } from '#app/domain/council/vote-count.ts'
import type { BadgeWords } from '#app/pages/kit/badge.tsx'

export const sessionStateWords: Readonly<Record<SessionState, BadgeWords>> = {
  planned: { words: 'Sắp họp', tone: 'sun', icon: 'calendar' },
  open: { words: 'Đang họp', tone: 'violet', icon: 'users' },
  closed: { words: 'Đã khóa biên bản', tone: 'green', icon: 'lock' },
}

export const itemStateWords: Readonly<Record<SessionItemState, BadgeWords>> = {
  waiting: { words: 'Chưa xét', tone: 'quiet' },
  open: { words: 'Đang xét', tone: 'violet', icon: 'player-play' },
  done: { words: 'Đã xét', tone: 'green', icon: 'check' },
}

export const choiceWords: Readonly<Record<BallotChoice, string>> = {
  agree: 'Đồng ý',
  disagree: 'Không đồng ý',
  blank: 'Không có ý kiến',
}

/** Biểu quyết giơ tay, bỏ phiếu kín bằng giấy, … */
export function wayWords({ ballot, medium }: VoteWay): string {
  if (medium === 'room') return ballot === 'open' ? 'Giơ tay' : 'Bỏ phiếu kín bằng giấy'
  return ballot === 'open' ? 'Biểu quyết công khai trên máy' : 'Bỏ phiếu kín trên máy'
}

export const countTitles: Readonly<Record<keyof VoteCount, string>> = {
  issued: 'Phát ra',
  returned: 'Thu về',
  invalid: 'Không hợp lệ',
  blank: 'Không có ý kiến',
  agree: 'Đồng ý',
  disagree: 'Không đồng ý',
}
