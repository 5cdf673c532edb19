import { hashPassword } from '#app/casework/people/password-hash.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { insertInstallation } from '#app/records/foundation/set-up.ts'
import { insertAccount } from '#app/records/people/accounts.ts'
import { insertPerson } from '#app/records/people/people.ts'
import { insertGrant } from '#app/records/people/role-grants.ts'
import { insertUnit } from '#app/records/people/units.ts'
import { setUpAt } from './calendar.ts'
import { assignments, demoPassword } from './content/accounts.ts'
import { people } from './content/people.ts'
import { units } from './content/units.ts'
import { instantAt } from './local-time.ts'
import { readPreset } from './programme-files.ts'

const unitsSince = Temporal.PlainDate.from('2015-05-01')
const administrator = 'van-phong-4'

/** One hash serves every account: the password is the same and shown on the sign-in page. */
let sharedHash: Promise<string> | null = null

/** The demo city in one stroke: installation, units, people, accounts, roles. */
export async function setUpCity(tx: OpenTransaction): Promise<void> {
  const at = instantAt(setUpAt)
  sharedHash ??= hashPassword(demoPassword)
  const passwordHash = await sharedHash
  const { authority } = await readPreset()
  await insertInstallation(
    tx,
    {
      authorityName: authority.name,
      superiorName: authority.superior,
      place: authority.place,
      isDemo: true,
    },
    at,
  )
  const unitIds = await enterUnits(tx)
  const personIds = new Map<string, number>()
  for (const person of people) {
    const personId = await insertPerson(
      tx,
      {
        fullName: person.fullName,
        birthDate: Temporal.PlainDate.from(person.born),
        position: person.position,
        qualification: person.qualification,
        homeUnitId: person.unit === null ? null : (unitIds.get(person.unit) ?? null),
        email: person.email,
        phone: null,
      },
      at,
    )
    personIds.set(person.code, personId)
    if (person.login === null) continue
    const account = { personId, login: person.login, passwordHash, passwordSetAt: at, mustChange: false }
    await insertAccount(tx, account, at)
  }
  const grantedBy = personIds.get(administrator) ?? null
  for (const { person, role, unit, from, until } of assignments)
    await insertGrant(tx, {
      personId: personIds.get(person) ?? 0,
      role,
      unitId: unit === null ? null : (unitIds.get(unit) ?? null),
      validFrom: Temporal.PlainDate.from(from),
      validTo: until === null ? null : Temporal.PlainDate.from(until),
      grantedBy,
      at,
    })
  await recordAct(tx, {
    at,
    actorId: grantedBy,
    act: 'set-up',
    refused: false,
    facts: { units: units.length, people: people.length, roles: assignments.length },
  })
}

async function enterUnits(tx: OpenTransaction): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>()
  for (const { parent, usualField: _, ...unit } of units)
    ids.set(
      unit.code,
      await insertUnit(tx, {
        ...unit,
        parentId: parent === null ? null : (ids.get(parent) ?? null),
        validFrom: unitsSince,
        validTo: null,
      }),
    )
  return ids
}
