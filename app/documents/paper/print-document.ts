import type { Press } from '../press/press.ts'
import type { AdministrativeDocument } from './administrative-document.ts'

/** Lays a document out by Nghị định 30/2020 and prints it as PDF/A-2b. */
export function printDocument(press: Press, document: AdministrativeDocument): Promise<Uint8Array> {
  return press.print('paper/administrative-document.typ', document)
}
