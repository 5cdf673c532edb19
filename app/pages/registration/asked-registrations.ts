import { holds } from '#app/domain/people/actor.ts'
import { unitTypes } from '#app/domain/people/unit.ts'
import { lanesOfActor, sectorsOf } from '#app/domain/programme/appraisal-lane.ts'
import { registrationStates } from '#app/domain/registration/registration.ts'
import { chosen } from '#app/pages/kit/list-query.ts'
import { typedWhole } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { type IssuedProgramme, issuedProgrammes } from '#app/records/programme/programmes.ts'
import {
  type RegistrationFilter,
  type RegistrationScope,
  registrationSorts,
} from '#app/records/registration/list-registrations.ts'
import { ownUnits } from './own-units.ts'

/** What the address of the list asks for, within what the visitor may see; null where no plan was issued yet. */
export type AskedRegistrations = {
  readonly plans: readonly IssuedProgramme[]
  readonly plan: IssuedProgramme
  readonly filter: RegistrationFilter
  readonly sort: { readonly by: (typeof registrationSorts)[number]; readonly down: boolean }
}

export const registrationFilterNames = [
  'tim',
  'nam',
  'dot',
  'loai-don-vi',
  'don-vi',
  'linh-vuc',
  'cchc',
  'trang-thai',
  'moi',
  'nop',
]

/** How long a registration that was made or changed counts as new to the office. */
const newForDays = 7

export const newSince = ({ now }: Pick<SignedInVisit, 'now'>): Temporal.Instant =>
  now.subtract({ hours: 24 * newForDays })

export async function askedRegistrations(visit: SignedInVisit): Promise<AskedRegistrations | null> {
  const { query } = visit
  const plans = await issuedProgrammes(visit.tools.db)
  const plan =
    plans.find(({ year }) => String(year) === query.get('nam')) ??
    plans.find(({ state }) => state === 'issued') ??
    plans[0]
  if (plan === undefined) return null
  const { rounds, fields } = plan.current.programme
  const unitId = typedWhole(query.get('don-vi') ?? '')
  const unitType = chosen(query.get('loai-don-vi'), unitTypes)
  const state = chosen(query.get('trang-thai'), registrationStates)
  const roundCode = rounds.find(({ code }) => code === query.get('dot'))?.code
  const field = fields.find(({ code }) => code === query.get('linh-vuc'))?.code
  const reform = chosen(query.get('cchc'), ['co', 'khong'])
  return {
    plans,
    plan,
    filter: {
      scope: await scopeOf(visit, plan),
      programmeId: plan.id,
      ...(roundCode === undefined ? {} : { roundCode }),
      ...(unitId === null ? {} : { unitId }),
      ...(unitType === null ? {} : { unitType }),
      ...(field === undefined ? {} : { field }),
      ...(reform === null ? {} : { isReform: reform === 'co' }),
      ...(state === null ? {} : { states: [state] }),
      ...(query.get('moi') === 'tuan' ? { since: newSince(visit) } : {}),
      ...(query.get('nop') === 'chua' ? { isUnfiled: true } : {}),
      find: query.get('tim') ?? '',
    },
    sort: {
      by: chosen(query.get('sap'), registrationSorts) ?? 'registered',
      down: query.get('chieu') !== 'tang',
    },
  }
}

/** Those who look over the whole programme see every registration. */
export const seesAllRegistrations = ({ actor }: Pick<SignedInVisit, 'actor'>): boolean =>
  holds(actor, 'office', 'leader', 'front')

async function scopeOf(visit: SignedInVisit, plan: IssuedProgramme): Promise<RegistrationScope> {
  if (seesAllRegistrations(visit)) return { of: 'all' }
  if (holds(visit.actor, 'appraiser'))
    return { of: 'sectors', sectors: sectorsOf(lanesOfActor(visit.actor, plan.current.programme)) }
  const units = await ownUnits(visit)
  return { of: 'units', unitIds: units.map(({ id }) => id), personId: visit.actor.personId }
}
