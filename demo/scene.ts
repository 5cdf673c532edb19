import { dayInVietnam } from '#app/domain/calendar-day.ts'
import type { Council } from '#app/domain/council/council.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { councilsOf } from '#app/records/council/councils.ts'
import { dossierById } from '#app/records/dossier/dossiers.ts'
import { type IssuedProgramme, issuedProgrammes } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'
import { readSeatsAndRoles, type SeatsAndRoles } from './actors.ts'
import { setUpAt } from './calendar.ts'
import { dossiers } from './content/dossiers.ts'
import { people } from './content/people.ts'
import type { ProgrammeCode } from './content/types.ts'
import { units } from './content/units.ts'
import { instantAt } from './local-time.ts'

/** What an act finds on the stage: tools at its minute, and who and what the content's codes stand for in the records. */
export type Scene = {
  readonly tools: Tools
  /** Trainees have been here: an act about many dossiers does those that still stand ready for it. */
  readonly isForgiving: boolean
  personId(code: string): Promise<number>
  unitId(code: string): Promise<number>
  /** The person with the roles and seats in force on the act's day. */
  actor(code: string): Promise<Actor>
  programme(code: ProgrammeCode): Promise<IssuedProgramme>
  council(code: ProgrammeCode): Promise<Council>
  dossierId(code: string): Promise<number>
  dossier(code: string): Promise<Dossier>
  /** Seats or roles have changed: they are read anew. */
  castChanged(): void
}

/** An act whose ground is gone: a trainee changed what it stands on. */
export class NotOnStage extends Error {}

export function openScene(tools: Tools, isForgiving = false): Scene {
  const { db } = tools
  let personIds: Promise<ReadonlyMap<string, number>> | null = null
  let unitIds: Promise<ReadonlyMap<string, number>> | null = null
  let cast: Promise<SeatsAndRoles> | null = null
  const dossierIds = new Map<string, number>()

  const scene: Scene = {
    tools,
    isForgiving,
    async personId(code) {
      personIds ??= readPersonIds(tools)
      return known((await personIds).get(code), `người ${code}`)
    },
    async unitId(code) {
      unitIds ??= readUnitIds(tools)
      return known((await unitIds).get(code), `đơn vị ${code}`)
    },
    async actor(code) {
      cast ??= readSeatsAndRoles(db)
      const person = known(
        people.find((one) => one.code === code),
        `người ${code}`,
      )
      return (await cast)(await scene.personId(code), person.fullName, dayInVietnam(tools.now()))
    },
    async programme(code) {
      const found = (await issuedProgrammes(db)).find((one) => one.code === code)
      return known(found, `kế hoạch ${code}`)
    },
    async council(code) {
      const [council] = await councilsOf(db, (await scene.programme(code)).id)
      return known(council, `hội đồng của ${code}`)
    },
    async dossierId(code) {
      const id = dossierIds.get(code) ?? (await findDossier(scene, code))
      dossierIds.set(code, id)
      return id
    },
    async dossier(code) {
      return known((await dossierById(db, await scene.dossierId(code))) ?? undefined, `hồ sơ ${code}`)
    },
    castChanged() {
      cast = null
    },
  }
  return scene
}

export function known<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new NotOnStage(`không có ${what}`)
  return found
}

/** People came in the order of the content, all at the same minute. */
async function readPersonIds(tools: Tools): Promise<ReadonlyMap<string, number>> {
  const rows = await tools.db
    .selectFrom('person')
    .select('id')
    .where('created_at', '=', instantAt(setUpAt).toString())
    .orderBy('id')
    .execute()
  return new Map(
    people.flatMap(({ code }, place) => rows.slice(place, place + 1).map(({ id }) => [code, id])),
  )
}

async function readUnitIds(tools: Tools): Promise<ReadonlyMap<string, number>> {
  const codes = units.map(({ code }) => code)
  const rows = await tools.db.selectFrom('unit').select(['id', 'code']).where('code', 'in', codes).execute()
  return new Map(rows.map(({ id, code }) => [code, id]))
}

/** Known by who began it and at which minute: neither ever changes. */
async function findDossier(scene: Scene, code: string): Promise<number> {
  const written = dossiers.find((one) => one.code === code)
  const begun = written && [...written.steps, ...written.later].find(({ step }) => step === 'created')
  const row =
    begun &&
    (await scene.tools.db
      .selectFrom('dossier')
      .select('id')
      .where('owner_person_id', '=', await scene.personId(begun.by))
      .where('created_at', '=', instantAt(begun.at).toString())
      .executeTakeFirst())
  return known(row, `hồ sơ ${code}`).id
}
