import {
  Document,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type {
  AdministrativeDocument,
  Block,
  Field,
  Paragraph as ParagraphBlock,
  Part,
} from '../paper/administrative-document.ts'
import type { OpenDay } from '../paper/dates.ts'
import { printableData } from '../press/printable.ts'
import { codeLines, type QrPictures, qrPictures } from './codes.ts'
import { ending, signatureGrid } from './endings.ts'
import { addressees, letterHead, nationalHead, title } from './heads.ts'
import { line } from './lines.ts'
import { firstLine, margins, pageSize, points, textWidth } from './measures.ts'
import { table } from './tables.ts'

/**
 * A document as Word (.docx), laid out by Nghị định 30/2020, Phụ lục I: the second renderer of the same model, so that
 * Word and PDF never disagree. The same data gives the same bytes.
 */
export async function writeWord(document: AdministrativeDocument): Promise<Uint8Array> {
  const written = printableData(document, isWritable)
  const pictures = await qrPictures(written)
  const file = new Document({
    title: written.name,
    creator: 'Khơi Nguồn',
    styles: {
      default: { document: { run: { font: 'Times New Roman', size: 28, language: { value: 'vi-VN' } } } },
    },
    sections: written.parts.map((part) => section(part, written.watermark, pictures)),
  })
  return settled(await Packer.pack(file, 'uint8array'), written.day)
}

/** XML has no place for half a pair or for what is no character; everything else is the reader's font's business. */
const isWritable = (code: number): boolean =>
  !(code >= 0xd800 && code <= 0xdfff) && (code & 0xfffe) !== 0xfffe

function section(part: Part, watermark: string | undefined, pictures: QrPictures): ISectionOptions {
  const size = part.size ?? 14
  const { landscape = false } = part
  return {
    properties: {
      titlePage: true,
      page: {
        size: { ...pageSize, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        // The number stands in the middle of the upper margin.
        margin: { ...margins, header: points(21), footer: points(21), gutter: 0 },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: header(true, watermark), first: header(false, watermark) },
    children: part.blocks.flatMap((block, place) =>
      written(block, { width: textWidth(part), size, next: part.blocks[place + 1], pictures }),
    ),
  }
}

/** Page number from the second page on; the words across the page on every one. */
function header(numbered: boolean, watermark: string | undefined): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: 'center',
        spacing: { before: 0, after: 0 },
        children: [
          ...(numbered ? [new TextRun({ size: 26, children: [PageNumber.CURRENT] })] : []),
          ...(watermark === undefined
            ? []
            : [new TextWatermark({ text: watermark, font: 'Times New Roman', bold: true, color: 'D9D9D9' })]),
        ],
      }),
    ],
  })
}

interface Place {
  /** Between the margins, in twips. */
  readonly width: number
  /** Of the body, in points. */
  readonly size: number
  readonly next: Block | undefined
  readonly pictures: QrPictures
}

function written(block: Block, { width, size, next, pictures }: Place): (Paragraph | Table)[] {
  switch (block.block) {
    case 'letter-head':
      return letterHead(block, width)
    case 'national-head':
      return nationalHead(block, width)
    case 'title':
      return title(block, width)
    case 'addressees':
      return addressees(block, size)
    case 'paragraph':
      return [paragraph(block, size, staysWith(next))]
    case 'heading':
      return [line(block.text, { ...body(size), align: 'left', bold: true, keepNext: true })]
    case 'field':
      return [field(block, width, size, staysWith(next))]
    case 'code':
      return codeLines(block, pictures.get(block.qr.qrOf), width, size)
    case 'table':
      return table(block, width)
    case 'signatures':
      return signatureGrid(block, width, size)
    case 'ending':
      return ending(block, width, size)
  }
}

// The signature never stands alone on a page: the last paragraph before it goes along.
const staysWith = (next: Block | undefined): boolean =>
  next?.block === 'ending' || next?.block === 'signatures'

const body = (size: number) => ({ size, align: 'both', firstLine, after: points(6), open: true }) as const

function paragraph({ text, look = 'plain' }: ParagraphBlock, size: number, keepNext: boolean): Paragraph {
  switch (look) {
    case 'plain':
      return line(text, { ...body(size), keepNext })
    case 'legal-basis':
      return line(text, { ...body(size), italic: true, keepNext })
    case 'flush':
      return line(text, { ...body(size), firstLine: 0, keepNext })
    case 'note':
      return line(text, { ...body(12), firstLine: 0, italic: true, keepNext })
    case 'centred':
      return line(text, {
        size,
        bold: true,
        align: 'center',
        before: points(8),
        after: points(8),
        keepNext: true,
      })
  }
}

/** Label and value, or dots up to the margin. */
function field({ label, value }: Field, width: number, size: number, keepNext: boolean): Paragraph {
  const words = typeof label === 'string' ? [{ text: label }] : label
  return value === undefined
    ? line([...words, { text: ': ' }], { ...body(size), align: 'left', keepNext, dotsTo: width })
    : line([...words, { text: `: ${value}` }], { ...body(size), keepNext })
}

/** Dates the file by the paper's own day, not by the clock, and gives the watermarks names that chance has no part in. */
function settled(bytes: Uint8Array, { year = 2000, month = 1, day = 1 }: OpenDay): Uint8Array {
  const files = unzipSync(bytes)
  const dated = new Temporal.PlainDate(year, month, day).toString()
  const core = strFromU8(files['docProps/core.xml'] ?? new Uint8Array())
  const stamped = core.replace(/(<dcterms:\w+[^>]*>)[^<]*/g, `$1${dated}T00:00:00Z`)
  const headers = Object.entries(files)
    .filter(([path]) => path.startsWith('word/header'))
    .map(([path, xml], place) => [path, strToU8(strFromU8(xml).replace(watermarkName, `$1${place + 1}`))])
  return zipSync(
    { ...files, ...Object.fromEntries(headers), 'docProps/core.xml': strToU8(stamped) },
    { mtime: '2000-01-01T00:00:00' },
  )
}

const watermarkName = /(PowerPlusWaterMarkObject)[\w-]+/g
