import { groupDifficulty } from '#app/casework/registration/group-difficulty.ts'
import { reportDifficulty } from '#app/casework/registration/report-difficulty.ts'
import { settleDifficulty } from '#app/casework/registration/settle-difficulty.ts'
import type { Act } from '../act.ts'
import { difficulties, groupings, settlements } from '../content/difficulties.ts'
import { known, type Scene } from '../scene.ts'

const office = 'kinh-te-4'

/** Khó khăn, vướng mắc of the year: what units and authors report, and what the office makes of it. */
export const difficultyActs: readonly Act[] = [
  ...difficulties.map(
    (one): Act => ({
      at: one.at,
      what: `vướng mắc của ${one.unit ?? one.by}`,
      do: async (scene) =>
        reportDifficulty(scene.tools, await scene.actor(one.by), {
          programmeId: (await scene.programme('tam-diep-2024')).id,
          unitId: one.unit === null ? null : await scene.unitId(one.unit),
          topic: one.topic,
          text: one.text,
          file: null,
        }),
    }),
  ),
  ...groupings.map(
    ({ at, of, under }): Act => ({
      at,
      what: 'gộp vướng mắc',
      do: async (scene) =>
        groupDifficulty(scene.tools, await scene.actor(office), {
          id: await reported(scene, of),
          under: await reported(scene, under),
        }),
    }),
  ),
  ...settlements.map(
    ({ at, of, ...settled }): Act => ({
      at,
      what: 'trả lời vướng mắc',
      do: async (scene) =>
        settleDifficulty(scene.tools, await scene.actor(office), {
          id: await reported(scene, of),
          ...settled,
        }),
    }),
  ),
]

/** The difficulty by its words. */
async function reported({ tools }: Scene, place: number): Promise<number> {
  const row = await tools.db
    .selectFrom('difficulty')
    .select('id')
    .where('text', '=', difficulties[place]?.text ?? '')
    .executeTakeFirst()
  return known(row?.id, `vướng mắc thứ ${place + 1}`)
}
