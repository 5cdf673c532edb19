import { notifyPeople } from '#app/casework/dossier/notify-people.ts'
import { urgingNotice } from '#app/documents/registration/urging-notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import {
  mayUrge,
  type UrgingDraft,
  type UrgingProblem,
  urgingProblems,
} from '#app/domain/registration/urging.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { unitsInForce } from '#app/records/people/units.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { unitStaff } from '#app/records/registration/unit-staff.ts'
import { insertUrgingLetter, letterOfForm } from '#app/records/registration/urging-letters.ts'
import type { Tools } from '#app/tools.ts'

export type SendUrgingLetterProblem = UrgingProblem | { readonly problem: 'no-such-programme' }

/**
 * Gửi công văn đôn đốc: keeps the letter and puts its mails into the outbox, in one transaction. `formKey` is the form's own:
 * sent a second time it answers the letter it has sent and tells nobody again.
 */
export async function sendUrgingLetter(
  tools: Tools,
  actor: Actor,
  wish: { readonly programmeId: number; readonly formKey: string; readonly draft: UrgingDraft },
): Promise<Outcome<{ readonly letterId: number }, SendUrgingLetterProblem>> {
  const at = tools.now()
  const today = dayInVietnam(at)
  const { draft, formKey, programmeId } = wish
  return tools.transaction(async (tx) => {
    const sent = mayUrge(actor) ? await letterOfForm(tx, formKey) : null
    if (sent !== null) return done({ letterId: sent })
    const [plan, units] = await Promise.all([issuedProgramme(tx, programmeId), unitsInForce(tx, today)])
    const chosen = units.filter(({ id }) => draft.unitIds.includes(id))

    const problems: SendUrgingLetterProblem[] = []
    if (!mayUrge(actor)) problems.push({ problem: 'not-allowed' })
    if (plan === null || plan.state !== 'issued') problems.push({ problem: 'no-such-programme' })
    const rounds = plan?.current.programme.rounds ?? []
    problems.push(
      ...urgingProblems(draft, {
        rounds: rounds.map(({ code }) => code),
        unitIds: units.map(({ id }) => id),
        today,
      }),
    )
    const act = { at, actorId: actor.personId, actorRole: 'office', act: 'send-urging-letter', programmeId }
    if (problems.length > 0 || plan === null) {
      await recordAct(tx, { ...act, refused: true, facts: { problems } })
      return refused(problems)
    }

    const staff = await unitStaff(tx, draft.unitIds, today)
    const peopleOf = (unitId: number) =>
      staff.filter((one) => one.unitId === unitId).map((one) => one.personId)
    const letterId = await insertUrgingLetter(tx, {
      programmeId,
      programmeVersionId: plan.current.id,
      roundCode: draft.roundCode,
      formKey,
      wording: draft.wording,
      replyBy: draft.replyBy,
      at,
      sentBy: actor.personId,
      units: chosen.map((unit) => ({
        unitId: unit.id,
        unitName: unit.name,
        recipients: peopleOf(unit.id).length,
      })),
    })
    // The same form, sent twice at the same moment: the first has just won.
    if (letterId === null) return done({ letterId: (await letterOfForm(tx, formKey)) ?? 0 })
    await recordAct(tx, {
      ...act,
      refused: false,
      subject: `urging-letter:${letterId}`,
      facts: { round: draft.roundCode, units: chosen.length },
    })
    const round = nameOf(rounds, draft.roundCode) ?? draft.roundCode
    for (const unit of chosen) {
      const notice = urgingNotice({
        unitName: unit.name,
        round,
        wording: draft.wording,
        replyBy: draft.replyBy,
      })
      await notifyPeople(tools, tx, peopleOf(unit.id), notice, { at, link: '/don-vi' })
    }
    return done({ letterId })
  })
}
