import { mayRunCouncils } from '#app/domain/council/council-access.ts'
import { type RemitProblem, remitProblems } from '#app/domain/council/seating.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { changeSeat, lockCouncil } from '#app/records/council/councils.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'

export type ChangeMemberProblem =
  | RemitProblem
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'no-such-member' }
  | { readonly problem: 'ends-before-start' }

/** Sửa thông tin thành viên: what the member stands for, knows about, and until when he sits. The seat itself stays. */
export async function changeMember(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly councilId: number
    readonly memberId: number
    readonly jobTitle: string
    readonly expertise: readonly string[]
    readonly forUnion: boolean
    readonly to: Temporal.PlainDate | null
  },
): Promise<Outcome<null, ChangeMemberProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const council = await lockCouncil(tx, wish.councilId)
    const member = council?.members.find((one) => one.id === wish.memberId)
    if (council === null || member === undefined) return refused([{ problem: 'no-such-member' }])
    const programme = await issuedProgramme(tx, council.programmeId)

    const problems: ChangeMemberProblem[] = []
    if (programme !== null)
      problems.push(...remitProblems({ sectors: [], fields: wish.expertise }, programme.current.programme))
    if (!mayRunCouncils(actor)) problems.push({ problem: 'not-allowed' })
    if (wish.to !== null && Temporal.PlainDate.compare(wish.to, member.validFrom) < 0)
      problems.push({ problem: 'ends-before-start' })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act: 'change-member',
      refused: problems.length > 0,
      programmeId: council.programmeId,
      subject: `council:${council.id}`,
      facts:
        problems.length > 0
          ? problems
          : {
              person: member.personId,
              expertise: wish.expertise,
              forUnion: wish.forUnion,
              to: wish.to?.toString() ?? null,
            },
    })
    if (problems.length > 0) return refused(problems)

    await changeSeat(tx, member.id, { ...wish, validTo: wish.to })
    return done(null)
  })
}
