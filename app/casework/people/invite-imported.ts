import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayAdminister } from '#app/domain/people/administration.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { lockBulkImport } from '#app/records/people/bulk-imports.ts'
import { withoutPassword } from '#app/records/people/bulk-people.ts'
import type { Tools } from '#app/tools.ts'
import { type HandedLink, makeLink } from './make-link.ts'

export type InviteProblem =
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'import-unknown' }
  | { readonly problem: 'nobody-waits' }

/** Một đường dẫn để trao tay, and whose it is. */
export type InvitedPerson = HandedLink & {
  readonly fullName: string
  readonly login: string
  readonly unitName: string | null
}

/**
 * Mời những người vừa nhập who have chosen no password yet: a new one-time link each, mailed where mails go out and shown
 * once for printing. Older links of theirs work no more.
 */
export async function inviteImported(
  tools: Tools,
  actor: Actor,
  importId: number,
): Promise<Outcome<readonly InvitedPerson[], InviteProblem>> {
  return tools.transaction(async (tx) => {
    const given = await lockBulkImport(tx, importId)
    const waiting = given === null ? [] : await withoutPassword(tx, openedBy(given.result))

    const problems: InviteProblem[] = []
    if (!mayAdminister(actor)) problems.push({ problem: 'not-allowed' })
    if (given === null || given.kind !== 'people') problems.push({ problem: 'import-unknown' })
    else if (waiting.length === 0) problems.push({ problem: 'nobody-waits' })

    const act = {
      at: tools.now(),
      actorId: actor.personId,
      act: 'invite-imported',
      subject: `import:${importId}`,
    }
    await recordAct(tx, { ...act, refused: problems.length > 0, facts: { people: waiting.length } })
    if (problems.length > 0) return refused(problems)
    const invited: InvitedPerson[] = []
    for (const person of waiting) {
      const link = await makeLink(tools, tx, 'invitation', person)
      invited.push({ ...link, fullName: person.fullName, login: person.login, unitName: person.unitName })
    }
    return done(invited)
  })
}

/** Whose accounts a confirmed list opened. */
export function openedBy(result: unknown): readonly number[] {
  const opened: unknown = result instanceof Object && 'opened' in result ? result.opened : []
  return Array.isArray(opened) ? opened.map(Number).filter(Number.isSafeInteger) : []
}
