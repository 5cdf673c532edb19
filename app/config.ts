import { isAbsolute, join, resolve } from 'node:path'
import type { MailboxPlace } from '#app/outside/mailbox.ts'

/** Everything an installation may set by environment; each has a default and one line in the README. */
export type Config = {
  readonly host: string
  readonly port: number
  readonly dataDir: string
  readonly filesDir: string
  /** Absent: our own embedded server in the data directory. */
  readonly databaseUrl: string | undefined
  readonly databaseConnections: number
  readonly databaseOsUser: string | undefined
  readonly baseUrl: string
  /** Absent: mails wait in the outbox and are sent nowhere. */
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly fileMaxBytes: number
  readonly dossierMaxBytes: number
  readonly sessionIdleMinutes: number
  readonly sessionMaxHours: number
  /** Absent: files are kept as not looked through. */
  readonly scanner: ScannerPlace | undefined
  /** Absent: letters come only as files a clerk drops. */
  readonly mailbox: MailboxPlace | undefined
}

/** Where clamd listens: a port of a machine, or a socket of this one. */
type ScannerPlace = { readonly host: string; readonly port: number } | { readonly path: string }

type Environment = Readonly<Record<string, string | undefined>>

/** The configuration, or every wrong value at once, each sentence beginning with the variable's name. */
export function readConfig(
  environment: Environment,
  defaults: { readonly dataDir: string; readonly workingFolder: string },
): Config | { readonly problems: readonly string[] } {
  const problems: string[] = []
  const given = (name: string): string | undefined => {
    const value = environment[name]?.trim()
    return value === '' ? undefined : value
  }
  const wholeNumber = (name: string, standard: number, least: number, most: number): number => {
    const text = given(name) ?? String(standard)
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= least && value <= most) return value
    problems.push(`${name}: "${text}" phải là số nguyên từ ${least} đến ${most}.`)
    return standard
  }
  const address = (name: string, schemes: readonly string[], example: string): URL | undefined => {
    const text = given(name)
    if (text === undefined) return undefined
    const url = URL.canParse(text) ? new URL(text) : undefined
    if (url !== undefined && schemes.includes(url.protocol)) return url
    // The value itself may hold a password and is not repeated.
    problems.push(`${name}: phải là một địa chỉ dạng ${example}.`)
    return undefined
  }
  const folder = (name: string, standard: string): string => {
    const text = given(name) ?? standard
    if (!text.includes('\0')) return isAbsolute(text) ? text : resolve(defaults.workingFolder, text)
    problems.push(`${name}: không phải đường dẫn thư mục.`)
    return standard
  }

  const host = given('HOST') ?? '127.0.0.1'
  if (!/^[A-Za-z0-9.:_-]+$/.test(host))
    problems.push(`HOST: "${host}" phải là tên máy hoặc địa chỉ IP, không kèm cổng hay "http://".`)
  const port = wholeNumber('PORT', 8080, 0, 65_535)
  const dataDir = folder('DATA_DIR', defaults.dataDir)
  const baseUrl = address('BASE_URL', ['http:', 'https:'], 'https://sangkien.example.vn')
  if (baseUrl !== undefined && (baseUrl.pathname !== '/' || baseUrl.search !== '' || baseUrl.hash !== ''))
    problems.push('BASE_URL: chỉ gồm giao thức, tên máy và cổng, không kèm đường dẫn phía sau.')
  const databaseUrl = address(
    'DATABASE_URL',
    ['postgres:', 'postgresql:'],
    'postgres://nguoi-dung:mat-khau@may-chu:5432/ten',
  )
  const smtpUrl = address('SMTP_URL', ['smtp:', 'smtps:'], 'smtp://nguoi-dung:mat-khau@may-chu:587')
  const mailFrom = given('MAIL_FROM')
  if (mailFrom !== undefined && !/^[^@\r\n]*[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+>?$/.test(mailFrom))
    problems.push(
      `MAIL_FROM: "${mailFrom}" phải là một địa chỉ thư, ví dụ "Sáng kiến <sangkien@example.vn>".`,
    )
  if (smtpUrl !== undefined && mailFrom === undefined)
    problems.push('MAIL_FROM: phải có khi đã đặt SMTP_URL, là địa chỉ gửi của mọi thư.')
  const fileMaxMb = wholeNumber('FILE_MAX_MB', 50, 1, 2_000)
  const dossierMaxMb = wholeNumber('DOSSIER_MAX_MB', Math.max(200, fileMaxMb), 1, 20_000)
  if (dossierMaxMb < fileMaxMb)
    problems.push(`DOSSIER_MAX_MB: ${dossierMaxMb} không được nhỏ hơn FILE_MAX_MB (${fileMaxMb}).`)
  const clamav = given('CLAMAV')
  const scanner = clamav === undefined ? undefined : scannerPlace(clamav)
  if (clamav !== undefined && scanner === undefined)
    problems.push(`CLAMAV: "${clamav}" phải là "tcp://may-chu:3310" hoặc "unix:/duong/dan/clamd.ctl".`)

  const imapUrl = address('IMAP_URL', ['imap:', 'imaps:'], 'imaps://nguoi-dung:mat-khau@may-chu:993')
  if (imapUrl !== undefined && (imapUrl.username === '' || imapUrl.password === ''))
    problems.push('IMAP_URL: phải có người dùng và mật khẩu, dạng imaps://nguoi-dung:mat-khau@may-chu:993.')
  const imapTls = given('IMAP_TLS') ?? 'verify'
  if (!isTls(imapTls)) problems.push(`IMAP_TLS: "${imapTls}" phải là "verify", "self-signed" hoặc "none".`)

  const config: Config = {
    host,
    port,
    dataDir,
    filesDir: folder('FILES_DIR', join(dataDir, 'files')),
    databaseUrl: databaseUrl?.href,
    databaseConnections: wholeNumber('DATABASE_CONNECTIONS', 10, 2, 50),
    databaseOsUser: given('DB_USER_OS'),
    baseUrl: baseUrl?.origin ?? webAddress(host, port),
    smtpUrl: smtpUrl?.href,
    mailFrom: mailFrom ?? '',
    fileMaxBytes: fileMaxMb * 1_000_000,
    dossierMaxBytes: dossierMaxMb * 1_000_000,
    sessionIdleMinutes: wholeNumber('SESSION_IDLE_MINUTES', 60, 5, 1_440),
    sessionMaxHours: wholeNumber('SESSION_MAX_HOURS', 12, 1, 720),
    scanner,
    mailbox: imapUrl === undefined || !isTls(imapTls) ? undefined : mailboxPlace(imapUrl, imapTls),
  }
  return problems.length === 0 ? config : { problems }
}

const everyAddress: readonly string[] = ['0.0.0.0', '::']

/** The address people reach a machine by that listens on this host and port. */
export function webAddress(host: string, port: number): string {
  const name = everyAddress.includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

function scannerPlace(text: string): ScannerPlace | undefined {
  const path = /^unix:(?:\/\/)?(\/[^\0]{1,106})$/.exec(text)?.[1]
  if (path !== undefined) return { path }
  const [, host, port] = /^tcp:\/\/([A-Za-z0-9.-]+|\[[0-9a-fA-F:]+\])(?::(\d{1,5}))?\/?$/.exec(text) ?? []
  const number = Number(port ?? '3310')
  if (host === undefined || number < 1 || number > 65_535) return undefined
  return { host: host.replace(/^\[|\]$/g, ''), port: number }
}

const isTls = (text: string): text is MailboxPlace['tls'] =>
  text === 'verify' || text === 'self-signed' || text === 'none'

function mailboxPlace(url: URL, tls: MailboxPlace['tls']): MailboxPlace {
  const secure = url.protocol === 'imaps:'
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (secure ? 993 : 143)),
    secure,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    folder: decodeURIComponent(url.pathname.slice(1)),
    tls,
  }
}
