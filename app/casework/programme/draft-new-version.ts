import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayKeepProgrammes } from '#app/domain/programme/programme-life.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { lockProgrammeWithTexts, saveDraft } from '#app/records/programme/programme-drafts.ts'
import type { Tools } from '#app/tools.ts'

export type DraftNewVersionProblem =
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'no-such-programme' }
  | { readonly problem: 'not-in-force' }
  | { readonly problem: 'draft-exists' }

/** Soạn bản điều chỉnh: the version in force is copied, byte for byte, into a draft; it stays in force meanwhile. */
export async function draftNewVersion(
  tools: Tools,
  actor: Actor,
  wish: { readonly programmeId: number },
): Promise<Outcome<{ readonly tag: number }, DraftNewVersionProblem>> {
  return tools.transaction(async (tx) => {
    const programme = await lockProgrammeWithTexts(tx, wish.programmeId)

    const problems: DraftNewVersionProblem[] = []
    if (!mayKeepProgrammes(actor)) problems.push({ problem: 'not-allowed' })
    if (programme === null) problems.push({ problem: 'no-such-programme' })
    else if (programme.state !== 'issued') problems.push({ problem: 'not-in-force' })
    else if (programme.draft !== null) problems.push({ problem: 'draft-exists' })
    await recordAct(tx, {
      at: tools.now(),
      actorId: actor.personId,
      act: 'draft-new-version',
      refused: problems.length > 0,
      programmeId: wish.programmeId,
      facts: { problems },
    })
    if (problems.length > 0 || programme?.current == null) return refused(problems)

    const tag = await saveDraft(tx, { id: programme.id, text: programme.current.text })
    return done({ tag })
  })
}
