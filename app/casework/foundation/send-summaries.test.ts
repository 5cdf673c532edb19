import { expect, test } from 'vitest'
import { chooseNoticePace } from '#app/casework/people/choose-notice-pace.ts'
import { supplementNotice } from '#app/documents/intake/notices.ts'
import type { NoticePace } from '#app/domain/people/notice-pace.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { buildActor } from '#test/builders/people.ts'
import { testTools } from '#test/builders/tools.ts'
import { sendSummaries } from './send-summaries.ts'

const { db } = await freshDatabase()
// A Tuesday, seven in the morning in Vietnam.
const tools = testTools(db, { at: '2024-06-04T00:00:00Z' })
await buildInstallation(tools)

async function person(pace: NoticePace | null) {
  const actor = await buildActor(tools, { email: `${pace}@example.vn` })
  if (pace !== null) await chooseNoticePace(tools, actor, pace)
  return actor
}
const ordinary = { subject: 'Đơn vị đã đồng ý hồ sơ', body: 'Kính gửi' }
const tell = (personId: number, notice: { subject: string; body: string; urgent?: true } = ordinary) =>
  tools.transaction((tx) => tools.notifyEach(tx, [personId], { ...notice, at: tools.now() }))
const statesOf = async (personId: number) =>
  (
    await db
      .selectFrom('message')
      .select('mail_state')
      .where('to_person_id', '=', personId)
      .orderBy('id')
      .execute()
  ).map((row) => row.mail_state)
const summariesTo = (address: string) =>
  db
    .selectFrom('message')
    .select(['subject', 'body'])
    .where('to_person_id', 'is', null)
    .where('to_address', '=', address)
    .orderBy('id')
    .execute()

test('how often somebody wants mails decides what happens to one; without a choice it goes at once', async () => {
  const expected = {
    'at-once': 'queued',
    daily: 'waiting',
    weekly: 'waiting',
    'in-product': 'in-product',
  } as const
  for (const pace of ['at-once', 'daily', 'weekly', 'in-product'] as const) {
    const { personId } = await person(pace)
    await tell(personId)
    expect(await statesOf(personId)).toEqual([expected[pace]])
  }
  const { personId } = await person(null)
  await tell(personId)
  expect(await statesOf(personId)).toEqual(['queued'])
})

test('a supplement request goes at once to everybody, whatever they have chosen', async () => {
  const due = Temporal.PlainDate.from('2024-07-04')
  const actor = await buildActor(tools, { email: 'legal@example.vn' })
  await chooseNoticePace(tools, actor, 'in-product')
  await tell(actor.personId, supplementNotice({ code: 'SK-1', title: 'A', defects: ['Thiếu'], dueOn: due }))
  expect(await statesOf(actor.personId)).toEqual(['queued'])
})

test('the morning makes one mail of what waits unread, once, also when two nodes begin together', async () => {
  const actor = await buildActor(tools, { email: 'sum@example.vn' })
  await chooseNoticePace(tools, actor, 'daily')
  await tell(actor.personId, { subject: 'Việc thứ nhất', body: '' })
  await tell(actor.personId, { subject: 'Đã đọc rồi', body: '' })
  await db
    .updateTable('message')
    .set({ read_at: tools.now().toString() })
    .where('subject', '=', 'Đã đọc rồi')
    .execute()
  await tell(actor.personId, { subject: 'Việc thứ hai', body: '' })
  await Promise.all([sendSummaries(tools), sendSummaries(tools)])
  await sendSummaries(tools)
  const [summary, ...more] = await summariesTo('sum@example.vn')
  expect(more).toEqual([])
  expect(summary?.subject).toBe('2 thông báo mới về sáng kiến')
  expect(summary?.body).toContain('- 04/06/2024: Việc thứ nhất\n- 04/06/2024: Việc thứ hai')
  expect(summary?.body).not.toContain('Đã đọc rồi')
  expect(await statesOf(actor.personId)).toEqual(['summed-up', 'summed-up', 'summed-up'])
})

test('a weekly summary waits for Monday', async () => {
  expect(await summariesTo('weekly@example.vn')).toEqual([])
  tools.setClock('2024-06-10T00:00:00Z')
  await sendSummaries(tools)
  expect((await summariesTo('weekly@example.vn')).length).toBe(1)
})

test('each summary holds everything since the last: daily the next morning, weekly on Monday, and nothing twice', async () => {
  const paces = [
    ['daily', 'each-day@example.vn'],
    ['weekly', 'each-week@example.vn'],
  ] as const
  const people = []
  for (const [pace, email] of paces) {
    const actor = await buildActor(tools, { email })
    await chooseNoticePace(tools, actor, pace)
    people.push(actor.personId)
  }
  // Wednesday 12 to Tuesday 25 June, one notice each day at noon, the job each morning at five past seven.
  for (let day = 12; day <= 25; day += 1) {
    const date = `2024-06-${String(day).padStart(2, '0')}`
    tools.setClock(`${date}T00:05:00Z`)
    await sendSummaries(tools)
    tools.setClock(`${date}T05:00:00Z`)
    for (const personId of people) await tell(personId, { subject: `Tin ngày ${day}`, body: '' })
  }
  const told = async (email: string) =>
    (await summariesTo(email)).map(({ body }) =>
      [...body.matchAll(/Tin ngày (\d+)/g)].map(([, day]) => Number(day)),
    )
  expect(await told('each-day@example.vn')).toEqual(
    [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24].map((day) => [day]),
  )
  // Mondays are the 17th and the 24th.
  expect(await told('each-week@example.vn')).toEqual([
    [12, 13, 14, 15, 16],
    [17, 18, 19, 20, 21, 22, 23],
  ])
  expect(await findBrokenInvariants(db)).toEqual([])
})
