import { openDossier } from '#app/casework/dossier/open-dossier.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { insertPaperCopies } from '#app/records/intake/paper-copy-steps.ts'
import { receivedAmong } from '#app/records/intake/receipts.ts'
import type { Tools } from '#app/tools.ts'

export type AddCopiesProblem =
  | { readonly problem: 'no-such-dossier' | 'not-received' | 'nobody-brought-them' }
  | { readonly problem: 'copies-out-of-range'; readonly most: number }

const most = 99

/** Nhận thêm bản giấy of a dossier that has its receipt: who brought them, and where they are put. */
export async function addPaperCopies(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly dossierId: number
    readonly count: number
    readonly from: string
    readonly place: string
  },
): Promise<Outcome<{ readonly added: number }, AddCopiesProblem>> {
  const at = tools.now()
  const act = { at, actorId: actor.personId, act: 'add-paper-copies' }
  return tools.transaction(async (tx) => {
    const open = await openDossier(tx, actor, wish.dossierId, act)
    if (open === null) return refused([{ problem: 'no-such-dossier' } as const])
    const received = await receivedAmong(tx, [wish.dossierId])

    const problems: AddCopiesProblem[] = []
    if (!received.has(wish.dossierId)) problems.push({ problem: 'not-received' })
    if (wish.from.trim() === '') problems.push({ problem: 'nobody-brought-them' })
    if (!Number.isInteger(wish.count) || wish.count < 1 || wish.count > most)
      problems.push({ problem: 'copies-out-of-range', most })

    const facts = { count: wish.count, from: wish.from, place: wish.place }
    if (problems.length > 0) {
      await recordAct(tx, { ...act, refused: true, dossierId: wish.dossierId, facts: { ...facts, problems } })
      return refused(problems)
    }
    await recordAct(tx, { ...act, refused: false, dossierId: wish.dossierId, facts })

    await insertPaperCopies(tx, {
      ...wish,
      from: wish.from.trim(),
      place: wish.place.trim(),
      by: actor.personId,
      at,
    })
    return done({ added: wish.count })
  })
}
