import { expect, test } from 'vitest'
import type { Actor, Role } from '#app/domain/people/actor.ts'
import {
  type DossierStanding,
  mayEdit,
  mayRead,
  mayReadConfidential,
  mayReturn,
  mayReview,
} from './dossier-access.ts'
import { type DossierState, dossierStates } from './dossier-state.ts'

const programme = {
  authority: {
    name: 'UBND thành phố',
    abbreviation: 'UBND',
    place: 'Tam Điệp',
    superior: null,
    office: { name: 'Phòng Kinh tế', abbreviation: 'KT' },
    appraiser: {
      name: 'Phòng Giáo dục và Đào tạo',
      sectors: ['giao-duc'],
      days: null,
      notRecommended: 'to-council' as const,
    },
    appraisers: [],
    council: { name: 'Hội đồng' },
    email: null,
  },
}
const nobody: Actor = {
  personId: 99,
  fullName: 'Ai đó',
  roles: [],
  seats: [],
  desk: null,
  mustChangePassword: false,
}
const holding = (role: Role, unitId: number | null = null): Actor => ({
  ...nobody,
  roles: [{ role, unitId }],
})
const member: Actor = {
  ...nobody,
  seats: [{ memberId: 1, councilId: 1, programmeId: 1, seat: 'member', keptFrom: [] }],
}
const author: Actor = { ...nobody, personId: 1 }

const standing = (state: DossierState, change: Partial<DossierStanding> = {}): DossierStanding => ({
  id: 5,
  programmeId: 1,
  state,
  version: ['draft', 'with-unit', 'returned', 'approved-by-unit'].includes(state) ? 0 : 1,
  sector: 'con-lai',
  unitId: 7,
  ownerPersonId: 1,
  sentToUnitAt: state === 'draft' ? null : Temporal.Instant.from('2024-06-01T00:00:00Z'),
  authors: [{ personId: 2 }],
  ...change,
})
const readIn = (actor: Actor, change: Partial<DossierStanding> = {}) =>
  dossierStates.filter((state) => mayRead(actor, standing(state, change), programme))

test('a draft is read by its writers alone, co-authors among them', () => {
  for (const actor of [author, { ...nobody, personId: 2 }]) expect(readIn(actor)).toEqual([...dossierStates])
  expect(mayEdit({ ...nobody, personId: 2 }, standing('draft'))).toBe(true)
  for (const actor of [
    nobody,
    member,
    holding('office'),
    holding('leader'),
    holding('unit-head', 7),
    holding('administrator'),
  ])
    expect(mayRead(actor, standing('draft'), programme)).toBe(false)
})

test('the unit reads what was sent to it, and only its own', () => {
  expect(readIn(holding('unit-clerk', 7))).toEqual(dossierStates.filter((state) => state !== 'draft'))
  expect(readIn(holding('unit-clerk', 8))).toEqual([])
  expect(readIn(holding('unit-clerk', 7), { unitId: null })).toEqual([])
})

test('the office reads what was handed in, the appraiser only of its sector', () => {
  const handedIn = dossierStates.filter((state) => standing(state).version > 0)
  expect(readIn(holding('office'))).toEqual(handedIn)
  expect(readIn(holding('appraiser'))).toEqual([])
  expect(readIn(holding('appraiser'), { sector: 'giao-duc' })).toEqual(handedIn)
})

test('the council reads from acceptance on, and of its own year', () => {
  expect(readIn(member)).toEqual([
    'accepted',
    'appraised',
    'in-scoring',
    'scored',
    'recognised',
    'not-recognised',
    'certified',
    'revoked',
  ])
  expect(readIn(member, { programmeId: 2 })).toEqual([])
})

test('the confidential section is closed to those who only look over the year', () => {
  const dossier = standing('certified')
  for (const actor of [holding('leader'), holding('culture'), holding('finance'), holding('home-affairs')]) {
    expect(mayRead(actor, dossier, programme)).toBe(true)
    expect(mayReadConfidential(actor, dossier, programme)).toBe(false)
  }
  for (const actor of [author, holding('office'), holding('unit-head', 7), member])
    expect(mayReadConfidential(actor, dossier, programme)).toBe(true)
})

test('a member kept from a dossier by a conflict reads it without the confidential section', () => {
  const kept: Actor = { ...member, seats: member.seats.map((seat) => ({ ...seat, keptFrom: [5] })) }
  for (const [actor, reads] of [
    [kept, false],
    [{ ...kept, personId: 2 }, true],
  ] as const) {
    expect(mayRead(actor, standing('in-scoring'), programme)).toBe(true)
    expect(mayReadConfidential(actor, standing('in-scoring'), programme)).toBe(reads)
  }
  expect(mayReadConfidential(kept, standing('in-scoring', { id: 6 }), programme)).toBe(true)
})

test('the head decides, or the clerk records his decision; nobody of another unit', () => {
  const [clerk, head, other] = [holding('unit-clerk', 7), holding('unit-head', 7), holding('unit-head', 8)]
  const mayDecide = (actor: Actor) => [
    mayReview(actor, standing('with-unit')),
    mayReturn(actor, standing('approved-by-unit')),
  ]
  expect(mayDecide(head)).toEqual([true, true])
  expect(mayDecide(clerk)).toEqual([true, true])
  expect(mayDecide(other)).toEqual([false, false])
})

test('a unit reviews while it has the dossier and may take an approval back until the hand-in', () => {
  const head = holding('unit-head', 7)
  expect(dossierStates.filter((state) => mayReview(head, standing(state)))).toEqual(['with-unit'])
  expect(dossierStates.filter((state) => mayReturn(head, standing(state)))).toEqual([
    'with-unit',
    'approved-by-unit',
  ])
})
