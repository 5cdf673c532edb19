import { type Actor, holdsFor } from '#app/domain/people/actor.ts'
import type { Unit } from '#app/domain/people/unit.ts'
import { typedWhole } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { unitsOf } from '#app/records/people/units.ts'

/** The units whose clerk or head the visitor is, the one asked for (or sat for) first. */
export async function ownUnits(
  visit: Pick<SignedInVisit, 'tools' | 'actor' | 'query' | 'today'>,
): Promise<readonly Unit[]> {
  const units = await unitsOf(visit.tools.db, visit.actor.personId, visit.today)
  const asked = typedWhole(visit.query.get('don-vi') ?? '') ?? visit.actor.desk?.unitId ?? null
  return units
    .filter((unit) => isOwn(visit.actor, unit))
    .toSorted((a, b) => Number(b.id === asked) - Number(a.id === asked))
}

const isOwn = (actor: Actor, unit: Unit): boolean => holdsFor(actor, unit.id, 'unit-clerk', 'unit-head')
