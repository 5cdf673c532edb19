import { notifyDossierPeople } from '#app/casework/dossier/notify-dossier-people.ts'
import type { FileContentProblem } from '#app/casework/foundation/judge-file.ts'
import { type SentFile, withUpload } from '#app/casework/foundation/keep-upload.ts'
import { complaintAnsweredNotice } from '#app/documents/recognition/notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayHandleDecision } from '#app/domain/ranking/ranking-access.ts'
import { isInConflict } from '#app/records/council/conflicts.ts'
import { lockDossier } from '#app/records/dossier/dossiers.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { closeComplaint, complaintById } from '#app/records/recognition/complaints.ts'
import type { Tools } from '#app/tools.ts'

export type AnswerComplaintProblem =
  | FileContentProblem
  | { readonly problem: 'no-such-complaint' }
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'already-closed' }
  | { readonly problem: 'answer-missing' }
  | { readonly problem: 'verdict-missing' }
  | { readonly problem: 'number-missing' }
  | { readonly problem: 'day-missing' }
  | { readonly problem: 'day-outside'; readonly from: Temporal.PlainDate }

/** Trả lời đơn kiến nghị: by a document with number and day; the places it held are free again. Flips once. */
export async function answerComplaint(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly complaintId: number
    readonly verdict: 'upheld' | 'rejected' | null
    readonly answer: string
    readonly number: string
    readonly on: Temporal.PlainDate | null
    readonly file: SentFile | null
  },
): Promise<Outcome<{ readonly dossierId: number }, AnswerComplaintProblem>> {
  const at = tools.now()
  const [answer, number] = [wish.answer.trim(), wish.number.trim()]
  return withUpload(tools, wish.file, (upload) =>
    tools.transaction(async (tx) => {
      const complaint = await complaintById(tx, wish.complaintId)
      const dossier = complaint && (await lockDossier(tx, complaint.dossierId))
      const hasStake = complaint !== null && (await isInConflict(tx, actor.personId, complaint.dossierId))

      const problems: AnswerComplaintProblem[] = []
      if (complaint === null || hasStake) problems.push({ problem: 'no-such-complaint' })
      else if (complaint.state !== 'open') problems.push({ problem: 'already-closed' })
      if (!mayHandleDecision(actor)) problems.push({ problem: 'not-allowed' })
      if (wish.verdict === null) problems.push({ problem: 'verdict-missing' })
      if (answer === '') problems.push({ problem: 'answer-missing' })
      if (number === '') problems.push({ problem: 'number-missing' })
      if (wish.on === null) problems.push({ problem: 'day-missing' })
      else if (complaint && !isBetween(complaint.lodgedOn, wish.on, dayInVietnam(at)))
        problems.push({ problem: 'day-outside', from: complaint.lodgedOn })
      if (upload.problem) problems.push(upload.problem)
      const file =
        upload.sha256 === null || wish.file === null ? null : { sha256: upload.sha256, name: wish.file.name }
      if (problems.length === 0 && complaint && wish.verdict) {
        await upload.keep(tx, at)
        const close = { state: wish.verdict, answer, number, on: wish.on, scan: file, by: actor.personId, at }
        if (!(await closeComplaint(tx, complaint.id, close))) problems.push({ problem: 'already-closed' })
      }
      await recordAct(tx, {
        at,
        actorId: actor.personId,
        actorRole: 'office',
        act: 'answer-complaint',
        refused: problems.length > 0,
        ...(complaint === null || hasStake
          ? { subject: `complaint:${wish.complaintId}` }
          : { dossierId: complaint.dossierId }),
        documentNumber: number,
        facts: { verdict: wish.verdict, problems },
      })
      if (problems.length > 0 || !complaint || !dossier) return refused(problems)

      const facts = {
        code: complaint.code,
        title: complaint.title,
        number,
        upheld: wish.verdict === 'upheld',
      }
      await notifyDossierPeople(tools, tx, dossier, complaintAnsweredNotice(facts), at)
      return done({ dossierId: complaint.dossierId })
    }),
  )
}

const isBetween = (from: Temporal.PlainDate, day: Temporal.PlainDate, to: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0
