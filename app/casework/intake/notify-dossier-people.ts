import { dossierLink, holdersOf, notifyPeople } from '#app/casework/dossier/notify-people.ts'
import type { Notice } from '#app/documents/dossier/notices.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import type { Tools } from '#app/tools.ts'

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
  const people = [...dossier.authors.map((author) => author.personId), dossier.ownerPersonId, ...ofUnit]
  await notifyPeople(tools, tx, people, notice, { at, dossierId: dossier.id, link: dossierLink(dossier.id) })
}
