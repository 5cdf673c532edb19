import { notifyDossierPeople } from '#app/casework/dossier/notify-dossier-people.ts'
import { notRecognisedNotice, recognisedNotice } from '#app/documents/recognition/notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { canonicalJson } from '#app/domain/canonical-json.ts'
import { sumDong } from '#app/domain/dong.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { mayHandleDecision } from '#app/domain/ranking/ranking-access.ts'
import { afterChanges, type OverQuota, overQuota } from '#app/domain/recognition/amendment.ts'
import {
  type Amendment,
  type DecidedInitiative,
  type Decision,
  type IssueEntry,
  type IssueProblem,
  issueProblems,
} from '#app/domain/recognition/decision.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { lockDossiers } from '#app/records/dossier/dossiers.ts'
import { moveDossier } from '#app/records/dossier/move-dossier.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { refreshShelf } from '#app/records/library/shelf.ts'
import { lockProgramme } from '#app/records/programme/lock-programme.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'
import { dossiersUnderComplaint } from '#app/records/recognition/complaints.ts'
import { decisionById, isNumberTaken, markIssued } from '#app/records/recognition/decisions.ts'
import { postingOfDecision } from '#app/records/recognition/postings.ts'
import { initiativesInForce, insertRecognitions } from '#app/records/recognition/recognitions.ts'
import type { Tools } from '#app/tools.ts'
import { putAmendmentInForce } from './put-amendment-in-force.ts'

export type IssueDecisionProblem =
  | IssueProblem
  | { readonly problem: 'no-such-decision' }
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'already-issued'; readonly number: string }
  | { readonly problem: 'number-taken'; readonly year: number }
  | { readonly problem: 'dossier-moved'; readonly code: string }
  | { readonly problem: 'complaint-open'; readonly codes: readonly string[] }
  | { readonly problem: 'not-posted'; readonly days: number }
  | { readonly problem: 'posting-runs'; readonly lastDay: Temporal.PlainDate }
  | { readonly problem: 'nothing-amended' }
  | { readonly problem: 'changed-meanwhile'; readonly code: string }
  | { readonly problem: 'over-quota'; readonly over: OverQuota }

/** Ban hành quyết định: number, day and signer recorded, the content frozen, every dossier told its outcome. Flips once. */
export async function issueDecision(
  tools: Tools,
  actor: Actor,
  wish: { readonly decisionId: number; readonly entry: IssueEntry },
): Promise<Outcome<{ readonly recognised: number }, IssueDecisionProblem>> {
  const at = tools.now()
  const { entry } = wish
  return tools.transaction(async (tx) => {
    const seen = await decisionById(tx, wish.decisionId)
    if (seen !== null) await lockProgramme(tx, seen.programmeId)
    const decision = seen && (await decisionById(tx, wish.decisionId))
    const act = { at, actorId: actor.personId, actorRole: 'office', act: 'issue-decision' }
    if (decision === null) {
      await recordAct(tx, { ...act, refused: true, subject: `decision:${wish.decisionId}` })
      return refused([{ problem: 'no-such-decision' }])
    }
    const programme = await programmeOfVersion(tx, decision.content.programmeVersionId)
    if (programme === null) throw new Error(`decision ${decision.id} stands on no programme version`)
    const { amends } = decision.content
    const dossiers = await lockDossiers(
      tx,
      (amends?.changes.map(({ before }) => before) ?? decision.content.initiatives).map(
        (one) => one.dossierId,
      ),
    )

    const problems: IssueDecisionProblem[] = []
    if (!mayHandleDecision(actor)) problems.push({ problem: 'not-allowed' })
    if (decision.state === 'issued')
      problems.push({ problem: 'already-issued', number: decision.number ?? '' })
    else {
      const { prizeCeiling } = programme.budget
      const inForce = amends === undefined ? [] : await initiativesInForce(tx, decision.programmeId)
      const prizeTotal =
        amends === undefined
          ? decision.content.prizeTotal
          : sumDong(afterChanges(inForce, amends.changes).map(({ prize }) => prize))
      problems.push(
        ...issueProblems(entry, { ...decision.content, prizeTotal }, dayInVietnam(at), prizeCeiling),
        ...(amends === undefined ? [] : amendmentProblems(amends, inForce, programme)),
        ...(amends === undefined ? await heldBack(tx, decision, programme, dayInVietnam(at)) : []),
      )
      const year = entry.issuedOn?.year
      if (year !== undefined && (await isNumberTaken(tx, year, entry.number.trim())))
        problems.push({ problem: 'number-taken', year })
      for (const dossier of dossiers)
        if (amends === undefined && dossier.state !== 'scored')
          problems.push({ problem: 'dossier-moved', code: dossier.code ?? String(dossier.id) })
    }
    await recordAct(tx, {
      ...act,
      refused: problems.length > 0,
      programmeId: decision.programmeId,
      subject: `decision:${decision.id}`,
      documentNumber: entry.number,
      facts: { problems },
    })
    if (problems.length > 0 || entry.issuedOn === null) return refused(problems)

    await markIssued(tx, decision, {
      number: entry.number.trim(),
      issuedOn: entry.issuedOn,
      signerName: entry.signerName.trim(),
      signedAs: entry.signedAs.trim(),
      by: actor.personId,
      at,
    })
    const ids = dossiers.map(({ id }) => id)
    if (amends !== undefined) {
      const symbol = `${entry.number.trim()}/QĐ-${programme.authority.abbreviation}`
      await putAmendmentInForce(tools, tx, { actor, at, symbol }, decision, dossiers)
      await refreshShelf(tx, ids, at)
      return done({ recognised: decision.content.initiatives.length })
    }
    await insertRecognitions(tx, decision.id, decision.content)
    await tellOutcomes(tools, tx, actor, decision, dossiers, entry.number.trim(), at)
    await refreshShelf(tx, ids, at)
    const recognised = decision.content.initiatives.filter((one) => one.outcome !== 'not-recognised')
    return done({ recognised: recognised.length })
  })
}

/** What keeps a decision of recognition from being issued yet: complaints about what it decides, and its posting. */
async function heldBack(
  tx: OpenTransaction,
  decision: Decision,
  { results }: Programme,
  today: Temporal.PlainDate,
): Promise<readonly IssueDecisionProblem[]> {
  const problems: IssueDecisionProblem[] = []
  const disputed = await dossiersUnderComplaint(tx, decision.programmeId)
  const codes = decision.content.initiatives
    .filter((one) => disputed.has(one.dossierId))
    .map(({ code }) => code)
  if (codes.length > 0) problems.push({ problem: 'complaint-open', codes })
  const posting = await postingOfDecision(tx, decision.id)
  if (posting === null) {
    if (results.postingDays !== null) problems.push({ problem: 'not-posted', days: results.postingDays })
  } else if (Temporal.PlainDate.compare(today, posting.lastDay) <= 0)
    problems.push({ problem: 'posting-runs', lastDay: posting.lastDay })
  return problems
}

/** What stands against an amendment as it was drafted, now that it is about to be issued. */
function amendmentProblems(
  { changes }: Amendment,
  inForce: readonly DecidedInitiative[],
  programme: Programme,
): readonly IssueDecisionProblem[] {
  const problems: IssueDecisionProblem[] = []
  if (changes.length === 0) problems.push({ problem: 'nothing-amended' })
  const now = new Map(inForce.map((one) => [one.dossierId, canonicalJson(one)]))
  for (const { before } of changes)
    if (now.get(before.dossierId) !== canonicalJson(before))
      problems.push({ problem: 'changed-meanwhile', code: before.code })
  for (const over of overQuota(inForce, changes, programme)) problems.push({ problem: 'over-quota', over })
  return problems
}

async function tellOutcomes(
  tools: Tools,
  tx: OpenTransaction,
  actor: Actor,
  decision: Decision,
  dossiers: Awaited<ReturnType<typeof lockDossiers>>,
  number: string,
  at: Temporal.Instant,
): Promise<void> {
  const outcomes = new Map(decision.content.initiatives.map((one) => [one.dossierId, one]))
  for (const dossier of dossiers) {
    const outcome = outcomes.get(dossier.id)
    if (outcome === undefined) continue
    const to = outcome.outcome === 'not-recognised' ? 'not-recognised' : 'recognised'
    await moveDossier(tx, { id: dossier.id, from: 'scored', to, at })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act: to === 'recognised' ? 'recognise-dossier' : 'not-recognise-dossier',
      refused: false,
      dossierId: dossier.id,
      fromState: 'scored',
      toState: to,
      documentNumber: number,
    })
    const facts = { title: dossier.title, code: outcome.code, number }
    await notifyDossierPeople(
      tools,
      tx,
      dossier,
      to === 'recognised'
        ? recognisedNotice({ ...facts, className: outcome.className })
        : notRecognisedNotice(facts),
      at,
    )
  }
}
