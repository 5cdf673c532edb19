/** Says whether some font can draw a code point. */
export type Covers = (codePoint: number) => boolean

/** What at least one of the fonts can draw. */
export function coverageOf(fonts: readonly Buffer[]): Covers {
  const covered = new Uint8Array(0x110000)
  for (const font of fonts) markCovered(font, covered)
  return (codePoint) => covered[codePoint] === 1
}

/**
 * Marks the characters a TrueType font has glyphs for, by its `cmap` table (formats 4 and 12).
 * PDF/A forbids a character without a glyph, so what no font covers has to be replaced before printing.
 */
function markCovered(font: Buffer, covered: Uint8Array): void {
  const cmap = tableOffset(font, 'cmap')
  if (cmap === undefined) return
  const subtables = font.readUInt16BE(cmap + 2)
  for (let i = 0; i < subtables; i++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4)
    const format = font.readUInt16BE(at)
    if (format === 4) addSegments(font, at, covered)
    if (format === 12) addGroups(font, at, covered)
  }
}

function tableOffset(font: Buffer, tag: string): number | undefined {
  const tables = font.readUInt16BE(4)
  for (let i = 0; i < tables; i++) {
    const at = 12 + i * 16
    if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8)
  }
  return undefined
}

function addSegments(font: Buffer, at: number, covered: Uint8Array): void {
  const doubled = font.readUInt16BE(at + 6)
  const ends = at + 14
  const starts = ends + doubled + 2
  const deltas = starts + doubled
  const ranges = deltas + doubled
  for (let i = 0; i < doubled; i += 2) {
    const first = font.readUInt16BE(starts + i)
    const last = font.readUInt16BE(ends + i)
    const delta = font.readUInt16BE(deltas + i)
    const range = font.readUInt16BE(ranges + i)
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph =
        range === 0 ? (code + delta) & 0xffff : font.readUInt16BE(ranges + i + range + (code - first) * 2)
      if (glyph !== 0) covered[code] = 1
    }
  }
}

function addGroups(font: Buffer, at: number, covered: Uint8Array): void {
  const groups = font.readUInt32BE(at + 12)
  for (let i = 0; i < groups; i++) {
    const group = at + 16 + i * 12
    const last = font.readUInt32BE(group + 4)
    for (let code = font.readUInt32BE(group); code <= last; code++) covered[code] = 1
  }
}
