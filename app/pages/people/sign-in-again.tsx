import type { Form } from '#app/pages/kit/form-fields.ts'
import { goTo } from '#app/pages/kit/page.tsx'
import { UnreadableForm, type Visit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { signInForm } from './sign-in.tsx'
import { keepTyped } from './typed-before.ts'

/**
 * What somebody gets who is not signed in (any more). A page: the sign-in, and then that page. A form sent after the
 * session had ended: the sign-in with everything that was typed carried along, so that nothing is lost.
 */
export async function signInAgainPage(visit: Visit): Promise<Response> {
  const here = visit.url.pathname + visit.url.search
  if (visit.request.method === 'GET' || visit.request.method === 'HEAD') return goTo(links.signIn(here))
  return signInForm(visit, {
    next: links.today(),
    login: '',
    problems: [],
    ended: true,
    typed: keepTyped(here, await formOrNothing(visit)),
    status: 401,
  })
}

/** An upload is no readable form: its bytes cannot be kept, the page it came from still has them. */
async function formOrNothing(visit: Visit): Promise<Form | null> {
  try {
    return await visit.form()
  } catch (cause) {
    if (cause instanceof UnreadableForm) return null
    throw cause
  }
}
