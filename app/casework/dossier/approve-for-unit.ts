import type { FileContentProblem } from '#app/casework/foundation/judge-file.ts'
import { type SentScan, withScan } from '#app/casework/foundation/with-scan.ts'
import { approvedByUnit } from '#app/documents/dossier/notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { mayReview } from '#app/domain/dossier/dossier-access.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { type HeadPaperProblem, headPaperProblems, needsHeadPaper } from '#app/domain/people/unit-decision.ts'
import { moveDossier } from '#app/records/dossier/move-dossier.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { hasHeadWithAccount } from '#app/records/people/role-grants.ts'
import { unitById } from '#app/records/people/units.ts'
import type { Tools } from '#app/tools.ts'
import { keepHeadPaper, type NamedHeadPaper } from './keep-head-paper.ts'
import { dossierLink, notifyPeople } from './notify-people.ts'
import { type NoSuchDossier, openDossier } from './open-dossier.ts'

export type ApproveForUnitProblem =
  | NoSuchDossier
  | HeadPaperProblem
  | FileContentProblem
  | { readonly problem: 'not-waiting-for-unit' }

/** Đơn vị đồng ý, by the head or from the head's signed paper: the dossier may go on the unit's tờ trình. */
export async function approveForUnit(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly dossierId: number
    readonly remark?: string
    /** Where a clerk records what the head signed. */
    readonly paper?: NamedHeadPaper
    readonly scan?: SentScan
  },
): Promise<Outcome<null, ApproveForUnitProblem>> {
  const at = tools.now()
  const { paper } = wish
  return withScan(tools, wish.scan ?? null, (scan, scanProblems) =>
    tools.transaction(async (tx) => {
      const open = await openDossier(tx, actor, wish.dossierId, { act: 'approve-for-unit', at })
      if (open === null) return refused([{ problem: 'no-such-dossier' }])
      const { dossier } = open

      const unitHasHead = await hasHeadWithAccount(tx, dossier.unitId, dayInVietnam(at))
      const standing = { unitId: dossier.unitId, unitHasHead, today: dayInVietnam(at) }
      const named = paper ? { ...paper, hasScan: wish.scan !== undefined } : null
      const problems: ApproveForUnitProblem[] = [
        ...headPaperProblems(actor, standing, named),
        ...scanProblems,
      ]
      if (problems.length === 0 && !mayReview(actor, dossier))
        problems.push({ problem: 'not-waiting-for-unit' })

      const act = {
        at,
        actorId: actor.personId,
        act: 'approve-for-unit',
        dossierId: dossier.id,
        fromState: dossier.state,
      }
      const moved =
        problems.length === 0 &&
        (await moveDossier(tx, { id: dossier.id, from: 'with-unit', to: 'approved-by-unit', at }))
      if (!moved) {
        await recordAct(tx, { ...act, refused: true, facts: problems })
        return refused(problems)
      }
      const remark = wish.remark?.trim() ?? ''
      await recordAct(tx, {
        ...act,
        refused: false,
        toState: 'approved-by-unit',
        ...(paper ? { documentNumber: paper.number, facts: { paperDay: String(paper.signedOn) } } : {}),
        ...(remark === '' ? {} : { reason: remark }),
      })
      if (paper && needsHeadPaper(actor, dossier.unitId))
        await keepHeadPaper(tools, tx, actor, { dossier, decided: 'approved', paper, scan, at })
      const unit = dossier.unitId === null ? null : await unitById(tx, dossier.unitId)
      await notifyPeople(
        tools,
        tx,
        dossier.authors.map(({ personId }) => personId),
        approvedByUnit(dossier.title, unit?.name ?? 'Đơn vị'),
        { at, dossierId: dossier.id, link: dossierLink(dossier.id), not: actor.personId },
      )
      return done(null)
    }),
  )
}
