import { hashToken, newToken } from '#app/casework/people/secret-token.ts'
import type { Role } from '#app/domain/people/actor.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { insertAccount } from '#app/records/people/accounts.ts'
import { insertPerson } from '#app/records/people/people.ts'
import { insertGrant } from '#app/records/people/role-grants.ts'
import { insertSession } from '#app/records/people/sessions.ts'
import { insertUnit } from '#app/records/people/units.ts'
import { nameOfPerson } from './words.ts'

export type FilledPerson = { readonly id: number; readonly fullName: string; readonly unitId: number | null }

export type FilledPeople = {
  readonly unitIds: readonly number[]
  readonly administrator: FilledPerson
  readonly office: FilledPerson
  readonly council: readonly FilledPerson[]
  readonly authors: readonly FilledPerson[]
  /** Without a unit: they hand in themselves. */
  readonly individuals: readonly FilledPerson[]
}

const longAgo = Temporal.PlainDate.from('2020-01-01')

/** Sixty units, a council of twelve, four hundred authors, and some individuals without a unit. */
export async function fillPeople(
  tx: OpenTransaction,
  at: Temporal.Instant,
  individuals: number,
): Promise<FilledPeople> {
  const unitIds: number[] = []
  for (let number = 1; number <= 60; number++)
    unitIds.push(
      await insertUnit(tx, {
        code: `don-vi-${number}`,
        name: number % 2 === 0 ? `Trường Tiểu học số ${number}` : `UBND phường số ${number}`,
        shortName: number % 2 === 0 ? `TH ${number}` : `P. ${number}`,
        abbreviation: `DV${number}`,
        type: number % 2 === 0 ? 'school-primary' : 'ward',
        sector: number % 2 === 0 ? 'giao-duc' : 'con-lai',
        parentId: null,
        validFrom: longAgo,
        validTo: null,
      }),
    )

  let made = 0
  const person = async (roles: readonly Role[], unitId: number | null): Promise<FilledPerson> => {
    made += 1
    const fullName = nameOfPerson(made)
    const id = await insertPerson(
      tx,
      {
        fullName,
        birthDate: Temporal.PlainDate.from('1985-05-20'),
        position: 'Chuyên viên',
        qualification: 'Đại học',
        homeUnitId: unitId,
        email: `nguoi-${made}@bench.example.vn`,
        phone: null,
      },
      at,
    )
    await insertAccount(
      tx,
      { personId: id, login: `nguoi-${made}`, passwordHash: null, passwordSetAt: null, mustChange: false },
      at,
    )
    for (const role of roles)
      await insertGrant(tx, {
        personId: id,
        role,
        unitId: null,
        validFrom: longAgo,
        validTo: null,
        grantedBy: null,
        at,
      })
    return { id, fullName, unitId }
  }
  const several = async (count: number, unitOf: (place: number) => number | null) => {
    const people: FilledPerson[] = []
    for (let place = 0; place < count; place++) people.push(await person(['author'], unitOf(place)))
    return people
  }
  return {
    unitIds,
    administrator: await person(['administrator'], null),
    office: await person(['office'], null),
    council: await several(12, (place) => unitIds[place] ?? null),
    authors: await several(400, (place) => unitIds[place % unitIds.length] ?? null),
    individuals: await several(individuals, () => null),
  }
}

/** Signs these people in; answers the token of each. */
export async function signIn(
  tx: OpenTransaction,
  people: readonly FilledPerson[],
  at: Temporal.Instant,
): Promise<readonly string[]> {
  const tokens: string[] = []
  for (const { id } of people) {
    const token = newToken()
    await insertSession(tx, {
      tokenHash: hashToken(token),
      personId: id,
      at,
      idleMinutes: 600,
      maxHours: 24,
      address: '127.0.0.1',
      browser: 'bench',
    })
    tokens.push(token)
  }
  return tokens
}
