import { opensAt } from './milestones.ts'
import { papers, refusalWords } from './papers.ts'
import { clerkOf, headOf } from './people.ts'
import { hash } from './chance.ts'
import { isRecognised, isScored, printedMean, scoringWindow } from './scores.ts'
import type { Day, LocalTime, PlacedDossier, Step, StepName } from './types.ts'
import { nextWorkingDay, officeTime, supplementDue } from './working-time.ts'
import { written } from './written.ts'

/** Windows of the steps up to the hand-in, by batch. */
interface Batch {
  readonly created: readonly [Day, Day]
  readonly sent: readonly [Day, Day]
  readonly approved: readonly [Day, Day]
  readonly handedIn: readonly [Day, Day]
  /** Days on which the office finishes checking. */
  readonly checked: readonly [Day, Day]
}
const batches = {
  'edu-2023': { created: ['2023-03-20', '2023-04-03'], sent: ['2023-04-04', '2023-04-10'], approved: ['2023-04-11', '2023-04-13'], handedIn: ['2023-04-14', '2023-04-19'], checked: ['2023-05-08', '2023-05-16'] },
  'rest-2023': { created: ['2023-05-08', '2023-06-02'], sent: ['2023-06-05', '2023-06-14'], approved: ['2023-06-15', '2023-06-23'], handedIn: ['2023-06-26', '2023-07-06'], checked: ['2023-07-10', '2023-07-18'] },
  'edu-2024': { created: ['2024-03-18', '2024-04-02'], sent: ['2024-04-03', '2024-04-08'], approved: ['2024-04-12', '2024-04-15'], handedIn: ['2024-04-16', '2024-04-19'], checked: ['2024-05-09', '2024-05-17'] },
  early: { created: ['2024-03-25', '2024-05-10'], sent: ['2024-05-13', '2024-05-31'], approved: ['2024-06-03', '2024-06-10'], handedIn: ['2024-06-11', '2024-06-18'], checked: ['2024-06-25', '2024-07-04'] },
  lately: { created: ['2024-04-15', '2024-06-05'], sent: ['2024-06-06', '2024-06-17'], approved: ['2024-06-18', '2024-06-24'], handedIn: ['2024-06-25', '2024-07-04'], checked: ['2024-07-10', '2024-07-17'] },
  open: { created: ['2024-05-06', '2024-06-21'], sent: ['2024-06-24', '2024-07-03'], approved: ['2024-07-08', '2024-07-08'], handedIn: ['2024-07-09', '2024-07-09'], checked: ['2024-07-11', '2024-07-18'] },
} as const satisfies Record<string, Batch>

/** Units whose clerk handed in late on the last evening, by round. */
const lastEvening: Readonly<Record<string, LocalTime>> = {
  'dot-1 mn-sao-mai': '2024-04-19T21:12',
  'dot-1 thcs-yen-son': '2024-04-19T22:47',
  'dot-1 th-quang-son': '2024-04-19T20:55',
  'dot-2 bac-son': '2024-07-09T20:41',
  'dot-2 thanh-tra': '2024-07-09T21:16',
  'dot-2 yen-son': '2024-07-09T23:52',
}

function batchNameOf(dossier: PlacedDossier): keyof typeof batches {
  if (dossier.programme === 'tam-diep-2023') return dossier.round === 'dot-1' ? 'edu-2023' : 'rest-2023'
  if (dossier.round === 'dot-1') return 'edu-2024'
  if (dossier.path === 'submitted' && dossier.detour === undefined) return 'lately'
  return dossier.path !== undefined && ['accepted', 'needs-supplement', 'submitted', 'refused', 'withdrawn'].includes(dossier.path) ? 'early' : 'open'
}

/** One hand-in of a unit: its dossiers of one batch go together under one tờ trình. */
export function handInTime(dossier: PlacedDossier): LocalTime {
  const name = batchNameOf(dossier)
  const evening = name === 'edu-2024' || name === 'open' ? lastEvening[`${dossier.round} ${dossier.unit ?? dossier.code}`] : undefined
  const [from, to] = batches[name].handedIn
  return evening ?? officeTime(`${name} ${dossier.unit ?? dossier.code}`, from, to)
}

const officeHand = (dossier: PlacedDossier) => dossier.programme === 'tam-diep-2023' ? 'kinh-te-6' : hash(dossier.code) % 3 === 0 ? 'kinh-te-5' : 'kinh-te-4'
const appraiserOf = (unit: string | null) => unit?.startsWith('mn-') ? 'gddt-4' : unit?.startsWith('th-') ? 'gddt-6' : unit === 'gddt' ? 'gddt-3' : 'gddt-5'
const minutesAfter = (time: LocalTime, minutes: number): LocalTime => Temporal.PlainDateTime.from(time).add({ minutes }).toString().slice(0, 16)

/** mn-13 is the one dossier sent back twice; its second answer was wanted sooner than the month the law allows. */
const secondRequest: Step = {
  step: 'supplement-requested', at: '2024-06-14T15:05', by: 'kinh-te-4', due: '2024-07-12',
  items: ['Đã bổ sung đánh giá an toàn; bản xác nhận của Ban giám hiệu còn thiếu dấu của nhà trường.'],
}

/** Every step of a dossier, in order, to the end of the year. */
export function stepsOf(dossier: PlacedDossier): readonly Step[] {
  const batch = batches[batchNameOf(dossier)]
  const author = dossier.authors[0]?.[0] ?? ''
  const head = dossier.unit === null ? author : headOf(dossier.unit)
  const office = officeHand(dossier)
  const isEducation = dossier.round === 'dot-1'
  const path = dossier.path ?? 'scored'
  const detour = new Set(dossier.detour)
  const steps: Step[] = []
  const fixed = (step: StepName) => dossier.at?.[step]
  const within = (step: StepName, [from, to]: readonly [Day, Day]) => fixed(step) ?? officeTime(`${dossier.code} ${step}`, from, to)
  const add = (step: StepName, at: LocalTime, by: string, more: Partial<Step> = {}) => {
    const note = dossier.notes?.[step]
    steps.push({ step, at, by, ...(note === undefined ? {} : { note }), ...more })
  }

  const startsLate = (fixed('created') ?? '') >= opensAt
  const isOpenDraft = (path === 'draft' || path === 'returned') && !isEducation
  add('created', within('created', isOpenDraft ? ['2024-06-03', '2024-07-04'] : batch.created), author)
  if (path === 'draft' && dossier.end === 'draft') return steps

  if (dossier.unit !== null) {
    if (path === 'draft' || startsLate) add('sent-to-unit', officeTime(`${dossier.code} sent`, '2024-07-08', '2024-07-08'), author)
    else add('sent-to-unit', within('sent-to-unit', path === 'returned' && !isEducation ? ['2024-07-01', '2024-07-02'] : isOpenDraft ? ['2024-06-25', '2024-07-01'] : path === 'approved-by-unit' && !isEducation ? ['2024-06-24', '2024-06-28'] : batch.sent), author)
    if (dossier.end === 'with-unit') return steps
    if (path === 'returned') {
      add('returned-by-unit', officeTime(`${dossier.code} returned`, isEducation ? '2024-04-10' : '2024-07-03', isEducation ? '2024-04-12' : '2024-07-04'), head)
      if (dossier.end === 'returned') return steps
      add('sent-to-unit', '2024-07-08T08:05', author)
    }
    if (detour.has('returned-by-unit')) {
      add('returned-by-unit', '2024-04-09T09:15', head)
      add('sent-to-unit', '2024-04-11T14:40', author)
    }
    if (path === 'draft' || startsLate || path === 'returned') add('approved-by-unit', officeTime(`${dossier.code} approved`, '2024-07-09', '2024-07-09').replace(/T.*/, `T07:${45 + (hash(dossier.code) % 15)}`), head)
    else add('approved-by-unit', path === 'approved-by-unit' && !isEducation ? officeTime(`${dossier.code} approved`, '2024-07-01', '2024-07-04') : within('approved-by-unit', batch.approved), head)
    if (dossier.end === 'approved-by-unit') return steps
  }

  const handedIn = handInTime(dossier)
  add('handed-in', handedIn, dossier.unit === null ? author : clerkOf(dossier.unit))
  // What came in on 04/7 after hours, or in the evening, is received the next working day.
  const nextDay = nextWorkingDay(handedIn)
  add('received', officeTime(`${dossier.code} received`, nextDay, nextDay), office)
  if (path === 'withdrawn') {
    add('withdrawn', within('withdrawn', batch.checked), author)
    return steps
  }

  let checked = within('accepted', batch.checked)
  if (detour.has('supplement-requested') || path === 'needs-supplement') {
    const early = isEducation && dossier.programme === 'tam-diep-2024'
    const asked = early ? officeTime(`${dossier.code} asked`, '2024-05-08', '2024-05-09') : officeTime(`${dossier.code} asked`, '2024-06-24', '2024-06-26')
    add('supplement-requested', asked, office, { items: dossier.items ?? [], due: supplementDue(asked) })
    if (path === 'refused') {
      add('refused', '2024-06-14T10:25', office)
      return steps
    }
    if (dossier.code === 'mn-13') {
      add('resubmitted', '2024-06-07T15:40', author)
      steps.push(secondRequest)
    }
    const answered = path === 'needs-supplement' ? officeTime(`${dossier.code} answered`, '2024-07-08', '2024-07-11')
      : path === 'in-scoring' ? officeTime(`${dossier.code} answered`, '2024-06-05', '2024-06-07')
      : early ? officeTime(`${dossier.code} answered`, '2024-05-20', '2024-05-21')
      : officeTime(`${dossier.code} answered`, '2024-07-02', '2024-07-03')
    add('resubmitted', answered, author)
    checked = path === 'needs-supplement' || !early ? officeTime(`${dossier.code} checked`, '2024-07-15', '2024-07-17')
      : path === 'in-scoring' ? officeTime(`${dossier.code} checked`, '2024-06-17', '2024-06-19')
      : officeTime(`${dossier.code} checked`, '2024-05-23', '2024-05-24')
  }
  if (path === 'refused') {
    add('refused', checked, office)
    return steps
  }
  add('accepted', checked, office)

  if (!isScored(dossier)) return steps
  const { opens, closes } = scoringWindow(dossier)
  if (isEducation) {
    const [from, to] = dossier.programme === 'tam-diep-2023' ? ['2023-05-22', '2023-05-30'] as const : path === 'needs-supplement' ? ['2024-07-18', '2024-07-19'] as const : path === 'in-scoring' ? ['2024-06-24', '2024-06-26'] as const : ['2024-05-27', '2024-05-31'] as const
    add('appraised', officeTime(`${dossier.code} appraised`, from, to), appraiserOf(dossier.unit))
  }
  add('opened-for-scoring', opens, 'kinh-te-3')
  add('scoring-closed', closes, 'ubnd-3')
  const { decision, certificatesAt } = papers[dossier.programme]
  if (!isRecognised(dossier)) {
    add('not-recognised', decision.issuedAt, office, { note: dossier.notes?.['not-recognised'] ?? ((printedMean(dossier.code) ?? 0) < 5000 ? refusalWords.points : refusalWords.vote) })
    return steps
  }
  add('recognised', decision.issuedAt, office)
  if (path === 'recognised') return steps
  add('certified', minutesAfter(certificatesAt, written.indexOf(dossier) % 90), office)
  if (path === 'revoked') add('revoked', fixed('revoked') ?? opensAt, 'kinh-te-4')
  return steps
}
