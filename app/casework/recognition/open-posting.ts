import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayHandleDecision } from '#app/domain/ranking/ranking-access.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { lockProgramme } from '#app/records/programme/lock-programme.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'
import { decisionById } from '#app/records/recognition/decisions.ts'
import { insertPosting, postingOfDecision } from '#app/records/recognition/postings.ts'
import type { Tools } from '#app/tools.ts'

export type OpenPostingProblem =
  | { readonly problem: 'no-such-draft' }
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'not-in-the-plan' }
  | { readonly problem: 'posted-already' }

/** Niêm yết danh sách: the draft's list goes before the public for the days the plan gives it, today being the first. */
export async function openPosting(
  tools: Tools,
  actor: Actor,
  wish: { readonly decisionId: number },
): Promise<Outcome<{ readonly lastDay: Temporal.PlainDate }, OpenPostingProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const seen = await decisionById(tx, wish.decisionId)
    if (seen !== null) await lockProgramme(tx, seen.programmeId)
    const draft = seen && (await decisionById(tx, wish.decisionId))
    const programme = draft && (await programmeOfVersion(tx, draft.content.programmeVersionId))
    const days = programme?.results.postingDays ?? null

    const problems: OpenPostingProblem[] = []
    if (draft?.kind !== 'recognition' || draft.state !== 'draft') problems.push({ problem: 'no-such-draft' })
    else {
      if (days === null) problems.push({ problem: 'not-in-the-plan' })
      if ((await postingOfDecision(tx, draft.id)) !== null) problems.push({ problem: 'posted-already' })
    }
    if (!mayHandleDecision(actor)) problems.push({ problem: 'not-allowed' })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act: 'open-posting',
      refused: problems.length > 0,
      subject: `decision:${wish.decisionId}`,
      ...(draft === null ? {} : { programmeId: draft.programmeId }),
      facts: { days, problems },
    })
    if (problems.length > 0 || draft === null || days === null) return refused(problems)

    const openedOn = dayInVietnam(at)
    const lastDay = openedOn.add({ days: days - 1 })
    const { id: decisionId, programmeId } = draft
    await insertPosting(tx, { decisionId, programmeId, openedOn, lastDay, by: actor.personId, at })
    return done({ lastDay })
  })
}
