import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { needsHeadPaper } from '#app/domain/people/unit-decision.ts'
import {
  mayMarkSigned,
  type Signing,
  type SigningProblem,
  signingProblems,
} from '#app/domain/registration/transmittal-rules.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { storedFile } from '#app/records/foundation/stored-files.ts'
import { hasHeadWithAccount } from '#app/records/people/role-grants.ts'
import { markSigned } from '#app/records/registration/transmittal-states.ts'
import type { Tools } from '#app/tools.ts'
import { type NoSuchTransmittal, openTransmittal } from './open-transmittal.ts'

export type MarkTransmittalSignedProblem =
  | NoSuchTransmittal
  | { readonly problem: 'scan-missing' }
  | { readonly problem: 'not-a-filled-draft' }
  | { readonly problem: 'stale' }
  | { readonly problem: 'scan-unknown' }
  | SigningProblem

/** Ghi nhận tờ trình đã ký, number, day and signer of the paper; a clerk shows its scan where the head has an account and could record it himself. */
export async function markTransmittalSigned(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly transmittalId: number
    readonly tag: number
    readonly signing: Signing
    readonly scanSha256?: string
  },
): Promise<Outcome<null, MarkTransmittalSignedProblem>> {
  const at = tools.now()
  const { signing, scanSha256 } = wish
  return tools.transaction(async (tx) => {
    const open = await openTransmittal(tx, actor, wish.transmittalId, { act: 'mark-transmittal-signed', at })
    if (open === null) return refused([{ problem: 'no-such-transmittal' }])

    const problems: MarkTransmittalSignedProblem[] = []
    const unitHasHead = await hasHeadWithAccount(tx, open.unitId, dayInVietnam(at))
    if (!mayMarkSigned(actor, open)) problems.push({ problem: 'not-a-filled-draft' })
    else if (open.tag !== wish.tag) problems.push({ problem: 'stale' })
    if (unitHasHead && needsHeadPaper(actor, open.unitId) && scanSha256 === undefined)
      problems.push({ problem: 'scan-missing' })
    problems.push(...signingProblems(signing, dayInVietnam(at)))
    if (scanSha256 !== undefined && (await storedFile(tx, scanSha256)) === null)
      problems.push({ problem: 'scan-unknown' })

    const { signedOn } = signing
    const kept =
      problems.length === 0 &&
      signedOn !== null &&
      (await markSigned(tx, open.id, wish.tag, { ...signing, signedOn, fileSha256: scanSha256 ?? null }))
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'mark-transmittal-signed',
      refused: !kept,
      programmeId: open.programmeId,
      subject: `transmittal:${open.id}`,
      documentNumber: signing.number,
      facts: kept ? { signer: signing.signerName, day: String(signedOn) } : problems,
    })
    return kept ? done(null) : refused(problems)
  })
}
