import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import {
  deleteDraftProgramme,
  lockProgrammeWithTexts,
  saveDraft,
} from '#app/records/programme/programme-drafts.ts'
import type { Tools } from '#app/tools.ts'
import { draftProblems, type SaveDraftProblem } from './keep-draft.ts'

/** Bỏ bản nháp: what was in force stays in force; a programme that was never issued goes altogether. Its names stay in the log. */
export async function discardProgrammeDraft(
  tools: Tools,
  actor: Actor,
  wish: { readonly programmeId: number; readonly tag: number },
): Promise<Outcome<{ readonly gone: boolean }, SaveDraftProblem>> {
  return tools.transaction(async (tx) => {
    const programme = await lockProgrammeWithTexts(tx, wish.programmeId)
    const problems = draftProblems(actor, programme, wish.tag)
    await recordAct(tx, {
      at: tools.now(),
      actorId: actor.personId,
      act: 'discard-programme-draft',
      refused: problems.length > 0,
      programmeId: wish.programmeId,
      facts: { problems, names: programme?.names },
    })
    if (problems.length > 0 || programme === null) return refused(problems)

    if (programme.state === 'draft') await deleteDraftProgramme(tx, programme.id)
    else await saveDraft(tx, { id: programme.id, text: null })
    return done({ gone: programme.state === 'draft' })
  })
}
