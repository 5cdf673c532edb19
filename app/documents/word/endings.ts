import type { Paragraph, Table } from 'docx'
import type { Ending, Signature, SignatureGrid } from '../paper/administrative-document.ts'
import { gap, line } from './lines.ts'
import { mm, points } from './measures.ts'
import { sideBySide } from './side-by-side.ts'

/** Nơi nhận or another signature on the left, who signs on the right: one row that is never split. */
export function ending(
  { recipients = [], beside, signature }: Ending,
  width: number,
  size: number,
): (Paragraph | Table)[] {
  const left = Math.round(beside === undefined ? width / 2.15 : width / 2)
  const beginning = beside === undefined ? recipientList(recipients) : signed(beside, size)
  return [
    gap(points(8)),
    sideBySide([left, width - left], [[beginning, signed(signature, size)]]),
    gap(points(1)),
  ]
}

function recipientList(names: readonly string[]): Paragraph[] {
  if (names.length === 0) return [gap(points(1))]
  return [
    line('Nơi nhận:', { size: 12, bold: true, italic: true }),
    ...names.map((name, place) =>
      line(`- ${name}${place + 1 === names.length ? '.' : ';'}`, {
        size: 11,
        before: points(2),
        right: mm(3),
      }),
    ),
  ]
}

/** Names with room to sign, two or three beside each other. */
export function signatureGrid(
  { signatures }: SignatureGrid,
  width: number,
  size: number,
): (Paragraph | Table)[] {
  const across = Math.min(3, Math.max(2, signatures.length))
  const column = Math.floor(width / across)
  const rows = Array.from({ length: Math.ceil(signatures.length / across) }, (_, row) =>
    Array.from({ length: across }, (_, place) => {
      const one = signatures[row * across + place]
      return one === undefined ? [gap(points(1))] : signed({ room: 18, ...one }, size)
    }),
  )
  return [
    gap(points(4)),
    sideBySide(
      Array.from({ length: across }, () => column),
      rows,
    ),
    gap(points(1)),
  ]
}

function signed({ authority, note, name, placeAndDay, room = 21 }: Signature, size: number): Paragraph[] {
  const look = { size, align: 'center' } as const
  return [
    ...(placeAndDay === undefined ? [] : [line(placeAndDay, { ...look, italic: true, after: points(3) })]),
    ...authority.map((words) => line(words, { ...look, bold: true })),
    ...(note === undefined ? [] : [line(note, { ...look, size: 12, italic: true, before: points(2) })]),
    ...(name === undefined ? [gap(mm(room))] : [line(name, { ...look, bold: true, before: mm(room) })]),
  ]
}
