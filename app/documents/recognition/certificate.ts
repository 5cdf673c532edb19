import { dayInText, openDay, placeAndDay } from '../paper/dates.ts'
import { nameLines } from '../paper/letter-head.ts'
import type { Press } from '../press/press.ts'
import type { QrCode } from '../press/qr-codes.ts'

/** Giấy chứng nhận sáng kiến, one for each author or chủ đầu tư (NĐ 13/2012, Điều 7; TT 18/2013, Điều 9). */
export interface CertificateData {
  /** Tên cơ sở công nhận. */
  readonly authorityName: string
  /** Số of the year as printed: "01/2024". */
  readonly serial: string
  readonly holder: {
    readonly name: string
    /** Whose part in it: tác giả, đồng tác giả or chủ đầu tư. */
    readonly role: 'author' | 'co-author' | 'investor'
    /** Nơi công tác; empty for a chủ đầu tư. */
    readonly workplace: string
  }
  readonly title: string
  readonly authors: readonly string[]
  /** Chủ đầu tư tạo ra sáng kiến, when it is not the author. */
  readonly investor?: string | undefined
  /** "Xếp loại A", or nothing for a certificate alone. */
  readonly className?: string | undefined
  /** Tóm tắt nội dung và lợi ích; printed when it fits. */
  readonly summary?: string | undefined
  readonly decision: {
    /** "15/QĐ-UBND". */
    readonly symbol: string
    readonly day: Temporal.PlainDate
    /** "Chủ tịch Ủy ban nhân dân thành phố Tam Điệp". */
    readonly by: string
  }
  readonly place: string
  readonly day: Temporal.PlainDate
  readonly signedAs: readonly string[]
  readonly signer: string
  /** The whole address that the QR leads to, and the code a person types instead. */
  readonly verifyAddress: string
  readonly verifyCode: string
  /** Red words across it: BẢN XEM TRƯỚC, ĐÃ HỦY BỎ. */
  readonly mark?: string | undefined
}

const layout = 'recognition/certificate.typ'

export function printCertificate(press: Press, data: CertificateData): Promise<Uint8Array> {
  return printCertificates(press, [data])
}

/** All of them in one file, a page each. An empty list is an accident. */
export function printCertificates(press: Press, all: readonly CertificateData[]): Promise<Uint8Array> {
  const [first] = all
  if (first === undefined) throw new RangeError('no certificate to print')
  const name =
    all.length === 1
      ? `Giấy chứng nhận sáng kiến số ${first.serial} - ${first.holder.name}`
      : `Giấy chứng nhận sáng kiến (${all.length} giấy)`
  const paper = { name, day: openDay(first.day), certificates: all.map(faceOf) }
  return press.print(layout, paper, { tagged: all.length === 1 })
}

/** What stands on the page, all in words. */
function faceOf(data: CertificateData) {
  const { holder, decision } = data
  return {
    issuer: nameLines(data.authorityName).join(' '),
    serial: `Số: ${data.serial}`,
    holder: holder.name,
    salutation: holder.role === 'investor' ? '' : 'Ông (bà)',
    workplace: holder.workplace,
    role: roleWords(data),
    title: `“${data.title}”`,
    facts: factsOf(data),
    summary: data.summary ?? '',
    decision: `Theo Quyết định số ${decision.symbol} ngày ${dayInText(decision.day)} của ${decision.by}`,
    placeAndDay: placeAndDay(data.place, data.day),
    signedAs: data.signedAs,
    signer: data.signer,
    code: data.verifyCode,
    checkedAt: checkedAt(data),
    qr: { qrOf: data.verifyAddress } satisfies QrCode,
    mark: data.mark ?? '',
  }
}

/** Where a person types the code: the address without its scheme and without the code at its end. */
function checkedAt({ verifyAddress, verifyCode }: CertificateData): string {
  return verifyAddress.replace(/^https?:\/\//, '').replace(`/${verifyCode}`, '')
}

function roleWords({ holder }: CertificateData): string {
  switch (holder.role) {
    case 'author':
      return 'là tác giả của sáng kiến'
    case 'co-author':
      return 'là đồng tác giả của sáng kiến'
    case 'investor':
      return 'là chủ đầu tư tạo ra sáng kiến'
  }
}

function factsOf({
  holder,
  authors,
  investor,
  className,
}: CertificateData): { label: string; value: string }[] {
  const others = authors.filter((name) => name !== holder.name)
  const together = holder.role === 'investor' ? authors : others
  return [
    ...(together.length === 0
      ? []
      : [{ label: holder.role === 'investor' ? 'Tác giả' : 'Cùng tác giả', value: together.join(', ') }]),
    ...(investor === undefined || holder.role === 'investor'
      ? []
      : [{ label: 'Chủ đầu tư', value: investor }]),
    ...(className === undefined ? [] : [{ label: 'Kết quả', value: className }]),
  ]
}
