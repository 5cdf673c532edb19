import type { CouncilSeat } from '#app/domain/people/actor.ts'
import type { FieldCode, LocalTime, ProgrammeCode } from './types.ts'

export interface DemoCouncilMember {
  readonly person: string
  readonly seat: CouncilSeat
  /** What the member stands for in the decision that set up the council. */
  readonly standsFor: string
  /** Lĩnh vực chuyên môn. */
  readonly expertise: readonly FieldCode[]
  readonly forUnion?: true
}

/** Quyết định thành lập Hội đồng: number and day are the demo's own. */
export const councilDecision: Readonly<Record<ProgrammeCode, { readonly number: string; readonly day: string }>> = {
  'tam-diep-2023': { number: '312/QĐ-UBND', day: '2023-03-21' },
  'tam-diep-2024': { number: '287/QĐ-UBND', day: '2024-03-22' },
}

/** The eleven members of the Hội đồng Tư vấn nhiệm vụ KH&CN, in the order of the decision; both years sat with the same people. */
export const council: readonly DemoCouncilMember[] = [
  { person: 'ubnd-3', seat: 'chair', standsFor: 'Phó Chủ tịch UBND thành phố', expertise: ['cai-cach-hanh-chinh', 'khac'] },
  { person: 'kinh-te-1', seat: 'vice-chair', standsFor: 'Trưởng phòng Kinh tế', expertise: ['nong-nghiep-moi-truong', 'cong-nghe-thong-tin'] },
  { person: 'kinh-te-3', seat: 'secretary', standsFor: 'Phó Trưởng phòng Kinh tế', expertise: ['nong-nghiep-moi-truong', 'cong-nghiep-xay-dung'] },
  { person: 'gddt-1', seat: 'member', standsFor: 'Trưởng phòng Giáo dục và Đào tạo', expertise: ['giao-duc-dao-tao'] },
  { person: 'vhtt-1', seat: 'member', standsFor: 'Trưởng phòng Văn hóa và Thông tin', expertise: ['van-hoa-xa-hoi', 'cong-nghe-thong-tin', 'giao-duc-dao-tao'] },
  { person: 'noi-vu-3', seat: 'member', standsFor: 'Phó Trưởng phòng Nội vụ', expertise: ['cai-cach-hanh-chinh', 'dang-doan-the'] },
  { person: 'tckh-3', seat: 'member', standsFor: 'Phó Trưởng phòng Tài chính - Kế hoạch', expertise: ['cai-cach-hanh-chinh'] },
  { person: 'qldt-1', seat: 'member', standsFor: 'Trưởng phòng Quản lý đô thị', expertise: ['cong-nghiep-xay-dung'] },
  { person: 'tnmt-1', seat: 'member', standsFor: 'Trưởng phòng Tài nguyên và Môi trường', expertise: ['nong-nghiep-moi-truong', 'cong-nghiep-xay-dung'] },
  { person: 'tt-y-te-3', seat: 'member', standsFor: 'Phó Giám đốc Trung tâm Y tế, chuyên gia y tế', expertise: ['y-te'] },
  { person: 'ldld-1', seat: 'member', standsFor: 'Chủ tịch Liên đoàn Lao động, đại diện công đoàn', expertise: ['dang-doan-the', 'van-hoa-xa-hoi'], forUnion: true },
]

/** Tổ chuyên ngành giáo dục of 2024: looks at the schools' dossiers before the council; number and day are the demo's own. */
export const educationGroup = {
  name: 'Tổ chuyên ngành Giáo dục và Đào tạo',
  number: '288/QĐ-UBND',
  day: '2024-03-22',
  minutes: 'BB-TCNGD',
  members: [
    { person: 'gddt-3', seat: 'chair', standsFor: 'Phó Trưởng phòng Giáo dục và Đào tạo' },
    { person: 'gddt-5', seat: 'secretary', standsFor: 'Chuyên viên trung học cơ sở, phòng Giáo dục và Đào tạo' },
    { person: 'gddt-4', seat: 'member', standsFor: 'Chuyên viên mầm non, phòng Giáo dục và Đào tạo' },
    { person: 'gddt-6', seat: 'member', standsFor: 'Chuyên viên tiểu học, phòng Giáo dục và Đào tạo' },
    { person: 'ubnd-4', seat: 'member', standsFor: 'Phó Chủ tịch UBND thành phố phụ trách văn hóa, xã hội' },
  ],
  /** What the group writes of what it passes on, in turn. */
  words: [
    'Giải pháp đã áp dụng tại trường, số liệu trước và sau có xác nhận.',
    'Phù hợp chương trình giáo dục phổ thông 2018, có minh chứng sản phẩm của học sinh.',
    'Đủ bốn điều kiện; đề nghị Hội đồng xem thêm khả năng nhân rộng trong thành phố.',
    'Có tính mới trong phạm vi đơn vị, hồ sơ trình bày rõ cách làm.',
  ],
} as const

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

const from = (member: string, dossier: string, reason: DemoConflict['reason'], words: string, declaredAt: LocalTime | null = null): DemoConflict => ({ member, dossier, reason, words, declaredAt })

/** Every conflict of the two years. A member has no sheet and no vote on such a dossier, unless it was waived. */
export const conflicts: readonly DemoConflict[] = [
  from('gddt-1', 'gd-01', 'author', 'Đồng tác giả, tỷ lệ 40 %.'),
  from('gddt-1', 'gd-02', 'same-unit', 'Thủ trưởng trực tiếp của tác giả.'),
  from('tt-y-te-3', 'mn-08', 'participant', 'Đã tư vấn khẩu phần khi áp dụng lần đầu.'),
  from('vhtt-1', 'th-11', 'participant', 'Đã cung cấp tư liệu, thẩm định nội dung khi áp dụng lần đầu.'),
  from('ldld-1', 'th-07', 'kin', 'Tác giả là em gái của tôi.', '2024-06-03T08:12'),
  from('kinh-te-3', 'pb-01', 'author', 'Đồng tác giả, tỷ lệ 45 %.'),
  from('kinh-te-1', 'pb-01', 'same-unit', 'Thủ trưởng trực tiếp của các tác giả.'),
  from('kinh-te-1', 'hx-01', 'author', 'Đồng tác giả, tỷ lệ 35 %.'),
  from('kinh-te-3', 'hx-01', 'same-unit', 'Cấp phó của đồng tác giả tại phòng Kinh tế.'),
  from('noi-vu-3', 'pb-03', 'author', 'Đồng tác giả, tỷ lệ 25 %.'),
  from('noi-vu-3', 'pb-06', 'co-author-within-3-years', 'Đồng tác giả với tác giả hồ sơ này trong sáng kiến được công nhận năm 2023.'),
  from('vhtt-1', 'pb-02', 'same-unit', 'Thủ trưởng trực tiếp của tác giả.'),
  from('tckh-3', 'pb-04', 'same-unit', 'Cấp trên trực tiếp của tác giả.'),
  from('tnmt-1', 'pb-08', 'author', 'Đồng tác giả, tỷ lệ 40 %.'),
  from('qldt-1', 'pb-10', 'author', 'Đồng tác giả, tỷ lệ 25 %.'),
  from('qldt-1', 'pb-11', 'same-unit', 'Thủ trưởng trực tiếp của tác giả.'),
  from('tt-y-te-3', 'dt-06', 'author', 'Đồng tác giả, tỷ lệ 25 %.'),
  from('tt-y-te-3', 'dt-07', 'same-unit', 'Cấp trên trực tiếp của tác giả.'),
  from('vhtt-1', 'cs-06', 'other', 'Tôi là thành viên ban biên soạn tài liệu di tích mà hồ sơ sử dụng.', '2024-06-04T09:40'),
  { ...from('noi-vu-3', 'px-11', 'other', 'Phường Trung Sơn là nơi thử nghiệm sáng kiến của phòng Nội vụ.', '2024-07-22T10:05'), waived: 'Hai giải pháp không liên quan nhau về nội dung và tác giả; Hội đồng thống nhất để thành viên tham gia chấm.' },
  from('noi-vu-3', '23-10', 'author', 'Đồng tác giả, tỷ lệ 40 %.'),
  from('tt-y-te-3', '23-14', 'same-unit', 'Cấp trên trực tiếp của tác giả.'),
]

/** May this member have a sheet on this dossier? */
export const isConflicted = (member: string, dossier: string): boolean =>
  conflicts.some((conflict) => conflict.member === member && conflict.dossier === dossier && conflict.waived === undefined)
