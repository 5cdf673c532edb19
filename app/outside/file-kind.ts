import { fileTypeFromBuffer } from 'file-type'
import { type DocxFault, docxFault, type ReadBytes } from './docx-check.ts'

/** Loại tệp được nhận: by content, never by name. */
export type FileKind = {
  readonly mediaType: string
  /** The first is put behind a name that has none of them. */
  readonly extensions: readonly [string, ...string[]]
}

const docx: FileKind = {
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extensions: ['docx'],
}

const plainKinds: readonly FileKind[] = [
  { mediaType: 'application/pdf', extensions: ['pdf'] },
  { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  { mediaType: 'image/png', extensions: ['png'] },
  { mediaType: 'image/webp', extensions: ['webp'] },
  { mediaType: 'image/gif', extensions: ['gif'] },
]

/** Tells a file's kind by its first bytes, and for Word by its zip directory; or says why it is none we take. */
export async function kindOfFile(file: {
  readonly head: Uint8Array
  readonly sizeBytes: number
  readonly read: ReadBytes
}): Promise<FileKind | 'unknown-kind' | DocxFault> {
  if (isZip(file.head)) return (await docxFault(file.read, file.sizeBytes)) ?? docx
  const told = await fileTypeFromBuffer(file.head).catch(() => undefined)
  return plainKinds.find(({ mediaType }) => mediaType === told?.mime) ?? 'unknown-kind'
}

const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04
