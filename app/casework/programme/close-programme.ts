import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayKeepProgrammes } from '#app/domain/programme/programme-life.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { lockProgrammeWithTexts, setProgrammeState } from '#app/records/programme/programme-drafts.ts'
import { unsettledDossiers } from '#app/records/programme/programme-use.ts'
import type { Tools } from '#app/tools.ts'

export type CloseProgrammeProblem =
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'no-such-programme' }
  | { readonly problem: 'not-in-force' }
  | { readonly problem: 'draft-exists' }
  | { readonly problem: 'dossiers-unsettled'; readonly dossiers: number }

/** Kết thúc kế hoạch năm: nothing is handed in under it any more. Waits for every dossier's outcome and for an open draft. Flips once. */
export async function closeProgramme(
  tools: Tools,
  actor: Actor,
  wish: { readonly programmeId: number },
): Promise<Outcome<null, CloseProgrammeProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const programme = await lockProgrammeWithTexts(tx, wish.programmeId)
    const dossiers = await unsettledDossiers(tx, wish.programmeId)

    const problems: CloseProgrammeProblem[] = []
    if (!mayKeepProgrammes(actor)) problems.push({ problem: 'not-allowed' })
    if (programme === null) problems.push({ problem: 'no-such-programme' })
    else if (programme.state !== 'issued') problems.push({ problem: 'not-in-force' })
    else if (programme.draft !== null) problems.push({ problem: 'draft-exists' })
    if (dossiers > 0) problems.push({ problem: 'dossiers-unsettled', dossiers })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act: 'close-programme',
      refused: problems.length > 0,
      programmeId: wish.programmeId,
      ...(problems.length > 0 ? {} : { fromState: 'issued', toState: 'closed' }),
      facts: { problems },
    })
    if (problems.length > 0 || programme === null) return refused(problems)

    await setProgrammeState(tx, { id: programme.id, state: 'closed', at })
    return done(null)
  })
}
