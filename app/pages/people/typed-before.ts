import type { Form } from '#app/pages/kit/form-fields.ts'
import { localAddress } from './local-address.ts'

/** Nội dung đã gõ: a form that came too late, with the address it was for. */
export type TypedBefore = {
  readonly to: string
  readonly fields: readonly (readonly [name: string, value: string])[]
}

const prefix = 'da-go:'
const addressName = 'da-go-cho'

// A password is typed again by its owner, never carried through another page.
const isSecret = (name: string): boolean => name.startsWith('mat-khau')

export function keepTyped(to: string, form: Form | null): TypedBefore | null {
  if (form === null) return null
  const names = form.names().filter((name) => !isSecret(name))
  return { to, fields: names.flatMap((name) => form.all(name).map((value) => [name, value] as const)) }
}

/** The hidden fields that carry it through the sign-in form. */
export const carried = (typed: TypedBefore): readonly (readonly [string, string])[] => [
  [addressName, typed.to],
  ...typed.fields.map(([name, value]) => [prefix + name, value] as const),
]

/** What a sign-in form carried, or null. Only an address of our own is believed. */
export function carriedIn(form: Form): TypedBefore | null {
  const to = localAddress(form.text(addressName))
  if (to === null) return null
  const names = form.names().filter((name) => name.startsWith(prefix))
  return {
    to,
    fields: names.flatMap((name) =>
      form.all(name).map((value) => [name.slice(prefix.length), value] as const),
    ),
  }
}
