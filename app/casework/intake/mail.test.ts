import { afterAll, expect, test } from 'vitest'
import { imapMailbox, type MailboxPlace } from '#app/outside/mailbox.ts'
import { filesOverTime } from '#app/records/dossier/file-history.ts'
import { mailById, mailsIn } from '#app/records/intake/incoming-mails.ts'
import { mailboxState } from '#app/records/intake/mailbox-marks.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildDossier, worked } from '#test/builders/dossier.ts'
import { behindTls, hangingServer, imapServer } from '#test/builders/imap-server.ts'
import { buildLetter, buildOldLetter } from '#test/builders/letters.ts'
import { buildActor } from '#test/builders/people.ts'
import { type TestTools, testTools } from '#test/builders/tools.ts'
import { attachMail } from './attach-mail.ts'
import { readMailbox } from './read-mailbox.ts'
import { putMailBack, setMailAside } from './set-mail-aside.ts'
import { startFromMail } from './start-from-mail.ts'
import { takeMail } from './take-mail.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-04-05T02:00:00Z' })
const office = await buildActor(tools, { roles: ['office'] })
const at = (place: MailboxPlace): TestTools => ({ ...tools, mailbox: imapMailbox(place) })
const all = async () => (await mailsIn(db, null, { offset: 0, limit: 100 })).mails
const subjects = async () => (await all()).map(({ subject }) => subject).toSorted()

const pdf = (mark: string) => ({ name: `${mark}.pdf`, bytes: Buffer.from(`%PDF-1.7\n${mark}`) })
const drop = async (letter: Uint8Array) => {
  const arrived = await tools.files.receive(letter, 90_000_000)
  if (arrived === 'too-large') throw new Error('too large for the test itself')
  return takeMail(tools, arrived, { by: office.personId })
}

afterAll(async () => expect(await findBrokenInvariants(db)).toEqual([]))

test('letters of a real IMAP server are taken once, also when they are read again', async () => {
  const letters = [
    buildLetter({ subject: 'Hồ sơ một', messageId: 'mot@a', text: 'Kính gửi', attachments: [pdf('mot')] }),
    buildLetter({ subject: 'Hồ sơ hai', messageId: 'hai@a', text: 'Kính gửi' }),
  ]
  const server = await imapServer({ uidValidity: 42, letters })
  const mailbox = at(server.place)
  expect(await readMailbox(mailbox)).toEqual({ taken: 2, failure: null })
  expect(await subjects()).toEqual(['Hồ sơ hai', 'Hồ sơ một'])
  expect(await mailboxState(db, mailbox.mailbox?.name ?? '')).toMatchObject({
    uidValidity: '42',
    lastUid: 2,
    readAt: tools.now(),
    failure: null,
  })
  expect(await readMailbox(mailbox)).toEqual({ taken: 0, failure: null })
  server.deliver(buildLetter({ subject: 'Hồ sơ ba', messageId: 'ba@a' }))
  expect(await readMailbox(mailbox)).toEqual({ taken: 1, failure: null })
  await server.close()
})

test('a mailbox is read by TLS from the first byte; a certificate nobody vouches for is refused unless the office allows it', async () => {
  const server = await behindTls(
    await imapServer({
      uidValidity: 77,
      letters: [buildLetter({ subject: 'Qua TLS', messageId: 'tls@a', attachments: [pdf('tls')] })],
    }),
  )
  const strict = await readMailbox(at({ ...server.place, tls: 'verify' }))
  expect([strict.taken, strict.failure]).toEqual([0, expect.stringContaining('certificate')])
  expect((await readMailbox(at(server.place))).failure).toBe(null)
  expect(await subjects()).toContain('Qua TLS')
  await server.close()
})

test('two processes that read at once, and a server that numbers anew, bring nothing twice', async () => {
  const letters = [buildLetter({ subject: 'Hai máy', messageId: 'may@a', attachments: [pdf('may')] })]
  const server = await imapServer({ uidValidity: 1, letters })
  const taken = await Promise.all([readMailbox(at(server.place)), readMailbox(at(server.place))])
  expect(taken.map(({ failure }) => failure)).toEqual([null, null])
  await server.close()
  const renumbered = await imapServer({ uidValidity: 2, letters })
  expect(await readMailbox(at({ ...server.place, port: renumbered.place.port }))).toEqual({
    taken: 0,
    failure: null,
  })
  await renumbered.close()
  expect((await subjects()).filter((each) => each === 'Hai máy')).toHaveLength(1)
})

test('a crash between reading and keeping loses nothing: the letter is read again', async () => {
  const server = await imapServer({
    uidValidity: 7,
    letters: [buildLetter({ subject: 'Qua sự cố', messageId: 'c@a' })],
  })
  const healthy = at(server.place)
  const failing: TestTools = { ...healthy, transaction: () => Promise.reject(new Error('power cut')) }
  await expect(readMailbox(failing)).rejects.toThrow('power cut')
  expect(await subjects()).not.toContain('Qua sự cố')
  expect(await readMailbox(healthy)).toEqual({ taken: 1, failure: null })
  await server.close()
})

test.each([true, false])(
  'a mail server that hangs (greeting: %s) is given up and noted, and the next reading works',
  async (greets) => {
    const server = await hangingServer(greets)
    const waits = { greeting: 400, silence: 400, whole: 1_000 }
    const { place } = server
    const hanging = { ...tools, mailbox: imapMailbox(place, waits) }
    expect((await readMailbox(hanging)).failure).not.toBe(null)
    expect(await mailboxState(db, hanging.mailbox.name)).toMatchObject({ failedAt: tools.now() })
    await server.close()
    const working = await imapServer({
      uidValidity: greets ? 31 : 32,
      letters: [buildLetter({ subject: `Sau khi treo ${greets}`, messageId: `t${greets}@a` })],
    })
    const again = at({ ...place, port: working.place.port })
    expect(await readMailbox(again)).toEqual({ taken: 1, failure: null })
    expect(await mailboxState(db, hanging.mailbox.name)).toMatchObject({ failedAt: null, failure: null })
    await working.close()
  },
  30_000,
)

test('the same letter saved by another program is the same letter; another one with its Message-ID is not', async () => {
  const first = await drop(buildLetter({ subject: 'Trùng', messageId: 'trung@a', text: 'Một' }))
  const saved = Buffer.concat([
    Buffer.from('X-Saved-By: chuong trinh thu\r\n'),
    buildLetter({ subject: 'Trùng', messageId: 'trung@a', text: 'Một' }),
  ])
  expect(await drop(saved)).toEqual({ mailId: first.mailId, isNew: false })
  const other = await drop(buildLetter({ subject: 'Trùng', messageId: 'trung@a', text: 'Hai' }))
  expect(other.isNew).toBe(true)
  expect(await mailById(db, other.mailId)).toMatchObject({ namesakes: 1 })
})

test('what cannot be read is kept all the same, whole', async () => {
  const broken = Buffer.concat([
    Buffer.from('Subject: hỏng\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n'),
    Buffer.from(
      Array.from(
        { length: 60 },
        (_, depth) => `--x\r\nContent-Type: multipart/mixed; boundary=x${depth}\r\n\r\n--x${depth}\r\n`,
      ).join(''),
    ),
  ])
  const { mailId, isNew } = await drop(broken)
  expect(isNew).toBe(true)
  const mail = await mailById(db, mailId)
  const kept = await tools.files.open(mail?.originalSha256 ?? '')
  expect(Buffer.concat((await kept?.stream.toArray()) ?? [])).toEqual(broken)
})

test('text in an old encoding comes out whole and says so', async () => {
  const letter = buildOldLetter({
    subject: 'gửi hồ sơ',
    text: 'kính gửi phòng kinh tế, trường gửi hồ sơ sáng kiến năm học này.',
    encoding: 'tcvn',
    says: 'iso-8859-1',
  })
  const { mailId } = await drop(letter)
  expect(await mailById(db, mailId)).toMatchObject({
    subject: 'gửi hồ sơ',
    text: 'kính gửi phòng kinh tế, trường gửi hồ sơ sáng kiến năm học này.',
    readAs: 'tcvn',
  })
})

test('attached to a dossier, the chosen files are its files and say where they came from; a letter is handled once', async () => {
  const dossier = await buildDossier(tools, { state: 'submitted' })
  const program = { name: 'chay.exe', bytes: Buffer.from('MZ\u0000') }
  const letter = buildLetter({
    subject: 'Bổ sung minh chứng',
    messageId: 'bs@a',
    attachments: [pdf('anh'), pdf('bo'), program],
  })
  const { mailId } = await drop(letter)
  expect(
    (await mailById(db, mailId))?.attachments.map(({ file, refused }) => [file !== null, refused]),
  ).toEqual([
    [true, ''],
    [true, ''],
    [false, 'file-kind-refused'],
  ])
  const wish = { mailId, dossierId: dossier.id, attachments: [1, 3] }
  expect(await worked(attachMail(tools, office, wish))).toEqual({ added: 1 })
  const files = await filesOverTime(db, dossier.id)
  expect(files.filter(({ fromMail }) => fromMail).map(({ name }) => name)).toEqual(['anh.pdf'])
  expect(await attachMail(tools, office, wish)).toMatchObject({ problems: [{ problem: 'mail-handled' }] })
  expect(await attachMail(tools, dossier.author, wish)).toMatchObject({ ok: false })
})

test('a letter becomes a dossier the clerk writes on, with the sender as author where the address is known', async () => {
  const { programmeId, unitId, author } = await buildDossier(tools)
  await db
    .updateTable('person')
    .set({ email: 'hoa@nams.tamdiep.test' })
    .where('id', '=', author.personId)
    .execute()
  const { mailId } = await drop(
    buildLetter({ subject: 'Sáng kiến qua thư', messageId: 'sk@a', attachments: [pdf('don')] }),
  )
  const wish = { mailId, programmeId, unitId, sector: '', title: 'Sáng kiến qua thư', attachments: [1] }
  const { dossierId } = await worked(startFromMail(tools, office, wish))
  expect(await mailById(db, mailId)).toMatchObject({ state: 'made-dossier', dossierId })
  expect((await filesOverTime(db, dossierId)).map(({ name, fromMail }) => [name, fromMail])).toEqual([
    ['don.pdf', true],
  ])
  const authors = await db
    .selectFrom('dossier_author')
    .select('person_id')
    .where('dossier_id', '=', dossierId)
    .execute()
  expect(authors).toEqual([{ person_id: author.personId }])
  expect(await startFromMail(tools, office, wish)).toMatchObject({ problems: [{ problem: 'mail-handled' }] })
})

test('set aside with a reason, and put back', async () => {
  const { mailId } = await drop(buildLetter({ subject: 'Quảng cáo', messageId: 'qc@a' }))
  expect(await setMailAside(tools, office, { mailId, reason: ' ' })).toMatchObject({
    problems: [{ problem: 'reason-missing' }],
  })
  await worked(setMailAside(tools, office, { mailId, reason: 'thư quảng cáo' }))
  expect(await mailById(db, mailId)).toMatchObject({ state: 'set-aside', reason: 'thư quảng cáo' })
  await worked(putMailBack(tools, office, { mailId }))
  expect(await mailById(db, mailId)).toMatchObject({ state: 'waiting', handledBy: null })
})
