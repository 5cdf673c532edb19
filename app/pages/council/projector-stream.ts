import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import type { Actor } from '#app/domain/people/actor.ts'
import type { Tools } from '#app/tools.ts'
import { type RoomNow, type RoomSight, roomNow, sightOf, stepOf } from './projector-room.ts'
import { ProjectorWall } from './projector-wall.tsx'

type Viewer = { readonly actor: Actor; last: string; send(text: string): void; end(): void }

/** Everybody who watches one session: what changed is read once and drawn once for each kind of sight, however many look. */
type Room = { readonly viewers: Set<Viewer>; stop: () => void; reading: boolean; again: boolean }

const rooms = new WeakMap<Tools['sessionChanges'], Map<number, Room>>()

// A connection nobody answers on is noticed by the beat; a long one ends, and the browser comes back with its session checked anew.
const beatMs = 20_000
const longestMs = 10 * 60_000

/** The stream of a session's wall for one viewer, as server-sent events; asks the browser to come back two seconds after a break. */
export function sessionStream(tools: Tools, sessionId: number, actor: Actor): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let leave = () => {}
  return new ReadableStream({
    start(controller) {
      let over = false
      const write = (text: string) => {
        if (!over) controller.enqueue(encoder.encode(text))
      }
      const end = () => {
        if (over) return
        over = true
        leave()
        controller.close()
      }
      const beat = setInterval(() => write(': đang nghe\n\n'), beatMs).unref()
      const limit = setTimeout(end, longestMs).unref()
      const viewer: Viewer = { actor, last: '', end, send: (text) => write(`data: ${text}\n\n`) }
      const stop = enter(tools, sessionId, viewer)
      leave = () => {
        over = true
        clearInterval(beat)
        clearTimeout(limit)
        stop()
      }
      write('retry: 2000\n\n')
    },
    cancel() {
      leave()
    },
  })
}

function enter(tools: Tools, sessionId: number, viewer: Viewer): () => void {
  const all = rooms.get(tools.sessionChanges) ?? new Map<number, Room>()
  rooms.set(tools.sessionChanges, all)
  const room = all.get(sessionId) ?? begin(tools, sessionId, all)
  room.viewers.add(viewer)
  void refresh(tools, sessionId, room)
  return () => {
    room.viewers.delete(viewer)
    if (room.viewers.size > 0 || all.get(sessionId) !== room) return
    all.delete(sessionId)
    room.stop()
  }
}

function begin(tools: Tools, sessionId: number, all: Map<number, Room>): Room {
  const room: Room = { viewers: new Set(), stop: () => {}, reading: false, again: false }
  all.set(sessionId, room)
  room.stop = tools.sessionChanges.watch(sessionId, {
    heard: () => void refresh(tools, sessionId, room),
    ended: () => {
      for (const viewer of [...room.viewers]) viewer.end()
    },
  })
  return room
}

/** Changes that come while one is being read are read together afterwards. */
async function refresh(tools: Tools, sessionId: number, room: Room): Promise<void> {
  if (room.reading) {
    room.again = true
    return
  }
  room.reading = true
  try {
    do {
      room.again = false
      const now = await roomNow(tools, sessionId)
      if (now !== null) tell(room, now)
    } while (room.again)
  } catch (failure) {
    console.error(`session ${sessionId} could not be read for those who watch`, failure)
    for (const viewer of [...room.viewers]) viewer.end()
  } finally {
    room.reading = false
  }
}

/** Whoever sees nothing new hears nothing, so that a silence says as little as the wall. */
function tell(room: Room, now: RoomNow): void {
  const drawn = new Map<RoomSight, string>()
  for (const viewer of [...room.viewers]) {
    const sight = sightOf(now, viewer.actor)
    const text = drawn.get(sight) ?? draw(now, sight)
    drawn.set(sight, text)
    if (text === viewer.last) continue
    viewer.last = text
    viewer.send(text)
  }
}

const draw = (room: RoomNow, sight: RoomSight): string =>
  JSON.stringify({ step: stepOf(room, sight), html: wallHtml(room, sight) })

const wallHtml = (room: RoomNow, sight: RoomSight): string =>
  renderToString(createElement(ProjectorWall, { room, sight })).replaceAll('<!-- -->', '')
