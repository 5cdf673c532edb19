import {
  Document,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { type WordLine, type WordTable, wordLines, wordNotes, wordTables } from './word-form-fields.ts'

/** What the Word form is filled with beforehand; blank where nothing is known. */
export type WordFormData = {
  readonly lines: Readonly<Record<WordLine, string>>
  readonly rows: Readonly<Record<WordTable, readonly (readonly string[])[]>>
}

const font = 'Times New Roman'
const width = { size: 100, type: WidthType.PERCENTAGE }

/** Đơn M-02 to be filled in Word and read back: a table for every field, its label in the first row. */
export async function writeWordForm({ lines, rows }: WordFormData): Promise<Uint8Array> {
  const [title, ...notes] = wordNotes
  const fields = (names: readonly WordLine[]) =>
    names.flatMap((name) => spaced(fieldTable(name, lines[name])))
  const names = Object.keys(wordLines) as readonly WordLine[]
  const cut = names.indexOf('knownSolution')
  const document = new Document({
    styles: { default: { document: { run: { font, size: 26 } } } },
    sections: [
      {
        properties: { page: { margin: { top: 1134, bottom: 1134, left: 1701, right: 850 } } },
        children: [
          new Paragraph({
            alignment: 'center',
            children: [new TextRun({ text: title, bold: true, size: 28 })],
          }),
          ...notes.map((text) => new Paragraph({ children: [new TextRun({ text, italics: true })] })),
          ...fields(names.slice(0, cut)),
          ...spaced(rowsTable('authors', rows.authors)),
          ...fields(names.slice(cut)),
          ...spaced(rowsTable('evidence', rows.evidence)),
          ...spaced(rowsTable('participants', rows.participants)),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** Two tables that touch are one to Word. */
const spaced = (table: Table) => [new Paragraph({ spacing: { after: 60 } }), table]

const fieldTable = (name: WordLine, text: string): Table =>
  new Table({
    width,
    rows: [new TableRow({ cantSplit: true, children: [labelCell(wordLines[name], 1)] }), row([text])],
  })

function rowsTable(name: WordTable, rows: readonly (readonly string[])[]): Table {
  const { label, columns } = wordTables[name]
  const blank = columns.map(() => '')
  return new Table({
    width,
    rows: [
      new TableRow({ children: [labelCell(label, columns.length)] }),
      new TableRow({ tableHeader: true, children: columns.map((heading) => labelCell(heading, 1)) }),
      ...[...rows, blank].map(row),
    ],
  })
}

const labelCell = (text: string, columnSpan: number): TableCell =>
  new TableCell({
    columnSpan,
    shading: { type: ShadingType.CLEAR, fill: 'E8EEF4' },
    children: [new Paragraph({ keepNext: true, children: [new TextRun({ text, bold: true, size: 24 })] })],
  })

const row = (cells: readonly string[]): TableRow =>
  new TableRow({
    children: cells.map(
      (text) =>
        new TableCell({
          children: text.split('\n').map((line) => new Paragraph({ children: [new TextRun(line)] })),
        }),
    ),
  })
