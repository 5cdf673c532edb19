import { expect, test } from 'vitest'
import { printSheetNumber } from '#app/domain/council/paper-sheet-number.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { points } from '#app/domain/points.ts'
import { latestPaperSheet } from '#app/records/council/paper-sheets.ts'
import { pastSheets } from '#app/records/council/past-sheets.ts'
import { sheetBy } from '#app/records/council/score-sheets.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { type BuiltScoring, buildScoring, buildSignedSheet, sheetForm } from '#test/builders/council.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { worked } from '#test/builders/dossier.ts'
import { testTools } from '#test/builders/tools.ts'
import { attachPaperScan } from './attach-paper-scan.ts'
import { closeScoring } from './close-scoring.ts'
import { confirmPaperSheet } from './confirm-paper-sheet.ts'
import { declareConflict } from './declare-conflict.ts'
import { endMember } from './end-member.ts'
import { keyPaperSheet } from './key-paper-sheet.ts'
import { reopenSheet } from './reopen-sheet.ts'
import { returnPaperSheet } from './return-paper-sheet.ts'
import { saveSheet } from './save-sheet.ts'
import { signCompleteSheets } from './sign-complete-sheets.ts'
import { signSheet } from './sign-sheet.ts'

const { db } = await freshDatabase()
const tools = testTools(db)

const problemsOf = async (outcome: Promise<{ ok: boolean; problems?: readonly { problem: string }[] }>) =>
  ((await outcome).problems ?? []).map(({ problem }) => problem)

/** The chair's paper in a scoring of three, keyed in by the secretary, with these numbers on it. */
async function onPaper(wish: { scoring?: BuiltScoring } = {}) {
  const scoring = wish.scoring ?? (await buildScoring(tools))
  const { council } = scoring
  const [dossierId = 0] = scoring.dossierIds
  const member = await council.memberOf(council.chair)
  const number = { dossierId, memberId: member.id }
  const { typed } = await sheetForm(tools, council.chair, dossierId, ['24,5', '20', '30'])
  const paper = { ...typed, writtenTotal: '74,5', sumRemark: '' }
  const codes = Object.keys(typed.points)
  const reading = (scores: readonly string[], total: string) => ({
    points: Object.fromEntries(scores.map((score, place) => [codes[place] ?? '', points(score)])),
    writtenTotal: points(total),
  })
  return {
    scoring,
    council,
    number,
    paper,
    reading,
    key: (actor: Actor, typing = paper) => keyPaperSheet(tools, actor, { number, typed: typing, scan: null }),
    confirm: (actor: Actor, scores = ['24.5', '20', '30'], total = '74.5') =>
      confirmPaperSheet(tools, actor, { number, reading: reading(scores, total), compared: true }),
    sheet: () => sheetBy(db, dossierId, member.id),
  }
}

test('a paper sheet counts only after a second person has read the same from it', async () => {
  const { council, key, confirm, sheet, number } = await onPaper()
  await worked(key(council.secretary))
  expect(await sheet()).toBeNull()
  expect(await problemsOf(confirm(council.secretary))).toEqual(['own-keying'])
  await worked(confirm(council.office))
  const signed = await sheet()
  expect([signed?.state, signed?.total, signed?.version]).toEqual(['signed', points('74.5'), 1])
  expect((await latestPaperSheet(db, number))?.state).toBe('confirmed')
  expect(await problemsOf(confirm(council.office))).toEqual(['signed-already', 'nothing-waiting'])
})

test('where the second person reads something else, both readings are shown and nothing counts', async () => {
  const { council, key, confirm, sheet } = await onPaper()
  await worked(key(council.secretary))
  const outcome = await confirm(council.vice, ['24.5', '20', '31'], '75.5')
  expect(outcome.ok).toBe(false)
  const [problem] = outcome.ok ? [] : outcome.problems
  expect(
    problem?.problem === 'read-differently' &&
      problem.differences.map(({ criterion, first, second }) => [criterion?.code ?? 'total', first, second]),
  ).toEqual([
    ['hieu-qua', points('30'), points('31')],
    ['total', points('74.5'), points('75.5')],
  ])
  expect(await sheet()).toBeNull()
})

test('a written total that is not the sum is refused with both numbers', async () => {
  const { council, key, paper } = await onPaper()
  const outcome = await key(council.secretary, { ...paper, writtenTotal: '75' })
  expect(outcome.ok ? [] : outcome.problems).toEqual([
    { problem: 'sum-differs', written: points('75'), sum: points('74.5'), mayKeep: false },
  ])
})

test('a demanded comment that is not on the paper is missed there as on the screen', async () => {
  const { council, key, paper } = await onPaper()
  expect(await problemsOf(key(council.secretary, { ...paper, comments: {} }))).toEqual(['comment-missing'])
})

test('paper and screen never both count: whichever is signed first stands, and one that waits bars the other', async () => {
  const { council, key, confirm, scoring, sheet } = await onPaper()
  const [dossierId = 0] = scoring.dossierIds
  await worked(key(council.secretary))
  const form = await sheetForm(tools, council.chair, dossierId, ['10', '10', '10'])
  expect(await problemsOf(signSheet(tools, council.chair, form))).toEqual(['paper-waiting'])
  await worked(saveSheet(tools, council.chair, form))
  expect(await problemsOf(signCompleteSheets(tools, council.chair, { scoringId: scoring.id }))).toEqual([
    'nothing-complete',
  ])
  await worked(confirm(council.office))
  expect((await sheet())?.total).toBe(points('74.5'))
  const [replaced] = await db
    .selectFrom('paper_sheet')
    .select('replaced_draft')
    .orderBy('id', 'desc')
    .execute()
  expect(replaced?.replaced_draft).toMatchObject({ points: { 'tinh-moi': 1000 } })
  expect(await problemsOf(key(council.secretary))).toEqual(['signed-already'])
})

test('two clerks with the same paper: the second is told that it was keyed already', async () => {
  const { council, key } = await onPaper()
  const [one, other] = await Promise.all([key(council.secretary), key(council.office)])
  expect([one.ok, other.ok].toSorted()).toEqual([false, true])
  expect(await problemsOf(Promise.resolve(one.ok ? other : one))).toEqual(['keyed-already'])
})

test('nobody keys in the own paper, and to who is in conflict or runs nothing the number leads nowhere', async () => {
  const { council, key, confirm, scoring } = await onPaper()
  const [dossierId = 0] = scoring.dossierIds
  expect(await problemsOf(key(council.chair))).toEqual(['own-sheet'])
  await worked(declareConflict(tools, council.secretary, { dossierId, kind: 'kin', note: 'Tác giả là em.' }))
  expect(await problemsOf(key(council.secretary))).toEqual(['no-such-paper'])
  await worked(key(council.office))
  expect(await problemsOf(confirm(council.secretary))).toEqual(['no-such-paper'])
})

test('a member who left, or a scoring that was closed meanwhile, takes no paper any more', async () => {
  const scoring = await buildScoring(tools)
  const { council, key, confirm, number } = await onPaper({ scoring })
  await worked(key(council.secretary))
  const [dossierId = 0] = scoring.dossierIds
  await worked(
    endMember(tools, council.office, {
      councilId: council.id,
      memberId: number.memberId,
      reason: 'Chuyển công tác.',
    }),
  )
  expect(await problemsOf(confirm(council.office))).toEqual(['no-seat'])
  for (const member of [council.vice, council.secretary]) await buildSignedSheet(tools, member, dossierId)
  await worked(closeScoring(tools, council.secretary, { scoringId: scoring.id }))
  expect(await problemsOf(confirm(council.office))).toEqual(['no-seat', 'scoring-closed'])
})

test('what was given back is kept with its reason, and the paper may be keyed in anew', async () => {
  const { council, key, confirm, number, paper } = await onPaper()
  await worked(key(council.secretary, { ...paper, writtenTotal: '74,50' }))
  expect(await problemsOf(returnPaperSheet(tools, council.office, { number, reason: '' }))).toEqual([
    'reason-missing',
  ])
  await worked(returnPaperSheet(tools, council.office, { number, reason: 'Đọc nhầm chữ số.' }))
  expect(await problemsOf(confirm(council.office))).toEqual(['nothing-waiting'])
  await worked(key(council.office))
  await worked(confirm(council.secretary))
  const kept = await db
    .selectFrom('paper_sheet')
    .select(['state', 'settle_reason'])
    .where('dossier_id', '=', number.dossierId)
    .orderBy('id')
    .execute()
  expect(kept).toEqual([
    { state: 'returned', settle_reason: 'Đọc nhầm chữ số.' },
    { state: 'confirmed', settle_reason: '' },
  ])
})

test('a scan is kept with the paper while it waits; what is no picture or document is refused', async () => {
  const { council, key, number } = await onPaper()
  await worked(key(council.secretary))
  const scan = async (bytes: string) => {
    const arrived = await tools.files.receive(Buffer.from(bytes), 1_000_000)
    if (arrived === 'too-large') throw new Error('a line of text is small')
    return { name: 'phieu.pdf', arrived }
  }
  const sent = async (bytes: string) =>
    attachPaperScan(tools, council.office, { number, scan: await scan(bytes) })
  expect(await problemsOf(sent('không phải tệp PDF'))).toEqual(['file-kind-refused'])
  await worked(sent('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n%%EOF'))
  expect((await latestPaperSheet(db, number))?.scan?.mediaType).toBe('application/pdf')
})

test('a confirmed paper is reopened like any signed sheet, and what it was stays with the old version', async () => {
  const { council, key, confirm, sheet } = await onPaper()
  await worked(key(council.office))
  await worked(confirm(council.secretary))
  const signed = await sheet()
  await worked(reopenSheet(tools, council.chair, { sheetId: signed?.id ?? 0, reason: 'Viết nhầm cột điểm.' }))
  expect((await sheet())?.state).toBe('draft')
  expect((await pastSheets(db, signed?.id ?? 0)).map(({ total }) => total)).toEqual([7450])
  await worked(key(council.office))
  await worked(confirm(council.secretary))
  expect((await sheet())?.version).toBe(2)
})

test('numbers as printed on the sheets of a scoring are all different', async () => {
  const { council, scoring } = await onPaper()
  const numbers = (await council.now()).members.flatMap(({ id }) =>
    scoring.dossierIds.map((dossierId) => printSheetNumber({ dossierId, memberId: id })),
  )
  expect(new Set(numbers).size).toBe(numbers.length)
})

test('after all this the records hold together', async () => {
  expect(await findBrokenInvariants(db)).toEqual([])
})
