import { expect, test } from 'vitest'
import { buildLetter, buildOldLetter } from '#test/builders/letters.ts'
import { plainText } from './plain-text.ts'
import { readMail } from './read-mail.ts'
import { readMailAside } from './read-mail-aside.ts'

const words =
  'Kính gửi cơ quan thường trực, đơn vị gửi hồ sơ sáng kiến về cải cách thủ tục hành chính tại bộ phận một cửa.'

test('sender, subject, day, text and attachments are read', async () => {
  const mail = await readMail(
    buildLetter({
      subject: 'Hồ sơ sáng kiến trường Nam Sơn',
      messageId: '1@nams.test',
      text: words,
      attachments: [{ name: 'Đơn.pdf', bytes: Buffer.from('%PDF-1.7') }],
    }),
  )
  expect(mail).toMatchObject({
    messageId: '<1@nams.test>',
    fromName: 'Nguyễn Thị Hoa',
    fromAddress: 'hoa@nams.tamdiep.test',
    subject: 'Hồ sơ sáng kiến trường Nam Sơn',
    sentAt: '2024-04-05T02:12:00Z',
    text: words,
    readAs: null,
  })
  expect(mail?.attachments.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
    ['Đơn.pdf', '%PDF-1.7'],
  ])
})

test.each([
  ['tcvn', null],
  ['tcvn', 'us-ascii'],
  ['tcvn', 'utf-8'],
  ['tcvn', 'iso-8859-1'],
  ['viscii', 'viscii'],
  ['viscii', 'iso-8859-1'],
] as const)('text in %s that says it is %s comes out whole and is marked', async (encoding, says) => {
  const mail = await readMail(
    buildOldLetter({ subject: 'gửi hồ sơ sáng kiến', text: words.toLowerCase(), encoding, says }),
  )
  expect(mail?.text).toBe(words.toLowerCase())
  expect(mail?.subject).toBe('gửi hồ sơ sáng kiến')
  expect(mail?.readAs).toBe(says === 'viscii' ? null : encoding)
})

test('French, and Vietnamese that says what it is, are left as they are', async () => {
  const french = Buffer.concat([
    Buffer.from('Subject: Bonjour\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n'),
    Buffer.from('Une réponse très précise à votre café', 'latin1'),
  ])
  expect(await readMail(french)).toMatchObject({ text: 'Une réponse très précise à votre café' })
  expect(await readMail(buildLetter({ text: words }))).toMatchObject({ text: words, readAs: null })
})

test('letters in letters are opened, with their text and their attachments', async () => {
  const pdf = { name: 'ket-qua.pdf', bytes: Buffer.from('%PDF-1.7 trong') }
  const inner = buildLetter({ subject: 'Thư gốc', text: 'Nội dung gốc.', attachments: [pdf] })
  const middle = buildLetter({ subject: 'Chuyển lần một', text: 'Xem thư dưới.', inside: [inner] })
  const mail = await readMail(buildLetter({ subject: 'Chuyển tiếp', text: 'Kính chuyển.', inside: [middle] }))
  for (const part of ['Kính chuyển.', 'Chuyển lần một', 'Xem thư dưới.', 'Thư gốc', 'Nội dung gốc.'])
    expect(mail?.text).toContain(part)
  expect(mail?.attachments.map(({ name }) => name)).toEqual(['ket-qua.pdf'])
})

test('letters in letters without an end are opened five deep, and the rest is an attachment', async () => {
  let letter = buildLetter({ text: 'trong cùng' })
  for (let depth = 0; depth < 20; depth++) letter = buildLetter({ text: `lớp ${depth}`, inside: [letter] })
  const mail = await readMail(letter)
  expect(mail?.attachments).toHaveLength(1)
})

test('a letter without text, one of HTML alone, and no letter at all', async () => {
  expect(await readMail(buildLetter({ subject: 'Chỉ có tệp' }))).toMatchObject({ text: '', attachments: [] })
  const html = '<style>p{}</style><p>Kính gửi &amp; chào</p><script>alert(1)</script><p>Dòng hai</p>'
  expect((await readMail(buildLetter({ html })))?.text).toBe('Kính gửi & chào\nDòng hai')
  expect(plainText('<img src=x onerror=alert(1)>a &lt;b&gt;')).toBe('a <b>')
  expect(await readMail(new Uint8Array())).toMatchObject({ subject: '', text: '' })
})

test('thirty megabytes in one attachment come out whole', async () => {
  const bytes = Buffer.alloc(30_000_000, 'khoi nguon ')
  const mail = await readMailAside(
    buildLetter({ text: 'Tệp lớn', attachments: [{ name: 'lon.pdf', bytes }] }),
  )
  expect(Buffer.compare(Buffer.from(mail?.attachments[0]?.bytes ?? []), bytes)).toBe(0)
})

test('a letter that takes too long to read is given up, and so is only it', async () => {
  const letter = buildLetter({ text: 'x'.repeat(3_000_000) })
  expect(await readMailAside(letter, 1)).toBe(null)
  expect(await readMailAside(buildLetter({ text: 'sau đó' }))).toMatchObject({ text: 'sau đó' })
})
