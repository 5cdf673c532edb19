import { notifyPeople } from '#app/casework/dossier/notify-people.ts'
import { calledInPlace } from '#app/documents/council/notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { type Council, type CouncilMember, sitsOn } from '#app/domain/council/council.ts'
import { mayRunCouncils, mayRunScoring } from '#app/domain/council/council-access.ts'
import type { Scoring } from '#app/domain/council/scoring.ts'
import { type SeatingProblem, seatingProblems } from '#app/domain/council/seating.ts'
import {
  type SignedSheetsChoice,
  type SubstitutionProblem,
  substitutionProblems,
} from '#app/domain/council/substitution.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { insertAbsence } from '#app/records/council/absences.ts'
import { stateFundedAsHead } from '#app/records/council/conflict-ties.ts'
import { insertConflicts } from '#app/records/council/conflicts.ts'
import { endSeat, lockCouncil, seatMember } from '#app/records/council/councils.ts'
import { reopenSheetRow } from '#app/records/council/past-sheets.ts'
import { dossiersInScoring, lockScoring, scoringsOfCouncil } from '#app/records/council/scorings.ts'
import {
  handOver,
  insertSubstitution,
  signedSheetsOf,
  spareSigned,
  substitutionsOf,
} from '#app/records/council/substitutions.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { personById } from '#app/records/people/people.ts'
import type { Tools } from '#app/tools.ts'
import { asNewConflicts, findConflicts } from './find-conflicts.ts'

export type SubstituteMemberProblem =
  | SubstitutionProblem
  | SeatingProblem
  | { readonly problem: 'no-such-member' }
  | { readonly problem: 'seats-are-the-offices' }

type Wish = {
  readonly scoringId: number
  readonly memberId: number
  readonly personId: number | null
  readonly jobTitle: string
  readonly reason: string
  readonly signedSheets: SignedSheetsChoice
}

export type Substituted = {
  /** Signed sheets that were set aside. */
  readonly setAside: number
  /** Dossiers the substitute may not have, which are to be assigned anew. */
  readonly left: number
}

/**
 * Thay thành viên, with a reason: somebody new gets the seat, from today, or where dossiers are assigned another member
 * takes over and the one replaced counts as absent. What is not signed goes to the substitute, who signs his declaration
 * before he sees it; signed sheets stay, or are set aside with every version kept.
 */
export async function substituteMember(
  tools: Tools,
  actor: Actor,
  wish: Wish,
): Promise<Outcome<Substituted, SubstituteMemberProblem>> {
  const at = tools.now()
  const today = dayInVietnam(at)
  return tools.transaction(async (tx) => {
    const scoring = await lockScoring(tx, wish.scoringId, 'change')
    if (scoring === null || !mayRunScoring(actor, scoring.councilId))
      return refused([{ problem: 'no-such-member' }])
    const council = await lockCouncil(tx, scoring.councilId)
    const leaving = council?.members.find((one) => one.id === wish.memberId && sitsOn(one, today))
    if (council === null || leaving === undefined) return refused([{ problem: 'no-such-member' }])
    const person = wish.personId === null ? null : await personById(tx, wish.personId)
    const seated = council.members.find((one) => one.personId === person?.id && sitsOn(one, today)) ?? null
    const isReplaced = (await substitutionsOf(tx, scoring.id)).some((one) => one.memberId === leaving.id)

    const problems: SubstituteMemberProblem[] = [
      ...substitutionProblems({
        closedAt: scoring.closedAt,
        leavingPersonId: leaving.personId,
        substitutePersonId: person?.id ?? null,
        sits: seated !== null,
        everybodyScores: scoring.sheetsEach === null,
        isReplaced,
        reason: wish.reason,
      }),
    ]
    if (person !== null && seated === null)
      problems.push(...(await seatProblems(tx, actor, council, leaving, person.id, today)))
    const isRefused = problems.length > 0 || person === null
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'substitute-member',
      refused: isRefused,
      programmeId: scoring.programmeId,
      subject: `scoring:${scoring.id}`,
      ...(wish.reason === '' ? {} : { reason: wish.reason }),
      facts: isRefused
        ? problems
        : { member: leaving.id, person: person.id, signedSheets: wish.signedSheets },
    })
    if (isRefused) return refused(problems)

    const by = { personId: actor.personId, at }
    const substituteId =
      seated?.id ?? (await seatInPlace(tx, council, leaving, { ...wish, personId: person.id }, at))
    if (seated !== null)
      await insertAbsence(tx, {
        scoringId: scoring.id,
        memberId: leaving.id,
        reason: wish.reason,
        by: actor.personId,
        at,
      })
    const outcome = await passOn(tx, scoring, leaving.id, substituteId, wish, by)
    await insertSubstitution(tx, {
      scoringId: scoring.id,
      memberId: leaving.id,
      substituteId,
      reason: wish.reason,
      signedSheets: wish.signedSheets,
      by: actor.personId,
      at,
    })
    await notifyPeople(tools, tx, [person.id], calledInPlace(leaving.fullName, scoring.dueOn), {
      at,
      link: '/cham-diem',
    })
    return done(outcome)
  })
}

/** Seats are the standing office's to give, also in somebody's place. */
async function seatProblems(
  tx: OpenTransaction,
  actor: Actor,
  council: Council,
  leaving: CouncilMember,
  personId: number,
  today: Temporal.PlainDate,
): Promise<readonly SubstituteMemberProblem[]> {
  if (!mayRunCouncils(actor)) return [{ problem: 'seats-are-the-offices' }]
  const others = { ...council, members: council.members.filter((one) => one.id !== leaving.id) }
  return seatingProblems(others, {
    personId,
    seat: leaving.seat,
    from: today,
    stateFundedTitlesAsHead: await stateFundedAsHead(tx, personId, council.programmeId, today),
  })
}

/** Ends one seat yesterday and begins the same seat for another today; his conflicts are found at once. */
async function seatInPlace(
  tx: OpenTransaction,
  council: Council,
  leaving: CouncilMember,
  coming: { readonly personId: number; readonly jobTitle: string },
  at: Temporal.Instant,
): Promise<number> {
  const today = dayInVietnam(at)
  const before = leaving.validFrom.subtract({ days: 1 })
  const yesterday = today.subtract({ days: 1 })
  await endSeat(tx, leaving.id, Temporal.PlainDate.compare(yesterday, before) < 0 ? before : yesterday)
  const memberId = await seatMember(tx, {
    councilId: council.id,
    personId: coming.personId,
    seat: leaving.seat,
    jobTitle: coming.jobTitle,
    from: today,
    to: leaving.validTo,
    expertise: [],
    forUnion: false,
  })
  for (const scoring of await scoringsOfCouncil(tx, council.id)) {
    const found = await findConflicts(tx, [memberId], await dossiersInScoring(tx, scoring.id), today)
    await insertConflicts(tx, asNewConflicts(found), at)
  }
  return memberId
}

async function passOn(
  tx: OpenTransaction,
  scoring: Scoring,
  from: number,
  to: number,
  wish: Pick<Wish, 'signedSheets' | 'reason'>,
  by: { readonly personId: number; readonly at: Temporal.Instant },
): Promise<Substituted> {
  const signed = wish.signedSheets === 'set-aside' ? await signedSheetsOf(tx, scoring.id, from) : []
  for (const sheetId of signed)
    await reopenSheetRow(tx, sheetId, { by: by.personId, at: by.at, reason: wish.reason })
  if (scoring.sheetsEach === null) {
    await spareSigned(tx, scoring.id, from, to)
    return { setAside: signed.length, left: 0 }
  }
  const { left } = await handOver(tx, { scoringId: scoring.id, from, to, by: by.personId, at: by.at })
  return { setAside: signed.length, left }
}
