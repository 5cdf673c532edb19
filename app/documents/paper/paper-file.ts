import type { Press } from '../press/press.ts'
import { writeWord } from '../word/write-word.ts'
import type { AdministrativeDocument } from './administrative-document.ts'
import { printDocument } from './print-document.ts'

/** A document and the name its file gets, without the ending. */
export interface NamedDocument {
  readonly fileName: string
  readonly document: AdministrativeDocument
}

/** Word to be edited and signed, PDF to be filed. */
export type PaperFormat = 'pdf' | 'docx'

/** The file in this format: both are made of the same data. */
export function paperFile(
  press: Press,
  document: AdministrativeDocument,
  format: PaperFormat,
): Promise<Uint8Array> {
  return format === 'docx' ? writeWord(document) : printDocument(press, document)
}
