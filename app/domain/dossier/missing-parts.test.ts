import { expect, test } from 'vitest'
import { equalShares, shareOf } from './contribution-shares.ts'
import { type Author, type Dossier, emptyContent } from './dossier.ts'
import { missingParts } from './missing-parts.ts'
import { submissionProblems } from './submission-problems.ts'

const [half, otherHalf] = equalShares(2)
const author = (personId: number, share = half ?? shareOf(0)): Author => ({
  personId,
  fullName: `Người ${personId}`,
  birthDate: Temporal.PlainDate.from('1985-05-20'),
  workplace: 'UBND phường',
  jobTitle: 'Chuyên viên',
  qualification: '',
  share,
  confirmedAt: null,
  onPaper: null,
})

const complete: Dossier = {
  id: 1,
  programmeId: 1,
  code: null,
  state: 'draft',
  roundCode: 'dot-2',
  sector: 'con-lai',
  unitId: 1,
  ownerPersonId: 1,
  title: 'Tên',
  kind: 'quan-ly',
  field: 'khac',
  isReform: false,
  firstAppliedOn: Temporal.PlainDate.from('2024-01-10'),
  content: {
    ...emptyContent,
    investorIsAuthor: true,
    fieldOther: 'Tài chính',
    knownSolution: 'a',
    purpose: 'b',
    substance: 'c',
    applicability: 'd',
    conditions: 'e',
    benefitByAuthor: 'f',
    evidence: [
      {
        place: 'x',
        from: '2024-01-10',
        confirmedBy: 'y',
        indicator: '',
        before: '',
        after: '',
        measure: '',
        source: '',
      },
    ],
    pledged: true,
  },
  tag: 1,
  version: 0,
  createdAt: Temporal.Instant.from('2024-06-01T00:00:00Z'),
  savedAt: Temporal.Instant.from('2024-06-01T00:00:00Z'),
  submittedAt: null,
  sentToUnitAt: null,
  stateSince: Temporal.Instant.from('2024-06-01T00:00:00Z'),
  filingException: null,
  clocks: { check: null, supplement: null, decision: null },
  lateReason: null,
  lateDocumentNumber: null,
  entry: null,
  begunFrom: null,
  authors: [author(1), author(2, otherHalf)],
  participants: [],
  files: [],
}
const rules = {
  dossier: {
    paperCopies: 12,
    filingWithinMonths: 12,
    shareStep: { numerator: 1, denominator: 2, written: '0.5' },
  },
}
const now = Temporal.Instant.from('2024-07-05T02:00:00Z')

test('a complete form misses nothing', () => {
  expect(missingParts(complete)).toEqual([])
  expect(submissionProblems(complete, rules, now)).toEqual([])
})

test('every required part that is blank is named in its section, in the order of the form', () => {
  const blank: Dossier = { ...complete, title: ' ', kind: null, content: emptyContent, authors: [] }
  expect(missingParts(blank).map(({ section, part }) => `${section}.${part}`)).toEqual([
    'general.title',
    'general.kind',
    'general.fieldOther',
    'general.investorName',
    'authors.authors',
    'description.knownSolution',
    'description.purpose',
    'description.substance',
    'description.applicability',
    'conditions.conditions',
    'benefits.benefitByAuthor',
    'evidence.evidence',
    'pledge.pledged',
  ])
})

test('figures of an evidence are wanted whole or not at all', () => {
  const [row] = complete.content.evidence
  const evidence = row ? [{ ...row, indicator: 'Thời gian', before: '10' }] : []
  expect(missingParts({ ...complete, content: { ...complete.content, evidence } })).toEqual([
    { section: 'evidence', part: 'evidenceFigures', row: 1 },
  ])
})

test('shares of 99.5 % keep the dossier back, by exactly that sum', () => {
  const authors = [author(1), author(2, shareOf(99))]
  expect(submissionProblems({ ...complete, authors }, rules, now)).toEqual([
    { problem: 'shares-not-whole', sumHalfPercents: 199 },
  ])
})

test('authors with an account must have confirmed, others need not', () => {
  expect(submissionProblems(complete, rules, now, [2])).toEqual([
    { problem: 'share-unconfirmed', fullName: 'Người 2' },
  ])
})

test('a year after first use is the last day to file, the next day needs an exception', () => {
  const firstAppliedOn = Temporal.PlainDate.from('2023-07-05')
  const lastInstant = Temporal.Instant.from('2024-07-05T16:59:59Z')
  const nextDay = Temporal.Instant.from('2024-07-05T17:00:00Z')
  expect(submissionProblems({ ...complete, firstAppliedOn }, rules, lastInstant)).toEqual([])
  expect(submissionProblems({ ...complete, firstAppliedOn }, rules, nextDay)).toEqual([
    { problem: 'filed-too-long-after', lastDay: Temporal.PlainDate.from('2024-07-05') },
  ])
  expect(
    submissionProblems({ ...complete, firstAppliedOn, filingException: 'Theo văn bản 12' }, rules, nextDay),
  ).toEqual([])
})

test('something not yet applied cannot be filed', () => {
  const firstAppliedOn = Temporal.PlainDate.from('2024-07-06')
  expect(submissionProblems({ ...complete, firstAppliedOn }, rules, now)).toEqual([
    { problem: 'first-applied-in-future', day: firstAppliedOn },
  ])
})

test('the one-year clock of a supplement stopped at the first handing in', () => {
  const handedIn: Dossier = {
    ...complete,
    state: 'needs-supplement',
    version: 1,
    firstAppliedOn: Temporal.PlainDate.from('2023-07-05'),
    submittedAt: Temporal.Instant.from('2024-07-01T02:00:00Z'),
  }
  expect(submissionProblems(handedIn, rules, Temporal.Instant.from('2024-08-20T02:00:00Z'))).toEqual([])
})
