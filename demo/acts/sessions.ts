import { arrangeAgenda } from '#app/casework/council/arrange-agenda.ts'
import { callRoll } from '#app/casework/council/call-roll.ts'
import { callUpItem } from '#app/casework/council/call-up-item.ts'
import { closeSession } from '#app/casework/council/close-session.ts'
import { closeVote } from '#app/casework/council/close-vote.ts'
import { inviteToSession } from '#app/casework/council/invite-to-session.ts'
import { noteItem } from '#app/casework/council/note-item.ts'
import { openSession } from '#app/casework/council/open-session.ts'
import { openVote } from '#app/casework/council/open-vote.ts'
import { planSession } from '#app/casework/council/plan-session.ts'
import type { Attendance } from '#app/domain/council/attendance.ts'
import { done, type Outcome } from '#app/domain/outcome.ts'
import { dossiersForAgenda, sessionItems } from '#app/records/council/session-items.ts'
import { votesOfSession } from '#app/records/council/session-votes.ts'
import { sessionById, sessionsOfCouncil } from '#app/records/council/sessions.ts'
import { type Act, inTurn } from '../act.ts'
import { calendar } from '../calendar.ts'
import { council, isConflicted } from '../content/council.ts'
import { papers } from '../content/papers.ts'
import { people } from '../content/people.ts'
import { votes } from '../content/scores.ts'
import { type DemoSession, sessions } from '../content/sessions.ts'
import type { LocalTime, ProgrammeCode } from '../content/types.ts'
import { written } from '../content/written.ts'
import { instantAt, minutesBefore } from '../local-time.ts'
import { known, type Scene } from '../scene.ts'

const chair = 'ubnd-3'
const secretary = 'kinh-te-3'

/** The meetings of a year: invited, opened with a roll call, discussed, voted on, closed with their minutes. */
export function sessionActs(code: ProgrammeCode): readonly Act[] {
  return sessions.filter(({ programme }) => programme === code).flatMap(actsOf)
}

function actsOf(session: DemoSession): readonly Act[] {
  const meeting = known(
    papers[session.programme].meetings.find(({ minutes }) => minutes === session.minutes),
    `phiên họp ${session.minutes}`,
  )
  const act = (at: LocalTime, what: string, act: Act['do']): Act => ({
    at,
    what: `${session.programme} ${session.minutes}: ${what}`,
    do: act,
  })
  return [
    act(session.invitedAt, 'lập phiên họp, gửi giấy mời', (scene) => invite(scene, session, meeting)),
    act(meeting.startsAt, 'điểm danh, khai mạc', (scene) => begin(scene, session)),
    ...session.items.flatMap((item) => [
      act(item.at, `xét ${item.dossier}`, (scene) => discuss(scene, session, item)),
    ]),
    ...(session.votes
      ? [act(calendar[session.programme].voted, 'bỏ phiếu kín', (scene) => vote(scene, session))]
      : []),
    act(minutesBefore(meeting.endsAt, 1), 'kết luận', (scene) => conclude(scene, session)),
    act(meeting.endsAt, 'bế mạc, khóa biên bản', async (scene) =>
      closeSession(scene.tools, await scene.actor(chair), { sessionId: await idOf(scene, session) }),
    ),
  ]
}

async function idOf(scene: Scene, { programme, minutes }: DemoSession): Promise<number> {
  const { id } = await scene.council(programme)
  const found = (await sessionsOfCouncil(scene.tools.db, id)).find(
    ({ minutesNumber }) => minutesNumber === minutes,
  )
  return known(found, `phiên họp ${minutes}`).id
}

async function memberId(scene: Scene, code: ProgrammeCode, person: string): Promise<number> {
  const personId = await scene.personId(person)
  const { members } = await scene.council(code)
  return known(
    members.find((one) => one.personId === personId),
    `thành viên ${person}`,
  ).id
}

async function invite(
  scene: Scene,
  session: DemoSession,
  meeting: (typeof papers)[ProgrammeCode]['meetings'][number],
) {
  const { tools } = scene
  const actor = await scene.actor(secretary)
  const { id: councilId } = await scene.council(session.programme)
  const planned = await planSession(tools, actor, {
    councilId,
    sessionId: null,
    plan: {
      minutesNumber: session.minutes,
      about: meeting.about,
      startsAt: instantAt(meeting.startsAt),
      place: meeting.place,
      chairMemberId: await memberId(scene, session.programme, chair),
      secretaryMemberId: await memberId(scene, session.programme, secretary),
      opening: session.opening,
      guests: session.guests,
      invitationNumber: session.invitation,
    },
  })
  if (!planned.ok) return planned
  const { sessionId } = planned.value
  // A meeting that votes has every dossier before it; one that only discusses has those it takes up.
  const dossierIds = session.votes
    ? (await dossiersForAgenda(tools.db, councilId)).map(({ id }) => id)
    : await Promise.all(session.items.map(({ dossier }) => scene.dossierId(dossier)))
  return inTurn([
    () =>
      arrangeAgenda(tools, actor, {
        sessionId,
        dossierIds,
        order: session.votes ? 'fewest-moves' : 'as-given',
      }),
    () => inviteToSession(tools, actor, { sessionId }),
  ])
}

async function begin(scene: Scene, session: DemoSession) {
  const sessionId = await idOf(scene, session)
  const actor = await scene.actor(secretary)
  const entries: Attendance[] = []
  for (const { person } of council) {
    const absence = session.absent.find(({ member }) => member === person)
    const late = session.late.find(({ member }) => member === person)
    entries.push({
      memberId: await memberId(scene, session.programme, person),
      state: absence === undefined ? 'present' : 'absent',
      reason: absence?.reason ?? '',
      arrivedAt: late === undefined ? null : instantAt(late.at),
      leftAt: null,
    })
  }
  return inTurn([
    () => callRoll(scene.tools, actor, { sessionId, entries }),
    () => openSession(scene.tools, actor, { sessionId }),
  ])
}

async function discuss(scene: Scene, session: DemoSession, item: DemoSession['items'][number]) {
  const { tools } = scene
  const sessionId = await idOf(scene, session)
  const actor = await scene.actor(isConflicted(secretary, item.dossier) ? chair : secretary)
  const dossierId = await scene.dossierId(item.dossier)
  const { notes, conclusion } = item
  return inTurn([
    () => callUpItem(tools, actor, { sessionId, dossierId }),
    () => noteItem(tools, actor, { sessionId, dossierId, notes, conclusion, tag: 1 }),
  ])
}

async function vote(scene: Scene, session: DemoSession) {
  const { tools } = scene
  const actor = await scene.actor(chair)
  const sessionId = await idOf(scene, session)
  const tallies = new Map<number, (typeof votes)[number]>()
  for (const tally of votes) {
    if (!written.some((one) => one.code === tally.dossier && one.programme === session.programme)) continue
    const dossierId = await scene.dossierId(tally.dossier).catch(() => null)
    if (dossierId !== null) tallies.set(dossierId, tally)
  }
  const { id: councilId } = await scene.council(session.programme)
  const items = (await sessionItems(tools.db, { id: sessionId, councilId }, null)).filter(({ dossierId }) =>
    tallies.has(dossierId),
  )
  const counters = session.counters
    .map((person) => people.find(({ code }) => code === person)?.fullName ?? '')
    .join('\n')
  // What trainees changed on one dossier does not keep the others from their vote.
  const ids = items.map(({ dossierId }) => dossierId)
  const lists = scene.isForgiving ? ids.map((id) => [id]) : [ids]
  let outcome: Outcome<unknown, unknown> = await callUpItem(tools, actor, { sessionId, dossierId: null })
  for (const dossierIds of lists) {
    const counted = await voteOn(scene, { sessionId, dossierIds, counters, tallies })
    if (!counted.ok) outcome = counted
  }
  return outcome
}

async function voteOn(
  scene: Scene,
  list: {
    readonly sessionId: number
    readonly dossierIds: readonly number[]
    readonly counters: string
    readonly tallies: ReadonlyMap<number, (typeof votes)[number]>
  },
): Promise<Outcome<unknown, unknown>> {
  const { tools } = scene
  const actor = await scene.actor(chair)
  const { sessionId, dossierIds, counters } = list
  const way = { ballot: 'secret', medium: 'room' } as const
  const opened = await openVote(tools, actor, { sessionId, dossierIds, counters, ...way })
  if (!opened.ok) return opened
  const { voteId } = opened.value
  const vote = (await votesOfSession(tools.db, sessionId)).find(({ id }) => id === voteId)
  const counts = new Map(
    (vote?.items ?? []).map(({ dossierId, voters }) => {
      const { agree, disagree } = known(list.tallies.get(dossierId), `biểu quyết hồ sơ ${dossierId}`)
      const issued = voters.length
      return [
        dossierId,
        { issued, returned: issued, invalid: issued - agree - disagree, blank: 0, agree, disagree },
      ]
    }),
  )
  const counted = await closeVote(tools, actor, { sessionId, voteId, counters, counts })
  return counted.ok ? done(null) : counted
}

async function conclude(scene: Scene, session: DemoSession) {
  const { tools } = scene
  const actor = await scene.actor(chair)
  const sessionId = await idOf(scene, session)
  const tag = (await sessionById(tools.db, sessionId))?.tag ?? 1
  const { conclusion } = session
  return inTurn([
    () => callUpItem(tools, actor, { sessionId, dossierId: null }),
    () => noteItem(tools, actor, { sessionId, dossierId: null, notes: '', conclusion, tag }),
  ])
}
