import { AlignmentType, BorderStyle, LineRuleType, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { Text } from '../paper/administrative-document.ts'
import { points } from './measures.ts'

/** How one paragraph stands. Lengths in twips, the size of letters in points. */
export interface LineLook {
  readonly size: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly align?: 'left' | 'center' | 'right' | 'both'
  readonly firstLine?: number
  readonly left?: number
  readonly right?: number
  readonly hanging?: number
  readonly before?: number
  readonly after?: number
  /** Line spacing of the body instead of single. */
  readonly open?: boolean
  /** The line is at least so high, so that letters of two sizes stand on one level. */
  readonly atLeast?: number
  /** Stays on the page of what follows. */
  readonly keepNext?: boolean
  /** Dots from the end of the text up to this place. */
  readonly dotsTo?: number
}

const bodyLine = 260
const singleLine = 240

/** A paragraph. A line feed within the text is a line break. */
export function line(text: Text, look: LineLook): Paragraph {
  const { align = 'left', before = 0, after = 0, open, atLeast, keepNext = false, dotsTo } = look
  return new Paragraph({
    alignment: AlignmentType[alignments[align]],
    spacing: {
      before,
      after,
      ...(atLeast === undefined
        ? { line: open ? bodyLine : singleLine, lineRule: LineRuleType.AUTO }
        : { line: atLeast, lineRule: LineRuleType.AT_LEAST }),
    },
    indent: indentOf(look),
    keepNext,
    // Word's own default since 2007; it keeps a single line of a paragraph from standing alone.
    widowControl: true,
    ...(dotsTo === undefined
      ? {}
      : { tabStops: [{ type: TabStopType.RIGHT, position: dotsTo, leader: 'dot' as const }] }),
    children: [
      ...runs(text, look),
      ...(dotsTo === undefined ? [] : [new TextRun({ children: [new Tab()] })]),
    ],
  })
}

const alignments = { left: 'LEFT', center: 'CENTER', right: 'RIGHT', both: 'JUSTIFIED' } as const

const indentOf = ({ left, right, firstLine, hanging }: LineLook) => ({
  ...(left === undefined ? {} : { left }),
  ...(right === undefined ? {} : { right }),
  ...(firstLine === undefined ? {} : { firstLine }),
  ...(hanging === undefined ? {} : { hanging }),
})

/** A horizontal rule of this length in the middle of a column: the upper border of an empty line. */
export function rule(length: number, column: number, keepNext = false): Paragraph {
  const side = Math.max(0, Math.round((column - length) / 2))
  return new Paragraph({
    spacing: { before: points(4), after: 0, line: points(3), lineRule: LineRuleType.EXACT },
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    keepNext,
    children: [],
  })
}

/** Empty room of this height. */
export function gap(height: number): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: Math.max(20, height), lineRule: LineRuleType.EXACT },
    children: [],
  })
}

function runs(text: Text, { size, bold = false, italic = false }: LineLook): TextRun[] {
  const written = typeof text === 'string' ? [{ text }] : text
  return written.flatMap((run) => {
    const look = {
      size: Math.round(size * 2),
      bold: bold || ('bold' in run && run.bold === true),
      italics: italic || ('italic' in run && run.italic === true),
    }
    return run.text
      .split('\n')
      .map((piece, place) => new TextRun({ ...look, text: piece, ...(place === 0 ? {} : { break: 1 }) }))
  })
}

/** All words of a text, without its weights. */
export const wordsOf = (text: Text): string =>
  typeof text === 'string' ? text : text.map((run) => run.text).join('')
