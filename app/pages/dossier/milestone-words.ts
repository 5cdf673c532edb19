import type { Milestone } from '#app/domain/dossier/milestone.ts'

/** How a list's address and a screen name what dossiers are past. */
export const milestoneWords: Readonly<Record<Milestone, { readonly code: string; readonly words: string }>> =
  {
    registered: { code: 'da-dang-ky', words: 'Đã đăng ký' },
    submitted: { code: 'da-nop', words: 'Đã nộp' },
    accepted: { code: 'da-chap-nhan', words: 'Đã chấp nhận' },
    'before-council': { code: 'da-vao-cham', words: 'Đã vào chấm' },
    scored: { code: 'da-cham-xong', words: 'Đã chấm xong' },
    recognised: { code: 'duoc-cong-nhan', words: 'Được công nhận' },
    certified: { code: 'da-cap-giay', words: 'Đã cấp giấy' },
  }

/** The milestones of dossiers that are handed in: what the office may list. */
export const milestonesHandedIn = [
  'submitted',
  'accepted',
  'before-council',
  'scored',
  'recognised',
  'certified',
] as const satisfies readonly Milestone[]
