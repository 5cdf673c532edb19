import type { Notice } from '#app/documents/dossier/notices.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import { writersOf } from '#app/domain/dossier/dossier-access.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import type { Tools } from '#app/tools.ts'
import { dossierLink, holdersOf, notifyPeople } from './notify-people.ts'

/** Tells the authors, whoever started the dossier, and the clerks and head of its unit. */
export async function notifyDossierPeople(
  tools: Tools,
  tx: OpenTransaction,
  dossier: Dossier,
  notice: Notice,
  at: Temporal.Instant,
): Promise<void> {
  const ofUnit =
    dossier.unitId === null ? [] : await holdersOf(tx, at, ['unit-clerk', 'unit-head'], dossier.unitId)
  await notifyPeople(tools, tx, [...writersOf(dossier), ...ofUnit], notice, {
    at,
    dossierId: dossier.id,
    link: dossierLink(dossier.id),
  })
}
