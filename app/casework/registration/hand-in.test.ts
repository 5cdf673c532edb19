import { expect, test } from 'vitest'
import { approveForUnit } from '#app/casework/dossier/approve-for-unit.ts'
import { returnToAuthor } from '#app/casework/dossier/return-to-author.ts'
import { saveDossierDraft } from '#app/casework/dossier/save-dossier-draft.ts'
import { sendToUnit } from '#app/casework/dossier/send-to-unit.ts'
import { withdrawDossier } from '#app/casework/dossier/withdraw-dossier.ts'
import { shareOf } from '#app/domain/dossier/contribution-shares.ts'
import { versionOf } from '#app/records/dossier/frozen-versions.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { transmittalById } from '#app/records/registration/transmittals.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildDossier, buildTransmittal, headPaper, worked } from '#test/builders/dossier.ts'
import { actorOf, buildAccount, buildActor } from '#test/builders/people.ts'
import { buildProgramme } from '#test/builders/programme.ts'
import { testTools } from '#test/builders/tools.ts'
import { composeTransmittal } from './compose-transmittal.ts'
import { draftTransmittal } from './draft-transmittal.ts'
import { handIn } from './hand-in.ts'
import { markTransmittalSigned } from './mark-transmittal-signed.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-07-05T02:00:00Z' })

const refusals = async (transmittalId: number) =>
  db
    .selectFrom('audit_line')
    .select('outcome')
    .where('act', '=', 'hand-in')
    .where('subject', '=', `transmittal:${transmittalId}`)
    .orderBy('id')
    .execute()

async function readyToHandIn(change: Record<string, unknown> = {}, sector = 'con-lai') {
  const programmeId = await buildProgramme(tools, change)
  const first = await buildDossier(tools, { state: 'approved-by-unit', programmeId, sector })
  const second = await buildDossier(tools, {
    state: 'approved-by-unit',
    programmeId,
    unitId: first.unitId,
    clerk: first.clerk,
    sector,
    title: 'Đón trẻ bằng thẻ màu',
  })
  const transmittalId = await buildTransmittal(tools, first, [first.id, second.id])
  return { first, second, transmittalId, clerk: first.clerk }
}

const late = (rounds: 'refuse' | 'accept-with-reason') => ({
  rounds: [
    {
      code: 'dot-1',
      name: 'Đợt I',
      sectors: ['giao-duc'],
      opens: '2024-03-15',
      deadline: { wording: 'before', day: '2024-04-20' },
      late: rounds,
    },
    {
      code: 'dot-2',
      name: 'Đợt II',
      sectors: ['con-lai'],
      opens: '2024-03-15',
      deadline: { wording: 'before', day: '2024-07-10' },
      late: rounds,
    },
  ],
})

test('one act hands all dossiers of a transmittal in, each frozen as version 1 with its digest', async () => {
  tools.setClock('2024-07-05T02:00:00Z')
  const { first, second, transmittalId, clerk } = await readyToHandIn()
  const handed = await worked(handIn(tools, clerk, { transmittalId }))
  expect(handed.dossiers.map(({ dossierId }) => dossierId)).toEqual([first.id, second.id])
  for (const dossier of [await first.now(), await second.now()]) {
    expect(dossier.state).toBe('submitted')
    expect(dossier.version).toBe(1)
    expect(dossier.submittedAt?.toString()).toBe('2024-07-05T02:00:00Z')
    const frozen = await versionOf(db, dossier.id, 1)
    expect(frozen?.content.title).toBe(dossier.title)
    expect(handed.dossiers).toContainEqual({ dossierId: dossier.id, sha256: frozen?.sha256 })
  }
  expect(await findBrokenInvariants(db)).toEqual([])
})

test('of two clerks who hand in at once exactly one succeeds, the other is told it is done, and both attempts are recorded', async () => {
  tools.setClock('2024-07-05T02:00:00Z')
  const { first, transmittalId, clerk } = await readyToHandIn()
  const other = await buildActor(tools, { roles: [{ role: 'unit-clerk', unitId: first.unitId ?? 0 }] })
  const outcomes = await Promise.all([
    handIn(tools, clerk, { transmittalId }),
    handIn(tools, other, { transmittalId }),
  ])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  const loser = outcomes.find(({ ok }) => !ok)
  expect(loser).toMatchObject({ problems: [{ problem: 'already-handed-in' }] })
  expect((await refusals(transmittalId)).map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused'])
  expect(await findBrokenInvariants(db)).toEqual([])
})

test('the last instant before the closing day is in time, the closing instant itself is late', async () => {
  tools.setClock('2024-07-05T02:00:00Z')
  const inTime = await readyToHandIn()
  const tooLate = await readyToHandIn()
  tools.setClock('2024-07-09T16:59:59.999Z')
  expect((await handIn(tools, inTime.clerk, { transmittalId: inTime.transmittalId })).ok).toBe(true)
  tools.setClock('2024-07-09T17:00:00Z')
  const refusal = await handIn(tools, tooLate.clerk, { transmittalId: tooLate.transmittalId })
  expect(refusal).toEqual({
    ok: false,
    problems: [{ problem: 'round-closed', closedAt: Temporal.Instant.from('2024-07-09T17:00:00Z') }],
  })
  expect((await tooLate.first.now()).state).toBe('approved-by-unit')
  expect((await refusals(tooLate.transmittalId)).map(({ outcome }) => outcome)).toEqual(['refused'])
})

test('a round that takes late dossiers asks for the reason and its document, and keeps both', async () => {
  tools.setClock('2024-07-05T02:00:00Z')
  const { first, transmittalId, clerk } = await readyToHandIn(late('accept-with-reason'))
  tools.setClock('2024-07-12T02:00:00Z')
  const without = await handIn(tools, clerk, {
    transmittalId,
    late: { reason: 'Mất điện toàn phường', documentNumber: ' ' },
  })
  expect(without).toMatchObject({ problems: [{ problem: 'late-reason-needed' }] })
  await worked(
    handIn(tools, clerk, {
      transmittalId,
      late: { reason: 'Mất điện toàn phường', documentNumber: '31/CV-KT' },
    }),
  )
  expect(await first.now()).toMatchObject({
    lateReason: 'Mất điện toàn phường',
    lateDocumentNumber: '31/CV-KT',
  })
})

test('a reason for being late is not kept where the dossier is in time', async () => {
  tools.setClock('2024-07-05T02:00:00Z')
  const { first, transmittalId, clerk } = await readyToHandIn(late('accept-with-reason'))
  await worked(handIn(tools, clerk, { transmittalId, late: { reason: 'phòng xa', documentNumber: '1' } }))
  expect((await first.now()).lateReason).toBeNull()
})

test('before the round opens nothing is handed in', async () => {
  tools.setClock('2024-03-10T02:00:00Z')
  const { transmittalId, clerk } = await readyToHandIn()
  expect(await handIn(tools, clerk, { transmittalId })).toMatchObject({
    problems: [{ problem: 'round-not-open' }],
  })
})

test('an unconfirmed share of an author with an account keeps the whole transmittal back', async () => {
  tools.setClock('2024-07-05T02:00:00Z')
  const programmeId = await buildProgramme(tools)
  const coAuthor = await buildAccount(tools, { fullName: 'Đồng Thị Tác' })
  const dossier = await buildDossier(tools, { programmeId })
  const before = await dossier.now()
  await worked(
    saveDossierDraft(tools, dossier.author, {
      dossierId: dossier.id,
      tag: before.tag,
      draft: {
        authors: [
          { personId: dossier.author.personId, share: shareOf(120) },
          { personId: coAuthor, workplace: 'UBND phường', share: shareOf(80) },
        ],
      },
    }),
  )
  await worked(sendToUnit(tools, dossier.author, { dossierId: dossier.id, tag: (await dossier.now()).tag }))
  await worked(approveForUnit(tools, dossier.clerk, { dossierId: dossier.id, paper: headPaper(tools) }))
  const transmittalId = await buildTransmittal(tools, dossier, [dossier.id])
  expect(await handIn(tools, dossier.clerk, { transmittalId })).toMatchObject({
    problems: [
      { problem: 'dossier-not-ready', why: [{ problem: 'share-unconfirmed', fullName: 'Đồng Thị Tác' }] },
    ],
  })
  expect((await dossier.now()).state).toBe('approved-by-unit')
})

test('a transmittal of another unit does not exist for a clerk, and the attempt is recorded', async () => {
  tools.setClock('2024-07-05T02:00:00Z')
  const { transmittalId, first } = await readyToHandIn()
  const stranger = await buildDossier(tools)
  expect(await handIn(tools, stranger.clerk, { transmittalId })).toEqual({
    ok: false,
    problems: [{ problem: 'no-such-transmittal' }],
  })
  expect((await first.now()).state).toBe('approved-by-unit')
  expect((await refusals(transmittalId)).map(({ outcome }) => outcome)).toEqual(['refused'])
})

test('the office opens a tờ trình once it is handed in, and its paper says what was withdrawn since', async () => {
  const { first, transmittalId, clerk } = await readyToHandIn()
  expect(await composeTransmittal(tools, first.office, transmittalId)).toBeNull()
  await worked(handIn(tools, clerk, { transmittalId }))
  expect(JSON.stringify(await composeTransmittal(tools, first.office, transmittalId))).not.toContain('Đã rút')
  await worked(withdrawDossier(tools, first.author, { dossierId: first.id, reason: 'Làm lại.' }))
  expect(JSON.stringify(await composeTransmittal(tools, first.office, transmittalId))).toContain(
    'Đã rút ngày 05/07/2024',
  )
})

test('where a head has an account the clerk records nothing for him without the scan of what he signed', async () => {
  tools.setClock('2024-07-05T02:00:00Z')
  const dossier = await buildDossier(tools, { state: 'with-unit' })
  const { clerk, id, programmeId, unitId } = dossier
  if (unitId === null) throw new Error('the dossier has a unit')
  const withoutPaper = await approveForUnit(tools, clerk, { dossierId: id })
  expect(withoutPaper).toMatchObject({
    ok: false,
    problems: [{ problem: 'paper-number-missing' }, { problem: 'paper-day-missing' }],
  })
  const head = await actorOf(tools, await buildAccount(tools, { roles: [{ role: 'unit-head', unitId }] }))
  const paper = headPaper(tools)
  expect(await approveForUnit(tools, clerk, { dossierId: id, paper })).toEqual({
    ok: false,
    problems: [{ problem: 'paper-scan-missing' }],
  })
  expect(await returnToAuthor(tools, clerk, { dossierId: id, reason: 'Thiếu', paper })).toEqual({
    ok: false,
    problems: [{ problem: 'paper-scan-missing' }],
  })
  await worked(approveForUnit(tools, head, { dossierId: id }))
  const items = [{ dossierId: id, unitOpinion: '' }]
  const { transmittalId } = await worked(draftTransmittal(tools, clerk, { programmeId, unitId, items }))
  const signing = {
    number: '05/TTr',
    signedOn: paper.signedOn,
    signerName: head.fullName,
    signerTitle: 'CHỦ TỊCH',
  }
  const tag = (await transmittalById(db, transmittalId))?.tag ?? 0
  const wish = { transmittalId, tag, signing }
  expect(await markTransmittalSigned(tools, clerk, wish)).toEqual({
    ok: false,
    problems: [{ problem: 'scan-missing' }],
  })
  await worked(markTransmittalSigned(tools, head, wish))
  await worked(handIn(tools, clerk, { transmittalId }))
})
