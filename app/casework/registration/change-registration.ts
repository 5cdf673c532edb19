import { notifyPeople } from '#app/casework/dossier/notify-people.ts'
import { changed } from '#app/documents/registration/registration-notices.ts'
import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { RegistrationEntry } from '#app/domain/registration/registration.ts'
import {
  type EntryProblem,
  entryProblems,
  isByOffice,
  mayChangeRegistration,
} from '#app/domain/registration/registration-rules.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { takenTitles, updateRegistration } from '#app/records/registration/registrations.ts'
import type { Tools } from '#app/tools.ts'
import { concernedBy, type NoSuchRegistration, openRegistration } from './open-registration.ts'

export type ChangeRegistrationProblem =
  | NoSuchRegistration
  | { readonly problem: 'not-changeable' }
  | { readonly problem: 'stale' }
  | { readonly problem: 'programme-not-open' }
  | { readonly problem: 'reason-missing' }
  | { readonly problem: 'reason-too-long'; readonly max: number }
  | { readonly problem: 'nothing-changed' }
  | { readonly problem: 'entry'; readonly place: number; readonly why: EntryProblem }

/** Sửa bản đăng ký: the whole entry as it should read, with the reason; what it said before is kept. */
export async function changeRegistration(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly registrationId: number
    readonly version: number
    readonly entry: RegistrationEntry
    readonly reason: string
  },
): Promise<Outcome<null, ChangeRegistrationProblem>> {
  const at = tools.now()
  const reason = wish.reason.trim()
  return tools.transaction(async (tx) => {
    const open = await openRegistration(tx, actor, wish.registrationId, { act: 'change-registration', at })
    if (open === null) return refused([{ problem: 'no-such-registration' }])
    const { registration, plan } = open

    const problems: ChangeRegistrationProblem[] = []
    if (!mayChangeRegistration(actor, registration)) problems.push({ problem: 'not-changeable' })
    else if (registration.version !== wish.version) problems.push({ problem: 'stale' })
    else if (plan.state !== 'issued') problems.push({ problem: 'programme-not-open' })
    if (reason === '') problems.push({ problem: 'reason-missing' })
    if (reason.length > formLimits.reason)
      problems.push({ problem: 'reason-too-long', max: formLimits.reason })
    const taken = await takenTitles(tx, {
      programmeId: plan.id,
      unitId: registration.unitId,
      personId: registration.registeredBy,
      butNot: registration.id,
    })
    for (const why of entryProblems(wish.entry, plan.current.programme, new Set(taken)))
      problems.push({ problem: 'entry', place: 0, why })
    if (problems.length === 0 && saysTheSame(registration, wish.entry))
      problems.push({ problem: 'nothing-changed' })

    const change = { entry: wish.entry, reason, at, by: actor.personId }
    const kept =
      problems.length === 0 && (await updateRegistration(tx, registration.id, wish.version, change))
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'change-registration',
      refused: !kept,
      programmeId: registration.programmeId,
      subject: `registration:${registration.id}`,
      ...(kept ? { reason } : { facts: problems }),
    })
    if (!kept) return refused(problems)
    const byOffice = isByOffice(actor, registration.unitId)
    const people = await concernedBy(tx, at, { ...wish.entry, unitId: registration.unitId }, byOffice)
    await notifyPeople(tools, tx, people, changed(wish.entry.title, actor.fullName, reason), {
      at,
      link: `/dang-ky/${registration.id}`,
      not: actor.personId,
    })
    return done(null)
  })
}

const saysTheSame = (kept: RegistrationEntry, wanted: RegistrationEntry): boolean =>
  JSON.stringify(wordsOf(kept)) === JSON.stringify(wordsOf(wanted))

const wordsOf = ({ title, authors, field, kind, isReform, note }: RegistrationEntry) => [
  title,
  authors.map(({ personId, fullName, jobTitle }) => [personId, fullName, jobTitle]),
  field,
  kind,
  isReform,
  note,
]
