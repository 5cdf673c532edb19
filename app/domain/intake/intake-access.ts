import type { Dossier } from '#app/domain/dossier/dossier.ts'
import { type Actor, holds } from '#app/domain/people/actor.ts'
import { clockOf } from './legal-clocks.ts'

/** The standing office receives and checks; nobody handles a dossier of his own. */
export const mayReceive = (actor: Actor, dossier: Pick<Dossier, 'state' | 'authors'>): boolean =>
  holds(actor, 'office') && dossier.state === 'submitted' && !isOwn(actor, dossier)

/** A check is concluded once the dossier has its receipt. */
export const mayCheck = (
  actor: Actor,
  dossier: Pick<Dossier, 'state' | 'authors'>,
  received: boolean,
): boolean => received && mayReceive(actor, dossier)

/** A supplement that never came may end in a refusal once its day has passed. */
export const mayRefuseOverdue = (
  actor: Actor,
  dossier: Pick<Dossier, 'state' | 'authors'>,
  due: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): boolean =>
  holds(actor, 'office') &&
  dossier.state === 'needs-supplement' &&
  due !== null &&
  Temporal.PlainDate.compare(today, due) > 0 &&
  !isOwn(actor, dossier)

/** A check may be taken up again until the appraiser or the council has the dossier. */
export const mayReopenCheck = (actor: Actor, dossier: Pick<Dossier, 'state' | 'authors'>): boolean =>
  holds(actor, 'office') &&
  (dossier.state === 'accepted' || dossier.state === 'refused') &&
  !isOwn(actor, dossier)

/** A running clock with a last day may be given more time. */
export const mayExtend = (actor: Actor, dossier: Pick<Dossier, 'state' | 'authors' | 'clocks'>): boolean => {
  const clock = clockOf(dossier.state)
  return holds(actor, 'office') && clock !== null && dossier.clocks[clock] !== null && !isOwn(actor, dossier)
}

const isOwn = (actor: Actor, dossier: Pick<Dossier, 'authors'>): boolean =>
  dossier.authors.some((author) => author.personId === actor.personId)
