import type pg from 'pg'

/** Tin báo phiên họp thay đổi: whoever watches a session is called after each commit that changed something of it. */
export type SessionChanges = {
  /** Begins to listen; the answer stops it. Watchers get no facts: what they may show is read anew. */
  watch(sessionId: number, watcher: SessionWatcher): () => void
  /** Nothing more will be heard: the product stops. */
  close(): Promise<void>
}

/** Người theo dõi: called after each change, and once when there will be no more. */
export type SessionWatcher = { heard(): void; ended(): void }

const channel = 'council_session'
const retryMs = 2_000

/**
 * One connection of the pool listens for all who watch, as long as somebody does; several processes on one database hear the
 * same. After a lost connection every watcher is called once, as something may have been missed.
 */
export function listenToSessions(pool: pg.Pool): SessionChanges {
  const watchers = new Map<number, Set<SessionWatcher>>()
  let line: Promise<() => void> | null = null
  let closed = false

  const tell = (sessionId: number) => {
    for (const watcher of [...(watchers.get(sessionId) ?? [])]) watcher.heard()
  }
  const open = async (): Promise<() => void> => {
    const client = await pool.connect()
    let open = true
    const hangUp = () => {
      if (!open) return
      open = false
      client.release(true)
    }
    client.on('notification', ({ payload }) => tell(Number(payload)))
    client.on('error', () => {
      hangUp()
      line = null
      setTimeout(again, retryMs).unref()
    })
    await client.query(`listen ${channel}`)
    return hangUp
  }
  const begin = () => {
    if (line !== null || closed || watchers.size === 0) return
    const opening = open()
    line = opening
    opening.catch(() => {
      line = null
      setTimeout(again, retryMs).unref()
    })
  }
  const again = () => {
    begin()
    for (const sessionId of watchers.keys()) tell(sessionId)
  }
  const end = async () => {
    const open = line
    line = null
    const hangUp = await open?.catch(() => null)
    hangUp?.()
  }
  return {
    watch(sessionId, watcher) {
      const all = watchers.get(sessionId) ?? new Set()
      watchers.set(sessionId, all.add(watcher))
      begin()
      return () => {
        all.delete(watcher)
        if (all.size === 0 && watchers.get(sessionId) === all) watchers.delete(sessionId)
        if (watchers.size === 0) void end()
      }
    },
    async close() {
      closed = true
      for (const all of [...watchers.values()]) for (const watcher of [...all]) watcher.ended()
      await end()
    },
  }
}

/** Nobody says anything: where no database can be listened to. */
export const silentSessions: SessionChanges = { watch: () => () => {}, close: async () => {} }
