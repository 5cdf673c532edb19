import { beginDossier } from '#app/casework/dossier/begin-dossier.ts'
import { notifyPeople } from '#app/casework/dossier/notify-people.ts'
import { takenUp } from '#app/documents/registration/registration-notices.ts'
import { authorRow } from '#app/domain/dossier/author-row.ts'
import { equalShares } from '#app/domain/dossier/contribution-shares.ts'
import type { Author } from '#app/domain/dossier/dossier.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { Unit } from '#app/domain/people/unit.ts'
import type { RegistrationAuthor } from '#app/domain/registration/registration.ts'
import { mayTakeUp } from '#app/domain/registration/registration-rules.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { insertPerson, peopleAlike, personById } from '#app/records/people/people.ts'
import { unitById } from '#app/records/people/units.ts'
import { markTakenUp } from '#app/records/registration/registrations.ts'
import type { Tools } from '#app/tools.ts'
import { type NoSuchRegistration, openRegistration } from './open-registration.ts'

export type TakeUpRegistrationProblem =
  | NoSuchRegistration
  | { readonly problem: 'not-to-be-taken-up' }
  | { readonly problem: 'already-taken-up'; readonly dossierId: number }
  | { readonly problem: 'programme-not-open' }

/** Why an author known by name could not be named: of several, or only known elsewhere, or listed twice. */
export type UnclearAuthor = {
  readonly fullName: string
  readonly why: 'several-in-unit' | 'only-elsewhere' | 'named-twice'
}

/** The dossier begun, and the authors it could not name because the directory does not tell which person is meant. */
export type TakenUp = { readonly dossierId: number; readonly unclear: readonly UnclearAuthor[] }

/**
 * Lập hồ sơ từ bản đăng ký: title, authors, field, kind and reform mark are copied, the shares begin equal. An author known
 * by name alone becomes the one person of that name in the unit, or is entered in the directory where nobody there is called so; else none is guessed.
 */
export async function takeUpRegistration(
  tools: Tools,
  actor: Actor,
  wish: { readonly registrationId: number },
): Promise<Outcome<TakenUp, TakeUpRegistrationProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const open = await openRegistration(tx, actor, wish.registrationId, { act: 'take-up-registration', at })
    if (open === null) return refused([{ problem: 'no-such-registration' }])
    const { registration, plan } = open

    const problems: TakeUpRegistrationProblem[] = []
    if (registration.state === 'taken-up')
      problems.push({ problem: 'already-taken-up', dossierId: registration.dossierId ?? 0 })
    else if (!mayTakeUp(actor, registration)) problems.push({ problem: 'not-to-be-taken-up' })
    if (plan.state !== 'issued') problems.push({ problem: 'programme-not-open' })
    const act = {
      at,
      actorId: actor.personId,
      act: 'take-up-registration',
      programmeId: registration.programmeId,
      subject: `registration:${registration.id}`,
    }
    if (problems.length > 0) {
      await recordAct(tx, { ...act, refused: true, facts: problems })
      return refused(problems)
    }

    const unit = registration.unitId === null ? null : await unitById(tx, registration.unitId)
    const { rows, unclear } = await authorRows(tx, registration.authors, unit, at)
    const shares = equalShares(rows.length)
    const dossierId = await beginDossier(tx, actor, {
      programmeId: registration.programmeId,
      roundCode: registration.roundCode,
      sector: registration.sector,
      unit,
      onBehalf: rows.length > 0 && rows.every(({ personId }) => personId !== actor.personId),
      known: {
        title: registration.title,
        field: registration.field,
        kind: registration.kind,
        isReform: registration.isReform,
        authors: rows.flatMap((row, place) => {
          const share = shares[place]
          return share === undefined ? [] : [{ ...row, share }]
        }),
      },
      at,
      act: act.act,
    })
    if (!(await markTakenUp(tx, registration, { dossierId, at, by: actor.personId })))
      throw new Error(`registration ${registration.id} was taken up while it was locked`)
    await recordAct(tx, { ...act, refused: false, facts: { dossier: dossierId, unclear } })
    await notifyPeople(
      tools,
      tx,
      rows.map(({ personId }) => personId),
      takenUp(registration.title, actor.fullName),
      { at, dossierId, link: `/ho-so/${dossierId}`, not: actor.personId },
    )
    return done({ dossierId, unclear })
  })
}

async function authorRows(
  tx: OpenTransaction,
  authors: readonly RegistrationAuthor[],
  unit: Unit | null,
  at: Temporal.Instant,
) {
  const rows: Omit<Author, 'share'>[] = []
  const unclear: UnclearAuthor[] = []
  for (const author of authors) {
    const found = author.personId ?? (await personNamed(tx, author, unit, at))
    const person = typeof found === 'number' ? await personById(tx, found) : null
    const { fullName } = author
    if (typeof found !== 'number') unclear.push({ fullName, why: found })
    else if (person === null || rows.some((row) => row.personId === person.id))
      unclear.push({ fullName, why: 'named-twice' })
    else {
      const row = authorRow(person, unit)
      rows.push({ ...row, jobTitle: author.jobTitle || row.jobTitle })
    }
  }
  return { rows, unclear }
}

/** The one person of the name in the unit, or a new entry where the directory knows nobody of the name; else why not. */
async function personNamed(
  tx: OpenTransaction,
  { fullName, jobTitle }: RegistrationAuthor,
  unit: Unit | null,
  at: Temporal.Instant,
): Promise<number | Exclude<UnclearAuthor['why'], 'named-twice'>> {
  const alike = await peopleAlike(tx, fullName, null)
  const ofUnit = alike.filter(({ homeUnitId }) => unit !== null && homeUnitId === unit.id)
  if (ofUnit.length > 1) return 'several-in-unit'
  if (alike.length > 0) return ofUnit[0]?.id ?? 'only-elsewhere'
  return insertPerson(
    tx,
    {
      fullName,
      position: jobTitle,
      homeUnitId: unit?.id ?? null,
      birthDate: null,
      qualification: '',
      email: null,
      phone: null,
    },
    at,
  )
}
