import type { Visit } from '#app/pages/kit/visit.ts'

/** The name stands in app/door.ts as well, which reads it. */
const name = 'khoi-nguon'

const attributes = (visit: Visit): string =>
  `; Path=/; HttpOnly; SameSite=Lax${visit.tools.settings.baseUrl.startsWith('https:') ? '; Secure' : ''}`

/** Ends with the browser; the session behind it ends earlier by its own clock. */
export function withSession(visit: Visit, response: Response, token: string): Response {
  response.headers.append('set-cookie', `${name}=${token}${attributes(visit)}`)
  return response
}

export function withoutSession(visit: Visit, response: Response): Response {
  response.headers.append('set-cookie', `${name}=; Max-Age=0${attributes(visit)}`)
  return response
}
