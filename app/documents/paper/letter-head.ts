import type { LetterHead } from './administrative-document.ts'
import { type OpenDay, placeAndDay } from './dates.ts'

/** Who issues a paper, and how it is numbered. */
export interface Issuer {
  /** Tên cơ quan ban hành: "Ủy ban nhân dân thành phố Tam Điệp". */
  readonly name: string
  /** Tên cơ quan chủ quản trực tiếp; none above an Ủy ban nhân dân. */
  readonly superior?: string | undefined
  /** Địa danh: "Tam Điệp". */
  readonly place: string
}

/** Số, ký hiệu và ngày: what the clerk (văn thư) gives when the paper is signed. */
export interface PaperNumber {
  /** "15", or nothing before the paper is issued. */
  readonly number?: string | undefined
  /** "QĐ-UBND". */
  readonly symbol: string
  readonly day: Temporal.PlainDate | OpenDay
}

/** The head of an issued paper, or of its draft with dots for number and day. */
export function letterHead(issuer: Issuer, paper: PaperNumber, subject?: string): LetterHead {
  return {
    block: 'letter-head',
    superior: issuer.superior === undefined ? [] : nameLines(shortened(issuer.superior)),
    issuer: nameLines(issuer.name),
    symbol: `Số: ${symbolOf(paper)}`,
    ...(subject === undefined ? {} : { subject }),
    placeAndDay: placeAndDay(issuer.place, paper.day),
  }
}

/** The head of a sheet or table of the council: no number of its own. */
export function sessionHead(issuer: Issuer, day: PaperNumber['day']): LetterHead {
  return {
    block: 'letter-head',
    superior: issuer.superior === undefined ? [] : nameLines(shortened(issuer.superior)),
    issuer: nameLines(issuer.name),
    placeAndDay: placeAndDay(issuer.place, day),
  }
}

/** "15/QĐ-UBND"; numbers below 10 have a leading zero, a missing number is dots. */
export function symbolOf({ number, symbol }: PaperNumber): string {
  const written = number?.trim() || '.......'
  return `${/^\d$/.test(written) ? `0${written}` : written}/${symbol}`
}

/** A name in capitals, with "ỦY BAN NHÂN DÂN" on a line of its own as offices print it. */
export function nameLines(name: string): string[] {
  const capitals = name.trim().toLocaleUpperCase('vi')
  const committee = /^([UỦ][YỶ] BAN NHÂN DÂN) (.+)$/u.exec(capitals)
  return committee?.[1] && committee[2] ? [committee[1], committee[2]] : [capitals]
}

/** Above an office its Ủy ban nhân dân stands in short: "UBND thành phố Tam Điệp". */
function shortened(name: string): string {
  return name.replace(/^[uủ][yỷ] ban nhân dân /iu, 'UBND ')
}
