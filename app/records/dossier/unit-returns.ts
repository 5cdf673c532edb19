import { createHash } from 'node:crypto'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import {
  type ReturnedSection,
  type SectionReason,
  sectionContent,
} from '#app/domain/dossier/section-reason.ts'
import type { Connection, OpenTransaction } from '#app/records/connection.ts'

type KeptReason = SectionReason & { readonly written: string }

/** Keeps the reasons of a return, each with a digest of what its section holds at this moment. */
export async function insertReturn(
  tx: OpenTransaction,
  dossier: Dossier,
  given: {
    readonly at: Temporal.Instant
    readonly by: number
    readonly reason: string
    readonly items: readonly SectionReason[]
  },
): Promise<void> {
  const items = given.items.map(
    (item): KeptReason => ({ ...item, written: digestOfSection(dossier, item.section) }),
  )
  await tx
    .insertInto('unit_return')
    .values({
      dossier_id: dossier.id,
      returned_at: given.at.toString(),
      returned_by: given.by,
      reason: given.reason,
      items: JSON.stringify(items),
    })
    .execute()
}

/** Lần trả lại gần nhất: the general reason, and each section with whether it has changed since. */
export type LastReturn = { readonly reason: string; readonly items: readonly ReturnedSection[] }

export async function lastReturn(db: Connection, dossier: Dossier): Promise<LastReturn | null> {
  const row = await db
    .selectFrom('unit_return')
    .select(['reason', 'items'])
    .where('dossier_id', '=', dossier.id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return {
    reason: row.reason,
    items: (row.items as readonly KeptReason[]).map(({ section, note, written }) => ({
      section,
      note,
      isChanged: digestOfSection(dossier, section) !== written,
    })),
  }
}

const digestOfSection = (dossier: Dossier, section: SectionReason['section']): string =>
  createHash('sha256')
    .update(JSON.stringify(sectionContent(dossier, section)))
    .digest('hex')
