import type { CouncilSeat } from '#app/domain/people/actor.ts'
import type { LocalTime, ProgrammeCode } from './types.ts'

export interface DemoCouncilMember {
  readonly person: string
  readonly seat: CouncilSeat
  /** What the member stands for in the decision that set up the council. */
  readonly standsFor: string
}

/** Quyết định thành lập Hội đồng: number and day are the demo's own. */
export const councilDecision: Readonly<Record<ProgrammeCode, { readonly number: string; readonly day: string }>> = {
  'tam-diep-2023': { number: '312/QĐ-UBND', day: '2023-03-21' },
  'tam-diep-2024': { number: '287/QĐ-UBND', day: '2024-03-22' },
}

/** The eleven members of the Hội đồng Tư vấn nhiệm vụ KH&CN, in the order of the decision; both years sat with the same people. */
export const council: readonly DemoCouncilMember[] = [
  { person: 'ubnd-3', seat: 'chair', standsFor: 'Phó Chủ tịch UBND thành phố' },
  { person: 'kinh-te-1', seat: 'vice-chair', standsFor: 'Trưởng phòng Kinh tế' },
  { person: 'kinh-te-3', seat: 'secretary', standsFor: 'Phó Trưởng phòng Kinh tế' },
  { person: 'gddt-1', seat: 'member', standsFor: 'Trưởng phòng Giáo dục và Đào tạo' },
  { person: 'vhtt-1', seat: 'member', standsFor: 'Trưởng phòng Văn hóa và Thông tin' },
  { person: 'noi-vu-3', seat: 'member', standsFor: 'Phó Trưởng phòng Nội vụ' },
  { person: 'tckh-3', seat: 'member', standsFor: 'Phó Trưởng phòng Tài chính - Kế hoạch' },
  { person: 'qldt-1', seat: 'member', standsFor: 'Trưởng phòng Quản lý đô thị' },
  { person: 'tnmt-1', seat: 'member', standsFor: 'Trưởng phòng Tài nguyên và Môi trường' },
  { person: 'tt-y-te-3', seat: 'member', standsFor: 'Phó Giám đốc Trung tâm Y tế, chuyên gia y tế' },
  { person: 'ldld-1', seat: 'member', standsFor: 'Chủ tịch Liên đoàn Lao động, đại diện công đoàn' },
]

export interface DemoConflict {
  readonly member: string
  readonly dossier: string
  /** The first four follow from the records; `kin` and `other` are declared by the member. */
  readonly reason: 'author' | 'participant' | 'same-unit' | 'co-author-within-3-years' | 'kin' | 'other'
  readonly words: string
  readonly declaredAt: LocalTime | null
  /** Set where the chair waived a rule-derived conflict, with the reason that went into the minutes. */
  readonly waived?: string
}
