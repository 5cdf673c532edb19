import type { FileContentProblem } from '#app/casework/foundation/judge-file.ts'
import { type SentScan, withScan } from '#app/casework/foundation/with-scan.ts'
import { returnedByUnit, returnReason } from '#app/documents/dossier/notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { mayReturn, writersOf } from '#app/domain/dossier/dossier-access.ts'
import { formLimits } from '#app/domain/dossier/form-limits.ts'
import type { SectionReason } from '#app/domain/dossier/section-reason.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { type HeadPaperProblem, headPaperProblems, needsHeadPaper } from '#app/domain/people/unit-decision.ts'
import { moveDossier } from '#app/records/dossier/move-dossier.ts'
import { insertReturn } from '#app/records/dossier/unit-returns.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { hasHeadWithAccount } from '#app/records/people/role-grants.ts'
import { unitById } from '#app/records/people/units.ts'
import { dropFromTransmittals } from '#app/records/registration/transmittals.ts'
import type { Tools } from '#app/tools.ts'
import { keepHeadPaper, type NamedHeadPaper } from './keep-head-paper.ts'
import { dossierLink, notifyPeople } from './notify-people.ts'
import { type NoSuchDossier, openDossier } from './open-dossier.ts'

export type ReturnToAuthorProblem =
  | NoSuchDossier
  | HeadPaperProblem
  | FileContentProblem
  | { readonly problem: 'not-returnable' }
  | { readonly problem: 'on-signed-transmittal' }
  | { readonly problem: 'reason-missing' }
  | { readonly problem: 'reason-too-long'; readonly max: number }

/** Trả lại tác giả, with the reasons by section of the form; one that was approved also leaves the draft of a tờ trình. */
export async function returnToAuthor(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly dossierId: number
    readonly reason: string
    /** What to mend in which section; a blank note says nothing about its section. */
    readonly items?: readonly SectionReason[]
    /** Where a clerk records what the head signed. */
    readonly paper?: NamedHeadPaper
    readonly scan?: SentScan
  },
): Promise<Outcome<null, ReturnToAuthorProblem>> {
  const at = tools.now()
  const said = wish.reason.trim()
  const items = (wish.items ?? [])
    .map(({ section, note }) => ({ section, note: note.trim() }))
    .filter(({ note }) => note !== '')
  const reason = returnReason(said, items)
  const { paper } = wish
  return withScan(tools, wish.scan ?? null, (scan, scanProblems) =>
    tools.transaction(async (tx) => {
      const open = await openDossier(tx, actor, wish.dossierId, { act: 'return-to-author', at })
      if (open === null) return refused([{ problem: 'no-such-dossier' }])
      const { dossier } = open

      const unitHasHead = await hasHeadWithAccount(tx, dossier.unitId, dayInVietnam(at))
      const standing = { unitId: dossier.unitId, unitHasHead, today: dayInVietnam(at) }
      const named = paper ? { ...paper, hasScan: wish.scan !== undefined } : null
      const problems: ReturnToAuthorProblem[] = [
        ...headPaperProblems(actor, standing, named),
        ...scanProblems,
      ]
      if (problems.length === 0 && !mayReturn(actor, dossier)) problems.push({ problem: 'not-returnable' })
      if (reason === '') problems.push({ problem: 'reason-missing' })
      if (reason.length > formLimits.reason)
        problems.push({ problem: 'reason-too-long', max: formLimits.reason })
      if (problems.length === 0 && (await dropFromTransmittals(tx, dossier.id)) === 'signed')
        problems.push({ problem: 'on-signed-transmittal' })

      const act = {
        at,
        actorId: actor.personId,
        act: 'return-to-author',
        dossierId: dossier.id,
        fromState: dossier.state,
      }
      const moved =
        problems.length === 0 &&
        (await moveDossier(tx, { id: dossier.id, from: dossier.state, to: 'returned', at }))
      if (!moved) {
        await recordAct(tx, { ...act, refused: true, facts: problems })
        return refused(problems)
      }
      await recordAct(tx, {
        ...act,
        refused: false,
        toState: 'returned',
        reason,
        ...(paper ? { documentNumber: paper.number, facts: { paperDay: String(paper.signedOn) } } : {}),
      })
      await insertReturn(tx, dossier, { at, by: actor.personId, reason: said, items })
      if (paper && needsHeadPaper(actor, dossier.unitId))
        await keepHeadPaper(tools, tx, actor, { dossier, decided: 'returned', paper, scan, at })
      const unit = dossier.unitId === null ? null : await unitById(tx, dossier.unitId)
      const writers = writersOf(dossier)
      await notifyPeople(tools, tx, writers, returnedByUnit(dossier.title, unit?.name ?? 'Đơn vị', reason), {
        at,
        dossierId: dossier.id,
        link: dossierLink(dossier.id),
        not: actor.personId,
      })
      return done(null)
    }),
  )
}
