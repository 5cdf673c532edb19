import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { voteBase, votePasses } from '#app/domain/council/agreement.ts'
import type { Minutes, MinutesItem, MinutesMember, MinutesVote } from '#app/domain/council/minutes.ts'
import { tallyOf } from '#app/domain/council/vote-count.ts'
import { decimalMean } from '#app/domain/mean.ts'
import type { Connection } from '#app/records/connection.ts'
import { conflictsOfScoring } from '#app/records/council/conflicts.ts'
import { councilById } from '#app/records/council/councils.ts'
import { sittingMembers } from '#app/records/council/progress.ts'
import { type BoardLine, scoreBoard } from '#app/records/council/score-board.ts'
import { attendanceOf } from '#app/records/council/session-attendance.ts'
import type { SessionItemLine } from '#app/records/council/session-items.ts'
import { votesOfSession } from '#app/records/council/session-votes.ts'
import { roomFor, type SessionScene } from './session-scene.ts'

/** Everything the minutes of this session say as it stands now, whoever reads them later. */
export async function writeMinutes(
  db: Connection,
  scene: SessionScene,
  endedAt: Temporal.Instant,
): Promise<Minutes> {
  const { session, programme, members } = scene
  const council = await councilById(db, session.councilId)
  if (council === null) throw new Error(`session ${session.id} belongs to no council`)
  const [roll, votes] = [await attendanceOf(db, session.id), await votesOfSession(db, session.id)]
  const dealtWith = scene.items.filter(
    (item) => item.state !== 'waiting' || votes.some((vote) => vote.items.some(isAbout(item))),
  )
  const scoringIds = [
    ...new Set(dealtWith.flatMap(({ scoringId }) => (scoringId === null ? [] : [scoringId]))),
  ]
  const board = await boardOf(db, scene, scoringIds)
  const waived = []
  for (const scoringId of scoringIds)
    waived.push(...(await conflictsOfScoring(db, scoringId, 0)).filter(({ state }) => state === 'waived'))
  const memberOf = (memberId: number): MinutesMember => {
    const found = council.members.find(({ id }) => id === memberId)
    return { fullName: found?.fullName ?? '', seat: found?.seat ?? 'member', jobTitle: found?.jobTitle ?? '' }
  }
  return {
    council: {
      name: council.name,
      superior: programme.authority.name,
      place: programme.authority.place,
      decisionNumber: council.decisionNumber,
      decidedOn: council.decidedOn.toString(),
    },
    year: programme.year,
    number: session.minutesNumber,
    version: session.version,
    about: session.about,
    startedAt: (session.openedAt ?? session.startsAt).toString(),
    endedAt: endedAt.toString(),
    place: session.place,
    chair: memberOf(roomFor(scene, null).presider?.memberId ?? session.chairMemberId),
    secretary: memberOf(session.secretaryMemberId),
    roll: members.map(({ memberId }) => {
      const entry = roll.find((one) => one.memberId === memberId)
      return {
        ...memberOf(memberId),
        present: entry?.state === 'present',
        reason: entry?.reason ?? '',
        arrivedAt: entry?.arrivedAt?.toString() ?? null,
        leftAt: entry?.leftAt?.toString() ?? null,
      }
    }),
    guests: linesIn(session.guests),
    opening: session.opening,
    waivers: waived
      .filter(({ dossierId }) => dealtWith.some((item) => item.dossierId === dossierId))
      .map(({ memberName, code, title, kind, waiverReason }) => ({
        member: memberName,
        code: code ?? title,
        kind,
        reason: waiverReason ?? '',
      })),
    items: dealtWith.map((item) => itemOf(scene, item, board.get(item.dossierId))),
    votes: votes.filter(({ state }) => state === 'closed').map((vote) => voteOf(scene, vote)),
    conclusion: session.conclusion,
  }
}

const linesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const isAbout =
  ({ dossierId }: { readonly dossierId: number }) =>
  (one: { readonly dossierId: number }): boolean =>
    one.dossierId === dossierId

/** The score board as it hangs before the room: no names beside secret sheets. */
async function boardOf(
  db: Connection,
  { session, programme }: SessionScene,
  scoringIds: readonly number[],
): Promise<ReadonlyMap<number, BoardLine>> {
  const sitting = await sittingMembers(db, session.councilId, dayInVietnam(session.startsAt))
  const lines: BoardLine[] = []
  for (const scoringId of scoringIds)
    lines.push(
      ...(await scoreBoard(
        db,
        scoringId,
        {
          viewer: { seat: 'secretary', office: false },
          ownMemberId: null,
          closed: true,
          sitting,
          forTheRoom: true,
          personId: 0,
        },
        programme.scoring,
      )),
    )
  return new Map(lines.map((line) => [line.dossierId, line]))
}

function itemOf(scene: SessionScene, item: SessionItemLine, line: BoardLine | undefined): MinutesItem {
  const { decimals } = scene.programme.scoring
  const room = roomFor(scene, item)
  const nameOf = (memberId: number) =>
    scene.members.find((member) => member.memberId === memberId)?.fullName ?? ''
  const isScored = item.scoringClosed && line !== undefined
  return {
    dossierId: item.dossierId,
    code: item.code ?? item.title,
    title: item.title,
    unit: item.unitName ?? '',
    presider: room.presider?.fullName ?? null,
    leftRoom: item.leftRoom.map(nameOf),
    tookNoPart:
      item.state === 'waiting'
        ? room.conflicted.filter(({ isThere }) => isThere).map(({ fullName }) => fullName)
        : [],
    present: room.voters.length,
    mean: isScored && line.mean !== null ? decimalMean(line.mean, decimals) : null,
    sheets: isScored ? line.signed : null,
    wideGap: isScored && line.gap !== null,
    notes: item.notes,
    conclusion: item.conclusion,
  }
}

function voteOf(
  { items, programme }: SessionScene,
  vote: Awaited<ReturnType<typeof votesOfSession>>[number],
): MinutesVote {
  return {
    id: vote.id,
    ballot: vote.ballot,
    medium: vote.medium,
    openedAt: vote.openedAt.toString(),
    counters: linesIn(vote.counters),
    items: vote.items.flatMap(({ dossierId, voters, freeMembers, count }) => {
      const item = items.find(isAbout({ dossierId }))
      if (item === undefined || count === null) return []
      const tally = tallyOf(count, voters.length)
      return {
        dossierId,
        code: item.code ?? item.title,
        title: item.title,
        voters: voters.length,
        freeMembers,
        count,
        share: `${count.agree}/${voteBase(programme.vote, tally, freeMembers)}`,
        passes: votePasses(programme.vote, tally, freeMembers),
      }
    }),
  }
}
