import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { TransmittalItem } from '#app/domain/registration/transmittal.ts'
import { type ItemProblem, itemProblems, mayChangeItems } from '#app/domain/registration/transmittal-rules.ts'
import { lockDossiers } from '#app/records/dossier/dossiers.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { onOtherTransmittals, setItems } from '#app/records/registration/transmittals.ts'
import type { Tools } from '#app/tools.ts'
import { type NoSuchTransmittal, openTransmittal } from './open-transmittal.ts'

export type SetTransmittalItemsProblem =
  | NoSuchTransmittal
  | { readonly problem: 'not-a-draft' }
  | { readonly problem: 'stale' }
  | ItemProblem

/** Sửa danh sách của tờ trình: the whole list as it should stand, with the unit's opinions. */
export async function setTransmittalItems(
  tools: Tools,
  actor: Actor,
  wish: { readonly transmittalId: number; readonly tag: number; readonly items: readonly TransmittalItem[] },
): Promise<Outcome<null, SetTransmittalItemsProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const ids = wish.items.map(({ dossierId }) => dossierId)
    const dossiers = await lockDossiers(tx, ids)
    const open = await openTransmittal(tx, actor, wish.transmittalId, { act: 'set-transmittal-items', at })
    if (open === null) return refused([{ problem: 'no-such-transmittal' }])

    const problems: SetTransmittalItemsProblem[] = []
    if (!mayChangeItems(actor, open)) problems.push({ problem: 'not-a-draft' })
    else if (open.tag !== wish.tag) problems.push({ problem: 'stale' })
    else {
      const elsewhere = await onOtherTransmittals(tx, ids, open.id)
      problems.push(...itemProblems(wish.items, dossiers, { ...open, elsewhere }))
    }

    const kept = problems.length === 0 && (await setItems(tx, open.id, wish.tag, wish.items))
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'set-transmittal-items',
      refused: !kept,
      programmeId: open.programmeId,
      subject: `transmittal:${open.id}`,
      facts: kept ? { dossiers: ids } : problems,
    })
    return kept ? done(null) : refused(problems)
  })
}
