import type { RegistrationEntry, RegistrationStepKind } from '#app/domain/registration/registration.ts'
import { type Connection, instantOf } from '#app/records/connection.ts'

/** A step of a registration as it was kept: who, when, why, and what it then said. */
export type RegistrationStep = {
  readonly step: RegistrationStepKind
  readonly at: Temporal.Instant
  readonly byName: string
  readonly reason: string
  readonly dossierId: number | null
  readonly entry: RegistrationEntry
}

/** Every step, oldest first. */
export async function stepsOfRegistration(db: Connection, id: number): Promise<readonly RegistrationStep[]> {
  const rows = await db
    .selectFrom('registration_step')
    .innerJoin('person', 'person.id', 'registration_step.by_person_id')
    .select(['step', 'at', 'person.full_name', 'reason', 'dossier_id', 'content'])
    .where('registration_id', '=', id)
    .orderBy('registration_step.position')
    .execute()
  return rows.map((row) => ({
    step: row.step,
    at: instantOf(row.at),
    byName: row.full_name,
    reason: row.reason,
    dossierId: row.dossier_id,
    // Written by `keepStep` alone, from an entry.
    entry: row.content as RegistrationEntry,
  }))
}
