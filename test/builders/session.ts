import { arrangeAgenda } from '#app/casework/council/arrange-agenda.ts'
import { callRoll } from '#app/casework/council/call-roll.ts'
import { closeVote } from '#app/casework/council/close-vote.ts'
import { openSession } from '#app/casework/council/open-session.ts'
import { openVote } from '#app/casework/council/open-vote.ts'
import { planSession } from '#app/casework/council/plan-session.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { sitsOn } from '#app/domain/council/council.ts'
import type { SessionPlan } from '#app/domain/council/session.ts'
import { countOfHands } from '#app/domain/council/vote-count.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { votesOfSession } from '#app/records/council/session-votes.ts'
import type { Tools } from '#app/tools.ts'
import type { BuiltCouncil } from './council.ts'
import { worked } from './dossier.ts'

/** What a session is planned with, unless the test says otherwise. */
export async function sessionPlan(
  tools: Tools,
  council: BuiltCouncil,
  wish: Partial<SessionPlan> = {},
): Promise<SessionPlan> {
  return {
    minutesNumber: '02/BB-HĐ',
    about: 'Xét, biểu quyết, xếp loại sáng kiến',
    startsAt: tools.now(),
    place: 'Phòng họp số 2',
    opening: '',
    guests: '',
    invitationNumber: '',
    chairMemberId: (await council.memberOf(council.chair)).id,
    secretaryMemberId: (await council.memberOf(council.secretary)).id,
    ...wish,
  }
}

/** A session with these dossiers on its agenda that has not begun. */
export async function buildPlannedSession(
  tools: Tools,
  council: BuiltCouncil,
  dossierIds: readonly number[],
  wish: Partial<SessionPlan> = {},
): Promise<number> {
  const plan = await sessionPlan(tools, council, wish)
  const wanted = { councilId: council.id, sessionId: null, plan }
  const { sessionId } = await worked(planSession(tools, council.secretary, wanted))
  await worked(arrangeAgenda(tools, council.secretary, { sessionId, dossierIds, order: 'as-given' }))
  return sessionId
}

/** A session under way, everybody there but those who are named as absent. */
export async function buildOpenSession(
  tools: Tools,
  council: BuiltCouncil,
  dossierIds: readonly number[],
  wish: Partial<SessionPlan> & { readonly absent?: readonly number[] } = {},
): Promise<number> {
  const { absent = [], ...plan } = wish
  const sessionId = await buildPlannedSession(tools, council, dossierIds, plan)
  const { members } = await council.now()
  const entries = members
    .filter((member) => sitsOn(member, dayInVietnam(tools.now())))
    .map(({ id }) => ({
      memberId: id,
      state: absent.includes(id) ? ('absent' as const) : ('present' as const),
      reason: absent.includes(id) ? 'Đi công tác' : '',
      arrivedAt: null,
      leftAt: null,
    }))
  await worked(callRoll(tools, council.secretary, { sessionId, entries }))
  await worked(openSession(tools, council.secretary, { sessionId }))
  return sessionId
}

/** One vote by hands in an open session, everybody agreeing or so many against. */
export async function buildVote(
  tools: Tools,
  actor: Actor,
  vote: {
    readonly sessionId: number
    readonly dossierIds: readonly number[]
    readonly against?: number
  },
): Promise<number> {
  const { sessionId, dossierIds, against = 0 } = vote
  const way = { ballot: 'open', medium: 'room' } as const
  const { voteId } = await worked(openVote(tools, actor, { sessionId, dossierIds, counters: '', ...way }))
  const opened = (await votesOfSession(tools.db, sessionId)).find(({ id }) => id === voteId)
  const counts = new Map(
    (opened?.items ?? []).map(({ dossierId, voters }) => [
      dossierId,
      countOfHands(voters.length, voters.length - against, against),
    ]),
  )
  await worked(closeVote(tools, actor, { sessionId, voteId, counters: '', counts }))
  return voteId
}
