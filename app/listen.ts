import { setTimeout as wait } from 'node:timers/promises'
import { createAdaptorServer, type ServerType } from '@hono/node-server'
import { StartRefusal } from '#app/database/start-refusal.ts'

type Answer = (request: Request, env: object) => Response | Promise<Response>

/** The open port. Requests that come before `answerWith` wait for it. */
export type Listener = {
  readonly port: number
  answerWith(answer: Answer): void
  /** Takes no more requests and waits for those under way, but not for ever. */
  close(): Promise<void>
}

const patienceMs = 10_000

/** Takes the port before anything else, so that a port in use is known at once. */
export async function listen(host: string, port: number): Promise<Listener> {
  const ready = Promise.withResolvers<Answer>()
  let answer: Answer = async (request, env) => (await ready.promise)(request, env)
  const server = createAdaptorServer({ fetch: (request, env) => answer(request, env) })
  await takePort(server, host, port)
  const address = server.address()
  return {
    port: address instanceof Object ? address.port : port,
    answerWith(found) {
      answer = found
      ready.resolve(found)
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        if ('closeIdleConnections' in server) server.closeIdleConnections()
        if ('closeAllConnections' in server)
          setTimeout(() => server.closeAllConnections(), patienceMs).unref()
      }),
  }
}

/** Asks for a while: whoever was told to stop a moment ago may not have let go yet. */
async function takePort(server: ServerType, host: string, port: number): Promise<void> {
  for (let left = 10; ; left--) {
    const failure = await new Promise<Error | undefined>((answered) => {
      server.once('error', answered)
      server.listen(port, host, () => answered(undefined))
    })
    server.removeAllListeners('error').removeAllListeners('listening')
    if (failure === undefined) return
    if (left === 0 || !('code' in failure) || failure.code !== 'EADDRINUSE')
      throw portRefusal(host, port, failure)
    await wait(100)
  }
}

function portRefusal(host: string, port: number, failure: Error): StartRefusal {
  const code = 'code' in failure ? String(failure.code) : failure.message
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `Cổng ${port} trên ${host} đang được một chương trình khác dùng. Hãy đặt PORT khác.`,
    EACCES: `Không có quyền dùng cổng ${port}. Hãy đặt PORT từ 1024 trở lên.`,
    EADDRNOTAVAIL: `Máy này không có địa chỉ ${host}. Hãy đặt lại HOST.`,
    ENOTFOUND: `Không tìm thấy địa chỉ ${host}. Hãy đặt lại HOST.`,
  }
  return new StartRefusal(reasons[code] ?? `Không nghe được tại ${host}:${port} (${code}).`)
}
