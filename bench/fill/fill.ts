// A year of five thousand dossiers, written by plain inserts: what a season of work would have left behind.
import { sql } from 'kysely'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { parseProgramme } from '#app/domain/programme/parse-programme.ts'
import type { Connection, OpenTransaction } from '#app/records/connection.ts'
import { dropSetUpCode, insertInstallation } from '#app/records/foundation/set-up.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { fillCouncil } from './council.ts'
import { type Around, type FilledDossier, fillDossiers, handedInDossiers, waitingDrafts } from './dossiers.ts'
import { type FilledPeople, fillPeople, signIn } from './people.ts'
import { programmeOfNow } from './programme-of-now.ts'
import { fillTransmittals } from './transmittals.ts'

/** What the benches ask for by id and cookie. */
export type Filled = {
  readonly officeToken: string
  /** In the order of the council's decision. */
  readonly memberTokens: readonly string[]
  readonly individuals: readonly {
    readonly token: string
    readonly drafts: readonly { readonly id: number; readonly tag: number }[]
  }[]
  readonly programmeId: number
  readonly versionId: number
  readonly closedScoringId: number
  readonly scoredIds: readonly number[]
  readonly inScoringIds: readonly number[]
}

const individuals = 16
const draftsEach = 400

export async function fill(db: Connection): Promise<Filled> {
  // As exactly as a row keeps it, so that the digests of what is filled in hold.
  const now = Temporal.Now.instant().round({ smallestUnit: 'microsecond', roundingMode: 'floor' })
  const filled = await db.transaction().execute((tx) => fillAll(tx, now))
  await sql`vacuum analyze`.execute(db)
  await sql`checkpoint`.execute(db)
  const broken = await findBrokenInvariants(db)
  if (broken.length > 0) throw new Error(`what was filled in breaks: ${JSON.stringify(broken, null, 2)}`)
  return filled
}

async function fillAll(tx: OpenTransaction, now: Temporal.Instant): Promise<Filled> {
  const today = dayInVietnam(now)
  const people = await fillPeople(tx, now, individuals)
  await insertInstallation(
    tx,
    {
      authorityName: 'Ủy ban nhân dân thành phố Tam Điệp',
      superiorName: 'Tỉnh Ninh Bình',
      place: 'Tam Điệp',
      isDemo: false,
    },
    now,
  )
  await dropSetUpCode(tx)

  const plan = programmeOfNow(today)
  const parsed = parseProgramme(plan)
  if (!parsed.ok) throw new Error(`the plan cannot be read: ${JSON.stringify(parsed.problems)}`)
  const { programmeId, versionId } = await insertProgramme(tx, plan, now.subtract({ hours: 24 * 90 }))
  const around: Around = { people, programmeId, versionId, now, today }
  const dossiers = await fillDossiers(tx, handedInDossiers(people), around)
  await fillTransmittals(tx, dossiers, around)
  const drafts = await fillDossiers(tx, waitingDrafts(people, draftsEach), around)
  await continueNumbers(tx, around)
  const { closedScoringId } = await fillCouncil(tx, parsed.value, dossiers, around)

  const idsIn = (state: FilledDossier['state']) =>
    dossiers.filter((dossier) => dossier.state === state).map(({ id }) => id)
  const [officeToken = ''] = await signIn(tx, [people.office], now)
  return {
    officeToken,
    memberTokens: await signIn(tx, people.council, now),
    individuals: await withDrafts(tx, people, drafts, now),
    programmeId,
    versionId,
    closedScoringId,
    scoredIds: idsIn('scored'),
    inScoringIds: idsIn('in-scoring'),
  }
}

async function insertProgramme(
  tx: OpenTransaction,
  plan: ReturnType<typeof programmeOfNow>,
  at: Temporal.Instant,
): Promise<{ programmeId: number; versionId: number }> {
  const { code, year, title } = plan
  const { id } = await tx
    .insertInto('programme')
    .values({ code, year, title, state: 'issued', draft: null, created_at: at.toString() })
    .returning('id')
    .executeTakeFirstOrThrow()
  const version = await tx
    .insertInto('programme_version')
    .values({
      programme_id: id,
      version: 1,
      content: JSON.stringify(plan),
      document_day: null,
      issued_at: at.toString(),
      issued_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.updateTable('programme').set({ current_version_id: version.id }).where('id', '=', id).execute()
  return { programmeId: id, versionId: version.id }
}

/** The next receipt and the next code follow those that are there. */
async function continueNumbers(tx: OpenTransaction, { today, programmeId }: Around): Promise<void> {
  const { count } = await tx
    .selectFrom('receipt')
    .select((is) => is.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  // Every dossier with a receipt has a code.
  const series = ['receipt', `dossier:${programmeId}`]
  await tx
    .insertInto('number_series')
    .values(series.map((name) => ({ series: name, year: today.year, last_number: count })))
    .execute()
}

async function withDrafts(
  tx: OpenTransaction,
  people: FilledPeople,
  drafts: readonly FilledDossier[],
  now: Temporal.Instant,
): Promise<Filled['individuals']> {
  const tokens = await signIn(tx, people.individuals, now)
  return people.individuals.map((person, place) => ({
    token: tokens[place] ?? '',
    drafts: drafts.filter(({ authors }) => authors[0]?.id === person.id).map(({ id }) => ({ id, tag: 1 })),
  }))
}
