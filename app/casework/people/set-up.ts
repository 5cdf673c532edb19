import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import { failuresThatLock, lockedUntil } from '#app/domain/people/lock-out.ts'
import { type LoginNameProblem, loginNameOf, loginNameProblems } from '#app/domain/people/login-name.ts'
import { type PasswordProblem, passwordProblems } from '#app/domain/people/password-rules.ts'
import { type PersonProblem, personProblems } from '#app/domain/people/person.ts'
import { presetProgrammes } from '#app/outside/preset-programmes.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { type Installation, installation } from '#app/records/foundation/installation.ts'
import { dropSetUpCode, insertInstallation, lockSetUpCode } from '#app/records/foundation/set-up.ts'
import { insertAccount } from '#app/records/people/accounts.ts'
import { insertPerson } from '#app/records/people/people.ts'
import { insertGrant } from '#app/records/people/role-grants.ts'
import {
  attemptSucceeded,
  insertAttempt,
  latestFailures,
  queueForLogin,
} from '#app/records/people/sign-in-attempts.ts'
import { insertProgramme } from '#app/records/programme/programme-drafts.ts'
import type { Tools } from '#app/tools.ts'
import { type CameFrom, openSession } from './open-session.ts'
import { hashPassword } from './password-hash.ts'
import { hashSetUpCode } from './set-up-code.ts'

export type SetUpProblem =
  | PersonProblem
  | LoginNameProblem
  | PasswordProblem
  | { readonly problem: 'already-set-up' }
  | { readonly problem: 'code-wrong' }
  | { readonly problem: 'code-locked'; readonly until: Temporal.Instant }
  | { readonly problem: 'start-not-chosen' }
  | { readonly problem: 'authority-missing' }
  | { readonly problem: 'place-missing' }
  | { readonly problem: 'authority-too-long'; readonly max: number }

/** Bắt đầu từ đâu: a plan that comes with the product, or an authority of one's own. */
export type SetUpStart =
  | { readonly preset: string }
  | { readonly authority: Pick<Installation, 'authorityName' | 'superiorName' | 'place'> }

export type SetUpWishes = CameFrom & {
  readonly code: string
  readonly fullName: string
  readonly login: string
  readonly email: string | null
  readonly password: string
  readonly repeat: string
  readonly start: SetUpStart | null
}

const longestName = 200

/** Thiết lập lần đầu: administrator, authority and perhaps the first plan, all at once, by whoever has the code. */
export async function setUp(
  tools: Tools,
  wishes: SetUpWishes,
): Promise<Outcome<{ readonly token: string; readonly programmeId: number | null }, SetUpProblem>> {
  const login = loginNameOf(wishes.login)
  const person = {
    fullName: wishes.fullName,
    email: wishes.email,
    birthDate: null,
    position: '',
    qualification: '',
    homeUnitId: null,
    phone: null,
  }
  const { start } = wishes
  const presets = start !== null && 'preset' in start ? await presetProgrammes() : []
  const preset =
    start !== null && 'preset' in start ? (presets.find(({ name }) => name === start.preset) ?? null) : null
  const passwordHash = await hashPassword(wishes.password.slice(0, 1000))

  return tools.transaction(async (tx) => {
    const at = tools.now()
    const tries = `thiet-lap ${wishes.address}`
    await queueForLogin(tx, tries)
    const until = lockedUntil(await latestFailures(tx, tries, failuresThatLock), tools.machineNow())
    const codeHash = await lockSetUpCode(tx)
    const isSetUp = (await installation(tx)) !== null

    const problems: SetUpProblem[] = []
    if (isSetUp) problems.push({ problem: 'already-set-up' })
    else if (until !== null) problems.push({ problem: 'code-locked', until })
    else {
      const attempt = await insertAttempt(tx, {
        at: tools.machineNow(),
        login: tries,
        address: wishes.address,
      })
      if (codeHash === null || codeHash !== hashSetUpCode(wishes.code))
        problems.push({ problem: 'code-wrong' })
      else await attemptSucceeded(tx, attempt)
    }
    problems.push(
      ...personProblems(person, dayInVietnam(at), false),
      ...loginNameProblems(login),
      ...passwordProblems(wishes.password, wishes.repeat, { login, fullName: wishes.fullName }),
      ...startProblems(start, preset !== null),
    )

    const act = { at, act: 'set-up', facts: { problems: problems.map(({ problem }) => problem) } }
    if (problems.length > 0 || start === null) {
      await recordAct(tx, { ...act, actorId: null, refused: true })
      return refused(problems)
    }
    const personId = await insertPerson(tx, person, at)
    await insertAccount(
      tx,
      { personId, login, passwordHash, passwordSetAt: tools.machineNow(), mustChange: false },
      at,
    )
    await insertGrant(tx, {
      personId,
      role: 'administrator',
      unitId: null,
      validFrom: dayInVietnam(at),
      validTo: null,
      grantedBy: null,
      at,
    })
    const authority =
      'authority' in start
        ? start.authority
        : {
            authorityName: preset?.programme.authority.name ?? '',
            superiorName: preset?.programme.authority.superior ?? null,
            place: preset?.programme.authority.place ?? '',
          }
    await insertInstallation(tx, { ...authority, isDemo: false }, at)
    await dropSetUpCode(tx)
    const programmeId =
      preset === null ? null : await insertProgramme(tx, { ...preset.programme, text: preset.text, at })
    await recordAct(tx, { ...act, actorId: personId, refused: false })
    return done({ token: await openSession(tools, tx, personId, wishes), programmeId })
  })
}

function startProblems(start: SetUpStart | null, isPresetKnown: boolean): readonly SetUpProblem[] {
  if (start === null) return [{ problem: 'start-not-chosen' }]
  if ('preset' in start) return isPresetKnown ? [] : [{ problem: 'start-not-chosen' }]
  const { authorityName, superiorName, place } = start.authority
  const problems: SetUpProblem[] = []
  if (authorityName === '') problems.push({ problem: 'authority-missing' })
  if (place === '') problems.push({ problem: 'place-missing' })
  if ([authorityName, superiorName ?? '', place].some((text) => text.length > longestName))
    problems.push({ problem: 'authority-too-long', max: longestName })
  return problems
}
