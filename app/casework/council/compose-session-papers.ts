import { sessionInvitationDocument } from '#app/documents/council/session-invitation.ts'
import { sessionMinutesDocument } from '#app/documents/council/session-minutes.ts'
import { inFull } from '#app/documents/council/session-words.ts'
import { voteRecordDocument } from '#app/documents/council/vote-record.ts'
import type { NamedDocument } from '#app/documents/paper/paper-file.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { mayOpenBoard } from '#app/domain/council/council-access.ts'
import type { Minutes } from '#app/domain/council/minutes.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { councilById } from '#app/records/council/councils.ts'
import { minutesOf } from '#app/records/council/session-minutes.ts'
import { sessionById } from '#app/records/council/sessions.ts'
import type { Tools } from '#app/tools.ts'
import { mayConclude, type SessionScene, sessionScene } from './session-scene.ts'
import { writeMinutes } from './write-minutes.ts'

/** Giấy mời of a session; the agenda names every dossier, and nothing of its scores. */
export async function composeInvitation(
  tools: Tools,
  actor: Actor,
  sessionId: number,
): Promise<NamedDocument | null> {
  const scene = await sceneFor(tools, actor, sessionId)
  const council = scene && (await councilById(tools.db, scene.session.councilId))
  if (scene === null || council === null) return null
  const { session, programme, members, items } = scene
  const chair = members.find(({ memberId }) => memberId === session.chairMemberId)
  const document = sessionInvitationDocument({
    council: { name: council.name, superior: programme.authority.name, place: programme.authority.place },
    number: session.invitationNumber,
    day: dayInVietnam(session.invitedAt ?? tools.now()),
    about: session.about,
    startsAt: session.startsAt,
    place: session.place,
    chair: chair === undefined ? '' : inFull(chair),
    members: members.map(({ fullName, jobTitle }) =>
      jobTitle === '' ? fullName : `${fullName}, ${jobTitle}`,
    ),
    guests: linesOf(session.guests),
    opening: session.opening,
    items: items.map((item) => ({
      code: item.code ?? '',
      title: item.title,
      authors: item.authorNames,
      unit: item.unitName ?? 'Cá nhân',
    })),
    signer: members.find(({ seat }) => seat === 'chair')?.fullName,
  })
  return { document, fileName: `Giấy mời họp ${session.minutesNumber.replaceAll('/', '-')}` }
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '')

/** Biên bản họp: a frozen version, or the draft of a session under way; without what the reader is in conflict with. */
export async function composeMinutes(
  tools: Tools,
  actor: Actor,
  wish: { readonly sessionId: number; readonly version: number | null },
): Promise<NamedDocument | null> {
  const found = await minutesFor(tools, actor, wish)
  if (found === null) return null
  const { minutes, digest, left } = found
  return {
    document: sessionMinutesDocument(minutes, digest, left),
    fileName: `Biên bản họp ${minutes.number.replaceAll('/', '-')}`,
  }
}

/** Biên bản kiểm phiếu of one counted vote. */
export async function composeVoteRecord(
  tools: Tools,
  actor: Actor,
  wish: { readonly sessionId: number; readonly voteId: number },
): Promise<NamedDocument | null> {
  const found = await minutesFor(tools, actor, { sessionId: wish.sessionId, version: null })
  const vote = found?.minutes.votes.find(({ id }) => id === wish.voteId)
  if (found === null || vote === undefined) return null
  return {
    document: voteRecordDocument(found.minutes, vote),
    fileName: `Biên bản kiểm phiếu ${found.minutes.number.replaceAll('/', '-')}`,
  }
}

async function sceneFor(tools: Tools, actor: Actor, sessionId: number): Promise<SessionScene | null> {
  const session = await sessionById(tools.db, sessionId)
  return session === null || !mayOpenBoard(actor, session.councilId)
    ? null
    : sessionScene(tools.db, session, actor.personId, tools.now())
}

/** The last frozen version (or the one that is asked for), else what stands now; cut to what this reader may know. */
async function minutesFor(
  tools: Tools,
  actor: Actor,
  wish: { readonly sessionId: number; readonly version: number | null },
) {
  const scene = await sceneFor(tools, actor, wish.sessionId)
  if (scene === null || scene.session.state === 'planned') return null
  const versions = await minutesOf(tools.db, wish.sessionId)
  const frozen =
    wish.version === null
      ? scene.session.state === 'closed'
        ? versions.at(-1)
        : undefined
      : versions.find(({ version }) => version === wish.version)
  if (wish.version !== null && frozen === undefined) return null
  const everything = await sessionScene(tools.db, scene.session, null, tools.now())
  const whole: Minutes =
    frozen === undefined ? await writeMinutes(tools.db, everything, tools.now()) : JSON.parse(frozen.content)
  const hidden = new Set(scene.items.filter((item) => item.hidden).map(({ dossierId }) => dossierId))
  const items = whole.items.filter(({ dossierId }) => !hidden.has(dossierId))
  const minutes: Minutes = {
    ...whole,
    items,
    votes: whole.votes
      .map((vote) => ({ ...vote, items: vote.items.filter(({ dossierId }) => !hidden.has(dossierId)) }))
      .filter((vote) => vote.items.length > 0),
    conclusion: mayConclude(scene) ? whole.conclusion : '',
  }
  return { minutes, digest: frozen?.digest ?? null, left: hidden.size }
}
