/** Reads part of a stored file: bytes from `start` up to, not with, `end`. */
export type ReadBytes = (start: number, end: number) => Promise<Uint8Array>

export type DocxFault = 'not-a-zip' | 'not-a-word-document' | 'has-macros' | 'encrypted' | 'unpacks-too-large'

const endRecordBytes = 22
const longestComment = 65_535
const largestDirectory = 4_000_000
const mostEntries = 5_000
const largestUnpacked = 400_000_000
const largestRatio = 250

/**
 * Tells from its directory whether a zip is a Word document, without unpacking anything: the directory states how
 * large each part is unpacked, and a bomb gives itself away there. null: it is one.
 */
export async function docxFault(read: ReadBytes, sizeBytes: number): Promise<DocxFault | null> {
  const tail = await read(Math.max(0, sizeBytes - endRecordBytes - longestComment), sizeBytes)
  const end = endRecordOf(tail)
  if (end === null || end.offset + end.sizeBytes > sizeBytes) return 'not-a-zip'
  if (end.entries > mostEntries || end.sizeBytes > largestDirectory) return 'unpacks-too-large'
  const entries = entriesOf(await read(end.offset, end.offset + end.sizeBytes))
  if (entries === null || entries.length !== end.entries) return 'not-a-zip'
  if (entries.some((entry) => entry.isEncrypted)) return 'encrypted'
  const names = entries.map((entry) => entry.name)
  if (!names.includes('[Content_Types].xml') || !names.includes('word/document.xml'))
    return 'not-a-word-document'
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) return 'has-macros'
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0)
  const packed = entries.reduce((sum, entry) => sum + entry.packedBytes, 0)
  const isBomb = unpacked > largestUnpacked || (unpacked > 20_000_000 && unpacked > packed * largestRatio)
  // A directory that promises more packed bytes than the file has counts the same bytes several times.
  return isBomb || packed > sizeBytes ? 'unpacks-too-large' : null
}

function endRecordOf(tail: Uint8Array) {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength)
  for (let at = tail.byteLength - endRecordBytes; at >= 0; at--)
    if (view.getUint32(at, true) === 0x06054b50)
      return {
        entries: view.getUint16(at + 10, true),
        sizeBytes: view.getUint32(at + 12, true),
        offset: view.getUint32(at + 16, true),
      }
  return null
}

type Entry = {
  readonly name: string
  readonly isEncrypted: boolean
  readonly packedBytes: number
  readonly unpackedBytes: number
}

function entriesOf(directory: Uint8Array): readonly Entry[] | null {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const names = new TextDecoder()
  const entries: Entry[] = []
  let at = 0
  while (at < directory.byteLength) {
    if (at + 46 > directory.byteLength || view.getUint32(at, true) !== 0x02014b50) return null
    const nameBytes = view.getUint16(at + 28, true)
    const next = at + 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > directory.byteLength) return null
    entries.push({
      name: names.decode(directory.subarray(at + 46, at + 46 + nameBytes)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
    })
    at = next
  }
  return entries
}
