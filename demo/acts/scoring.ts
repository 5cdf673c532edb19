import { addToScoring } from '#app/casework/council/add-to-scoring.ts'
import { closeScoring } from '#app/casework/council/close-scoring.ts'
import { openScoring } from '#app/casework/council/open-scoring.ts'
import { recordAbsence } from '#app/casework/council/record-absence.ts'
import { remindMembers } from '#app/casework/council/remind-members.ts'
import type { Act } from '../act.ts'
import { calendar } from '../calendar.ts'
import { absences } from '../content/scores.ts'
import type { LocalTime, ProgrammeCode } from '../content/types.ts'
import { minutesBefore } from '../local-time.ts'
import { known, type Scene } from '../scene.ts'
import { type Batch, batches, idsOf, joinedBy, scoringOf } from './scoring-batches.ts'

const chair = 'ubnd-3'
const secretary = 'kinh-te-3'

/** Scorings are opened, later dossiers join them, absences are noted, members reminded, scorings closed. */
export const scoringActs: readonly Act[] = [
  ...batches.flatMap((batch): Act[] => {
    const act = (at: LocalTime, what: string, act: Act['do']): Act => ({
      at,
      what: `${batch.programme} ${batch.round}: ${what}`,
      do: act,
    })
    const joined = joinedBy(batch)
    const absent = absentFrom(batch).map((absence) =>
      act(minutesBefore(batch.closes, 45), `ghi vắng ${absence.member}`, (scene) =>
        noteAbsence(scene, batch, absence),
      ),
    )
    if (joined !== undefined)
      return [act(batch.opens, 'thêm vào kỳ chấm', (scene) => add(scene, batch, joined)), ...absent]
    return [
      act(batch.opens, 'mở kỳ chấm', (scene) => open(scene, batch)),
      ...absent,
      act(batch.closes, 'khóa kỳ chấm', async (scene) => {
        const { id: scoringId } = await scoringOf(scene, batch.dossiers)
        return closeScoring(scene.tools, await scene.actor(chair), { scoringId })
      }),
    ]
  }),
  ...(['tam-diep-2023', 'tam-diep-2024'] as const).flatMap(reminderActs),
]

async function open(scene: Scene, batch: Batch) {
  const { id: councilId } = await scene.council(batch.programme)
  return openScoring(scene.tools, await scene.actor(secretary), {
    councilId,
    roundCode: batch.round,
    dossierIds: await idsOf(scene, batch),
    dueOn: Temporal.PlainDate.from(batch.closes.slice(0, 10)),
  })
}

async function add(scene: Scene, batch: Batch, joined: Batch) {
  const { id: scoringId } = await scoringOf(scene, joined.dossiers)
  const dossierIds = await idsOf(scene, batch)
  return addToScoring(scene.tools, await scene.actor(secretary), { scoringId, dossierIds })
}

async function noteAbsence(
  scene: Scene,
  batch: Batch,
  { member, reason }: { readonly member: string; readonly reason: string },
) {
  const { id: scoringId } = await scoringOf(scene, batch.dossiers)
  const personId = await scene.personId(member)
  const { members } = await scene.council(batch.programme)
  const { id: memberId } = known(
    members.find((one) => one.personId === personId),
    `thành viên ${member}`,
  )
  return recordAbsence(scene.tools, await scene.actor(secretary), { scoringId, memberId, reason })
}

/** Each member once, however many dossiers he missed. */
function absentFrom({ dossiers: list }: Batch): typeof absences {
  const missed = absences.filter(({ dossier }) => list.some(({ code }) => code === dossier))
  return missed.filter(({ member }, place) => missed.findIndex((one) => one.member === member) === place)
}

function reminderActs(code: ProgrammeCode): readonly Act[] {
  return calendar[code].membersReminded.map((at) => {
    const batch = batches.findLast((one) => one.programme === code && one.opens < at && at < one.closes)
    return {
      at,
      what: `${code}: nhắc thành viên Hội đồng`,
      do: async (scene) => {
        const { id: scoringId } = await scoringOf(scene, batch?.dossiers ?? [])
        return remindMembers(scene.tools, await scene.actor(secretary), { scoringId })
      },
    }
  })
}
