import { handInDossier } from '#app/casework/dossier/hand-in-dossier.ts'
import { holdersOf, notifyPeople } from '#app/casework/dossier/notify-people.ts'
import { handedInByUnit } from '#app/documents/dossier/notices.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import {
  type LateReason,
  lateAt,
  type RoundProblem,
  roundProblems,
} from '#app/domain/dossier/round-closing.ts'
import { type SubmissionProblem, submissionProblems } from '#app/domain/dossier/submission-problems.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayHandIn } from '#app/domain/registration/transmittal-rules.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { lockDossiers } from '#app/records/dossier/dossiers.ts'
import { accountHolders } from '#app/records/dossier/share-confirmations.ts'
import { uploadsUnderWay } from '#app/records/dossier/uploads.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { unitById } from '#app/records/people/units.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { markHandedIn } from '#app/records/registration/transmittal-states.ts'
import { transmittalById } from '#app/records/registration/transmittals.ts'
import type { Tools } from '#app/tools.ts'
import { type NoSuchTransmittal, openTransmittal } from './open-transmittal.ts'

export type HandInProblem =
  | NoSuchTransmittal
  | { readonly problem: 'already-handed-in'; readonly at: Temporal.Instant | null }
  | { readonly problem: 'not-signed' }
  | { readonly problem: 'stale' }
  | { readonly problem: 'programme-not-open' }
  | { readonly problem: 'dossier-not-approved'; readonly title: string }
  | {
      readonly problem: 'dossier-not-ready'
      readonly title: string
      readonly why: readonly SubmissionProblem[]
    }
  | RoundProblem

export type HandedIn = {
  readonly at: Temporal.Instant
  readonly dossiers: readonly { readonly dossierId: number; readonly sha256: string }[]
}

/**
 * Nộp hồ sơ theo tờ trình: all its dossiers are handed in together or none. The time is the server's at the request;
 * of two people who hand in at once one succeeds and the other is told so.
 */
export async function handIn(
  tools: Tools,
  actor: Actor,
  wish: { readonly transmittalId: number; readonly late?: LateReason },
): Promise<Outcome<HandedIn, HandInProblem>> {
  const at = tools.now()
  const late = wish.late ?? null
  return tools.transaction(async (tx) => {
    // Dossiers are locked before the transmittal everywhere, so that two acts never wait for each other.
    const before = await transmittalById(tx, wish.transmittalId)
    const dossiers = await lockDossiers(tx, before?.items.map(({ dossierId }) => dossierId) ?? [])
    const open = await openTransmittal(tx, actor, wish.transmittalId, { act: 'hand-in', at })
    if (open === null) return refused([{ problem: 'no-such-transmittal' }])
    const plan = await issuedProgramme(tx, open.programmeId)
    const unit = await unitById(tx, open.unitId)
    const round = plan?.current.programme.rounds.find(({ code }) => code === open.roundCode)

    const problems: HandInProblem[] = []
    if (open.state === 'handed-in') problems.push({ problem: 'already-handed-in', at: open.handedInAt })
    else if (!mayHandIn(actor, open)) problems.push({ problem: 'not-signed' })
    else if (open.tag !== before?.tag) problems.push({ problem: 'stale' })
    else if (plan?.state !== 'issued' || round === undefined || unit === null)
      problems.push({ problem: 'programme-not-open' })
    else {
      problems.push(...roundProblems(round, at, late))
      const toConfirm = await authorsWithAccounts(tx, dossiers)
      const uploads = await uploadsUnderWay(
        tx,
        dossiers.map(({ id }) => id),
      )
      for (const dossier of dossiers) {
        const { title } = dossier
        const why = submissionProblems(dossier, plan.current.programme, at, toConfirm, uploads)
        if (dossier.state !== 'approved-by-unit') problems.push({ problem: 'dossier-not-approved', title })
        else if (why.length > 0) problems.push({ problem: 'dossier-not-ready', title, why })
      }
    }

    const act = {
      at,
      actorId: actor.personId,
      act: 'hand-in',
      programmeId: open.programmeId,
      subject: `transmittal:${open.id}`,
    }
    if (problems.length > 0 || !plan || !round || !unit) {
      await recordAct(tx, { ...act, refused: true, facts: problems })
      return refused(problems)
    }

    const kept = lateAt(round, at, late)
    const frozen: { dossierId: number; sha256: string }[] = []
    for (const dossier of dossiers) {
      const sha256 = await handInDossier(tools, tx, actor, {
        dossier,
        plan,
        round,
        unit,
        at,
        late: kept,
        act: 'hand-in',
        documentNumber: open.number ?? '',
      })
      if (sha256 === null) throw new Error(`dossier ${dossier.id} moved while it was locked`)
      frozen.push({ dossierId: dossier.id, sha256 })
    }
    const paper = { number: open.number, signedOn: String(open.signedOn), signer: open.signerName }
    if (
      !(await markHandedIn(tx, open.id, {
        at,
        by: actor.personId,
        late: kept,
        frozen: { ...paper, dossiers: frozen },
      }))
    )
      throw new Error(`transmittal ${open.id} was handed in while it was locked`)
    await recordAct(tx, {
      ...act,
      refused: false,
      documentNumber: open.number ?? '',
      facts: { dossiers: frozen, round: round.code },
      ...(kept === null ? {} : { reason: kept.reason }),
    })
    const office = await holdersOf(tx, at, ['office'])
    const notice = handedInByUnit(unit.name, frozen.length, round.name, open.number ?? '')
    await notifyPeople(tools, tx, office, notice, { at, link: '/tiep-nhan' })
    return done({ at, dossiers: frozen })
  })
}

const authorsWithAccounts = (tx: OpenTransaction, dossiers: readonly Dossier[]): Promise<readonly number[]> =>
  accountHolders(tx, [...new Set(dossiers.flatMap(({ authors }) => authors.map(({ personId }) => personId)))])
