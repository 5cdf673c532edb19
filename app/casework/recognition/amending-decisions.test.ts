import { expect, test } from 'vitest'
import type { CorrectionWish } from '#app/domain/recognition/amendment.ts'
import type { DecidedInitiative } from '#app/domain/recognition/decision.ts'
import { dossierById } from '#app/records/dossier/dossiers.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { certificatesOf } from '#app/records/recognition/certificates.ts'
import { decisionById } from '#app/records/recognition/decisions.ts'
import { initiativesInForce, recognitionOf } from '#app/records/recognition/recognitions.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { worked } from '#test/builders/dossier.ts'
import { buildActor } from '#test/builders/people.ts'
import { buildIssuedDecision, buildScoredYear } from '#test/builders/scored-year.ts'
import { testTools } from '#test/builders/tools.ts'
import { discardAmendment } from './discard-amendment.ts'
import { draftAmendment } from './draft-amendment.ts'
import { issueCertificates } from './issue-certificates.ts'
import { issueDecision } from './issue-decision.ts'
import { writeCorrection } from './write-correction.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-06-03T02:00:00Z' })
const year = await buildScoredYear(
  tools,
  [
    ['28', '27', '36'],
    ['26', '25', '33'],
    ['20', '20', '25'],
    ['8', '10', '12'],
  ],
  {
    classes: [
      { code: 'A', name: 'Xếp loại A', from: '80', quota: 1, prize: 2_000_000 },
      { code: 'B', name: 'Xếp loại B', from: '70', quota: 10, prize: 1_000_000 },
    ],
  },
)
const { office } = year.council
const [first = 0, second = 0] = year.dossierIds
const decisionId = await buildIssuedDecision(tools, year, { certificates: true })

const entry = (number: string) => ({
  number,
  issuedOn: Temporal.PlainDate.from('2024-06-03'),
  signerName: 'Vũ Đình Chiến',
  signedAs: 'CHỦ TỊCH',
})
const problemsOf = async (
  outcome: Promise<{ readonly ok: boolean; readonly problems?: readonly { readonly problem: string }[] }>,
) => ((await outcome).problems ?? []).map(({ problem }) => problem)
const inForce = async (dossierId: number): Promise<DecidedInitiative> => {
  const one = (await initiativesInForce(db, year.programmeId)).find((each) => each.dossierId === dossierId)
  if (one === undefined) throw new Error('not in force')
  return one
}
const as = (one: DecidedInitiative, more: Partial<CorrectionWish> = {}): CorrectionWish => ({
  title: one.title,
  unitName: one.unitName ?? '',
  investorName: one.investorName ?? '',
  authors: one.authors,
  outcome: one.outcome === 'prize' ? { class: one.classCode ?? '' } : { class: null, outcome: one.outcome },
  ...more,
})
const draft = (kind: 'correction' | 'revocation', dossierIds: readonly number[] = []) =>
  draftAmendment(tools, office, { decisionId, kind, reason: 'Ghi sai tên', dossierIds })

test('a correction changes what it names, the certificates follow, and the old decision stays as it was issued', async () => {
  const old = await decisionById(db, decisionId)
  const { decisionId: id } = await worked(draft('correction'))
  expect(await problemsOf(draft('correction'))).toEqual(['draft-exists'])
  const before = await inForce(first)
  const write = (correction: CorrectionWish | null, tag = 1, dossierId = first) =>
    writeCorrection(tools, office, { decisionId: id, tag, dossierId, correction })
  expect(await problemsOf(write(as(before)))).toEqual(['nothing-changed'])
  const author = before.authors[0]
  if (author === undefined) throw new Error('an author')
  const bad = as(before, {
    title: ' ',
    authors: [{ ...author, fullName: '', share: 199 }],
    outcome: { class: 'D' },
  })
  expect(await problemsOf(write(bad))).toEqual([
    'title-missing',
    'author-name-missing',
    'shares-not-whole',
    'unknown-class',
  ])
  expect(
    await problemsOf(
      write(as(await inForce(year.dossierIds[3] ?? 0), { outcome: { class: 'B' } }), 1, year.dossierIds[3]),
    ),
  ).toEqual(['mean-below-class'])
  expect(await problemsOf(issueDecision(tools, office, { decisionId: id, entry: entry('900') }))).toEqual([
    'nothing-amended',
  ])
  await worked(
    write(
      as(before, { title: 'Tên đúng của sáng kiến', authors: [{ ...author, fullName: 'Nguyễn Thị Hợi' }] }),
    ),
  )
  expect(await problemsOf(write(null))).toEqual(['stale'])

  const [one, two] = await Promise.all([
    issueDecision(tools, office, { decisionId: id, entry: entry('900') }),
    issueDecision(tools, office, { decisionId: id, entry: entry('901') }),
  ])
  expect([one.ok, two.ok].toSorted()).toEqual([false, true])
  expect((await inForce(first)).title).toBe('Tên đúng của sáng kiến')
  expect((await dossierById(db, first))?.state).toBe('recognised')
  expect((await certificatesOf(db, { dossierId: first })).map(({ revoked }) => revoked?.document)).toEqual([
    expect.stringMatching(/^90[01]\/QĐ-UBND$/),
  ])
  expect(await worked(issueCertificates(tools, office, { decisionId: id }))).toEqual({ issued: 1 })
  expect((await certificatesOf(db, { dossierId: first })).at(-1)?.content.authors).toEqual(['Nguyễn Thị Hợi'])
  expect(await decisionById(db, decisionId)).toEqual(old)
  expect(await findBrokenInvariants(db)).toEqual([])
})

test('a number used by one decision is refused to every other, and a day before the decision it changes too', async () => {
  const { decisionId: id } = await worked(draft('revocation', [second]))
  const early = { ...entry('812'), issuedOn: Temporal.PlainDate.from('2024-06-02') }
  expect(await problemsOf(issueDecision(tools, office, { decisionId: id, entry: early }))).toEqual([
    'day-before-minutes',
    'number-taken',
  ])
  await worked(discardAmendment(tools, office, { decisionId: id }))
  expect(await problemsOf(discardAmendment(tools, office, { decisionId }))).toEqual(['no-such-draft'])
})

test('no correction gives a class more places than the plan has, until a revocation has made room', async () => {
  const { decisionId: raise } = await worked(draft('correction'))
  const better = as(await inForce(second), { outcome: { class: 'A' } })
  await worked(
    writeCorrection(tools, office, { decisionId: raise, tag: 1, dossierId: second, correction: better }),
  )
  const refused = await issueDecision(tools, office, { decisionId: raise, entry: entry('905') })
  expect(refused).toEqual({
    ok: false,
    problems: [{ problem: 'over-quota', over: { class: 'A', quota: 1, taken: 2 } }],
  })
  await worked(discardAmendment(tools, office, { decisionId: raise }))

  const { decisionId: revoke } = await worked(draft('revocation', [first]))
  await worked(issueDecision(tools, office, { decisionId: revoke, entry: entry('906') }))
  expect((await dossierById(db, first))?.state).toBe('revoked')
  expect(await problemsOf(draft('revocation', [first]))).toEqual(['not-in-force'])
  const { decisionId: again } = await worked(draft('correction'))
  await worked(
    writeCorrection(tools, office, { decisionId: again, tag: 1, dossierId: second, correction: better }),
  )
  await worked(issueDecision(tools, office, { decisionId: again, entry: entry('907') }))
  expect(await recognitionOf(db, second)).toMatchObject({
    className: 'Xếp loại A',
    prizeDong: 2_000_000,
    decisionNumber: '907',
  })
  expect(await findBrokenInvariants(db)).toEqual([])
})

test('only the office amends, only an issued decision of recognition, and only with a reason', async () => {
  const leader = await buildActor(tools, { roles: ['leader'] })
  const wish = { decisionId: 0, kind: 'revocation', reason: ' ', dossierIds: [] } as const
  expect(await problemsOf(draftAmendment(tools, leader, wish))).toEqual([
    'no-such-decision',
    'not-allowed',
    'reason-missing',
  ])
  const row = await db
    .selectFrom('decision')
    .select('id')
    .where('kind', '=', 'correction')
    .executeTakeFirstOrThrow()
  expect(
    await problemsOf(draftAmendment(tools, office, { ...wish, decisionId: row.id, reason: 'x' })),
  ).toEqual(['amends-an-amendment', 'nothing-chosen'])
})
