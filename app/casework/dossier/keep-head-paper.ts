import type { JudgedScan } from '#app/casework/foundation/with-scan.ts'
import { recordedForHead } from '#app/documents/dossier/notices.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { insertHeadPaper } from '#app/records/dossier/unit-review.ts'
import type { Tools } from '#app/tools.ts'
import { dossierLink, holdersOf, notifyPeople } from './notify-people.ts'

/** What a clerk gives of the head's signed paper, besides its scan. */
export type NamedHeadPaper = { readonly number: string; readonly signedOn: Temporal.PlainDate | null }

/** Keeps the paper by which a clerk recorded the head's decision, and tells the head what was recorded for him. */
export async function keepHeadPaper(
  tools: Tools,
  tx: OpenTransaction,
  actor: Actor,
  kept: {
    readonly dossier: Dossier
    readonly decided: 'approved' | 'returned'
    readonly paper: NamedHeadPaper
    readonly scan: JudgedScan | null
    readonly at: Temporal.Instant
  },
): Promise<void> {
  const { dossier, decided, paper, scan, at } = kept
  if (paper.signedOn === null || dossier.unitId === null) return
  await scan?.keep(tx, at)
  const number = paper.number.trim()
  await insertHeadPaper(tx, {
    dossierId: dossier.id,
    decided,
    number,
    signedOn: paper.signedOn,
    scan,
    at,
    by: actor.personId,
  })
  const heads = await holdersOf(tx, at, ['unit-head'], dossier.unitId)
  await notifyPeople(tools, tx, heads, recordedForHead(dossier.title, actor.fullName, decided, number), {
    at,
    dossierId: dossier.id,
    link: dossierLink(dossier.id),
    not: actor.personId,
  })
}
