import { crc32, deflateSync } from 'node:zlib'
import type { EvidenceRow } from '../content/types.ts'

const width = 480
const height = 320
const ground = { bottom: 270, top: 40 }

// Palette: paper, grid, before, after, ink.
const palette = [0xff_ff_ff, 0xd5_dd_e0, 0x8f_a6_ad, 0x1f_7a_8c, 0x23_31_36]
const [paper, grid, before, after, ink] = [0, 1, 2, 3, 4]

/** Two bars, before and after, with their figures; null where the row holds no plain numbers. */
export function chartOf([, , , , beforeText, afterText]: EvidenceRow): Uint8Array | null {
  const values = [beforeText, afterText].map((text) => Number(text.replaceAll('.', '').replace(',', '.')))
  if (values.some((value) => !Number.isFinite(value) || value < 0) || Math.max(...values) === 0) return null
  const dots = new Uint8Array(width * height).fill(paper)
  for (let line = 0; line <= 4; line++)
    fill(dots, 40, ground.bottom - line * 55, 400, line === 0 ? 2 : 1, line === 0 ? ink : grid)
  const scale = (ground.bottom - ground.top - 10) / Math.max(...values)
  for (const [place, value] of values.entries()) {
    const tall = Math.round(value * scale)
    const left = 110 + place * 160
    fill(dots, left, ground.bottom - tall, 100, tall, place === 0 ? before : after)
    write(dots, place === 0 ? beforeText : afterText, left + 50, ground.bottom + 12)
  }
  return pngOf(dots)
}

function fill(dots: Uint8Array, x: number, y: number, wide: number, tall: number, colour: number): void {
  for (let row = Math.max(0, y); row < Math.min(height, y + tall); row++)
    dots.fill(colour, row * width + x, row * width + x + wide)
}

// Digits on a grid of three by five, a row in three bits.
const digits: Readonly<Record<string, readonly number[]>> = {
  '0': [7, 5, 5, 5, 7],
  '1': [2, 6, 2, 2, 7],
  '2': [7, 1, 7, 4, 7],
  '3': [7, 1, 3, 1, 7],
  '4': [5, 5, 7, 1, 1],
  '5': [7, 4, 7, 1, 7],
  '6': [7, 4, 7, 5, 7],
  '7': [7, 1, 2, 2, 2],
  '8': [7, 5, 7, 5, 7],
  '9': [7, 5, 7, 1, 7],
  ',': [0, 0, 0, 2, 4],
  '.': [0, 0, 0, 0, 2],
}
const dot = 5

function write(dots: Uint8Array, text: string, middle: number, y: number): void {
  const start = middle - (text.length * 4 * dot) / 2
  for (const [place, sign] of [...text].entries())
    for (const [row, bits] of (digits[sign] ?? []).entries())
      for (let column = 0; column < 3; column++)
        if (bits & (4 >> column))
          fill(dots, Math.round(start) + (place * 4 + column) * dot, y + row * dot, dot, dot, ink)
}

function pngOf(dots: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits a dot, by palette.
  header.set([8, 3, 0, 0, 0], 8)
  const rows = Buffer.alloc(height * (width + 1))
  for (let row = 0; row < height; row++)
    rows.set(dots.subarray(row * width, (row + 1) * width), row * (width + 1) + 1)
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('PLTE', colours),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from(name), data])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
