import { expect, test } from 'vitest'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { urgingLetter, urgingLetters } from '#app/records/registration/urging-letters.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildDossier } from '#test/builders/dossier.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { buildAccount, buildActor, buildUnit } from '#test/builders/people.ts'
import { buildProgramme } from '#test/builders/programme.ts'
import { testTools } from '#test/builders/tools.ts'
import { keepUrgingSetting } from './keep-urging-setting.ts'
import { recordLetterNumber } from './record-letter-number.ts'
import { remindUnits } from './remind-units.ts'
import { sendUrgingLetter } from './send-urging-letter.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-06-20T00:00:00Z' })
await buildInstallation(tools)
const programmeId = await buildProgramme(tools)
const office = await buildActor(tools, { roles: ['office'] })

async function staffed(name: string) {
  const unitId = await buildUnit(tools, { name, shortName: name })
  const head = await buildAccount(tools, {
    email: `${unitId}@example.vn`,
    roles: [{ role: 'unit-head', unitId }],
  })
  const clerk = await buildAccount(tools, {
    roles: [
      { role: 'unit-clerk', unitId },
      { role: 'unit-head', unitId },
    ],
  })
  return { unitId, head, clerk }
}
const silent = await staffed('UBND phường Im Lặng')
const other = await staffed('UBND xã Cũng Chưa')
const busy = await staffed('UBND phường Đã Nộp')
const school = await buildUnit(tools, { type: 'school-primary', name: 'Trường Tiểu học' })
await buildDossier(tools, { programmeId, unitId: busy.unitId, state: 'submitted' })

const at = (day: string) => tools.setClock(`${day}T00:00:00Z`)
const messagesTo = async (personId: number) =>
  (
    await db
      .selectFrom('message')
      .select('subject')
      .where('to_person_id', '=', personId)
      .orderBy('id')
      .execute()
  ).map(({ subject }) => subject)
const reminded = async () =>
  (
    await db
      .selectFrom('unit_reminder')
      .select(['unit_id', 'day_mark'])
      .orderBy('sent_at')
      .orderBy('unit_id')
      .execute()
  ).map((row) => [row.unit_id, row.day_mark])

test('each silent unit is reminded once at a mark, its clerk and head once each, and one that has done its part never', async () => {
  at('2024-06-25')
  await remindUnits(tools)
  expect(await reminded()).toEqual([])
  at('2024-06-26')
  // Two nodes at the same moment, and once more after a crash.
  await Promise.all([remindUnits(tools), remindUnits(tools)])
  await remindUnits(tools)
  at('2024-06-27')
  await remindUnits(tools)
  expect(await reminded()).toEqual([
    [silent.unitId, 14],
    [other.unitId, 14],
  ])
  for (const person of [silent.head, silent.clerk])
    expect(await messagesTo(person)).toEqual([
      'Còn 14 ngày đến hạn Đợt II: UBND phường Im Lặng chưa có sáng kiến nào đăng ký',
    ])
  expect((await messagesTo(busy.head)).filter((subject) => subject.startsWith('Còn'))).toEqual([])
})

test('a unit that does its part in between is left alone from then on, and missed days send one reminder', async () => {
  await buildDossier(tools, { programmeId, unitId: other.unitId, state: 'submitted' })
  at('2024-07-08')
  await remindUnits(tools)
  expect(await reminded()).toEqual([
    [silent.unitId, 14],
    [other.unitId, 14],
    [silent.unitId, 3],
  ])
})

test('the days the office sets are the days of the reminders', async () => {
  const setting = { reminderDays: [2, 2], showsTargets: false }
  expect((await keepUrgingSetting(tools, office, { programmeId, setting })).ok).toBe(true)
  at('2024-07-07')
  await remindUnits(tools)
  at('2024-07-09')
  await remindUnits(tools)
  expect((await reminded()).slice(3)).toEqual([[silent.unitId, 2]])
  expect(
    await keepUrgingSetting(tools, office, {
      programmeId,
      setting: { reminderDays: [Number.NaN], showsTargets: false },
    }),
  ).toEqual({ ok: false, problems: [{ problem: 'day-out-of-range', most: 90 }] })
})

test('a unit with an earlier deadline of its own is reminded by that one', async () => {
  const own = await staffed('UBND phường Có Kế hoạch')
  at('2024-06-20')
  await remindUnits(tools, (round, unitId) =>
    unitId === own.unitId
      ? { wording: 'through', day: Temporal.PlainDate.from('2024-06-22') }
      : round.deadline,
  )
  expect((await reminded()).find(([id]) => id === own.unitId)).toEqual([own.unitId, 2])
  await buildDossier(tools, { programmeId, unitId: own.unitId, state: 'submitted' })
})

const draft = {
  roundCode: 'dot-2',
  unitIds: [silent.unitId, school],
  wording: 'Đề nghị đơn vị đăng ký sáng kiến.',
  replyBy: Temporal.PlainDate.from('2024-07-09'),
}

test('a letter whose form arrives twice, or twice at once, is sent once', async () => {
  at('2024-07-01')
  const wish = { programmeId, formKey: 'a-key-of-one-form', draft }
  const before = (await messagesTo(silent.head)).length
  const [one, two] = await Promise.all([
    sendUrgingLetter(tools, office, wish),
    sendUrgingLetter(tools, office, wish),
  ])
  expect(await sendUrgingLetter(tools, office, wish)).toEqual(one)
  expect(two).toEqual(one)
  expect((await messagesTo(silent.head)).length).toBe(before + 1)
  const [letter, ...more] = await urgingLetters(db, programmeId)
  expect(more).toEqual([])
  expect(letter?.units.map(({ unitName, recipients }) => [unitName, recipients])).toEqual([
    ['Trường Tiểu học', 0],
    ['UBND phường Im Lặng', 2],
  ])
})

test('a letter that says nothing, to nobody, until yesterday is refused with every reason and tells nobody', async () => {
  const before = (await messagesTo(silent.head)).length
  const bad = { ...draft, unitIds: [], wording: ' ', replyBy: Temporal.PlainDate.from('2024-06-30') }
  const outcome = await sendUrgingLetter(tools, office, { programmeId, formKey: 'another-key', draft: bad })
  expect(outcome).toEqual({
    ok: false,
    problems: [{ problem: 'no-units' }, { problem: 'wording-missing' }, { problem: 'reply-day-past' }],
  })
  const clerk = await buildActor(tools, { roles: [{ role: 'unit-clerk', unitId: silent.unitId }] })
  expect((await sendUrgingLetter(tools, clerk, { programmeId, formKey: 'third-key', draft })).ok).toBe(false)
  expect((await messagesTo(silent.head)).length).toBe(before)
})

test('number, day and signer of a letter are recorded once', async () => {
  const [letter] = await urgingLetters(db, programmeId)
  const letterId = letter?.id ?? 0
  const issue = { number: '52', issuedOn: Temporal.PlainDate.from('2024-07-01'), signer: 'Phạm Văn Ký' }
  expect(await recordLetterNumber(tools, office, { letterId, issue })).toEqual({ ok: true, value: null })
  expect(await recordLetterNumber(tools, office, { letterId, issue: { ...issue, number: '53' } })).toEqual({
    ok: false,
    problems: [{ problem: 'recorded-already' }],
  })
  expect((await urgingLetter(db, letterId))?.issue).toEqual(issue)
  expect(await findBrokenInvariants(db)).toEqual([])
})
