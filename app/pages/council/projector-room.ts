import { type SessionScene, sessionScene } from '#app/casework/council/session-scene.ts'
import { scoreViewer } from '#app/domain/council/council-access.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { dayOf } from '#app/pages/kit/wording.ts'
import type { Connection } from '#app/records/connection.ts'
import { boxesOf, openBallots } from '#app/records/council/ballots.ts'
import { sittingMembers } from '#app/records/council/progress.ts'
import { type BoardLine, boardLineOf } from '#app/records/council/score-board.ts'
import type { SessionItemLine } from '#app/records/council/session-items.ts'
import { conflictedPeople } from '#app/records/council/session-sight.ts'
import { type SessionVote, votesOfSession } from '#app/records/council/session-votes.ts'
import { sessionById } from '#app/records/council/sessions.ts'
import type { Tools } from '#app/tools.ts'

/** What of the item under discussion a viewer may see: nothing, what a member sees, or also how many sheets are signed. */
export type RoomSight = 'none' | 'member' | 'watch'

/** Phòng họp lúc này: everything the wall may show, read once for all who look. */
export type RoomNow = {
  readonly scene: SessionScene
  readonly item: SessionItemLine | null
  readonly lines: Readonly<Record<Exclude<RoomSight, 'none'>, BoardLine | null>>
  /** The vote that is open, or else the last one that was counted on the item alone. */
  readonly vote: SessionVote | null
  readonly cast: number
  readonly isHidden: (personId: number) => boolean
}

/** Reads the room; null where the session is gone. Nobody in particular looks: what is for whom is decided afterwards. */
export async function roomNow(tools: Tools, sessionId: number): Promise<RoomNow | null> {
  const { db } = tools
  const session = await sessionById(db, sessionId)
  if (session === null) return null
  const scene = await sessionScene(db, session, null, tools.now())
  const item = scene.items.find(({ state }) => state === 'open') ?? null
  const votes = await votesOfSession(db, sessionId)
  const isOnItem = (vote: SessionVote) =>
    vote.items.length === 1 && vote.items[0]?.dossierId === item?.dossierId
  const vote =
    votes.find(({ state }) => state === 'open') ??
    votes.findLast((one) => one.state === 'closed' && isOnItem(one)) ??
    null
  const tied = await conflictedPeople(db, item === null ? [] : [item.dossierId])
  return {
    scene,
    item,
    lines: {
      member: await lineFor(db, scene, item, 'member'),
      watch: await lineFor(db, scene, item, 'watch'),
    },
    vote,
    cast: vote === null || vote.state !== 'open' ? 0 : await countCast(db, vote),
    isHidden: (personId) => tied.some((one) => one.personId === personId),
  }
}

async function lineFor(
  db: Connection,
  { session, programme }: SessionScene,
  item: SessionItemLine | null,
  sight: Exclude<RoomSight, 'none'>,
): Promise<BoardLine | null> {
  if (item?.scoringId == null) return null
  const look = {
    viewer: { seat: sight === 'watch' ? 'secretary' : 'member', office: false } as const,
    ownMemberId: null,
    closed: item.scoringClosed,
    sitting: await sittingMembers(db, session.councilId, dayOf(session.startsAt)),
    forTheRoom: true,
    personId: 0,
  }
  return boardLineOf(db, item.scoringId, item.dossierId, look, programme.scoring)
}

async function countCast(db: Connection, vote: SessionVote): Promise<number> {
  if (vote.medium === 'room') return 0
  const members =
    vote.ballot === 'secret'
      ? (await boxesOf(db, vote.id)).flatMap(({ voted }) => voted)
      : (await openBallots(db, vote.id)).map(({ memberId }) => memberId)
  return new Set(members).size
}

/** A vote on the item alone belongs to those who are in the room for it. */
export const isVoteOnItem = ({ vote, item }: RoomNow): boolean =>
  vote?.items.every(({ dossierId }) => dossierId === item?.dossierId) ?? false

export function sightOf(room: RoomNow, actor: Actor): RoomSight {
  if (room.isHidden(actor.personId)) return 'none'
  const { seat, office } = scoreViewer(actor, room.scene.session.councilId)
  return office || (seat !== null && seat !== 'member') ? 'watch' : 'member'
}

/** Where the session has come to, as far as this sight goes: a page of the session loads anew when it changes. */
export function stepOf(room: RoomNow, sight: RoomSight): string {
  const { session } = room.scene
  const vote = room.vote?.state === 'open' && (sight !== 'none' || !isVoteOnItem(room)) ? room.vote.id : 0
  return `${session.state} ${session.version} ${room.item?.dossierId ?? 0} ${vote}`
}

export async function sessionStep(tools: Tools, sessionId: number, actor: Actor): Promise<string> {
  const room = await roomNow(tools, sessionId)
  return room === null ? '' : stepOf(room, sightOf(room, actor))
}
