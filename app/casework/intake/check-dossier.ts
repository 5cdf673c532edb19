import { notifyDossierPeople } from '#app/casework/dossier/notify-dossier-people.ts'
import { openDossier } from '#app/casework/dossier/open-dossier.ts'
import type { Notice } from '#app/documents/dossier/notices.ts'
import { acceptedNotice, refusedNotice, supplementNotice } from '#app/documents/intake/notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import {
  type CheckConclusion,
  type ConclusionProblem,
  conclusionProblems,
} from '#app/domain/intake/formal-check.ts'
import { mayCheck } from '#app/domain/intake/intake-access.ts'
import { decisionDue } from '#app/domain/intake/legal-clocks.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { moveDossier } from '#app/records/dossier/move-dossier.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { checksOf, insertCheck } from '#app/records/intake/formal-checks.ts'
import { receiptOf } from '#app/records/intake/receipts.ts'
import type { Tools } from '#app/tools.ts'
import { findingsOf } from './findings-of.ts'

export type CheckProblem =
  | ConclusionProblem
  | { readonly problem: 'no-such-dossier' }
  | { readonly problem: 'not-checkable' }
  | { readonly problem: 'newer-version'; readonly version: number }

/** Kết luận kiểm tra: accepts, asks for a supplement with itemised defects and a day, or refuses with a reason. Flips once. */
export async function checkDossier(
  tools: Tools,
  actor: Actor,
  wish: { readonly dossierId: number; readonly version: number; readonly conclusion: CheckConclusion },
): Promise<Outcome<{ readonly checkId: number }, CheckProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const open = await openDossier(tx, actor, wish.dossierId, { act: 'check-dossier', at })
    if (open === null) return refused([{ problem: 'no-such-dossier' }])
    const { dossier } = open
    const { intake } = open.plan.current.programme
    const receipt = await receiptOf(tx, dossier.id)
    const earlier = await checksOf(tx, dossier.id)
    const findings = await findingsOf(tx, dossier, open.plan.current.programme, receipt)
    const today = dayInVietnam(at)
    const conclusion = {
      ...wish.conclusion,
      items: wish.conclusion.items
        .filter(({ point }) => !intake.omittedPoints.includes(point))
        .map((item) => ({ ...item, computed: findings[item.point]?.verdict ?? null })),
    }

    const problems: CheckProblem[] = []
    if (!mayCheck(actor, dossier, receipt !== null)) problems.push({ problem: 'not-checkable' })
    else if (dossier.version !== wish.version)
      problems.push({ problem: 'newer-version', version: dossier.version })
    problems.push(
      ...conclusionProblems(conclusion, {
        today,
        rules: intake,
        supplementsBefore: earlier.filter(({ outcome }) => outcome === 'needs-supplement').length,
      }),
    )

    const to = conclusion.outcome ?? 'submitted'
    const defects = conclusion.items.filter((item) => item.verdict === 'defect').map((item) => item.note)
    const reason = conclusion.outcome === 'refused' ? conclusion.reason : defects.join('; ')
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act: 'check-dossier',
      refused: problems.length > 0,
      dossierId: dossier.id,
      ...(problems.length > 0 ? {} : { fromState: 'submitted', toState: to }),
      ...(reason === '' ? {} : { reason }),
      facts: { version: wish.version, outcome: conclusion.outcome, problems },
    })
    if (problems.length > 0 || conclusion.outcome === null) return refused(problems)

    await moveDossier(tx, {
      id: dossier.id,
      from: 'submitted',
      to,
      at,
      ...(to === 'accepted'
        ? { acceptedAt: at, decisionDue: decisionDue(today, conclusion.applicationEndsOn ?? null, intake) }
        : {}),
      ...(to === 'needs-supplement' && conclusion.supplementDue !== null
        ? { supplementDue: conclusion.supplementDue }
        : {}),
    })
    const checkId = await insertCheck(tx, {
      dossierId: dossier.id,
      version: dossier.version,
      outcome: conclusion.outcome,
      items: conclusion.items,
      reason: conclusion.reason,
      supplementDue: conclusion.outcome === 'needs-supplement' ? conclusion.supplementDue : null,
      ...(to === 'accepted' ? { applicationEndsOn: conclusion.applicationEndsOn ?? null } : {}),
      checkedAt: at,
      checkedBy: actor.personId,
    })
    const notice = noticeOf(conclusion, dossier.code ?? '', dossier.title, defects)
    await notifyDossierPeople(tools, tx, dossier, notice, at)
    return done({ checkId })
  })
}

function noticeOf(
  conclusion: CheckConclusion,
  code: string,
  title: string,
  defects: readonly string[],
): Notice {
  if (conclusion.outcome === 'needs-supplement' && conclusion.supplementDue !== null)
    return supplementNotice({ code, title, defects, dueOn: conclusion.supplementDue })
  return conclusion.outcome === 'refused'
    ? refusedNotice(code, title, conclusion.reason)
    : acceptedNotice(code, title)
}
