import { type NamedDocument, type PaperFormat, paperFile } from '#app/documents/paper/paper-file.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { printed, xlsxType } from './page.tsx'
import type { SignedInVisit } from './visit.ts'

const mediaTypes: Readonly<Record<PaperFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** A paper as Word or PDF, by the ending of the address that was asked; no such page where there is none for this reader. */
export async function paperResponse(visit: SignedInVisit, paper: NamedDocument | null): Promise<Response> {
  if (paper === null) return noSuchPage(visit)
  const format: PaperFormat = visit.url.pathname.endsWith('.docx') ? 'docx' : 'pdf'
  const bytes = await paperFile(visit.tools.press, paper.document, format)
  return printed(bytes, `${paper.fileName}.${format}`, mediaTypes[format])
}

/** A list as a sheet of Excel. */
export const sheetResponse = (bytes: Uint8Array, fileName: string): Response =>
  printed(bytes, `${fileName}.xlsx`, xlsxType)
