import { dayInVietnam } from '#app/domain/calendar-day.ts'
import type { Remit } from '#app/domain/council/council.ts'
import { mayRunCouncils } from '#app/domain/council/council-access.ts'
import {
  type CouncilProblem,
  councilProblems,
  type RemitProblem,
  remitProblems,
} from '#app/domain/council/seating.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { changeCouncilRow, lockCouncil } from '#app/records/council/councils.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'

export type ChangeCouncilProblem =
  | CouncilProblem
  | RemitProblem
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'no-such-council' }

/** Sửa quyết định thành lập và phạm vi xét; the log keeps what stood there before. */
export async function changeCouncil(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly councilId: number
    readonly name: string
    readonly decisionNumber: string
    readonly decidedOn: Temporal.PlainDate | null
    readonly remit: Remit
    readonly signedAs: string
    readonly signer: string
  },
): Promise<Outcome<null, ChangeCouncilProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const council = await lockCouncil(tx, wish.councilId)
    if (council === null) return refused([{ problem: 'no-such-council' }])
    const programme = await issuedProgramme(tx, council.programmeId)

    const problems: ChangeCouncilProblem[] = [...councilProblems(wish, dayInVietnam(at))]
    if (programme !== null) problems.push(...remitProblems(wish.remit, programme.current.programme))
    if (!mayRunCouncils(actor)) problems.push({ problem: 'not-allowed' })
    const isRefused = problems.length > 0 || wish.decidedOn === null
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act: 'change-council',
      refused: isRefused,
      programmeId: council.programmeId,
      subject: `council:${council.id}`,
      ...(isRefused
        ? { facts: problems }
        : {
            documentNumber: wish.decisionNumber,
            facts: { name: council.name, number: council.decisionNumber, remit: council.remit },
          }),
    })
    if (isRefused) return refused(problems)

    await changeCouncilRow(tx, council.id, { ...wish, decidedOn: wish.decidedOn })
    return done(null)
  })
}
