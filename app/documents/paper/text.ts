import type { Block, Paragraph, Run, Text } from './administrative-document.ts'

export const bold = (text: string): Run => ({ text, bold: true })
export const italic = (text: string): Run => ({ text, italic: true })
export const plain = (text: string): Run => ({ text })

/** A paragraph of the body for each line somebody typed; empty lines are left out. */
export function paragraphs(text: string): Paragraph[] {
  return linesOf(text).map((line) => paragraph(line))
}

export function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

export function paragraph(text: Text, look: NonNullable<Paragraph['look']> = 'plain'): Paragraph {
  return { block: 'paragraph', text, look }
}

/** The body with the "./." that ends a paper set on its last word. */
export function concluded(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1)
  if (last?.block !== 'paragraph') return [...blocks]
  return [...blocks.slice(0, -1), { ...last, text: withEndMark(last.text) }]
}

function withEndMark(text: Text): Text {
  if (typeof text === 'string') return `${text.replace(/[\s.;:]+$/, '')}./.`
  const last = text.at(-1)
  if (last === undefined) return './.'
  return [...text.slice(0, -1), { ...last, text: `${last.text.replace(/[\s.;:]+$/, '')}./.` }]
}

/** The text, or nothing when only spaces were typed. */
export function filled(text: string | undefined): string | undefined {
  const trimmed = text?.trim()
  return trimmed === '' ? undefined : trimmed
}
