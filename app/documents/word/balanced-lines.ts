import { points } from './measures.ts'

// Advance widths of Times New Roman Bold in thousandths of its size; marks above and below do not widen a letter.
const widths: Readonly<Record<number, string>> = {
  220: '|',
  250: ' .,\u00a0',
  278: "il/'",
  333: 'fjt;:-()[]!‘’',
  389: 'Is',
  444: 'cerz',
  500: 'Jagovxy0123456789–?“”*',
  554: 'ơ',
  556: 'Sbdđhknpqu"',
  600: 'ư',
  611: 'FP',
  667: 'BELTZ',
  722: 'ACDĐNRUVXYw',
  778: 'GHKOƠQ',
  796: 'Ư',
  833: 'm&',
  944: 'M',
  1000: 'W—%',
}
const widthOf = new Map(
  Object.entries(widths).flatMap(([width, letters]) => [...letters].map((letter) => [letter, Number(width)])),
)
const horned = /.\u031b/gu
const marks = /\p{M}/gu

/** How much narrower the regular letters are. */
const regularToBold = 0.96

/** About how wide a text is in Times New Roman of this size, in twips; good to a few hundredths. */
export function estimatedWidth(text: string, size: number, bold = true): number {
  const plain = text.normalize('NFD').replace(horned, (letter) => letter.normalize('NFC'))
  const letters = [...plain.replace(marks, '')]
  const thousandths = letters.reduce((sum, letter) => sum + (widthOf.get(letter) ?? 556), 0)
  return Math.round((thousandths / 1000) * points(size) * (bold ? 1 : regularToBold))
}

/**
 * The narrowest column in which a centred text takes no more lines than in the whole `width`, so that its lines are
 * about equally long instead of one full and one word. In twips.
 */
export function balancedWidth(text: string, size: number, width: number, bold: boolean): number {
  const count = (column: number) => linesNeeded(text, size, column, bold)
  const whole = count(width * slack)
  if (whole === text.split('\n').length) return width
  let [low, high] = [width * 0.4, width * slack]
  for (let step = 0; step < 8; step++) {
    const middle = (low + high) / 2
    if (count(middle) > whole) low = middle
    else high = middle
  }
  return Math.min(width, Math.round(high / slack))
}

/** What an estimate may be wrong by before a line would break once more. */
const slack = 0.98

/** About how many lines a text takes in a column of this width. */
export function linesNeeded(text: string, size: number, column: number, bold: boolean): number {
  const space = estimatedWidth(' ', size, bold)
  return text
    .split('\n')
    .map((line) => line.split(' ').map((word) => estimatedWidth(word, size, bold)))
    .reduce((sum, words) => sum + linesIn(words, space, column), 0)
}

function linesIn(words: readonly number[], space: number, column: number): number {
  let [lines, used] = [1, 0]
  for (const word of words) {
    const wanted = used === 0 ? word : used + space + word
    if (wanted > column && used > 0) lines += 1
    used = wanted > column ? word : wanted
  }
  return lines
}
