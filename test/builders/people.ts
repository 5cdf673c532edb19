import { hashPassword } from '#app/casework/people/password-hash.ts'
import { hashToken, newToken } from '#app/casework/people/secret-token.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import type { Actor, Role } from '#app/domain/people/actor.ts'
import type { PersonDetails } from '#app/domain/people/person.ts'
import type { Unit } from '#app/domain/people/unit.ts'
import { accountOfPerson, insertAccount } from '#app/records/people/accounts.ts'
import { insertPerson } from '#app/records/people/people.ts'
import { insertGrant } from '#app/records/people/role-grants.ts'
import { actorOfSession, endSession, insertSession } from '#app/records/people/sessions.ts'
import { insertUnit } from '#app/records/people/units.ts'
import type { Tools } from '#app/tools.ts'

// One counter for names that must differ: tests never depend on which number they get.
let made = 0
const next = (): number => {
  made += 1
  return made
}

const longAgo = Temporal.PlainDate.from('2020-01-01')

/** A unit in force since long ago; a ward unless told otherwise. Answers its id. */
export function buildUnit(tools: Tools, unit: Partial<Omit<Unit, 'id'>> = {}): Promise<number> {
  const number = next()
  return tools.transaction((tx) =>
    insertUnit(tx, {
      code: `phuong-${number}`,
      name: `UBND phường số ${number}`,
      shortName: `Phường số ${number}`,
      abbreviation: `P${number}`,
      type: 'ward',
      sector: 'con-lai',
      parentId: null,
      validFrom: longAgo,
      validTo: null,
      ...unit,
    }),
  )
}

/** `'office'`, or a role for a unit, or one with its days. */
export type BuiltRole =
  | Role
  | {
      readonly role: Role
      readonly unitId?: number
      readonly from?: string
      readonly until?: string
    }

export type BuiltPerson = Partial<PersonDetails> & { readonly roles?: readonly BuiltRole[] }

/** A person without an account. Answers the id. */
export function buildPerson(tools: Tools, person: BuiltPerson = {}): Promise<number> {
  const number = next()
  const { roles = [], ...details } = person
  return tools.transaction(async (tx) => {
    const id = await insertPerson(
      tx,
      {
        fullName: `Nguyễn Văn Người ${number}`,
        birthDate: Temporal.PlainDate.from('1985-05-20'),
        position: 'Chuyên viên',
        qualification: 'Đại học',
        homeUnitId: null,
        email: null,
        phone: null,
        ...details,
      },
      tools.now(),
    )
    for (const each of roles) {
      const grant = typeof each === 'string' ? { role: each } : each
      await insertGrant(tx, {
        personId: id,
        role: grant.role,
        unitId: ('unitId' in grant ? grant.unitId : undefined) ?? null,
        validFrom: 'from' in grant && grant.from ? Temporal.PlainDate.from(grant.from) : longAgo,
        validTo: 'until' in grant && grant.until ? Temporal.PlainDate.from(grant.until) : null,
        grantedBy: null,
        at: tools.now(),
      })
    }
    return id
  })
}

/** A person who may sign in; with a password only when one is given, as hashing takes its time. Answers the person's id. */
export async function buildAccount(
  tools: Tools,
  account: BuiltPerson & {
    readonly login?: string
    readonly password?: string
    readonly mustChange?: boolean
  } = {},
): Promise<number> {
  const { login, password, mustChange, ...person } = account
  const personId = await buildPerson(tools, person)
  const passwordHash = password === undefined ? null : await hashPassword(password)
  await tools.transaction((tx) =>
    insertAccount(
      tx,
      {
        personId,
        login: login ?? `nguoi-${personId}`,
        passwordHash,
        passwordSetAt: passwordHash === null ? null : tools.now(),
        mustChange: mustChange ?? false,
      },
      tools.now(),
    ),
  )
  return personId
}

/** The token of a session of this person, who gets an account when there is none yet. */
export async function buildSession(tools: Tools, personId: number): Promise<string> {
  const token = newToken()
  await tools.transaction(async (tx) => {
    if ((await accountOfPerson(tx, personId)) === null)
      await insertAccount(
        tx,
        { personId, login: `nguoi-${personId}`, passwordHash: null, passwordSetAt: null, mustChange: false },
        tools.now(),
      )
    await insertSession(tx, {
      tokenHash: hashToken(token),
      personId,
      at: tools.machineNow(),
      idleMinutes: tools.settings.sessionIdleMinutes,
      maxHours: tools.settings.sessionMaxHours,
      address: '127.0.0.1',
      browser: 'test',
    })
  })
  return token
}

/** The person as the door would see them now: with the roles and council seats in force on the office's day. */
export async function actorOf(tools: Tools, personId: number): Promise<Actor> {
  const tokenHash = hashToken(await buildSession(tools, personId))
  const found = await actorOfSession(tools.db, tokenHash, tools.machineNow(), dayInVietnam(tools.now()))
  await tools.transaction((tx) => endSession(tx, tokenHash))
  if (found === null) throw new Error(`person ${personId} cannot sign in`)
  return found.actor
}

/** A new person with these roles, as the door would see them. */
export const buildActor = async (tools: Tools, person: BuiltPerson = {}): Promise<Actor> =>
  actorOf(tools, await buildAccount(tools, person))
