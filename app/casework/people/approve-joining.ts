import { joinApprovedLetter } from '#app/documents/people/letters.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor, Role } from '#app/domain/people/actor.ts'
import {
  type JoinApprovalProblem,
  type JoinedUnit,
  joinApprovalProblems,
  mayJudgeJoining,
  personOfJoining,
  unitTypeOfJoining,
} from '#app/domain/people/join-request.ts'
import { type LoginNameProblem, loginNameOf, loginNameProblems } from '#app/domain/people/login-name.ts'
import { grantProblems } from '#app/domain/people/role-rules.ts'
import type { Unit } from '#app/domain/people/unit.ts'
import { type UnitDetails, type UnitProblem, unitProblems } from '#app/domain/people/unit-rules.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import {
  accountOfLogin,
  accountOfPerson,
  insertAccount,
  queueForNames,
} from '#app/records/people/accounts.ts'
import { type JoinRequest, lockJoinRequest, settleJoinRequest } from '#app/records/people/join-requests.ts'
import { insertPerson, personById, personOfEmail, updatePerson } from '#app/records/people/people.ts'
import { grantsOf, insertGrant } from '#app/records/people/role-grants.ts'
import { knownSectors } from '#app/records/people/sectors.ts'
import { insertUnit, lockedUnits } from '#app/records/people/units.ts'
import type { Tools } from '#app/tools.ts'
import { type HandedLink, makeLink } from './make-link.ts'
import type { JoinSettlingProblem } from './refuse-joining.ts'

export type ApproveJoiningProblem =
  | JoinSettlingProblem
  | JoinApprovalProblem
  | UnitProblem
  | LoginNameProblem
  | { readonly problem: 'login-taken' }
  | { readonly problem: 'email-taken'; readonly by: string }
  | { readonly problem: 'person-unknown' }
  | { readonly problem: 'person-holds-roles' }

export type JoinChoice = {
  readonly requestId: number
  readonly sector: string
  readonly unit: JoinedUnit
  /** Somebody who is known already, chosen by the officer; null: a new person. */
  readonly personId: number | null
  /** The sign-in name of a new account; an account that exists keeps its own. */
  readonly login: string
  /** Needed where nobody has confirmed the address. */
  readonly reason: string
}

/**
 * Duyệt đăng ký tham gia: unit, person, account and roles in one stroke. Whoever has an account gets no link, and for a
 * person who holds other roles without an account only the administrator makes one: an approval hands nobody's rights on.
 */
export async function approveJoining(
  tools: Tools,
  actor: Actor,
  wanted: JoinChoice,
): Promise<Outcome<{ readonly personId: number; readonly link: HandedLink | null }, ApproveJoiningProblem>> {
  const login = loginNameOf(wanted.login)
  return tools.transaction(async (tx) => {
    await queueForNames(tx)
    const at = tools.now()
    const today = dayInVietnam(at)
    const request = await lockJoinRequest(tx, wanted.requestId)
    const units = await lockedUnits(tx)
    const known = wanted.personId === null ? null : await personById(tx, wanted.personId)
    const account = known === null ? null : await accountOfPerson(tx, known.id)
    const founded = request === null ? null : unitToFound(request, wanted, today)

    const problems: ApproveJoiningProblem[] = []
    if (!mayJudgeJoining(actor)) problems.push({ problem: 'not-allowed' })
    if (request === null) problems.push({ problem: 'request-unknown' })
    else if (request.state !== 'waiting') problems.push({ problem: 'already-settled' })
    else {
      const sectors = (await knownSectors(tx)).map(({ code }) => code)
      const unitsInForce = units.filter((unit) => stands(unit, today)).map(({ id }) => id)
      const isConfirmed = request.confirmedAt !== null
      problems.push(
        ...joinApprovalProblems({ kind: request.kind, isConfirmed }, wanted, { sectors, unitsInForce }),
      )
      if (founded !== null)
        problems.push(
          ...unitProblems(founded, null, units).filter(({ problem }) => problem !== 'sector-missing'),
        )
      const ofEmail = await personOfEmail(tx, request.email)
      if (ofEmail !== null && ofEmail.id !== wanted.personId)
        problems.push({ problem: 'email-taken', by: ofEmail.fullName })
    }
    if (wanted.personId !== null && known === null) problems.push({ problem: 'person-unknown' })
    if (account === null) {
      problems.push(...loginNameProblems(login))
      if ((await accountOfLogin(tx, login)) !== null) problems.push({ problem: 'login-taken' })
      if (known !== null && (await grantsOf(tx, known.id)).some(({ role }) => role !== 'author'))
        problems.push({ problem: 'person-holds-roles' })
    }

    const subject = `join-request:${wanted.requestId}`
    const { reason } = wanted
    const act = { at, actorId: actor.personId, act: 'approve-joining', subject, reason }
    if (problems.length > 0 || request === null) {
      const facts = { problems: problems.map(({ problem }) => problem) }
      await recordAct(tx, { ...act, refused: true, facts })
      return refused(problems)
    }
    const unitId = founded === null ? chosenUnit(wanted.unit) : await insertUnit(tx, founded)
    const own = personOfJoining(request)
    const personId = known?.id ?? (await insertPerson(tx, { ...own, homeUnitId: unitId }, at))
    if (known !== null)
      await updatePerson(tx, personId, {
        ...known,
        email: known.email ?? own.email,
        phone: known.phone ?? own.phone,
        homeUnitId: unitId ?? known.homeUnitId,
      })
    const facts = {
      personId,
      unitId,
      sector: wanted.sector,
      isNewUnit: founded !== null,
      confirmed: request.confirmedAt,
    }
    await recordAct(tx, { ...act, refused: false, facts })
    const roles: readonly Role[] = founded === null ? ['author'] : ['author', 'unit-clerk', 'unit-head']
    for (const role of roles) await grantOnce(tx, { role, personId, unitId, today, by: actor.personId, at })
    const settled = { state: 'approved', at, by: actor.personId, reason, sector: wanted.sector } as const
    await settleJoinRequest(tx, request.id, { ...settled, personId, unitId })

    if (account !== null) {
      const place = founded === null ? '' : ` cho ${founded.name}`
      await tools.notify(tx, { at, toPersonId: personId, ...joinApprovedLetter(own.fullName, place) })
      return done({ personId, link: null })
    }
    const free = { passwordHash: null, passwordSetAt: null, mustChange: false }
    await insertAccount(tx, { personId, login, ...free }, at)
    const person = {
      id: personId,
      fullName: known?.fullName ?? own.fullName,
      email: known?.email ?? own.email,
      login,
    }
    return done({ personId, link: await makeLink(tools, tx, 'invitation', person) })
  })
}

function unitToFound(
  request: JoinRequest,
  wanted: JoinChoice,
  today: Temporal.PlainDate,
): UnitDetails | null {
  if (wanted.unit.as !== 'new' || request.kind === 'individual') return null
  return {
    code: wanted.unit.code,
    name: request.organisationName,
    shortName: '',
    abbreviation: '',
    type: unitTypeOfJoining[request.kind],
    sector: wanted.sector,
    parentId: null,
    validFrom: today,
    validTo: null,
  }
}

const chosenUnit = (unit: JoinedUnit): number | null => (unit.as === 'existing' ? unit.unitId : null)

const stands = (unit: Unit, day: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(unit.validFrom, day) <= 0 &&
  (unit.validTo === null || Temporal.PlainDate.compare(unit.validTo, day) >= 0)

/** A role from today on, unless the person holds it already. */
async function grantOnce(
  tx: OpenTransaction,
  given: {
    readonly role: Role
    readonly personId: number
    readonly unitId: number | null
    readonly today: Temporal.PlainDate
    readonly by: number
    readonly at: Temporal.Instant
  },
): Promise<void> {
  const { role, personId, at } = given
  const period = {
    role,
    unitId: role === 'author' ? null : given.unitId,
    validFrom: given.today,
    validTo: null,
  }
  const held = await grantsOf(tx, personId)
  if (grantProblems(period, null, held).some(({ problem }) => problem === 'already-held')) return
  await insertGrant(tx, { ...period, personId, grantedBy: given.by, at })
}
