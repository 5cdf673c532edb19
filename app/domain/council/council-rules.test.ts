import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fraction } from '#app/domain/fraction.ts'
import { closingProblems, requiredSheets } from './closing.ts'
import type { Council, CouncilMember } from './council.ts'
import { sitsOn } from './council.ts'
import { openingProblems } from './opening.ts'
import { scoringProblems } from './scoring.ts'
import { councilProblems, seatingProblems } from './seating.ts'
import { presidesOver, waivingProblems } from './settle-conflict.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const instant = Temporal.Instant.from('2024-06-20T09:00:00+07:00')
const seated = (id: number, seat: CouncilMember['seat'], validTo: string | null = null): CouncilMember => ({
  id,
  councilId: 1,
  personId: id,
  fullName: `Người ${id}`,
  seat,
  jobTitle: '',
  position: id,
  validFrom: day('2024-03-22'),
  validTo: validTo === null ? null : day(validTo),
  expertise: [],
  forUnion: false,
})
const council = (...members: readonly CouncilMember[]): Council => ({
  id: 1,
  programmeId: 7,
  name: 'Hội đồng',
  decisionNumber: '287/QĐ-UBND',
  decidedOn: day('2024-03-22'),
  kind: 'council',
  passesTo: null,
  remit: { sectors: [], fields: [] },
  signedAs: '',
  signer: '',
  scan: null,
  members,
})

test('a seat counts from its first day through its last', () => {
  const member = seated(1, 'member', '2024-06-10')
  expect(
    ['2024-03-21', '2024-03-22', '2024-06-10', '2024-06-11'].map((text) => sitsOn(member, day(text))),
  ).toEqual([false, true, true, false])
})

test('a council needs a name, and a decision with a number and a day that has come', () => {
  expect(councilProblems({ name: '', decisionNumber: '', decidedOn: null }, day('2024-03-22'))).toEqual([
    { problem: 'name-missing' },
    { problem: 'decision-number-missing' },
    { problem: 'decision-day-missing' },
  ])
  const early = { name: 'Hội đồng', decisionNumber: '1', decidedOn: day('2024-03-23') }
  expect(councilProblems(early, day('2024-03-22'))).toEqual([
    { problem: 'decided-in-future', decidedOn: day('2024-03-23') },
  ])
})

test('one chair and one secretary at a time, nobody twice, vice chairs and members as many as decided', () => {
  const sitting = council(seated(1, 'chair'), seated(2, 'secretary', '2024-05-01'), seated(3, 'vice-chair'))
  const wanting = (personId: number, seat: CouncilMember['seat']) =>
    seatingProblems(sitting, { personId, seat, from: day('2024-06-01'), stateFundedTitlesAsHead: [] })
  expect(wanting(9, 'chair')).toEqual([{ problem: 'seat-taken', seat: 'chair', by: 'Người 1' }])
  expect(wanting(9, 'secretary')).toEqual([])
  expect(wanting(9, 'vice-chair')).toEqual([])
  expect(wanting(3, 'member')).toEqual([{ problem: 'already-sits' }])
  expect(wanting(2, 'member')).toEqual([])
})

test('the head of the recognising body may not sit while his state-funded initiative is in the programme', () => {
  const wanted = { personId: 9, seat: 'member', from: day('2024-06-01') } as const
  expect(seatingProblems(council(), { ...wanted, stateFundedTitlesAsHead: ['Một cửa số'] })).toEqual([
    { problem: 'head-of-state-funded', titles: ['Một cửa số'] },
  ])
})

test('a scoring opens only with chair and secretary seated and dossiers of its round that are ready', () => {
  const dossier = (id: number, state: 'accepted' | 'submitted', roundCode = 'dot-1') => ({
    id,
    code: null,
    title: `Hồ sơ ${id}`,
    state,
    sector: 'con-lai',
    field: null,
    roundCode,
    programmeId: 7,
  })
  const opening = {
    roundCode: 'dot-1',
    dueOn: day('2024-06-30'),
    today: day('2024-06-01'),
    headsWhoSit: [],
    barred: new Map(),
  }
  const ready = council(seated(1, 'chair'), seated(2, 'secretary'))
  expect(openingProblems(ready, { ...opening, dossiers: [dossier(1, 'accepted')] })).toEqual([])
  expect(
    openingProblems(council(seated(1, 'chair', '2024-05-01')), {
      ...opening,
      dueOn: day('2024-05-31'),
      dossiers: [dossier(1, 'submitted'), dossier(2, 'accepted', 'dot-2')],
    }),
  ).toEqual([
    { problem: 'seat-empty', seat: 'chair' },
    { problem: 'seat-empty', seat: 'secretary' },
    { problem: 'not-ready', title: 'Hồ sơ 1', state: 'submitted' },
    { problem: 'other-round', title: 'Hồ sơ 2' },
    { problem: 'due-in-past', dueOn: day('2024-05-31') },
  ])
})

test('scoring is for a seated member free of conflict, while the scoring is open and the dossier stands in it', () => {
  const facts = {
    seat: 'member',
    inConflict: false,
    absent: false,
    declared: true,
    expected: true,
    closedAt: null,
    dossierState: 'in-scoring',
  } as const
  expect(scoringProblems(facts)).toEqual([])
  expect(scoringProblems({ ...facts, declared: false })).toEqual([{ problem: 'not-declared' }])
  expect(scoringProblems({ ...facts, expected: false })).toEqual([{ problem: 'not-assigned' }])
  expect(scoringProblems({ ...facts, dossierState: 'withdrawn' })).toEqual([
    { problem: 'not-in-scoring', state: 'withdrawn' },
  ])
  expect(
    scoringProblems({
      seat: null,
      inConflict: true,
      absent: true,
      declared: false,
      expected: false,
      closedAt: instant,
      dossierState: 'scored',
    }),
  ).toEqual([
    { problem: 'no-seat' },
    { problem: 'in-conflict' },
    { problem: 'absent' },
    { problem: 'scoring-closed', closedAt: instant },
  ])
})

test('closing waits for every sheet that is owed, by name, and happens once', () => {
  const free = {
    closedAt: null,
    dossierCount: 3,
    unassigned: 0,
    closerInConflict: false,
    somebodyElseFree: true,
    missing: [],
    missingElsewhere: false,
  }
  expect(closingProblems(free)).toEqual([])
  expect(closingProblems({ ...free, dossierCount: 0 })).toEqual([{ problem: 'no-dossiers' }])
  expect(closingProblems({ ...free, missing: [{ memberName: 'A', dossiers: ['SK-01'] }] })).toEqual([
    { problem: 'sheets-missing', memberName: 'A', dossiers: ['SK-01'] },
  ])
  expect(closingProblems({ ...free, closedAt: instant, dossierCount: 0 })).toEqual([
    { problem: 'already-closed', closedAt: instant },
  ])
})

test('whoever is in conflict with a dossier gets the same answer to closing whether or not its sheets are in', () => {
  const tied = {
    closedAt: null,
    dossierCount: 3,
    unassigned: 0,
    closerInConflict: true,
    somebodyElseFree: true,
    missingElsewhere: false,
  }
  expect(closingProblems({ ...tied, missing: [{ memberName: 'A', dossiers: ['SK-01'] }] })).toEqual(
    closingProblems({ ...tied, missing: [] }),
  )
})

test('two thirds of eleven members is eight sheets, of ten is seven; a fixed number stays', () => {
  const share = { kind: 'share', share: fraction('2/3') } as const
  expect([requiredSheets(share, 11), requiredSheets(share, 10), requiredSheets(share, 12)]).toEqual([8, 7, 8])
  expect(requiredSheets({ kind: 'number', sheets: 3 }, 11)).toBe(3)
})

test('at most one of chair and vice chair presides over an item, and never one in conflict with it', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), (chairInConflict, viceInConflict) => {
      const chair = presidesOver('chair', { inConflict: chairInConflict, chairAway: chairInConflict })
      const vice = presidesOver('vice-chair', { inConflict: viceInConflict, chairAway: chairInConflict })
      expect(chair && vice).toBe(false)
      expect(chair).toBe(!chairInConflict)
      expect(vice).toBe(chairInConflict && !viceInConflict)
    }),
  )
  expect(presidesOver('secretary', { inConflict: false, chairAway: true })).toBe(false)
})

test('authorship is never waived, anything else only by somebody else and with a reason', () => {
  const conflict = { id: 1, memberId: 4, dossierId: 2, note: '', waiverReason: null, rejectionReason: null }
  const author = { ...conflict, kind: 'author', state: 'standing' } as const
  const sameUnit = { ...conflict, kind: 'same-unit', state: 'suggested' } as const
  expect(waivingProblems(author, { reason: 'Hội đồng đồng ý', ownMemberId: 1 })).toEqual([
    { problem: 'hard' },
  ])
  expect(waivingProblems(sameUnit, { reason: 'Khác bộ phận', ownMemberId: 1 })).toEqual([])
  expect(waivingProblems(sameUnit, { reason: '', ownMemberId: 4 })).toEqual([
    { problem: 'own-conflict' },
    { problem: 'reason-missing' },
  ])
})
