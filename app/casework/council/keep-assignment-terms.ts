import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { sitsOn } from '#app/domain/council/council.ts'
import { mayRunScoring } from '#app/domain/council/council-access.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { keepExpertise, keepLimit } from '#app/records/council/assignments.ts'
import { councilById } from '#app/records/council/councils.ts'
import { lockScoring } from '#app/records/council/scorings.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'

/** What the secretary says of one member before a plan: the fields he knows, and the most dossiers he may get. */
export type MemberTerms = {
  readonly memberId: number
  readonly fields: readonly string[]
  readonly most: number | null
}

export type KeepTermsProblem =
  | { readonly problem: 'no-such-scoring' }
  | { readonly problem: 'scoring-closed'; readonly closedAt: Temporal.Instant }
  | { readonly problem: 'no-such-member' }
  | { readonly problem: 'no-such-field'; readonly field: string }
  | { readonly problem: 'most-out-of-range'; readonly memberId: number }

/** Ghi lĩnh vực và giới hạn của từng thành viên, for the plans to come. */
export async function keepAssignmentTerms(
  tools: Tools,
  actor: Actor,
  wish: { readonly scoringId: number; readonly members: readonly MemberTerms[] },
): Promise<Outcome<null, KeepTermsProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const scoring = await lockScoring(tx, wish.scoringId, 'change')
    if (scoring === null || !mayRunScoring(actor, scoring.councilId))
      return refused([{ problem: 'no-such-scoring' }])
    const council = await councilById(tx, scoring.councilId)
    const programme = await programmeOfVersion(tx, scoring.programmeVersionId)
    const known = new Set(programme?.fields.map(({ code }) => code))

    const problems: KeepTermsProblem[] = []
    if (scoring.closedAt !== null) problems.push({ problem: 'scoring-closed', closedAt: scoring.closedAt })
    for (const { memberId, fields, most } of wish.members) {
      const sits = council?.members.some((one) => one.id === memberId && sitsOn(one, dayInVietnam(at)))
      if (sits !== true) problems.push({ problem: 'no-such-member' })
      for (const field of fields) if (!known.has(field)) problems.push({ problem: 'no-such-field', field })
      if (most !== null && (!Number.isSafeInteger(most) || most < 0 || most > 100_000))
        problems.push({ problem: 'most-out-of-range', memberId })
    }
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'keep-assignment-terms',
      refused: problems.length > 0,
      programmeId: scoring.programmeId,
      subject: `scoring:${scoring.id}`,
      facts: problems.length > 0 ? problems : { members: wish.members },
    })
    if (problems.length > 0) return refused(problems)

    for (const { memberId, fields, most } of wish.members) {
      await keepExpertise(tx, memberId, fields)
      await keepLimit(tx, scoring.id, memberId, most)
    }
    return done(null)
  })
}
