import type { Element, Node } from '@xmldom/xmldom'

/** What a piece of Word says, and what in it is not text. */
export type WordText = { readonly text: string; readonly beside: readonly WordBeside[] }

/** Thứ không phải chữ trong một ô: a picture, a box of text, a footnote or remark, a table within. */
export type WordBeside = 'picture' | 'footnote' | 'comment' | 'inner-table'

/** Deeper nesting than any form has. */
const deepest = 60

/** The text below a node as a reader of the page sees it; deleted runs of tracked changes are gone. */
export function wordText(node: Node): WordText {
  const beside: WordBeside[] = []
  let text = ''
  const walk = (at: Node, depth: number) => {
    if (depth > deepest) return
    for (let child = at.firstChild; child !== null; child = child.nextSibling) {
      const name = localName(child)
      if (name === 't') text += child.textContent ?? ''
      else if (name === 'tab') text += '\t'
      else if (name === 'br' || name === 'cr') text += '\n'
      else if (name === 'noBreakHyphen') text += '-'
      else if (name === 'del' || name === 'moveFrom' || name === 'Fallback') continue
      else {
        const kind = besides[name]
        if (kind !== undefined) beside.push(kind)
        walk(child, depth + 1)
        if (name === 'p') text += '\n'
        else if (name === 'tc') text += '\t'
      }
    }
  }
  walk(node, 0)
  const lines = text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trimEnd())
  return {
    text: lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    beside,
  }
}

const besides: Readonly<Record<string, WordBeside>> = {
  drawing: 'picture',
  pict: 'picture',
  object: 'picture',
  footnoteReference: 'footnote',
  endnoteReference: 'footnote',
  commentReference: 'comment',
  tbl: 'inner-table',
}

export const localName = (node: Node): string =>
  node.nodeType === 1 ? ((node as Element).localName ?? '') : ''

/** Children of one name, also where a content control or a tracked insertion stands around them. */
export function childrenNamed(node: Node, name: string, depth = 0): readonly Node[] {
  const found: Node[] = []
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (localName(child) === name) found.push(child)
    else if (depth < deepest && ['sdt', 'sdtContent', 'ins', 'customXml'].includes(localName(child)))
      found.push(...childrenNamed(child, name, depth + 1))
  }
  return found
}
