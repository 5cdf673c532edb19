import { handedInAlone } from '#app/documents/dossier/notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { maySubmitAlone } from '#app/domain/dossier/dossier-access.ts'
import {
  type LateReason,
  lateAt,
  type RoundProblem,
  roundProblems,
} from '#app/domain/dossier/round-closing.ts'
import { type SubmissionProblem, submissionProblems } from '#app/domain/dossier/submission-problems.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { roundForSector } from '#app/domain/programme/round-for-sector.ts'
import { accountHolders } from '#app/records/dossier/share-confirmations.ts'
import { uploadsUnderWay } from '#app/records/dossier/uploads.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'
import { confirmOwnShare } from './confirm-own-share.ts'
import { handInDossier } from './hand-in-dossier.ts'
import { dossierLink, holdersOf, notifyPeople } from './notify-people.ts'
import { type NoSuchDossier, openDossier } from './open-dossier.ts'

export type SubmitAloneProblem =
  | NoSuchDossier
  | { readonly problem: 'not-submittable' }
  | { readonly problem: 'stale' }
  | { readonly problem: 'no-round-for-sector' }
  | RoundProblem
  | SubmissionProblem

/** Cá nhân nộp hồ sơ: an individual without a unit hands in directly. The time is the server's at the request. */
export async function submitAlone(
  tools: Tools,
  actor: Actor,
  wish: { readonly dossierId: number; readonly tag: number; readonly late?: LateReason },
): Promise<Outcome<{ readonly sha256: string }, SubmitAloneProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const open = await openDossier(tx, actor, wish.dossierId, { act: 'submit-alone', at })
    if (open === null) return refused([{ problem: 'no-such-dossier' }])
    const { dossier, plan } = open
    const { programme } = plan.current
    const round = roundForSector(programme, dossier.sector, dayInVietnam(at))
    const others = dossier.authors.map(({ personId }) => personId).filter((id) => id !== actor.personId)
    const toConfirm = await accountHolders(tx, others)

    const problems: SubmitAloneProblem[] = []
    if (!maySubmitAlone(actor, dossier)) problems.push({ problem: 'not-submittable' })
    else if (dossier.tag !== wish.tag) problems.push({ problem: 'stale' })
    else {
      problems.push(
        ...submissionProblems(dossier, programme, at, toConfirm, await uploadsUnderWay(tx, [dossier.id])),
      )
      if (round === null) problems.push({ problem: 'no-round-for-sector' })
      else problems.push(...roundProblems(round, at, wish.late ?? null))
    }

    const act = { at, actorId: actor.personId, act: 'submit-alone', dossierId: dossier.id }
    if (problems.length > 0 || round === null) {
      await recordAct(tx, { ...act, refused: true, fromState: dossier.state, facts: problems })
      return refused(problems)
    }
    await confirmOwnShare(tx, actor, dossier, at)
    const late = lateAt(round, at, wish.late ?? null)
    const sha256 = await handInDossier(tools, tx, actor, {
      dossier,
      plan,
      round,
      unit: null,
      at,
      late,
      act: act.act,
    })
    if (sha256 === null) return refused([{ problem: 'not-submittable' }])
    const names = dossier.authors.map(({ fullName }) => fullName).join(', ')
    const office = await holdersOf(tx, at, ['office'])
    await notifyPeople(tools, tx, office, handedInAlone(dossier.title, names, round.name), {
      at,
      dossierId: dossier.id,
      link: dossierLink(dossier.id),
    })
    return done({ sha256 })
  })
}
