import { holdersOf, notifyPeople } from '#app/casework/dossier/notify-people.ts'
import { complaintLodgedNotice } from '#app/documents/recognition/notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import { type Actor, holds } from '#app/domain/people/actor.ts'
import { type ComplaintProblem, complaintProblems, mayLodge } from '#app/domain/recognition/complaint.ts'
import { isPosted } from '#app/domain/recognition/posting.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { lockDossier } from '#app/records/dossier/dossiers.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { adoptedRanking } from '#app/records/ranking/rankings.ts'
import { complaintsOf, insertComplaint } from '#app/records/recognition/complaints.ts'
import { decisionOfRanking } from '#app/records/recognition/decisions.ts'
import { postingOfDecision } from '#app/records/recognition/postings.ts'
import { recognitionOf } from '#app/records/recognition/recognitions.ts'
import type { Tools } from '#app/tools.ts'

export type LodgeComplaintProblem =
  | ComplaintProblem
  | { readonly problem: 'no-such-dossier' }
  | { readonly problem: 'not-allowed' }

/** Gửi đơn kiến nghị: by an author or the unit for themselves, or recorded by the office from a paper. It holds the affected places. */
export async function lodgeComplaint(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly dossierId: number
    readonly complainant: string
    readonly text: string
    /** The day of the paper; for those who send it themselves, today. */
    readonly lodgedOn: Temporal.PlainDate | null
  },
): Promise<Outcome<{ readonly complaintId: number }, LodgeComplaintProblem>> {
  const at = tools.now()
  const today = dayInVietnam(at)
  return tools.transaction(async (tx) => {
    const dossier = await lockDossier(tx, wish.dossierId)
    const plan = dossier && (await issuedProgramme(tx, dossier.programmeId))
    const may = dossier !== null && mayLodge(actor, dossier)
    const recognition = dossier && (await recognitionOf(tx, dossier.id))
    const others = dossier === null ? [] : await complaintsOf(tx, { dossierId: dossier.id })

    const problems: LodgeComplaintProblem[] = []
    if (!dossier || !plan || !may) problems.push({ problem: 'no-such-dossier' })
    else {
      const { results } = plan.current.programme
      const isKnown =
        dossier.state === 'scored' &&
        (holds(actor, 'office') || (await isOnPostedList(tx, dossier.programmeId, dossier.id, today)))
      const facts = {
        decidedOn: recognition?.issuedOn ?? null,
        isKnown,
        isOpenAlready: others.some(({ state }) => state === 'open'),
        today,
      }
      problems.push(...complaintProblems(facts, wish, results))
    }
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'lodge-complaint',
      refused: problems.length > 0,
      ...(dossier === null || !may ? { subject: `dossier:${wish.dossierId}` } : { dossierId: dossier.id }),
      facts: problems,
    })
    if (problems.length > 0 || !dossier || !plan || wish.lodgedOn === null) return refused(problems)

    const dueOn = wish.lodgedOn.add({ days: plan.current.programme.results.answerDays })
    const complaintId = await insertComplaint(tx, {
      programmeId: dossier.programmeId,
      dossierId: dossier.id,
      complainant: wish.complainant.trim(),
      lodgedOn: wish.lodgedOn,
      text: wish.text.trim(),
      dueOn,
      byOffice: holds(actor, 'office'),
      by: actor.personId,
      at,
    })
    const notice = complaintLodgedNotice({ code: dossier.code ?? '', title: dossier.title, dueOn })
    await notifyPeople(tools, tx, await holdersOf(tx, at, ['office']), notice, {
      at,
      dossierId: dossier.id,
      link: `/kien-nghi/${complaintId}`,
      not: actor.personId,
    })
    return done({ complaintId })
  })
}

/** Is the dossier on a list that the public reads today? */
async function isOnPostedList(
  tx: OpenTransaction,
  programmeId: number,
  dossierId: number,
  today: Temporal.PlainDate,
): Promise<boolean> {
  const adopted = await adoptedRanking(tx, programmeId)
  const decision = adopted && (await decisionOfRanking(tx, adopted.id))
  const posting = decision && (await postingOfDecision(tx, decision.id))
  if (!decision || !posting || !isPosted(posting, today)) return false
  return decision.content.initiatives.some((one) => one.dossierId === dossierId)
}
