import { afterAll, expect, test, vi } from 'vitest'
import { openWorkQueue } from '#app/records/foundation/work-queue.ts'
import { startMail } from '#app/start-mail.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { buildActor, buildPerson } from '#test/builders/people.ts'
import { smtpSink } from '#test/builders/smtp-sink.ts'
import { testTools } from '#test/builders/tools.ts'
import { retryFailedMails } from './retry-failed-mails.ts'
import { retryMail } from './retry-mail.ts'

const { db, pool } = await freshDatabase()
const sink = await smtpSink()
const queue = openWorkQueue(pool)
const mail = startMail({
  smtpUrl: sink.url,
  mailFrom: 'Sáng kiến <sk@example.vn>',
  isDemo: false,
  queue,
})
const tools = testTools(db, { queueMail: mail.queueMail, settings: { sendsMail: true } })
await buildInstallation(tools)
await mail.begin(tools)
afterAll(async () => {
  await queue.stop()
  mail.stop()
  await sink.close()
})

const toPersonId = await buildPerson(tools, { email: 'ha@example.vn' })
const notice = {
  at: tools.now(),
  toPersonId,
  subject: 'Hồ sơ được tiếp nhận',
  body: 'Kính gửi',
  link: '/ho-so/7',
}
const states = () =>
  db.selectFrom('message').select(['mail_state', 'mail_error', 'body']).orderBy('id').execute()

test('a mail goes out when its change is kept, and never when the change is rolled back', async () => {
  await tools.transaction((tx) => tools.notify(tx, notice))
  await expect(
    tools.transaction(async (tx) => {
      await tools.notify(tx, { ...notice, subject: 'never' })
      throw new Error('the change fails')
    }),
  ).rejects.toThrow('the change fails')
  await vi.waitFor(
    async () => expect((await states()).map((each) => each.mail_state)).toEqual(['sent']),
    15_000,
  )
  expect(sink.letters.length).toBe(1)
  expect(sink.letters[0]).toContain('To: ha@example.vn')
})

test('a mail the server turns down says why, and goes out when somebody tries again', async () => {
  sink.refuseNext(1)
  await tools.transaction((tx) => tools.notify(tx, notice))
  await vi.waitFor(async () => expect((await states()).at(-1)?.mail_state).toBe('failed'), 15_000)
  expect((await states()).at(-1)?.mail_error).toContain('550')
  const administrator = await buildActor(tools, { roles: ['administrator'] })
  const last = await db.selectFrom('message').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()
  expect(await retryMail(tools, administrator, last.id)).toEqual({ ok: true, value: null })
  await vi.waitFor(async () => expect((await states()).at(-1)?.mail_state).toBe('sent'), 15_000)
})

test('the text of a secret is not kept once its mail is sent', async () => {
  await tools.transaction((tx) => tools.notify(tx, { ...notice, body: 'bí mật', secret: true }))
  await vi.waitFor(async () => expect((await states()).at(-1)?.mail_state).toBe('sent'), 15_000)
  expect((await states()).at(-1)?.body).toBe('')
})

test('without a mail server, and in a demo, a mail is kept back and says so', async () => {
  for (const [smtpUrl, isDemo, reason] of [
    [undefined, false, 'no-server'],
    [sink.url, true, 'demo'],
  ] as const) {
    const kept = startMail({ smtpUrl, mailFrom: '', isDemo, queue })
    const quiet = testTools(db, { queueMail: kept.queueMail })
    await quiet.transaction((tx) => quiet.notify(tx, notice))
    const last = (await states()).at(-1)
    expect([last?.mail_state, last?.mail_error]).toEqual(['held', reason])
  }
})

test('a person without an address is a message without a mail', async () => {
  const nobody = await buildPerson(tools)
  await tools.transaction((tx) => tools.notify(tx, { ...notice, toPersonId: nobody }))
  expect((await states()).at(-1)?.mail_state).toBe('no-address')
})

test('by STARTTLS and a login a mail goes out; a wrong password or an unknown certificate is written beside it, and it goes when all failed ones are sent again', async () => {
  const guarded = await smtpSink({ guarded: { password: 'dung' } })
  const { port } = new URL(guarded.url)
  const fresh = await freshDatabase()
  const through = async (address: string) => {
    const own = openWorkQueue(fresh.pool)
    const started = startMail({ smtpUrl: address, mailFrom: 'sk@example.vn', isDemo: false, queue: own })
    const sender = testTools(fresh.db, { queueMail: started.queueMail, settings: { sendsMail: true } })
    await started.begin(sender)
    return {
      tools: sender,
      stop: async () => {
        await own.stop()
        started.stop()
      },
    }
  }
  const last = () =>
    fresh.db
      .selectFrom('message')
      .select(['mail_state', 'mail_error'])
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
  const at = (password: string, query: string) => `smtp://sk:${password}@127.0.0.1:${port}${query}`
  const anyCertificate = '?tls.rejectUnauthorized=false'
  for (const [address, reason] of [
    [at('sai', anyCertificate), /535/],
    [at('dung', ''), /certificate/],
  ] as const) {
    const sender = await through(address)
    if (reason.source === '535') await buildInstallation(sender.tools)
    const person = await buildPerson(sender.tools, { email: `${reason.source}@example.vn` })
    await sender.tools.transaction((tx) => sender.tools.notify(tx, { ...notice, toPersonId: person }))
    await vi.waitFor(async () => expect((await last()).mail_state).toBe('failed'), 30_000)
    expect((await last()).mail_error).toMatch(reason)
    await sender.stop()
  }
  expect(guarded.letters).toEqual([])
  const sender = await through(at('dung', anyCertificate))
  const administrator = await buildActor(sender.tools, { roles: ['administrator'] })
  expect(await retryFailedMails(sender.tools, administrator)).toEqual({ ok: true, value: { retried: 2 } })
  await vi.waitFor(() => expect(guarded.letters.length).toBe(2), 30_000)
  await vi.waitFor(async () => expect((await last()).mail_state).toBe('sent'), 30_000)
  await sender.stop()
  await guarded.close()
}, 120_000)
