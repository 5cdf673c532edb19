import { judgeReplication } from '#app/casework/library/judge-replication.ts'
import { reportEffect } from '#app/casework/library/report-effect.ts'
import { sayReplication } from '#app/casework/library/say-replication.ts'
import { setNameConsent } from '#app/casework/library/set-name-consent.ts'
import type { Act } from '../act.ts'
import { dossiers } from '../content/dossiers.ts'
import { effects, replications } from '../content/library.ts'
import { clerkOf } from '../content/people.ts'
import { known, type Scene } from '../scene.ts'

const keeper = 'kinh-te-4'

/** Thư viện: which authors let their names be shown, who applies what elsewhere, and what came of it half a year later. */
export const libraryActs: readonly Act[] = [
  ...dossiers.flatMap((dossier, place) => {
    const handedIn = [...dossier.steps, ...dossier.later].find(({ step }) => step === 'handed-in')
    // One first author in seven says nothing, so the library shows the unit alone.
    const [author] = dossier.authors
    return handedIn === undefined || author === undefined || place % 7 === 3
      ? []
      : [
          {
            at: handedIn.at,
            what: `đồng ý nêu tên ${dossier.code}`,
            do: async (scene: Scene) =>
              setNameConsent(scene.tools, await scene.actor(author[0]), {
                dossierId: await scene.dossierId(dossier.code),
                given: true,
              }),
          },
        ]
  }),
  ...replications.flatMap((one): readonly Act[] => [
    {
      at: one.at,
      what: `${one.unit} áp dụng ${one.dossier}`,
      do: async (scene) =>
        sayReplication(scene.tools, await scene.actor(one.by), {
          entryId: await entryId(scene, one.dossier),
          unitId: await scene.unitId(one.unit),
          appliedFrom: Temporal.PlainDate.from(one.from),
          place: one.place,
          effect: one.effect,
        }),
    },
    ...(one.judgedAt === null
      ? []
      : [
          {
            at: one.judgedAt,
            what: `xác nhận ${one.unit} áp dụng ${one.dossier}`,
            do: async (scene: Scene) =>
              judgeReplication(scene.tools, await scene.actor(keeper), {
                id: await replicationId(scene, one.dossier, one.unit),
                state: one.declined === null ? 'confirmed' : 'declined',
                reason: one.declined ?? '',
              }),
          },
        ]),
  ]),
  ...effects.map(
    (one): Act => ({
      at: one.at,
      what: `hiệu quả ở ${one.unit}`,
      do: async (scene) =>
        reportEffect(scene.tools, await scene.actor(clerkOf(one.unit)), {
          id: await replicationId(scene, one.dossier, one.unit),
          months: one.months,
          effect: one.effect,
        }),
    }),
  ),
]

async function entryId({ tools, dossierId }: Scene, code: string): Promise<number> {
  const row = await tools.db
    .selectFrom('library_entry')
    .select('id')
    .where('dossier_id', '=', await dossierId(code))
    .executeTakeFirst()
  return known(row?.id, `mục thư viện của ${code}`)
}

async function replicationId(scene: Scene, code: string, unit: string): Promise<number> {
  const row = await scene.tools.db
    .selectFrom('replication')
    .select('id')
    .where('entry_id', '=', await entryId(scene, code))
    .where('unit_id', '=', await scene.unitId(unit))
    .executeTakeFirst()
  return known(row?.id, `${unit} áp dụng ${code}`)
}
