import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type DossierTies,
  conflictsBetween as findingsBetween,
  firstState,
  isHard,
  type MemberTies,
} from './conflict.ts'

const conflictsBetween = (some: MemberTies, ofWhat: DossierTies) =>
  findingsBetween(some, ofWhat).map(({ kind }) => kind)

const member = (ties: Partial<MemberTies> = {}): MemberTies => ({
  personId: 1,
  homeUnitId: 10,
  homeUnitParentId: 100,
  headOf: [],
  headsRecognisingBody: false,
  recentCoAuthors: [],
  ...ties,
})
const dossier = (ties: Partial<DossierTies> = {}): DossierTies => ({
  authors: [{ personId: 2, homeUnitId: 20, headOf: [] }],
  participants: [],
  unitId: 20,
  unitParentId: 100,
  stateFunded: false,
  ...ties,
})
const common = { personId: 2, dossierId: 77 }
const author = (personId: number) => ({ personId, homeUnitId: 20, headOf: [] })

test('a stranger to the dossier has no conflict', () => {
  expect(conflictsBetween(member(), dossier())).toEqual([])
})

test('the first of the authors is the author, the others co-authors', () => {
  expect(conflictsBetween(member(), dossier({ authors: [author(1), author(2)] }))).toEqual(['author'])
  expect(conflictsBetween(member(), dossier({ authors: [author(2), author(1)] }))).toEqual(['co-author'])
})

test('who took part in the first application may not judge it', () => {
  expect(conflictsBetween(member(), dossier({ participants: [1] }))).toEqual(['participant'])
})

test('the head of the recognising body is barred by a state-funded initiative of his own, and only by that', () => {
  const head = member({ headsRecognisingBody: true, headOf: [100] })
  const own = dossier({ authors: [author(1)], stateFunded: true })
  expect(conflictsBetween(head, own)).toEqual(['author', 'head'])
  expect(conflictsBetween(head, { ...own, stateFunded: false })).toEqual(['author'])
  expect(conflictsBetween(member(), own)).toEqual(['author'])
  expect(conflictsBetween(head, dossier({ stateFunded: true }))).toEqual(['superior'])
})

test('the same unit is proposed, whether the dossier comes from it or an author works there', () => {
  expect(conflictsBetween(member({ homeUnitId: 20 }), dossier())).toEqual(['same-unit'])
  expect(conflictsBetween(member({ homeUnitId: 20 }), dossier({ unitId: 30 }))).toEqual(['same-unit'])
  expect(conflictsBetween(member({ homeUnitId: null }), dossier({ unitId: null }))).toEqual([])
})

test('superior and subordinate are proposed in both directions, one step up', () => {
  expect(conflictsBetween(member({ headOf: [100] }), dossier())).toEqual(['superior'])
  const authorIsChief = dossier({ authors: [{ personId: 2, homeUnitId: 100, headOf: [100] }] })
  expect(conflictsBetween(member(), authorIsChief)).toEqual(['superior'])
  expect(conflictsBetween(member({ headOf: [999] }), dossier())).toEqual([])
})

test('a co-author of the last three years is proposed', () => {
  expect(conflictsBetween(member({ recentCoAuthors: [common] }), dossier())).toEqual(['recent-co-author'])
})

test('every proposal names the unit, person or common dossier it follows from', () => {
  const ground = (some: Partial<MemberTies>, ofWhat: Partial<DossierTies> = {}) =>
    findingsBetween(member(some), dossier(ofWhat)).map((finding) => finding.ground)
  expect(ground({ homeUnitId: 20 })).toEqual([{ unit: 20 }])
  expect(ground({ headOf: [7, 100] })).toEqual([{ unit: 100, above: true }])
  const chief = { personId: 5, homeUnitId: 100, headOf: [100] }
  expect(ground({}, { authors: [author(2), chief] })).toEqual([{ unit: 100, person: 5 }])
  expect(ground({ recentCoAuthors: [common] })).toEqual([{ person: 2, dossier: 77 }])
})

test('what the rules propose never stands beside a hard conflict, and waits for a person', () => {
  const ids = fc.integer({ min: 1, max: 4 })
  const ties = fc.record({
    homeUnitId: fc.option(ids),
    homeUnitParentId: fc.option(ids),
    headOf: fc.array(ids),
    headsRecognisingBody: fc.boolean(),
    recentCoAuthors: fc.array(fc.record({ personId: ids, dossierId: ids })),
  })
  const dossiers = fc.record({
    authors: fc.array(fc.record({ personId: ids, homeUnitId: fc.option(ids), headOf: fc.array(ids) })),
    participants: fc.array(ids),
    unitId: fc.option(ids),
    unitParentId: fc.option(ids),
    stateFunded: fc.boolean(),
  })
  fc.assert(
    fc.property(ties, dossiers, (some, ofWhat) => {
      const found = conflictsBetween(member(some), ofWhat)
      const hard = found.filter(isHard)
      expect(hard.length === 0 || hard.length === found.length).toBe(true)
      const isInvolved =
        ofWhat.authors.some(({ personId }) => personId === 1) || ofWhat.participants.includes(1)
      expect(hard.length > 0).toBe(isInvolved)
      for (const kind of found) expect(firstState(kind)).toBe(isHard(kind) ? 'standing' : 'suggested')
    }),
  )
})
