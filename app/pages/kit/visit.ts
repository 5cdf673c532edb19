import type { Readable } from 'node:stream'
import type { Actor } from '#app/domain/people/actor.ts'
import type { Installation } from '#app/records/foundation/installation.ts'
import type { BarFacts } from '#app/records/people/sessions.ts'
import type { Tools } from '#app/tools.ts'
import type { Form, FormFault } from './form-fields.ts'

/** One request as a screen sees it: who, where, when, and what was sent. */
export type Visit = {
  readonly tools: Tools
  readonly request: Request
  readonly url: URL
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly installation: Installation
  readonly actor: Actor | null
  /** What the bar shows beside the actor's name; null when nobody is signed in. */
  readonly bar: BarFacts | null
  /** What of the records was visible when the visit began; null for nobody. */
  readonly snapshot: string | null
  readonly sessionHash: string | null
  /** The office's time, taken once for the whole visit. */
  readonly now: Temporal.Instant
  readonly today: Temporal.PlainDate
  /** The address the request came from, for lock-outs. */
  readonly address: string
  /** The name under which a built asset is served, with its digest. */
  asset(name: string): string
  /** What was sent, byte by byte as it arrives: for the upload addresses, and instead of `form`. null: nothing. */
  body(): Readable | null
  /** The sent form. A body that is no readable form is answered 400 or 413 before the screen is asked. */
  form(): Promise<Form>
}

/** A visit by somebody signed in; what `site.ts` hands to every screen that is not for anyone. */
export type SignedInVisit = Visit & { readonly actor: Actor; readonly sessionHash: string }

/** Thrown by `form()` and answered by the site with its own page. */
export class UnreadableForm extends Error {
  readonly fault: FormFault
  constructor(fault: FormFault) {
    super(fault)
    this.fault = fault
  }
}

/** The id in a path, or null when it is no id at all: the screen then answers "not found". */
export function idParam(visit: Visit, name = 'id'): number | null {
  const text = visit.params[name] ?? ''
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
}
