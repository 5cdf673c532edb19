import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readConfig, webAddress } from './config.ts'

const defaults = { dataDir: 'data', workingFolder: '/srv/khoi-nguon' }

test('with nothing set everything has a default', () => {
  expect(readConfig({}, defaults)).toEqual({
    host: '127.0.0.1',
    port: 8080,
    dataDir: '/srv/khoi-nguon/data',
    filesDir: '/srv/khoi-nguon/data/files',
    databaseUrl: undefined,
    databaseConnections: 10,
    databaseOsUser: undefined,
    baseUrl: 'http://127.0.0.1:8080',
    smtpUrl: undefined,
    mailFrom: '',
    fileMaxBytes: 50_000_000,
    dossierMaxBytes: 200_000_000,
    sessionIdleMinutes: 60,
    sessionMaxHours: 12,
    scanner: undefined,
    mailbox: undefined,
  })
})

test('an empty value is as good as none', () => {
  expect(readConfig({ PORT: ' ', DATABASE_URL: '' }, defaults)).toEqual(readConfig({}, defaults))
})

test('a wrong value is named and, when it may hold a password, not repeated', () => {
  const refused = readConfig({ SMTP_URL: 'hong bi mat', FILE_MAX_MB: '300', DOSSIER_MAX_MB: '200' }, defaults)
  expect(refused).toEqual({
    problems: [
      'SMTP_URL: phải là một địa chỉ dạng smtp://nguoi-dung:mat-khau@may-chu:587.',
      'DOSSIER_MAX_MB: 200 không được nhỏ hơn FILE_MAX_MB (300).',
    ],
  })
})

test('a mail server needs an address to send from', () => {
  expect(readConfig({ SMTP_URL: 'smtp://127.0.0.1' }, defaults)).toEqual({
    problems: ['MAIL_FROM: phải có khi đã đặt SMTP_URL, là địa chỉ gửi của mọi thư.'],
  })
})

test('a mailbox is told by its address', () => {
  expect(readConfig({ IMAP_URL: 'imaps://hop%40a.vn:m%3At@thu.a.vn' }, defaults)).toMatchObject({
    mailbox: {
      host: 'thu.a.vn',
      port: 993,
      secure: true,
      user: 'hop@a.vn',
      password: 'm:t',
      folder: '',
    },
  })
  const open = { IMAP_URL: 'imap://a:b@thu.a.vn/Ho%20so', IMAP_TLS: 'none' }
  expect(readConfig(open, defaults)).toMatchObject({
    mailbox: { port: 143, secure: false, folder: 'Ho so', tls: 'none' },
  })
  expect(readConfig({ IMAP_URL: 'imaps://thu.a.vn', IMAP_TLS: 'tls' }, defaults)).toEqual({
    problems: [expect.stringMatching(/^IMAP_URL: /), expect.stringMatching(/^IMAP_TLS: /)],
  })
})

test.each([
  ['tcp://quet.local', { host: 'quet.local', port: 3310 }],
  ['tcp://[::1]:3311', { host: '::1', port: 3311 }],
  ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
])('CLAMAV=%s is where clamd listens', (text, scanner) => {
  expect(readConfig({ CLAMAV: text }, defaults)).toMatchObject({ scanner })
})

test.each(['clamd', 'tcp://', 'tcp://a:70000', 'unix:clamd.ctl', 'http://a:3310'])(
  'CLAMAV=%s is refused by its name',
  (text) => {
    expect(readConfig({ CLAMAV: text }, defaults)).toEqual({ problems: [expect.stringMatching(/^CLAMAV: /)] })
  },
)

test.each([
  ['127.0.0.1', 'http://127.0.0.1:8080'],
  ['0.0.0.0', 'http://localhost:8080'],
  ['::', 'http://localhost:8080'],
  ['::1', 'http://[::1]:8080'],
])('listening on %s it is reached at %s', (host, address) => {
  expect(webAddress(host, 8080)).toBe(address)
})

test.each(['README.md', 'README.vi.md'])('%s has one line for every setting', (name) => {
  const source = readFileSync(join(import.meta.dirname, 'config.ts'), 'utf8')
  const settings = [...source.matchAll(/'([A-Z]+(?:_[A-Z]+)*)'/g)].map((match) => match[1])
  const readme = readFileSync(join(import.meta.dirname, '..', name), 'utf8')
  const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1])
  expect([...new Set(settings)].sort()).toEqual(rows.sort())
})
