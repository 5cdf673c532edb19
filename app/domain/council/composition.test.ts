import { expect, test } from 'vitest'
import { fraction } from '#app/domain/fraction.ts'
import { compositionNotes } from './composition.ts'
import type { CouncilMember } from './council.ts'
import { groupBar } from './group-bar.ts'
import { groupResultProblems } from './group-review.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const member = (
  id: number,
  seat: CouncilMember['seat'],
  more: Partial<CouncilMember> = {},
): CouncilMember => ({
  id,
  councilId: 1,
  personId: id,
  fullName: `Người ${id}`,
  seat,
  jobTitle: '',
  position: id,
  validFrom: day('2024-03-22'),
  validTo: null,
  expertise: [],
  forUnion: false,
  ...more,
})
const everything = { sectors: [], fields: [] }
const plan = {
  council: { leastMembers: 5, oddMembers: true },
  quorum: { share: fraction('2/3'), chairOrVice: true },
}
const notes = (members: readonly CouncilMember[], rules = plan, fields: readonly string[] = []) =>
  compositionNotes(
    { members, remit: everything, kind: 'council' },
    rules,
    day('2024-05-01'),
    fields.map((field) => ({ sector: 'con-lai', field })),
  ).map(({ note }) => note)
const whole = [
  member(1, 'chair'),
  member(2, 'vice-chair'),
  member(3, 'secretary'),
  member(4, 'member', { forUnion: true }),
  member(5, 'member', { expertise: ['y-te'] }),
]

test('a council as the law and the plan want it has nothing noted', () => {
  expect(notes(whole, plan, ['y-te'])).toEqual([])
})

test('too few, an even number, an empty seat, no union and a field nobody knows are each noted', () => {
  expect(notes(whole.slice(0, 4), plan, ['y-te'])).toEqual(['few-members', 'even-members', 'no-expert'])
  expect(notes([member(1, 'member')])).toEqual([
    'few-members',
    'seat-empty',
    'seat-empty',
    'seat-empty',
    'no-union',
  ])
})

test('the size and the odd number are what the plan says', () => {
  const rules = { ...plan, council: { leastMembers: 3, oddMembers: false } }
  expect(notes(whole.slice(0, 4), rules)).toEqual([])
})

test('seats that end soon are noted, and whether the rest still makes a quorum', () => {
  const ending = whole.map((one) => (one.id > 3 ? { ...one, validTo: day('2024-05-20') } : one))
  expect(notes(ending)).toEqual(['seats-ending', 'below-quorum-soon'])
})

const group = { id: 9, remit: { sectors: ['giao-duc'], fields: [] } }
const dossier = { id: 1, sector: 'giao-duc', field: null }

test('a dossier goes to the council once every group it is for has passed it on', () => {
  const said = (passes: boolean) => [{ groupId: 9, dossierId: 1, passes }]
  expect(groupBar([group], dossier, [])).toBe('group-not-heard')
  expect(groupBar([group], dossier, said(false))).toBe('group-not-passed')
  expect(groupBar([group], dossier, said(true))).toBeNull()
  expect(groupBar([group], { ...dossier, sector: 'con-lai' }, [])).toBeNull()
})

test('a result needs minutes, a reason where it is no, and nobody records one of his own', () => {
  const result = {
    dossier: { ...dossier, title: 'T', state: 'accepted' as const, programmeId: 7 },
    passes: false,
    reason: '',
    isOwn: true,
  }
  const problems = groupResultProblems({ ...group, programmeId: 7 }, { minutesNumber: '', results: [result] })
  expect(problems.map(({ problem }) => problem)).toEqual(['minutes-missing', 'own-dossier', 'reason-missing'])
})
