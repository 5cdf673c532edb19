import { links } from '#app/pages/links.ts'

/** A path of our own, or null: nobody is led to another site, nor back to the doors of sign-in. */
export function localAddress(text: string): string | null {
  if (!text.startsWith('/') || /^\/[/\\]/.test(text) || text.length > 2000) return null
  const base = 'http://khoi-nguon.invalid'
  if (!URL.canParse(text, base)) return null
  const url = new URL(text, base)
  if (url.origin !== base) return null
  return [links.signIn(), links.signOut(), links.setUp()].includes(url.pathname)
    ? null
    : url.pathname + url.search
}
