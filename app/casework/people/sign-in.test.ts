import { expect, test } from 'vitest'
import { freshDatabase } from '#test/builders/database.ts'
import { buildAccount } from '#test/builders/people.ts'
import { testTools } from '#test/builders/tools.ts'
import { signIn } from './sign-in.ts'

const { db } = await freshDatabase()
const from = { address: '10.0.0.1', browser: 'test', sessionBefore: null }
const password = 'Suối nguồn 2024'

test('the right password opens a session that only the hash of its token names', async () => {
  const tools = testTools(db)
  const personId = await buildAccount(tools, { login: 'ha.le', password })
  const outcome = await signIn(tools, { ...from, login: ' Ha.Le ', password })
  if (!outcome.ok) throw new Error('refused')
  const sessions = await db.selectFrom('session').selectAll().where('person_id', '=', personId).execute()
  expect(sessions.length).toBe(1)
  expect(sessions[0]?.token_hash).not.toBe(outcome.value.token)
})

test('five wrong passwords lock for thirty minutes, the right one included, and then it opens again', async () => {
  const tools = testTools(db)
  await buildAccount(tools, { login: 'bi.khoa', password })
  for (let tries = 0; tries < 5; tries += 1)
    expect(await signIn(tools, { ...from, login: 'bi.khoa', password: 'sai rồi nhé' })).toEqual({
      ok: false,
      problems: [{ problem: 'not-recognised' }],
    })
  const until = tools.machineNow().add({ minutes: 30 })
  expect(await signIn(tools, { ...from, login: 'bi.khoa', password })).toEqual({
    ok: false,
    problems: [{ problem: 'locked', until }],
  })
  tools.pass({ minutes: 30 })
  expect((await signIn(tools, { ...from, login: 'bi.khoa', password })).ok).toBe(true)
})

test('a name nobody has is answered, and locked, like one somebody has', async () => {
  const tools = testTools(db)
  const answers = []
  for (let tries = 0; tries < 6; tries += 1)
    answers.push(await signIn(tools, { ...from, login: 'khong.co.ai', password }))
  expect(
    answers.map((each) => (each.ok ? 'in' : each.problems.map(({ problem }) => problem).join())),
  ).toEqual([
    'not-recognised',
    'not-recognised',
    'not-recognised',
    'not-recognised',
    'not-recognised',
    'locked',
  ])
})

test('wrong passwords sent at the same moment are each counted', async () => {
  const tools = testTools(db)
  await buildAccount(tools, { login: 'nhieu.lan', password })
  const answers = await Promise.all(
    Array.from({ length: 12 }, () =>
      signIn(tools, { ...from, login: 'nhieu.lan', password: 'sai cả mười hai' }),
    ),
  )
  const reasons = answers.flatMap((each) => (each.ok ? [] : each.problems.map(({ problem }) => problem)))
  expect(reasons.filter((reason) => reason === 'not-recognised').length).toBe(5)
  expect(reasons.filter((reason) => reason === 'locked').length).toBe(7)
})

test('too many failures from one address make that address wait, whatever names it tries', async () => {
  const tools = testTools(db)
  await buildAccount(tools, { login: 'nguoi.ngay', password })
  const address = '203.0.113.9'
  for (let tries = 0; tries < 100; tries += 1)
    await tools.db
      .insertInto('sign_in_attempt')
      .values({ at: tools.machineNow().toString(), login: `ten-${tries}`, address, succeeded: false })
      .execute()
  expect(await signIn(tools, { ...from, address, login: 'nguoi.ngay', password })).toEqual({
    ok: false,
    problems: [{ problem: 'address-must-wait', minutes: 10 }],
  })
  expect((await signIn(tools, { ...from, login: 'nguoi.ngay', password })).ok).toBe(true)
})

test('a closed account is refused like a wrong password, and each attempt leaves its line', async () => {
  const tools = testTools(db)
  const personId = await buildAccount(tools, { login: 'da.dong', password })
  await tools.db
    .updateTable('account')
    .set({ disabled_at: tools.now().toString() })
    .where('person_id', '=', personId)
    .execute()
  expect(await signIn(tools, { ...from, login: 'da.dong', password })).toEqual({
    ok: false,
    problems: [{ problem: 'not-recognised' }],
  })
  const lines = await db
    .selectFrom('audit_line')
    .select(['act', 'outcome', 'actor_id'])
    .where('subject', '=', `person:${personId}`)
    .execute()
  expect(lines).toEqual([{ act: 'sign-in', outcome: 'refused', actor_id: null }])
})
