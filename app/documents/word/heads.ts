import { Paragraph, type Table } from 'docx'
import type { Addressees, LetterHead, NationalHead, TitleBlock } from '../paper/administrative-document.ts'
import { balancedWidth, estimatedWidth } from './balanced-lines.ts'
import { gap, type LineLook, line, rule } from './lines.ts'
import { mm, points } from './measures.ts'
import { sideBySide } from './side-by-side.ts'

const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const motto = 'Độc lập - Tự do - Hạnh phúc'

/** Quốc hiệu of 12 pt needs 89 mm in one line; cells of the head have no margins of their own. */
const nationColumn = mm(91)
/** Between the two, so that they never read as one line. */
const gutter = mm(6)

/** Cơ quan ban hành beside quốc hiệu, số beside địa danh: a table of two by two without borders. */
export function letterHead(head: LetterHead, width: number): (Paragraph | Table)[] {
  const isLandscape = width > 2 * nationColumn
  const right = isLandscape ? Math.round((width - gutter) / 2) : nationColumn
  const left = width - right - gutter
  // Phụ lục I allows 13, 14, 14 and 12, 13, 13; the smaller ones where the two sides would otherwise touch.
  const size = isLandscape ? 13 : 12
  return [
    sideBySide(
      [left, gutter, right],
      [
        [issuer(head, left, size), [blank()], national(right, size)],
        [numberAndSubject(head, left), [blank()], [placeAndDay(head, size + 1)]],
      ],
    ),
    gap(points(4)),
  ]
}

const blank = (): Paragraph => line('', { size: 12 })

function issuer({ superior, issuer: names }: LetterHead, width: number, size: number): Paragraph[] {
  const longest = Math.max(...names.flatMap((name) => [0, estimatedWidth(name, size)]))
  return [
    ...superior.map((name) => balanced(name, width, { size })),
    ...names.map((name) => balanced(name, width, { size, bold: true })),
    rule(Math.min(longest, width) * 0.42, width),
  ]
}

/** Tiêu ngữ is a point larger than quốc hiệu. */
function national(width: number, size: number): Paragraph[] {
  return [
    line(nation, { size, bold: true, align: 'center' }),
    line(motto, { size: size + 1, bold: true, align: 'center' }),
    rule(estimatedWidth(motto, size + 1), width),
  ]
}

function numberAndSubject({ symbol = '', subject }: LetterHead, width: number): Paragraph[] {
  return [
    line(symbol, { size: 13, align: 'center', before: points(4), atLeast: points(17) }),
    ...(subject === undefined ? [] : [balanced(`V/v ${subject}`, width, { size: 12, before: points(6) })]),
  ]
}

const placeAndDay = ({ placeAndDay: words = '' }: LetterHead, size: number): Paragraph =>
  line(words, { size, italic: true, align: 'center', before: points(4), atLeast: points(17) })

/** Quốc hiệu alone in the middle, the number of the form at the right above it. */
export function nationalHead({ form }: NationalHead, width: number): Paragraph[] {
  return [
    ...(form === undefined ? [] : [line(form, { size: 12, italic: true, align: 'right', after: points(6) })]),
    ...national(width, 13),
    gap(points(10)),
  ]
}

/** Tên loại, trích yếu, and the rule below them; kept with what follows. */
export function title({ name, subject, note, authority }: TitleBlock, width: number): Paragraph[] {
  const narrow = Math.round(width * 0.88)
  const shown = subject === undefined ? '' : unbroken(subject)
  const under = note ?? ''
  return [
    line(name, { size: 14, bold: true, align: 'center', before: points(8), keepNext: true }),
    ...(subject === undefined
      ? []
      : [balanced(shown, narrow, { size: 14, bold: true, before: points(4), keepNext: true }, width)]),
    ...(note === undefined
      ? []
      : [
          balanced(
            unbroken(under),
            narrow,
            { size: 13, italic: true, before: points(4), keepNext: true },
            width,
          ),
        ]),
    ...(subject === undefined && note === undefined
      ? []
      : [rule(note === undefined ? ruleBelow(shown, narrow) : width * 0.25, width, true)]),
    ...(authority === undefined
      ? []
      : [balanced(authority, width, { size: 14, bold: true, before: points(10), keepNext: true })]),
    new Paragraph({ spacing: { before: 0, after: 0, line: points(10), lineRule: 'exact' }, keepNext: true }),
  ]
}

const ruleBelow = (text: string, width: number): number =>
  Math.min(Math.max(...text.split('\n').map((each) => estimatedWidth(each, 14))), width) * 0.38

/** A year or a day is not torn from its word. */
const unbroken = (text: string): string => text.replace(/(ngày|tháng|năm) (?=\d)/g, '$1\u00a0')

/** Kính gửi: one name in the middle, several as a list. */
export function addressees({ names }: Addressees, size: number): Paragraph[] {
  const [first, ...others] = names
  if (first !== undefined && others.length === 0)
    return [line(`Kính gửi: ${first}`, { size, align: 'center', before: points(6), after: points(12) })]
  return [
    line('Kính gửi:', { size, left: mm(28), before: points(6), keepNext: true }),
    ...names.map((name, place) =>
      line(`- ${name}${place + 1 < names.length ? ';' : '.'}`, {
        size,
        left: mm(50),
        hanging: mm(3),
        before: points(4),
        after: place + 1 < names.length ? 0 : points(12),
      }),
    ),
  ]
}

/** Centred in its column, its lines about equally long. */
function balanced(text: string, width: number, look: LineLook, column = width): Paragraph {
  const side = Math.round((column - balancedWidth(text, look.size, width, look.bold === true)) / 2)
  return line(text, { ...look, align: 'center', ...(side > 0 ? { left: side, right: side } : {}) })
}
