import type { QrCode } from '../press/qr-codes.ts'
import type { OpenDay } from './dates.ts'

/**
 * Văn bản: one paper of the office as data, before anybody lays it out. A pure function builds it;
 * `printDocument` makes PDF of it, `writeWord` Word, so that the two never disagree. Layout by Nghị định 30/2020/NĐ-CP,
 * Phụ lục I.
 */
export interface AdministrativeDocument {
  /** What a viewer shows as the file's title. */
  readonly name: string
  /** The paper's own day as far as known; it dates the file, so that the same data gives the same bytes. */
  readonly day: OpenDay
  readonly parts: readonly Part[]
  /** Large grey words across each page, such as BẢN NHÁP. */
  readonly watermark?: string | undefined
}

/** A run of pages with the same size and its own page numbers: the paper itself, then each annex. */
export interface Part {
  readonly landscape?: boolean
  /** Body size in points; the decree allows 13 and 14. */
  readonly size?: 13 | 14
  readonly blocks: readonly Block[]
}

/** A text, or runs of it where weights differ. A line feed is a line break. */
export type Text = string | readonly Run[]

export interface Run {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
}

export type Block =
  | LetterHead
  | NationalHead
  | TitleBlock
  | Addressees
  | Paragraph
  | Heading
  | Field
  | CodeBlock
  | TableBlock
  | SignatureGrid
  | Ending

/** Cơ quan ban hành on the left; quốc hiệu, tiêu ngữ, địa danh và ngày on the right. */
export interface LetterHead {
  readonly block: 'letter-head'
  /** Cơ quan chủ quản trực tiếp, in capitals, one entry a line. */
  readonly superior: readonly string[]
  /** Cơ quan ban hành, in capitals, one entry a line. */
  readonly issuer: readonly string[]
  /** Số, ký hiệu as printed: `Số: 15/QĐ-UBND`. */
  readonly symbol?: string
  /** Trích yếu of a công văn, without the leading `V/v`. */
  readonly subject?: string
  /** Địa danh, ngày tháng năm as printed. */
  readonly placeAndDay?: string
}

/** Quốc hiệu and tiêu ngữ alone in the middle: the head of a đơn. */
export interface NationalHead {
  readonly block: 'national-head'
  /** Mẫu số, at the right above. */
  readonly form?: string | undefined
}

/** Tên loại và trích yếu; also the head of an annex. */
export interface TitleBlock {
  readonly block: 'title'
  readonly name: string
  readonly subject?: string | undefined
  /** In italics below: (Kèm theo Quyết định số …). */
  readonly note?: string | undefined
  /** Thẩm quyền ban hành, in capitals below the rule: CHỦ TỊCH ỦY BAN NHÂN DÂN … */
  readonly authority?: string | undefined
}

/** Kính gửi. */
export interface Addressees {
  readonly block: 'addressees'
  readonly names: readonly string[]
}

export interface Paragraph {
  readonly block: 'paragraph'
  readonly text: Text
  /** `plain` has the indent of the body, `legal-basis` is italic as well, `flush` has none, `centred` is bold. */
  readonly look?: 'plain' | 'legal-basis' | 'flush' | 'centred' | 'note'
}

/** Phần, mục, khoản with a heading of its own: bold, kept with what follows. */
export interface Heading {
  readonly block: 'heading'
  readonly text: Text
}

/** A line of a form: label, then what was filled in, or dots up to the margin. */
export interface Field {
  readonly block: 'field'
  readonly label: Text
  readonly value?: string | undefined
}

/** Lines with a QR code at their right, by which the paper is found again. */
export interface CodeBlock {
  readonly block: 'code'
  readonly text: Text
  readonly qr: QrCode
  /** What the code is, for who cannot see it. */
  readonly alt: string
}

export interface TableBlock {
  readonly block: 'table'
  readonly columns: readonly Column[]
  /** A row above the column headings that groups them. */
  readonly groups?: readonly HeadingCell[]
  /** Adds the customary row (1) (2) (3) below the headings. */
  readonly numbered?: boolean
  readonly rows: readonly Row[]
  /** Size in points; 12 unless told. */
  readonly size?: number
}

export interface Column {
  readonly heading: Text
  /** In mm; columns without one share what is left. */
  readonly width?: number
  readonly align?: 'left' | 'center' | 'right'
}

export interface HeadingCell {
  readonly text: Text
  /** How many columns below it covers; with `through` it takes the place of their headings. */
  readonly columns: number
  readonly through?: boolean
}

export type Row = readonly Cell[] | GroupRow

export type Cell = Text | SpanningCell

export interface SpanningCell {
  readonly text: Text
  readonly columns: number
  readonly align?: 'left' | 'center' | 'right'
}

/** A bold line across the whole table. */
export interface GroupRow {
  readonly group: Text
}

/** Who signs: quyền hạn và chức vụ in capitals, the hint for the hand, the name without học hàm, học vị. */
export interface Signature {
  readonly authority: readonly string[]
  readonly note?: string | undefined
  readonly name?: string | undefined
  /** Địa danh, ngày tháng năm above the signature, where the head of the paper has none. */
  readonly placeAndDay?: string | undefined
  /** Height in mm left for the hand; 21 unless told. */
  readonly room?: number
}

/** Names with room to sign above them, two or three beside each other. */
export interface SignatureGrid {
  readonly block: 'signatures'
  readonly signatures: readonly Signature[]
}

/** The foot of a paper: who signs on the right; on the left nơi nhận, or another signature, or nothing. */
export interface Ending {
  readonly block: 'ending'
  readonly recipients?: readonly string[]
  readonly beside?: Signature
  readonly signature: Signature
}
