import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { hashToken } from '#app/casework/people/secret-token.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { preparingPage } from '#app/pages/foundation/preparing.tsx'
import {
  brokenDownPage,
  fromElsewherePage,
  noSuchPage,
  notAllowedPage,
  unreadableFormPage,
} from '#app/pages/foundation/trouble.tsx'
import { cleanText, readForm } from '#app/pages/kit/form-fields.ts'
import { type SignedInVisit, UnreadableForm, type Visit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { signInAgainPage } from '#app/pages/people/sign-in-again.tsx'
import { type Installation, installation } from '#app/records/foundation/installation.ts'
import { actorOfSession, keepSessionAlive, type SessionActor } from '#app/records/people/sessions.ts'
import type { Tools } from '#app/tools.ts'

export const sessionCookie = 'khoi-nguon'

type Screen<V> = (visit: V) => Response | Promise<Response>

/** One address: method, path, who may, screen. `beforeSetUp` marks the few that work on an empty installation. */
export type Route =
  | {
      readonly method: 'GET' | 'POST' | 'PUT'
      readonly path: string
      readonly who: 'anyone'
      readonly screen: Screen<Visit>
    }
  | {
      readonly method: 'GET' | 'POST' | 'PUT'
      readonly path: string
      readonly who: (actor: Actor) => boolean
      readonly screen: Screen<SignedInVisit>
    }

/** What the server serves beside its pages. */
export type Assets = {
  asset(name: string): string
  file(path: string, accepts?: string): Promise<Response | null>
}

const beforeSetUp: string = links.setUp()

/** Turns the table of addresses into the door every request passes: headers, origin, session, who may, the screen. */
export function openDoor(tools: Tools, routes: readonly Route[], assets: Assets): Hono {
  const door = new Hono()
  const ownOrigin = new URL(tools.settings.baseUrl).origin
  const readInstallation = rememberedInstallation(tools)

  door.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
      xFrameOptions: 'SAMEORIGIN',
      referrerPolicy: 'same-origin',
      strictTransportSecurity: ownOrigin.startsWith('https:') ? 'max-age=31536000' : false,
      crossOriginEmbedderPolicy: false,
    }),
  )
  door.get('/tai-san/*', async (context) => {
    const file = await assets.file(context.req.path, context.req.header('accept-encoding'))
    return file ?? context.notFound()
  })
  door.get('/suc-khoe', (context) => context.text('ok'))
  door.use(async (context, next) => {
    const work = tools.demo?.underWay() ?? null
    return work === null ? next() : preparingPage(work, context.req.method, assets)
  })
  door.use(csrf({ origin: (origin, context) => origin === ownOrigin || sameHost(origin, context) }))

  const visitOf = async (context: Context, established: Installation | null): Promise<Visit> => {
    const url = new URL(context.req.url)
    const now = tools.now()
    const today = dayInVietnam(now)
    const token = getCookie(context, sessionCookie)
    const sessionHash = token ? hashToken(token) : null
    const session = sessionHash === null ? null : await sessionOf(tools, sessionHash, today)
    return {
      tools,
      request: context.req.raw,
      url,
      params: Object.fromEntries(
        Object.entries(context.req.param()).map(([k, v]) => [k, cleanText(String(v))]),
      ),
      query: new URLSearchParams([...url.searchParams].map(([k, v]) => [k, cleanText(v).slice(0, 2000)])),
      installation: established ?? { authorityName: '', superiorName: null, place: '', isDemo: false },
      actor: session?.actor ?? null,
      bar: session?.bar ?? null,
      snapshot: session?.snapshot ?? null,
      sessionHash: session === null ? null : sessionHash,
      now,
      today,
      address: addressOf(context),
      asset: assets.asset,
      body: () => bodyOf(context),
      form: async () => {
        const form = await readForm(context.req.raw)
        if (typeof form === 'string') throw new UnreadableForm(form)
        return form
      },
    }
  }

  for (const route of routes) {
    door.on(route.method, route.path, async (context) => {
      const established = await readInstallation()
      if (established === null && route.path !== beforeSetUp) return context.redirect(beforeSetUp, 303)
      const visit = await visitOf(context, established)
      try {
        if (route.who === 'anyone') return await route.screen(visit)
        if (visit.actor === null || visit.sessionHash === null) return await signInAgainPage(visit)
        const signedIn = { ...visit, actor: visit.actor, sessionHash: visit.sessionHash }
        if (visit.actor.mustChangePassword && !afterSignIn.includes(route.path))
          return context.redirect(links.ownPassword(), 303)
        return route.who(visit.actor) ? await route.screen(signedIn) : notAllowedPage(visit)
      } catch (cause) {
        if (cause instanceof UnreadableForm) return unreadableFormPage(visit, cause.fault)
        throw cause
      }
    })
  }

  door.notFound(async (context) => noSuchPage(await visitOf(context, await readInstallation())))
  door.onError(async (cause, context) => {
    if (cause instanceof HTTPException && cause.status === 403) return fromElsewherePage()
    console.error(`${tools.machineNow().toString()} ${context.req.method} ${context.req.path}`, cause)
    return brokenDownPage()
  })
  return door
}

// A person who must first change the password may still do that, and sign out.
const afterSignIn: readonly string[] = [links.ownPassword(), links.signOut()]

async function sessionOf(
  tools: Tools,
  sessionHash: string,
  today: Temporal.PlainDate,
): Promise<SessionActor | null> {
  const machineNow = tools.machineNow()
  const found = await actorOfSession(tools.db, sessionHash, machineNow, today)
  if (found === null) return null
  if (machineNow.epochMilliseconds - found.seenAt.epochMilliseconds >= 60_000)
    await keepSessionAlive(tools.db, sessionHash, machineNow, tools.settings.sessionIdleMinutes)
  return found
}

/** The installation is asked for on every visit and changes about never: remembered for a few seconds. */
function rememberedInstallation(tools: Tools): () => Promise<Installation | null> {
  let remembered: { readonly value: Installation; readonly at: number } | null = null
  return async () => {
    const at = tools.machineNow().epochMilliseconds
    if (remembered && at - remembered.at < 5_000) return remembered.value
    const value = await installation(tools.db)
    remembered = value && { value, at }
    return value
  }
}

function sameHost(origin: string, context: Context): boolean {
  return URL.canParse(origin) && new URL(origin).host === context.req.header('host')
}

/** Straight from the connection where there is one: through a web stream each piece would be handed on twice more. */
function bodyOf({ req, env }: Context): Readable | null {
  const incoming: unknown = env instanceof Object && 'incoming' in env ? env.incoming : null
  if (incoming instanceof Readable) return incoming
  return req.raw.body === null ? null : Readable.fromWeb(req.raw.body as ReadableStream)
}

function addressOf(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? 'unknown'
  } catch {
    return 'unknown'
  }
}
