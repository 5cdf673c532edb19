import type { ItemRoom, SessionMember } from '#app/domain/council/item-room.ts'
import { itemRoom } from '#app/domain/council/item-room.ts'
import type { Session } from '#app/domain/council/session.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { Connection, OpenTransaction } from '#app/records/connection.ts'
import { sessionMembers } from '#app/records/council/session-attendance.ts'
import { type SessionItemLine, sessionItems } from '#app/records/council/session-items.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'

/** Toàn cảnh phiên họp: what a session is by now, for somebody who looks or acts. */
export type SessionScene = {
  readonly session: Session
  readonly programme: Programme
  readonly members: readonly SessionMember[]
  /** The agenda; of an item the viewer is in conflict with, only that it is there. */
  readonly items: readonly SessionItemLine[]
}

/** The scene of a session at this moment, as seen by this person (null: by the minutes, which see all). */
export async function sessionScene(
  db: Connection,
  session: Session,
  viewerPersonId: number | null,
  at: Temporal.Instant,
): Promise<SessionScene> {
  const [plan, members, items] = [
    await issuedProgramme(db, session.programmeId),
    await sessionMembers(db, session, at),
    await sessionItems(db, session, viewerPersonId),
  ]
  if (plan === null) throw new Error(`council ${session.councilId} belongs to no issued programme`)
  return { session, programme: plan.current.programme, members, items }
}

/** The room as it is for one of these items, or for none in particular. */
export const roomFor = (scene: SessionScene, item: SessionItemLine | null): ItemRoom =>
  itemRoom(scene.members, item?.conflicted ?? [], scene.session.chairMemberId, scene.programme.quorum)

/**
 * Whoever speaks of the whole session knows of every dossier on it: in conflict with one of them nobody writes or reads the
 * conclusion, unless no one who runs the session is free of conflicts.
 */
export function mayConclude({ session, members, items }: SessionScene): boolean {
  if (!items.some((item) => item.hidden)) return true
  return !members.some(
    ({ memberId, seat }) =>
      (seat !== 'member' || memberId === session.secretaryMemberId) &&
      !items.some(({ conflicted }) => conflicted.includes(memberId)),
  )
}

/** The line of the log for something done or refused in a session. Problems are named, never with what somebody voted. */
export const recordSessionAct = (
  tx: OpenTransaction,
  act: {
    readonly at: Temporal.Instant
    readonly actor: Actor
    readonly act: string
    readonly session: Session
    readonly problems: readonly { readonly problem: string }[]
    readonly reason?: string
    readonly facts?: Readonly<Record<string, unknown>>
  },
): Promise<void> =>
  recordAct(tx, {
    at: act.at,
    actorId: act.actor.personId,
    actorRole: 'council',
    act: act.act,
    refused: act.problems.length > 0,
    programmeId: act.session.programmeId,
    subject: `session:${act.session.id}`,
    documentNumber: act.session.minutesNumber,
    ...(act.reason === undefined || act.reason === '' ? {} : { reason: act.reason }),
    facts: act.problems.length > 0 ? act.problems.map(({ problem }) => problem) : (act.facts ?? {}),
  })
