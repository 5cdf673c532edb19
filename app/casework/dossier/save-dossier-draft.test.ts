import { expect, test } from 'vitest'
import { shareOf } from '#app/domain/dossier/contribution-shares.ts'
import { missingParts } from '#app/domain/dossier/missing-parts.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { answersTo, buildDossier, worked } from '#test/builders/dossier.ts'
import { actorOf, buildAccount, buildActor, buildPerson } from '#test/builders/people.ts'
import { testTools } from '#test/builders/tools.ts'
import { confirmShare } from './confirm-share.ts'
import { removeFile } from './remove-file.ts'
import { resubmitSupplement } from './resubmit-supplement.ts'
import { saveDossierDraft } from './save-dossier-draft.ts'
import { sendToUnit } from './send-to-unit.ts'
import { startDossier } from './start-dossier.ts'
import { submitAlone } from './submit-alone.ts'
import { withdrawDossier } from './withdraw-dossier.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-07-05T02:00:00Z' })

test('of two windows that save the same form the second is told it is stale, and the first text stays', async () => {
  const dossier = await buildDossier(tools)
  const { tag } = await dossier.now()
  const save = (title: string) =>
    saveDossierDraft(tools, dossier.author, { dossierId: dossier.id, tag, draft: { title } })
  const outcomes = await Promise.all([save('Cửa sổ thứ nhất'), save('Cửa sổ thứ hai')])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ problems: [{ problem: 'stale' }] })
  const kept = (await dossier.now()).title
  expect(outcomes[0]?.ok ? 'Cửa sổ thứ nhất' : 'Cửa sổ thứ hai').toBe(kept)
})

test('a save touches only what it carries', async () => {
  const dossier = await buildDossier(tools)
  const before = await dossier.now()
  await worked(
    saveDossierDraft(tools, dossier.author, {
      dossierId: dossier.id,
      tag: before.tag,
      draft: { content: { purpose: 'Mục đích mới' } },
    }),
  )
  const after = await dossier.now()
  expect(after).toEqual({
    ...before,
    content: { ...before.content, purpose: 'Mục đích mới' },
    tag: before.tag + 1,
    savedAt: after.savedAt,
  })
})

test('of the day of first application and that of a trial the earlier counts', async () => {
  const dossier = await buildDossier(tools)
  const days = async (content: { appliedOn?: string | null; trialOn?: string | null }) => {
    const { tag } = await dossier.now()
    await worked(saveDossierDraft(tools, dossier.author, { dossierId: dossier.id, tag, draft: { content } }))
    return (await dossier.now()).firstAppliedOn?.toString() ?? null
  }
  expect(await days({ appliedOn: '2024-03-01', trialOn: '2024-02-10' })).toBe('2024-02-10')
  expect(await days({ trialOn: null })).toBe('2024-03-01')
  expect(await days({ appliedOn: null })).toBe(null)
  expect(await findBrokenInvariants(db)).toEqual([])
})

test('a confirming file is one of the dossier, and is missed when it is taken out', async () => {
  const files = [{ name: 'xac-nhan.pdf', bytes: new TextEncoder().encode('%PDF-1.7 xác nhận') }]
  const dossier = await buildDossier(tools, { files })
  const [file] = (await dossier.now()).files
  const point = async (applierFileId: number) =>
    saveDossierDraft(tools, dossier.author, {
      dossierId: dossier.id,
      tag: (await dossier.now()).tag,
      draft: { content: { applierFileId } },
    })
  expect(await point(424242)).toMatchObject({ problems: [{ problem: 'no-such-file' }] })
  await worked(point(file?.id ?? 0))
  expect(missingParts(await dossier.now())).toEqual([])
  await worked(removeFile(tools, dossier.author, { dossierId: dossier.id, fileId: file?.id ?? 0 }))
  expect(missingParts(await dossier.now())).toEqual([{ section: 'benefits', part: 'applierFile' }])
})

test('every fault of a draft is named at once', async () => {
  const dossier = await buildDossier(tools)
  const { tag } = await dossier.now()
  const outcome = await saveDossierDraft(tools, dossier.author, {
    dossierId: dossier.id,
    tag,
    draft: {
      title: 'x'.repeat(301),
      kind: 'no-such-kind',
      firstAppliedOn: Temporal.PlainDate.from('2024-07-06'),
      authors: [
        { personId: dossier.author.personId, share: shareOf(100) },
        { personId: dossier.author.personId, share: shareOf(100) },
      ],
    },
  })
  expect(outcome).toMatchObject({
    problems: [
      { problem: 'too-long', part: 'title', max: 300 },
      { problem: 'unknown-choice', part: 'kind' },
      { problem: 'applied-in-future' },
      { problem: 'author-twice' },
    ],
  })
})

test('an author nobody knows is refused; a known one is told and confirms, and a changed share is to be confirmed again', async () => {
  const dossier = await buildDossier(tools)
  const coAuthor = await buildAccount(tools, { fullName: 'Đỗ Thị Đồng' })
  const save = async (personId: number, half: number) =>
    saveDossierDraft(tools, dossier.author, {
      dossierId: dossier.id,
      tag: (await dossier.now()).tag,
      draft: {
        authors: [
          { personId: dossier.author.personId, share: shareOf(200 - half) },
          { personId, share: shareOf(half) },
        ],
      },
    })
  expect(await save(999_999, 60)).toMatchObject({ problems: [{ problem: 'no-such-person' }] })
  await worked(save(coAuthor, 60))
  const told = await db.selectFrom('message').select('subject').where('to_person_id', '=', coAuthor).execute()
  expect(told.map(({ subject }) => subject)).toEqual(['Ông/bà được ghi tên là đồng tác giả sáng kiến'])

  const actor = await actorOf(tools, coAuthor)
  const confirm = (shownHalfPercents: number) =>
    confirmShare(tools, actor, { dossierId: dossier.id, shownHalfPercents })
  expect(await confirm(50)).toMatchObject({ problems: [{ problem: 'share-changed', halfPercents: 60 }] })
  await worked(confirm(60))
  expect(await confirm(60)).toMatchObject({ problems: [{ problem: 'nothing-to-confirm' }] })
  await worked(save(coAuthor, 60))
  expect((await dossier.now()).authors[1]?.confirmedAt).not.toBeNull()
  await worked(save(coAuthor, 70))
  expect((await dossier.now()).authors[1]?.confirmedAt).toBeNull()
})

test('a double click sends the dossier once', async () => {
  const dossier = await buildDossier(tools)
  const { tag } = await dossier.now()
  const send = () => sendToUnit(tools, dossier.author, { dossierId: dossier.id, tag })
  const outcomes = await Promise.all([send(), send()])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ problems: [{ problem: 'not-sendable' }] })
})

test('an individual hands in without a unit, once, and somebody of a unit may not', async () => {
  const alone = await buildDossier(tools, { unitId: null })
  const wish = async () => ({ dossierId: alone.id, tag: (await alone.now()).tag })
  await worked(submitAlone(tools, alone.author, await wish()))
  expect((await alone.now()).version).toBe(1)
  expect(await submitAlone(tools, alone.author, await wish())).toMatchObject({
    problems: [{ problem: 'not-submittable' }],
  })
  const ofUnit = await buildDossier(tools)
  const refused = await submitAlone(tools, ofUnit.author, {
    dossierId: ofUnit.id,
    tag: (await ofUnit.now()).tag,
  })
  expect(refused).toMatchObject({ problems: [{ problem: 'not-submittable' }] })
  expect(await findBrokenInvariants(db)).toEqual([])
})

test('a dossier is started only for a unit one works in, and for others only by its clerk', async () => {
  const built = await buildDossier(tools)
  const stranger = await buildActor(tools, { roles: ['author'] })
  const wish = { programmeId: built.programmeId, unitId: built.unitId, title: 'Tên', asAuthor: true }
  expect(await startDossier(tools, stranger, wish)).toMatchObject({ problems: [{ problem: 'not-of-unit' }] })
  expect(await startDossier(tools, built.author, { ...wish, asAuthor: false })).toMatchObject({
    problems: [{ problem: 'not-of-unit' }],
  })
  expect((await startDossier(tools, built.clerk, { ...wish, asAuthor: false })).ok).toBe(true)
  expect(await startDossier(tools, built.author, { ...wish, title: ' ' })).toMatchObject({
    problems: [{ problem: 'title-missing' }],
  })
})

test('withdrawing needs a reason, is open to writers alone and is final', async () => {
  const dossier = await buildDossier(tools, { state: 'with-unit' })
  const withdraw = (by = dossier.author, reason = 'Xin rút') =>
    withdrawDossier(tools, by, { dossierId: dossier.id, reason })
  expect(await withdraw(dossier.author, '  ')).toMatchObject({ problems: [{ problem: 'reason-missing' }] })
  expect(await withdraw(dossier.clerk)).toMatchObject({ problems: [{ problem: 'not-withdrawable' }] })
  await worked(withdraw())
  expect(await withdraw()).toMatchObject({ problems: [{ problem: 'not-withdrawable' }] })
})

test('a supplement is the next frozen version, taken to the end of its last day', async () => {
  tools.setClock('2024-07-05T02:00:00Z')
  const built = await buildDossier(tools, { state: 'resubmitted' })
  expect(await built.now()).toMatchObject({ state: 'submitted', version: 2 })
  const late = await buildDossier(tools, { state: 'needs-supplement' })
  tools.setClock('2024-07-25T17:00:00Z')
  const resubmit = async () =>
    resubmitSupplement(tools, late.author, {
      dossierId: late.id,
      tag: (await late.now()).tag,
      note: '',
      answers: await answersTo(tools, late.id),
    })
  expect(await resubmit()).toMatchObject({ problems: [{ problem: 'supplement-overdue' }] })
  tools.setClock('2024-07-25T16:59:59Z')
  await worked(resubmit())
  expect(await findBrokenInvariants(db)).toEqual([])
})

test('a co-author without an account keeps nothing back', async () => {
  const someone = await buildPerson(tools)
  tools.setClock('2024-07-05T02:00:00Z')
  const dossier = await buildDossier(tools, { unitId: null })
  await worked(
    saveDossierDraft(tools, dossier.author, {
      dossierId: dossier.id,
      tag: (await dossier.now()).tag,
      draft: {
        authors: [
          { personId: dossier.author.personId, share: shareOf(101) },
          { personId: someone, share: shareOf(99), workplace: 'Tổ 3' },
        ],
      },
    }),
  )
  await worked(submitAlone(tools, dossier.author, { dossierId: dossier.id, tag: (await dossier.now()).tag }))
})
