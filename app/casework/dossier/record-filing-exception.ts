import { filingExceptionRecorded } from '#app/documents/dossier/notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { writersOf } from '#app/domain/dossier/dossier-access.ts'
import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import { type Actor, holds } from '#app/domain/people/actor.ts'
import { lockDossier } from '#app/records/dossier/dossiers.ts'
import { keepFilingException } from '#app/records/dossier/move-dossier.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'
import { dossierLink, notifyPeople } from './notify-people.ts'

export type FilingExceptionProblem =
  | { readonly problem: 'not-the-office' }
  | { readonly problem: 'no-such-dossier' }
  | { readonly problem: 'already-handed-in' }
  | { readonly problem: 'reason-missing' }
  | { readonly problem: 'reason-too-long'; readonly max: number }
  | { readonly problem: 'document-number-missing' }

/** Ghi nhận ngoại lệ thời hiệu: the office takes a dossier more than a year after first use, with reason and document. */
export async function recordFilingException(
  tools: Tools,
  actor: Actor,
  wish: { readonly dossierId: number; readonly reason: string; readonly documentNumber: string },
): Promise<Outcome<null, FilingExceptionProblem>> {
  const at = tools.now()
  const reason = wish.reason.trim()
  const documentNumber = wish.documentNumber.trim()
  return tools.transaction(async (tx) => {
    const dossier = await lockDossier(tx, wish.dossierId)

    const problems: FilingExceptionProblem[] = []
    if (!holds(actor, 'office')) problems.push({ problem: 'not-the-office' })
    else if (dossier === null || dossier.state === 'withdrawn') problems.push({ problem: 'no-such-dossier' })
    else if (dossier.version > 0) problems.push({ problem: 'already-handed-in' })
    if (reason === '') problems.push({ problem: 'reason-missing' })
    if (reason.length > formLimits.reason)
      problems.push({ problem: 'reason-too-long', max: formLimits.reason })
    if (documentNumber === '') problems.push({ problem: 'document-number-missing' })

    const act = { at, actorId: actor.personId, act: 'record-filing-exception', reason, documentNumber }
    if (problems.length > 0 || dossier === null) {
      await recordAct(tx, { ...act, refused: true, subject: `dossier:${wish.dossierId}`, facts: problems })
      return refused(problems)
    }
    await keepFilingException(tx, dossier.id, `${reason} (${documentNumber})`)
    await recordAct(tx, { ...act, refused: false, dossierId: dossier.id })
    const writers = writersOf(dossier)
    const notice = filingExceptionRecorded(dossier.title, documentNumber, dayInVietnam(at))
    await notifyPeople(tools, tx, writers, notice, {
      at,
      dossierId: dossier.id,
      link: dossierLink(dossier.id),
    })
    return done(null)
  })
}
