import { sql } from 'kysely'
import type { Connection } from './connection.ts'
import { councilInvariants } from './council/invariants.ts'
import { dossierInvariants } from './dossier/invariants.ts'
import { foundationInvariants } from './foundation/invariants.ts'
import { intakeInvariants } from './intake/invariants.ts'
import type { Invariant } from './invariant.ts'
import { libraryInvariants } from './library/invariants.ts'
import { peopleInvariants } from './people/invariants.ts'
import { programmeInvariants } from './programme/invariants.ts'
import { rankingInvariants } from './ranking/invariants.ts'
import { recognitionInvariants } from './recognition/invariants.ts'
import { registrationInvariants } from './registration/invariants.ts'

/** Every invariant, in the order of the year; each stage keeps its own list. */
export const invariants: readonly Invariant[] = [
  ...foundationInvariants,
  ...peopleInvariants,
  ...programmeInvariants,
  ...dossierInvariants,
  ...registrationInvariants,
  ...intakeInvariants,
  ...councilInvariants,
  ...rankingInvariants,
  ...recognitionInvariants,
  ...libraryInvariants,
]

/** An invariant that does not hold, with the first rows that break it. */
export type BrokenInvariant = { readonly name: string; readonly rows: readonly unknown[] }

const rowsShown = 20

export async function findBrokenInvariants(db: Connection): Promise<readonly BrokenInvariant[]> {
  const found: BrokenInvariant[] = []
  for (const invariant of invariants) {
    const rows = await brokenRows(db, invariant)
    if (rows.length > 0) found.push({ name: invariant.name, rows })
  }
  return found
}

async function brokenRows(db: Connection, invariant: Invariant): Promise<readonly unknown[]> {
  if ('find' in invariant) return (await invariant.find(db)).slice(0, rowsShown)
  const { rows } = await sql.raw(`select * from (${invariant.broken}) broken limit ${rowsShown}`).execute(db)
  return rows
}
