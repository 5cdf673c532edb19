import { expect, test } from 'vitest'
import { adoptRanking } from '#app/casework/ranking/adopt-ranking.ts'
import { rankingNow } from '#app/casework/ranking/ranking-now.ts'
import { recordCouncilChoice } from '#app/casework/ranking/record-council-choice.ts'
import { withdrawAdoption } from '#app/casework/ranking/withdraw-adoption.ts'
import { withdrawCouncilChoice } from '#app/casework/ranking/withdraw-council-choice.ts'
import type { IssueEntry } from '#app/domain/recognition/decision.ts'
import { dossierById } from '#app/records/dossier/dossiers.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { certificatesOf } from '#app/records/recognition/certificates.ts'
import { decisionById } from '#app/records/recognition/decisions.ts'
import { buildClosedScoring, buildCouncil, buildScoring, buildSignedSheet } from '#test/builders/council.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { worked } from '#test/builders/dossier.ts'
import { buildActor } from '#test/builders/people.ts'
import { buildProgramme } from '#test/builders/programme.ts'
import { testTools } from '#test/builders/tools.ts'
import { draftAmendment } from './draft-amendment.ts'
import { draftDecision } from './draft-decision.ts'
import { issueCertificates } from './issue-certificates.ts'
import { issueDecision } from './issue-decision.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-06-03T02:00:00Z' })

/** Dossiers scored with these points by all members and closed, under the seed's classes with `quotaA` places in A. */
async function scored(points: readonly (readonly string[])[], quotaA = 5) {
  const programmeId = await buildProgramme(tools, { classes: classesWith(quotaA) })
  const council = await buildCouncil(tools, { programmeId })
  const scoring = await buildScoring(tools, { council, dossiers: points.length })
  for (const [place, dossierId] of scoring.dossierIds.entries())
    for (const member of council.members) await buildSignedSheet(tools, member, dossierId, points[place])
  await buildClosedScoring(tools, scoring)
  const plan = await issuedProgramme(db, programmeId)
  if (plan === null) throw new Error('the programme is issued')
  const digest = async () => (await rankingNow(db, plan, tools.now())).digest
  return { ...scoring, council, plan, programmeId, digest }
}

const classesWith = (quotaA: number) => [
  { code: 'A', name: 'Xếp loại A', from: '80', quota: quotaA, prize: 2_000_000 },
  { code: 'B', name: 'Xếp loại B', from: '70', quota: 10, prize: 1_000_000 },
  { code: 'C', name: 'Xếp loại C', from: '60', quota: 10, prize: 500_000 },
]

const minutes = { minutesNumber: '02/BB-HĐ', minutesOn: Temporal.PlainDate.from('2024-06-03') }
const entry: IssueEntry = {
  number: '812',
  issuedOn: Temporal.PlainDate.from('2024-06-03'),
  signerName: 'Vũ Đình Chiến',
  signedAs: 'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH',
}

test('from the closed scoring to numbered certificates and a revocation, with the records whole at the end', async () => {
  const { council, programmeId, digest, dossierIds } = await scored([
    ['28', '27', '36'],
    ['20', '20', '25'],
    ['8', '10', '12'],
  ])
  await worked(
    adoptRanking(tools, council.secretary, { programmeId, shownDigest: await digest(), ...minutes }),
  )
  const { decisionId } = await worked(draftDecision(tools, council.office, { programmeId }))
  expect(await worked(issueDecision(tools, council.office, { decisionId, entry }))).toEqual({ recognised: 2 })
  const decision = await decisionById(db, decisionId)
  expect(
    decision?.content.initiatives.map(({ outcome, classCode, prize }) => [outcome, classCode, prize]),
  ).toEqual([
    ['prize', 'A', 2_000_000],
    ['prize', 'C', 500_000],
    ['not-recognised', null, 0],
  ])
  expect(decision?.digest).toMatch(/^[0-9a-f]{64}$/)

  expect(await worked(issueCertificates(tools, council.office, { decisionId }))).toEqual({ issued: 2 })
  expect(await issueCertificates(tools, council.office, { decisionId })).toEqual({
    ok: false,
    problems: [{ problem: 'nothing-to-certify' }],
  })
  const certificates = await certificatesOf(db, { decisionId })
  expect(certificates.map(({ serial, year }) => [serial, year])).toEqual([
    [1, 2024],
    [2, 2024],
  ])
  const [first = 0] = dossierIds
  const revocation = await worked(
    draftAmendment(tools, council.office, {
      decisionId,
      kind: 'revocation',
      reason: 'Người khai không phải tác giả',
      dossierIds: [first],
    }),
  )
  expect((await dossierById(db, first))?.state).toBe('certified')
  await worked(
    issueDecision(tools, council.office, {
      decisionId: revocation.decisionId,
      entry: { ...entry, number: '900' },
    }),
  )
  expect((await dossierById(db, first))?.state).toBe('revoked')
  expect((await certificatesOf(db, { dossierId: first }))[0]?.revoked?.document).toBe('900/QĐ-UBND')
  expect(await findBrokenInvariants(db)).toEqual([])
})

test('a tie at the last place stops adoption until the choice and the number of its minutes are recorded', async () => {
  const { council, programmeId, digest, dossierIds } = await scored(
    [
      ['26', '25', '33'],
      ['26', '25', '33'],
    ],
    1,
  )
  const adopt = async () =>
    adoptRanking(tools, council.secretary, { programmeId, shownDigest: await digest(), ...minutes })
  expect(await adopt()).toEqual({ ok: false, problems: [{ problem: 'unresolved' }] })

  const [first = 0, second = 0] = dossierIds
  const choice = {
    programmeId,
    kind: 'tie',
    roundCode: null,
    classCode: 'A',
    minutesNumber: '02/BB-HĐ',
    reason: '',
  } as const
  const tooMany = await recordCouncilChoice(tools, council.chair, { ...choice, dossierIds: [first, second] })
  expect(tooMany.ok ? [] : tooMany.problems.map((one) => one.problem)).toEqual(['choice'])
  const unsigned = await recordCouncilChoice(tools, council.chair, {
    ...choice,
    dossierIds: [second],
    minutesNumber: ' ',
  })
  expect(unsigned).toEqual({ ok: false, problems: [{ problem: 'minutes-missing' }] })
  const member = await buildActor(tools, { roles: ['leader'] })
  expect(await recordCouncilChoice(tools, member, { ...choice, dossierIds: [second] })).toEqual({
    ok: false,
    problems: [{ problem: 'not-presiding' }],
  })

  const { choiceId } = await worked(
    recordCouncilChoice(tools, council.chair, { ...choice, dossierIds: [second] }),
  )
  await worked(
    withdrawCouncilChoice(tools, council.chair, { programmeId, choiceId, reason: 'Ghi nhầm hồ sơ' }),
  )
  await worked(recordCouncilChoice(tools, council.chair, { ...choice, dossierIds: [first] }))
  expect((await adopt()).ok).toBe(true)
})

test('what changed since the page was shown is not adopted, and an issued decision cannot be pulled from under', async () => {
  const { council, programmeId, digest } = await scored([['26', '25', '33']])
  expect(await adoptRanking(tools, council.chair, { programmeId, shownDigest: 'cũ', ...minutes })).toEqual({
    ok: false,
    problems: [{ problem: 'changed-meanwhile' }],
  })
  const adopt = async () =>
    worked(adoptRanking(tools, council.chair, { programmeId, shownDigest: await digest(), ...minutes }))
  await adopt()
  await worked(draftDecision(tools, council.office, { programmeId }))
  await worked(withdrawAdoption(tools, council.chair, { programmeId, reason: 'Sót một biên bản' }))
  await adopt()
  const { decisionId } = await worked(draftDecision(tools, council.office, { programmeId }))
  const issue = (number: string) =>
    issueDecision(tools, council.office, { decisionId, entry: { ...entry, number } })
  const [one, two] = await Promise.all([issue('813'), issue('814')])
  expect([one.ok, two.ok].toSorted()).toEqual([false, true])
  const late = await withdrawAdoption(tools, council.chair, { programmeId, reason: 'Muộn rồi' })
  expect(late.ok ? [] : late.problems.map((problem) => problem.problem)).toEqual(['decision-issued'])
})

test('a number used in the year, a day before the minutes and a missing signer are refused together', async () => {
  const { council, programmeId, digest } = await scored([['26', '25', '33']])
  await worked(adoptRanking(tools, council.chair, { programmeId, shownDigest: await digest(), ...minutes }))
  const { decisionId } = await worked(draftDecision(tools, council.office, { programmeId }))
  const bad = await issueDecision(tools, council.office, {
    decisionId,
    entry: { ...entry, issuedOn: Temporal.PlainDate.from('2024-06-02'), signerName: ' ' },
  })
  expect(bad).toEqual({
    ok: false,
    problems: [
      { problem: 'day-before-minutes', minutesOn: Temporal.PlainDate.from('2024-06-03') },
      { problem: 'signer-missing' },
      { problem: 'number-taken', year: 2024 },
    ],
  })
  expect((await decisionById(db, decisionId))?.state).toBe('draft')
})

test('somebody in conflict with a ranked dossier finds no ranking to act on', async () => {
  const { plan, programmeId, dossierIds } = await scored([['26', '25', '33']])
  const dossier = await dossierById(db, dossierIds[0] ?? 0)
  const author = dossier?.authors[0]?.personId ?? 0
  const actor = await buildActor(tools, { roles: ['office'] })
  expect(plan.id).toBe(programmeId)
  expect(
    await adoptRanking(tools, { ...actor, personId: author }, { programmeId, shownDigest: '', ...minutes }),
  ).toEqual({ ok: false, problems: [{ problem: 'no-such-ranking' }] })
})
