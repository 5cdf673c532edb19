import type { Day, LocalTime, ProgrammeCode } from './types.ts'

/** The numbered papers of a year: the demo's own numbers and days. */
export interface DemoPapers {
  readonly plan: { readonly number: string; readonly day: Day; readonly signer: string }
  readonly rounds: readonly { readonly code: 'dot-1' | 'dot-2'; readonly opens: Day; readonly deadlineDay: Day }[]
  /** Tờ trình of phòng GD&ĐT that hands the appraised list on. */
  readonly appraisal: { readonly number: string; readonly day: Day }
  readonly meetings: readonly { readonly minutes: string; readonly startsAt: LocalTime; readonly endsAt: LocalTime; readonly place: string; readonly about: string }[]
  readonly decision: { readonly number: string; readonly day: Day; readonly signer: string; readonly signedAs: string; readonly issuedAt: LocalTime }
  readonly reward: { readonly number: string; readonly day: Day }
  readonly certificatesAt: LocalTime
  readonly paidOn: Day
  readonly report: { readonly number: string; readonly day: Day } | null
}

export const papers: Readonly<Record<ProgrammeCode, DemoPapers>> = {
  'tam-diep-2023': {
    plan: { number: '41/KH-UBND', day: '2023-03-14', signer: 'ubnd-3' },
    rounds: [{ code: 'dot-1', opens: '2023-03-14', deadlineDay: '2023-04-20' }, { code: 'dot-2', opens: '2023-03-14', deadlineDay: '2023-07-10' }],
    appraisal: { number: '118/BC-GDĐT', day: '2023-05-30' },
    meetings: [{ minutes: '01/BB-HĐ', startsAt: '2023-08-10T14:00', endsAt: '2023-08-10T16:50', place: 'Phòng họp số 2, UBND thành phố', about: 'Xét, xếp loại sáng kiến năm 2023' }],
    decision: { number: '1193/QĐ-UBND', day: '2023-08-15', signer: 'ubnd-1', signedAs: 'CHỦ TỊCH', issuedAt: '2023-08-15T15:10' },
    reward: { number: '1240/QĐ-UBND', day: '2023-08-24' },
    certificatesAt: '2023-08-25T09:00',
    paidOn: '2023-09-12',
    report: { number: '402/BC-UBND', day: '2023-12-19' },
  },
  'tam-diep-2024': {
    plan: { number: '38/KH-UBND', day: '2024-03-15', signer: 'ubnd-3' },
    rounds: [{ code: 'dot-1', opens: '2024-03-15', deadlineDay: '2024-04-20' }, { code: 'dot-2', opens: '2024-03-15', deadlineDay: '2024-07-10' }],
    appraisal: { number: '126/BC-GDĐT', day: '2024-05-31' },
    meetings: [
      { minutes: '01/BB-HĐ', startsAt: '2024-06-28T14:00', endsAt: '2024-06-28T16:00', place: 'Phòng họp số 2, UBND thành phố', about: 'Đóng chấm điểm đợt I, trao đổi các hồ sơ chênh lệch lớn' },
      { minutes: '02/BB-HĐ', startsAt: '2024-08-06T14:00', endsAt: '2024-08-06T17:20', place: 'Phòng họp số 2, UBND thành phố', about: 'Xét, biểu quyết, xếp loại sáng kiến năm 2024' },
    ],
    decision: { number: '1247/QĐ-UBND', day: '2024-08-09', signer: 'ubnd-1', signedAs: 'CHỦ TỊCH', issuedAt: '2024-08-09T15:30' },
    reward: { number: '1302/QĐ-UBND', day: '2024-08-15' },
    certificatesAt: '2024-08-16T09:30',
    paidOn: '2024-09-10',
    report: { number: '417/BC-UBND', day: '2024-12-20' },
  },
}

/** The council's choice between the two that tie at the last A place, as the minutes of 06/8/2024 record it. */
export const tieChoice = {
  programme: 'tam-diep-2024', class: 'A', tied: ['cs-01', 'cs-13'], chosen: ['cs-13'], minutes: '02/BB-HĐ',
  reason: 'Hai hồ sơ bằng nhau về điểm bình quân, tính mới và hiệu quả. Hội đồng bỏ phiếu kín 7/11 chọn giải pháp thí nghiệm vi lượng vì đã chuyển giao được cho ba trường và giảm rủi ro hóa chất cho học sinh.',
} as const

/** Words in which the office refuses recognition, where the vote or the score decided. */
export const refusalWords = {
  points: 'Điểm bình quân của Hội đồng dưới 50 điểm, không đủ điều kiện công nhận theo mục II.3.1 Kế hoạch.',
  vote: 'Đủ điểm nhưng không đạt tỷ lệ hai phần ba số thành viên Hội đồng tán thành (Điều 8 Thông tư 18/2013/TT-BKHCN).',
} as const
