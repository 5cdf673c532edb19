import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { mayRunCouncils } from '#app/domain/council/council-access.ts'
import {
  type RemitProblem,
  remitProblems,
  type SeatingProblem,
  seatingProblems,
} from '#app/domain/council/seating.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor, CouncilSeat } from '#app/domain/people/actor.ts'
import { stateFundedAsHead } from '#app/records/council/conflict-ties.ts'
import { insertConflicts } from '#app/records/council/conflicts.ts'
import { lockCouncil, seatMember } from '#app/records/council/councils.ts'
import { dossiersInScoring, scoringsOfCouncil } from '#app/records/council/scorings.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { personById } from '#app/records/people/people.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'
import { asNewConflicts, findConflicts } from './find-conflicts.ts'

export type AddMemberProblem =
  | SeatingProblem
  | RemitProblem
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'no-such-council' }
  | { readonly problem: 'person-missing' }
  | { readonly problem: 'day-missing' }

/** Xếp ghế cho một thành viên. Conflicts with dossiers already before the council are found at once. */
export async function addMember(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly councilId: number
    readonly personId: number | null
    readonly seat: CouncilSeat
    readonly jobTitle: string
    readonly from: Temporal.PlainDate | null
    /** Hết nhiệm kỳ, that day included; null or absent: until somebody ends it. */
    readonly to?: Temporal.PlainDate | null
    readonly expertise?: readonly string[]
    readonly forUnion?: boolean
  },
): Promise<Outcome<{ readonly memberId: number }, AddMemberProblem>> {
  const at = tools.now()
  const today = dayInVietnam(at)
  return tools.transaction(async (tx) => {
    const council = await lockCouncil(tx, wish.councilId)
    if (council === null) return refused([{ problem: 'no-such-council' }])
    const person = wish.personId === null ? null : await personById(tx, wish.personId)
    const titles = person === null ? [] : await stateFundedAsHead(tx, person.id, council.programmeId, today)

    const problems: AddMemberProblem[] = []
    const expertise = wish.expertise ?? []
    const plan = await issuedProgramme(tx, council.programmeId)
    if (plan !== null)
      problems.push(...remitProblems({ sectors: [], fields: expertise }, plan.current.programme))
    if (!mayRunCouncils(actor)) problems.push({ problem: 'not-allowed' })
    if (person === null) problems.push({ problem: 'person-missing' })
    if (wish.from === null) problems.push({ problem: 'day-missing' })
    if (person !== null && wish.from !== null)
      problems.push(
        ...seatingProblems(council, {
          personId: person.id,
          seat: wish.seat,
          from: wish.from,
          to: wish.to ?? null,
          stateFundedTitlesAsHead: titles,
        }),
      )

    const isRefused = problems.length > 0 || person === null || wish.from === null
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act: 'add-member',
      refused: isRefused,
      programmeId: council.programmeId,
      subject: `council:${council.id}`,
      facts: isRefused ? problems : { person: person.id, seat: wish.seat, from: wish.from.toString() },
    })
    if (isRefused) return refused(problems)

    const memberId = await seatMember(tx, {
      councilId: council.id,
      personId: person.id,
      seat: wish.seat,
      jobTitle: wish.jobTitle,
      from: wish.from,
      to: wish.to ?? null,
      expertise,
      forUnion: wish.forUnion ?? false,
    })
    for (const scoring of await scoringsOfCouncil(tx, council.id)) {
      const found = await findConflicts(tx, [memberId], await dossiersInScoring(tx, scoring.id), today)
      await insertConflicts(tx, asNewConflicts(found), at)
    }
    return done({ memberId })
  })
}
