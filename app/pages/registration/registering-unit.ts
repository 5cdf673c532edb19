import { type Actor, holds } from '#app/domain/people/actor.ts'
import type { Unit } from '#app/domain/people/unit.ts'
import type { Round } from '#app/domain/programme/programme.ts'
import { roundForSector } from '#app/domain/programme/round-for-sector.ts'
import { typedWhole } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { type PersonAtWork, peopleOfUnit, personById } from '#app/records/people/people.ts'
import { unitsInForce } from '#app/records/people/units.ts'
import { type IssuedProgramme, issuedProgrammes } from '#app/records/programme/programmes.ts'
import { ownUnits } from './own-units.ts'

/** For whom one registers: the open plan, the units offered, the one chosen (null: an individual), its round and people. */
export type RegisteringFor = {
  readonly plan: IssuedProgramme
  readonly units: readonly Unit[]
  readonly unit: Unit | null
  readonly round: Round | null
  readonly people: readonly PersonAtWork[]
}

/** null where no plan is open. `asked` is the unit's id, or nothing: the first of one's own; `sector` is an individual's. */
export async function registeringFor(
  visit: SignedInVisit,
  asked: string,
  sector: string,
): Promise<RegisteringFor | null> {
  const { tools, actor, today } = visit
  const programmes = await issuedProgrammes(tools.db)
  const plan = programmes.find(({ state }) => state === 'issued')
  if (plan === undefined) return null
  const units = await offeredUnits(visit, actor)
  const id = typedWhole(asked)
  const unit =
    asked === individual
      ? null
      : (units.find((each) => each.id === id) ?? (holds(actor, 'office') ? null : (units[0] ?? null)))
  const self = unit === null && !holds(actor, 'office') ? await personById(tools.db, actor.personId) : null
  return {
    plan,
    units,
    unit,
    round: roundForSector(plan.current.programme, unit?.sector ?? sector, today),
    people: unit === null ? (self === null ? [] : [self]) : await peopleOfUnit(tools.db, unit.id, today),
  }
}

/** What stands for "no unit" in the form. */
export const individual = 'ca-nhan'

const offeredUnits = (visit: SignedInVisit, actor: Actor): Promise<readonly Unit[]> =>
  holds(actor, 'office') ? unitsInForce(visit.tools.db, visit.today) : ownUnits(visit)
