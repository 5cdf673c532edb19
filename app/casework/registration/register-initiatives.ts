import { holdersOf, notifyPeople } from '#app/casework/dossier/notify-people.ts'
import { registered } from '#app/documents/registration/registration-notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { type LateReason, lateAt, type RoundProblem } from '#app/domain/dossier/round-closing.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { roundForSector } from '#app/domain/programme/round-for-sector.ts'
import type { RegistrationEntry } from '#app/domain/registration/registration.ts'
import {
  type EntryProblem,
  entryProblems,
  isByOffice,
  mayRegisterFor,
  registeringProblems,
  registrationLimits,
} from '#app/domain/registration/registration-rules.ts'
import { searchKey } from '#app/domain/search-key.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { unitById } from '#app/records/people/units.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { insertRegistration, takenTitles } from '#app/records/registration/registrations.ts'
import type { Tools } from '#app/tools.ts'

/** What is wrong with one entry of a list; `place` counts from 0. */
export type PlacedEntryProblem = {
  readonly problem: 'entry'
  readonly place: number
  readonly why: EntryProblem
}

export type RegisterInitiativesProblem =
  | { readonly problem: 'no-such-unit' }
  | { readonly problem: 'unit-ended' }
  | { readonly problem: 'programme-not-open' }
  | { readonly problem: 'no-round-for-sector' }
  | { readonly problem: 'nothing-to-register' }
  | { readonly problem: 'too-many-entries'; readonly max: number }
  | PlacedEntryProblem
  | RoundProblem

/** Đăng ký sáng kiến: one or a whole list, all of them or none. Without a unit the sector is the person's own choice. */
export async function registerInitiatives(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly programmeId: number
    readonly unitId: number | null
    /** Only where there is no unit to say it. */
    readonly sector?: string
    readonly entries: readonly RegistrationEntry[]
    readonly late?: LateReason
  },
): Promise<Outcome<{ readonly registrationIds: readonly number[] }, RegisterInitiativesProblem>> {
  const at = tools.now()
  const today = dayInVietnam(at)
  const late = wish.late ?? null
  return tools.transaction(async (tx) => {
    const plan = await issuedProgramme(tx, wish.programmeId)
    const unit =
      wish.unitId !== null && mayRegisterFor(actor, wish.unitId) ? await unitById(tx, wish.unitId) : null
    const sector = unit?.sector ?? wish.sector ?? ''
    const round = plan && roundForSector(plan.current.programme, sector, today)

    const problems: RegisterInitiativesProblem[] = []
    if (wish.unitId !== null && unit === null) problems.push({ problem: 'no-such-unit' })
    else if (unit?.validTo && Temporal.PlainDate.compare(unit.validTo, today) < 0)
      problems.push({ problem: 'unit-ended' })
    if (plan === null || plan.state !== 'issued') problems.push({ problem: 'programme-not-open' })
    else if (round === null) {
      // An unknown unit has no sector to find a round by.
      if (problems.length === 0) problems.push({ problem: 'no-round-for-sector' })
    } else {
      problems.push(...registeringProblems(round, at, late))
      if (wish.entries.length === 0) problems.push({ problem: 'nothing-to-register' })
      if (wish.entries.length > registrationLimits.rows)
        problems.push({ problem: 'too-many-entries', max: registrationLimits.rows })
      const taken = new Set(
        await takenTitles(tx, {
          programmeId: plan.id,
          unitId: wish.unitId,
          personId: actor.personId,
        }),
      )
      for (const [place, entry] of wish.entries.entries()) {
        for (const why of entryProblems(entry, plan.current.programme, taken))
          problems.push({ problem: 'entry', place, why })
        taken.add(searchKey(entry.title))
      }
    }

    const act = {
      at,
      actorId: actor.personId,
      act: 'register-initiatives',
      programmeId: wish.programmeId,
      subject: wish.unitId === null ? `person:${actor.personId}` : `unit:${wish.unitId}`,
    }
    if (problems.length > 0 || !round) {
      await recordAct(tx, { ...act, refused: true, facts: problems.slice(0, 50) })
      return refused(problems)
    }

    const kept = lateAt(round, at, late)
    const byOffice = isByOffice(actor, wish.unitId)
    const keepers =
      byOffice && unit !== null ? await holdersOf(tx, at, ['unit-clerk', 'unit-head'], unit.id) : []
    const registrationIds: number[] = []
    for (const entry of wish.entries) {
      const id = await insertRegistration(tx, {
        programmeId: wish.programmeId,
        roundCode: round.code,
        sector,
        unitId: unit?.id ?? null,
        entry,
        at,
        by: actor.personId,
        byOffice,
        late: kept,
      })
      registrationIds.push(id)
      await notifyPeople(
        tools,
        tx,
        [...entry.authors.flatMap(({ personId }) => personId ?? []), ...keepers],
        registered(entry.title, actor.fullName, round.name),
        { at, link: `/dang-ky/${id}`, not: actor.personId },
      )
    }
    await recordAct(tx, {
      ...act,
      refused: false,
      facts: { registrations: registrationIds, round: round.code, byOffice },
      ...(kept === null ? {} : { reason: kept.reason, documentNumber: kept.documentNumber }),
    })
    return done({ registrationIds })
  })
}
