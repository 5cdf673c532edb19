import { signOut } from '#app/casework/people/sign-out.ts'
import { goTo } from '#app/pages/kit/page.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { withoutSession } from './session-cookie.ts'

export async function sendSignOut(visit: SignedInVisit): Promise<Response> {
  await signOut(visit.tools, visit.actor.personId, visit.sessionHash)
  return withoutSession(visit, goTo(links.signIn()))
}
