import { afterAll, expect, test } from 'vitest'
import { callUpItem } from '#app/casework/council/call-up-item.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { sessionStream } from '#app/pages/council/projector-stream.ts'
import { listenToSessions } from '#app/records/council/session-changes.ts'
import { buildClosedScoring, buildCouncil, buildScoring } from '#test/builders/council.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildDossier, worked } from '#test/builders/dossier.ts'
import { buildOpenSession, buildVote } from '#test/builders/session.ts'
import { testTools } from '#test/builders/tools.ts'

const { db, pool } = await freshDatabase()
const sessionChanges = listenToSessions(pool)
afterAll(sessionChanges.close)
const plain = testTools(db, { sessionChanges })
// Every reading of the room takes the time once.
let readings = 0
const tools = {
  ...plain,
  now: () => {
    readings += 1
    return plain.now()
  },
}

/** What a viewer has heard so far, each event as it was sent. */
function listen(sessionId: number, actor: Actor): { readonly heard: string[]; close(): void } {
  const reader = sessionStream(tools, sessionId, actor).getReader()
  const heard: string[] = []
  const decoder = new TextDecoder()
  const go = async (): Promise<void> => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      heard.push(
        ...decoder
          .decode(value)
          .split('\n\n')
          .filter((text) => text.startsWith('data: ')),
      )
    }
  }
  void go()
  return { heard, close: () => void reader.cancel() }
}

test('fifty who watch the wall hear of a change, which is read once for all; who is in conflict hears of no vote', async () => {
  const council = await buildCouncil(plain, { size: 5 })
  const author = council.members[4] ?? council.chair
  const { programmeId } = council
  const own = await buildDossier(plain, {
    state: 'accepted',
    programmeId,
    author,
    unitId: null,
    title: 'Của tôi',
  })
  const scoring = await buildScoring(plain, { council, dossierIds: [own.id] })
  await buildClosedScoring(plain, scoring)
  const sessionId = await buildOpenSession(plain, council, [own.id])

  const viewers = Array.from({ length: 50 }, () => listen(sessionId, council.members[3] ?? council.chair))
  const tied = listen(sessionId, author)
  await expect.poll(() => [...viewers, tied].every(({ heard }) => heard.length === 1)).toBe(true)
  // The connection that listens stands a moment after the first viewer has come.
  await expect
    .poll(
      async () =>
        (await pool.query(`select from pg_stat_activity where query = 'listen council_session'`)).rowCount,
    )
    .toBe(1)

  readings = 0
  await worked(callUpItem(plain, council.chair, { sessionId, dossierId: own.id }))
  await expect.poll(() => viewers.every(({ heard }) => heard.length === 2)).toBe(true)
  expect(readings).toBe(1)
  for (const { heard } of viewers) expect(heard[1]).toContain('Của tôi')
  await expect.poll(() => tied.heard.length).toBe(2)
  expect(tied.heard[1]).not.toContain('Của tôi')

  await buildVote(plain, council.chair, { sessionId, dossierIds: [own.id] })
  await expect.poll(() => viewers.every(({ heard }) => heard.at(-1)?.includes('4/4 đồng ý'))).toBe(true)
  expect(tied.heard.length).toBe(2)
  for (const viewer of [...viewers, tied]) viewer.close()
})
