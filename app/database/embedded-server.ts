import { findBinaries } from './binaries.ts'
import { clusterFolder, openCluster } from './cluster-files.ts'
import { smallMachine } from './cluster-settings.ts'
import { holdDataDirectory, isStopping } from './data-lock.ts'
import { operatingUser } from './operating-user.ts'
import { endOrphan, type RunningServer, runServer, type ServerAddress } from './postgres-process.ts'
import { makePassage } from './reach.ts'
import { reasonOf } from './start-refusal.ts'

export type EmbeddedServer = {
  readonly address: ServerAddress
  /** Leaves the web address in the data directory, for the sentence a second process is refused with. */
  note(webAddress: string): void
  /** Leaves word there that it is about to stop, so that the next start waits instead of being refused. */
  noteStopping(): void
  stop(): Promise<void>
}

export type EmbeddedServerOptions = {
  readonly dataDir: string
  readonly osUser?: string | undefined
  readonly settings?: Readonly<Record<string, string>>
  readonly say: (sentence: string) => void
  /** The server died and could not be brought back: nothing more can be saved. */
  readonly onLost: (reason: string) => void
}

const revivalsPerMinute = 5

/** Our own PostgreSQL on this data directory: held by us alone, brought back when it dies, stopped with us. */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const { dataDir, say, onLost, settings = smallMachine } = options
  makePassage(dataDir)
  const lock = await holdDataDirectory(dataDir)
  const deaths: number[] = []
  let stopping = false
  let revival: Promise<void> | undefined
  let server: RunningServer
  try {
    const user = operatingUser(clusterFolder(dataDir), options.osUser)
    const cluster = openCluster(dataDir, findBinaries(dataDir, user), user)
    await endOrphan(cluster, say)
    const watch = (running: RunningServer) => {
      running.died.then(() => {
        if (!stopping) revival = revive()
      })
      return running
    }
    const revive = async () => {
      const now = performance.now()
      deaths.push(now)
      if (deaths.filter((at) => at > now - 60_000).length > revivalsPerMinute)
        return onLost('cơ sở dữ liệu dừng nhiều lần liên tiếp')
      say('Cơ sở dữ liệu dừng đột ngột, đang chạy lại.')
      try {
        server = watch(await runServer(cluster, settings, say, server.address))
        say('Cơ sở dữ liệu đã chạy lại.')
      } catch (failure) {
        onLost(reasonOf(failure))
      }
    }
    server = watch(await runServer(cluster, settings, say))
  } catch (failure) {
    lock.release()
    throw failure
  }
  return {
    address: server.address,
    note: lock.note,
    noteStopping: () => lock.note(isStopping),
    async stop() {
      stopping = true
      await revival
      await server.stop()
      lock.release()
    },
  }
}
