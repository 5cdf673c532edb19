import { supplemented } from '#app/documents/dossier/notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { mayResubmit } from '#app/domain/dossier/dossier-access.ts'
import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { type SubmissionProblem, submissionProblems } from '#app/domain/dossier/submission-problems.ts'
import type { CheckPoint } from '#app/domain/intake/check-points.ts'
import { checkDueAfterSupplement } from '#app/domain/intake/legal-clocks.ts'
import { type AnswerProblem, answerProblems } from '#app/domain/intake/supplement-answer.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { accountHolders } from '#app/records/dossier/share-confirmations.ts'
import { answerSupplement, lastAnswer, pendingSupplement } from '#app/records/dossier/supplement-requests.ts'
import { uploadsUnderWay } from '#app/records/dossier/uploads.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { unitById } from '#app/records/people/units.ts'
import type { Tools } from '#app/tools.ts'
import { confirmOwnShare } from './confirm-own-share.ts'
import { handInDossier } from './hand-in-dossier.ts'
import { dossierLink, holdersOf, notifyPeople } from './notify-people.ts'
import { type NoSuchDossier, openDossier } from './open-dossier.ts'

export type ResubmitSupplementProblem =
  | NoSuchDossier
  | { readonly problem: 'no-supplement-asked' }
  | { readonly problem: 'already-answered'; readonly at: Temporal.Instant; readonly by: string }
  | AnswerProblem
  | { readonly problem: 'stale' }
  | { readonly problem: 'supplement-overdue'; readonly dueOn: Temporal.PlainDate }
  | { readonly problem: 'note-too-long'; readonly max: number }
  | SubmissionProblem

/** What is said against one defect, and which files of the dossier answer it. */
export type Answer = {
  readonly point: CheckPoint
  readonly text: string
  readonly fileIds: readonly number[]
}

/** Nộp bản bổ sung: the next frozen version goes straight back to the office, to the end of the day it was asked for. */
export async function resubmitSupplement(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly dossierId: number
    readonly tag: number
    readonly note: string
    readonly answers: readonly Answer[]
  },
): Promise<Outcome<{ readonly version: number; readonly sha256: string }, ResubmitSupplementProblem>> {
  const at = tools.now()
  const note = wish.note.trim()
  return tools.transaction(async (tx) => {
    const open = await openDossier(tx, actor, wish.dossierId, { act: 'resubmit-supplement', at })
    if (open === null) return refused([{ problem: 'no-such-dossier' }])
    const { dossier, plan } = open
    const { programme } = plan.current
    const asked = await pendingSupplement(tx, dossier.id)
    const answered = asked === null ? await lastAnswer(tx, dossier.id) : null
    const answers = wish.answers.map(({ point, text, fileIds }) => ({
      point,
      text: text.trim(),
      files: dossier.files
        .filter(({ id }) => fileIds.includes(id))
        .map(({ id, caption, name }) => ({ id, name: caption || name })),
    }))
    const round = programme.rounds.find(({ code }) => code === dossier.roundCode)
    const others = dossier.authors.map(({ personId }) => personId).filter((id) => id !== actor.personId)
    const toConfirm = await accountHolders(tx, others)

    const problems: ResubmitSupplementProblem[] = []
    if (asked === null || !mayResubmit(actor, dossier) || round === undefined)
      problems.push(
        answered === null ? { problem: 'no-supplement-asked' } : { problem: 'already-answered', ...answered },
      )
    else if (dossier.tag !== wish.tag) problems.push({ problem: 'stale' })
    else {
      problems.push(
        ...submissionProblems(dossier, programme, at, toConfirm, await uploadsUnderWay(tx, [dossier.id])),
      )
      problems.push(
        ...answerProblems(
          asked.defects.map(({ point }) => point),
          answers,
        ),
      )
      if (asked.dueOn && Temporal.PlainDate.compare(dayInVietnam(at), asked.dueOn) > 0)
        problems.push({ problem: 'supplement-overdue', dueOn: asked.dueOn })
      if (note.length > formLimits.reason) problems.push({ problem: 'note-too-long', max: formLimits.reason })
    }

    const act = { at, actorId: actor.personId, act: 'resubmit-supplement', dossierId: dossier.id }
    if (problems.length > 0 || round === undefined || asked === null) {
      await recordAct(tx, { ...act, refused: true, fromState: dossier.state, facts: problems })
      return refused(problems)
    }
    await confirmOwnShare(tx, actor, dossier, at)
    const unit = dossier.unitId === null ? null : await unitById(tx, dossier.unitId)
    const sha256 = await handInDossier(tools, tx, actor, {
      dossier,
      plan,
      round,
      unit,
      at,
      late: null,
      act: act.act,
      note,
      ...(dossier.clocks.check === null
        ? {}
        : {
            checkDue: checkDueAfterSupplement(
              { checkDue: dossier.clocks.check, askedOn: dayInVietnam(asked.askedAt) },
              dayInVietnam(at),
              programme.intake,
            ),
          }),
    })
    if (sha256 === null) return refused([{ problem: 'no-supplement-asked' }])
    await answerSupplement(tx, asked.checkId, { at, by: actor.personId, answers })
    const version = dossier.version + 1
    const office = await holdersOf(tx, at, ['office'])
    const ofUnit =
      dossier.unitId === null ? [] : await holdersOf(tx, at, ['unit-clerk', 'unit-head'], dossier.unitId)
    await notifyPeople(
      tools,
      tx,
      [...office, ...ofUnit],
      supplemented(dossier.title, dossier.code, version),
      {
        at,
        dossierId: dossier.id,
        link: dossierLink(dossier.id),
      },
    )
    return done({ version, sha256 })
  })
}
