import { minutesAfter } from '../local-time.ts'
import { hash, pick } from './chance.ts'
import { council, isConflicted } from './council.ts'
import { effectRemarks, noveltyRemarks } from './remarks.ts'
import type { CriterionCode, DemoSheet, LocalTime, PlacedDossier } from './types.ts'
import { officeTime } from './working-time.ts'
import { written } from './written.ts'

type Triple = readonly [novelty: number, scope: number, effect: number]
const max: Triple = [30, 30, 40]

/** How much a member gives above or below the others: novelty, applicability, effect. Each column sums to zero. */
const leanings: Readonly<Record<string, Triple>> = {
  'ubnd-3': [0.5, 0.5, 0.5],
  'kinh-te-1': [-0.5, 0, -0.5],
  'kinh-te-3': [0, 0, 0],
  'gddt-1': [1, 0.5, 0.5],
  'vhtt-1': [0.5, -0.5, 0],
  'noi-vu-3': [-1, 0.5, 0],
  'tckh-3': [-0.5, -0.5, -2],
  'qldt-1': [0.5, 0, 0.5],
  'tnmt-1': [-1, -0.5, -0.5],
  'tt-y-te-3': [0.5, 0, 1],
  'ldld-1': [0, 0, 0.5],
}

/** A council reads the middle field more sternly than its authors would: levels below 80 are drawn towards 55. */
function asRead([novelty, scope, effect]: Triple): Triple {
  const total = novelty + scope + effect
  if (total >= 80 || total <= 55) return [novelty, scope, effect]
  const factor = (55 + (total - 55) * 0.8) / total
  return [novelty * factor, scope * factor, effect * factor]
}

const toHalf = (value: number, top: number) => Math.min(top, Math.max(0, Math.round(value * 2) / 2))

/** The two dossiers that tie at the last A place share one set of eleven triples, dealt to the members in another order. */
const tied: readonly Triple[] = [
  [25, 25, 31.5], [24, 25, 31], [24.5, 25, 31.5], [26, 25.5, 32], [24.5, 24.5, 31.5], [23.5, 25.5, 31.5],
  [24, 24.5, 29.5], [25, 25, 32], [23.5, 24.5, 31], [25, 25, 32.5], [24.5, 25.5, 32.5],
]
const dealtFrom: Readonly<Record<string, number>> = { 'cs-01': 0, 'cs-13': 4 }

/** Sheets that differ from the rest by more than 20 points, for the chair to discuss. */
const outliers: Readonly<Record<string, Readonly<Record<string, Triple>>>> = {
  'th-19': { 'tnmt-1': [9, 13, 14] },
  'cs-19': { 'tckh-3': [13, 12, 14], 'gddt-1': [25, 22, 31] },
  'dt-01': { 'qldt-1': [10, 12, 16] },
}

/** Members away for a dossier, with the reason that goes into the minutes; their sheet is not in the divisor. */
export const absences: readonly { readonly member: string; readonly dossier: string; readonly reason: string }[] = [
  { member: 'noi-vu-3', dossier: 'mn-05', reason: 'Đi học lớp bồi dưỡng từ 10/6 đến 28/6/2024.' },
  { member: 'noi-vu-3', dossier: 'th-08', reason: 'Đi học lớp bồi dưỡng từ 10/6 đến 28/6/2024.' },
  { member: 'noi-vu-3', dossier: 'cs-17', reason: 'Đi học lớp bồi dưỡng từ 10/6 đến 28/6/2024.' },
  { member: 'ldld-1', dossier: 'px-15', reason: 'Nghỉ ốm tuần cuối tháng 7/2024.' },
]

/** A signed sheet the chair reopened: what stood in it before, and why. */
export const reopened = {
  dossier: 'cs-10', member: 'qldt-1', scores: { 'tinh-moi': 3, 'kha-nang-ap-dung': 21.5, 'hieu-qua': 26 },
  signedAt: '2024-06-11T09:05', reopenedAt: '2024-06-11T14:30', signedAgainAt: '2024-06-12T08:20',
  reason: 'Thành viên gõ nhầm điểm tính mới 3,0 thay vì 23,0, đã báo thư ký ngay trong ngày.',
} as const

function scoresOf(dossier: string, level: Triple, member: string, seat: number): Triple {
  const outlier = outliers[dossier]?.[member]
  if (outlier !== undefined) return outlier
  const shift = dealtFrom[dossier]
  if (shift !== undefined) return tied[(seat + shift) % tied.length] ?? level
  const lean = leanings[member] ?? [0, 0, 0]
  const read = asRead(level)
  const one = (index: 0 | 1 | 2) => toHalf(read[index] + lean[index] + ((hash(`${dossier} ${member} ${index}`) % 9) - 4) / 2, max[index])
  return [one(0), one(1), one(2)]
}

function effectRemark(dossier: string, member: string, effect: number): string {
  const share = effect / max[2]
  const bucket = share < 0.52 ? 0 : share < 0.62 ? 1 : share < 0.7 ? 2 : share < 0.79 ? 3 : 4
  return pick(effectRemarks[bucket] ?? [''], `${dossier} ${member} remark`)
}

/** When the members had the sheets before them. */
export function scoringWindow(dossier: PlacedDossier): { readonly opens: LocalTime; readonly closes: LocalTime } {
  if (dossier.programme === 'tam-diep-2023') return dossier.round === 'dot-1' ? { opens: '2023-06-01T08:00', closes: '2023-06-28T16:00' } : { opens: '2023-07-20T08:00', closes: '2023-08-04T16:00' }
  if (dossier.path === 'in-scoring') return { opens: '2024-07-01T08:00', closes: '2024-08-02T16:30' }
  return dossier.round === 'dot-1' && dossier.path !== 'needs-supplement' ? { opens: '2024-06-03T08:00', closes: '2024-06-28T16:00' } : { opens: '2024-07-22T08:00', closes: '2024-08-02T16:30' }
}

const never = new Set(['refused', 'withdrawn', 'draft', 'with-unit', 'returned', 'approved-by-unit'])

/** Did, or will, the council score it this year? */
export const isScored = (dossier: PlacedDossier): boolean => dossier.level !== undefined && !never.has(dossier.end ?? 'scored')

function sheetsOf(dossier: PlacedDossier): readonly DemoSheet[] {
  const level = dossier.level
  if (level === undefined || !isScored(dossier)) return []
  const { opens, closes } = scoringWindow(dossier)
  return council.flatMap(({ person }, seat) => {
    if (isConflicted(person, dossier.code)) return []
    if (absences.some((absence) => absence.member === person && absence.dossier === dossier.code)) return []
    const [novelty, scope, effect] = scoresOf(dossier.code, level, person, seat)
    const words = `${dossier.code} ${person}`
    const early = dossier.path === 'in-scoring' && seat % 2 === 0
    const [from, to] = dossier.path === 'in-scoring' ? (early ? ['2024-07-02', '2024-07-04'] : ['2024-07-08', '2024-07-26']) : [Temporal.PlainDate.from(opens.slice(0, 10)).add({ days: 1 }).toString(), Temporal.PlainDate.from(closes.slice(0, 10)).subtract({ days: 1 }).toString()]
    const signedAt = dossier.code === reopened.dossier && person === reopened.member ? reopened.signedAgainAt : officeTime(`${words} signed`, from ?? '', to ?? '')
    const scores: Record<CriterionCode, number> = { 'tinh-moi': novelty, 'kha-nang-ap-dung': scope, 'hieu-qua': effect }
    return [{
      dossier: dossier.code, member: person, scores, signedAt,
      comments: { 'hieu-qua': effectRemark(dossier.code, person, effect), ...(hash(`${words} novelty`) % 7 === 0 ? { 'tinh-moi': pick(noveltyRemarks, words) } : {}) },
    }]
  })
}

/** Every signed sheet of both years, in the order of the dossiers and of the council's decision. */
export const sheets: readonly DemoSheet[] = written.flatMap(sheetsOf)

/** Sheets a member wrote by hand: when the office keyed them in, and when the secretary had read them once more. */
export const onPaper: readonly { readonly sheet: DemoSheet; readonly keyedAt: LocalTime; readonly confirmedAt: LocalTime }[] = [
  ...sheets
    .filter(({ member, signedAt }) => member === 'ldld-1' && signedAt > '2024-06-04' && signedAt < '2024-06-28')
    .slice(0, 4)
    .map((sheet) => ({ sheet, keyedAt: sheet.signedAt, confirmedAt: minutesAfter(sheet.signedAt, 40) })),
  ...sheets
    .filter(({ member, dossier }) => member === 'qldt-1' && written.some(({ code, path }) => code === dossier && path === 'in-scoring'))
    .slice(0, 1)
    .map((sheet) => ({ sheet, keyedAt: '2024-07-05T08:25', confirmedAt: sheet.signedAt })),
]

/** Mean of the totals, in hundredths rounded half up as the programme prints it; null where nobody scored. */
export function printedMean(dossier: string): number | null {
  const halves = sheets.filter((sheet) => sheet.dossier === dossier).map(({ scores }) => (scores['tinh-moi'] + scores['kha-nang-ap-dung'] + scores['hieu-qua']) * 2)
  if (halves.length === 0) return null
  const sum = halves.reduce((total, one) => total + one, 0) * 50
  return Math.floor((2 * sum + halves.length) / (2 * halves.length))
}

export interface DemoVote { readonly dossier: string; readonly agree: number; readonly disagree: number; readonly blank: number }

/** Enough points, too few hands: recognition needs two thirds as well. */
const voted: Readonly<Record<string, readonly [agree: number, disagree: number, blank: number]>> = { 'mn-09': [6, 4, 1], '23-17': [6, 5, 0], 'th-21': [8, 3, 0], 'cs-22': [8, 2, 1] }

function voteOn(dossier: PlacedDossier): DemoVote {
  const voters = council.filter(({ person }) => !isConflicted(person, dossier.code)).length
  const mean = printedMean(dossier.code) ?? 0
  const set = voted[dossier.code]
  if (set !== undefined) return { dossier: dossier.code, agree: set[0], disagree: set[1], blank: set[2] }
  const against = mean < 5000 ? voters - 2 - (hash(dossier.code) % 2) : mean < 6000 ? hash(dossier.code) % 3 : 0
  return { dossier: dossier.code, agree: voters - against, disagree: against, blank: 0 }
}

/** The council's vote on every scored dossier. */
export const votes: readonly DemoVote[] = written.filter(isScored).map(voteOn)

/** Recognised: at least 50 points as printed and two thirds of the members who may vote. */
export function isRecognised(dossier: PlacedDossier): boolean {
  const vote = votes.find((one) => one.dossier === dossier.code)
  return vote !== undefined && (printedMean(dossier.code) ?? 0) >= 5000 && vote.agree * 3 >= (vote.agree + vote.disagree + vote.blank) * 2
}
