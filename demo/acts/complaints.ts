import { answerComplaint } from '#app/casework/recognition/answer-complaint.ts'
import { lodgeComplaint } from '#app/casework/recognition/lodge-complaint.ts'
import type { Act } from '../act.ts'
import { complaint2023 } from '../content/complaints.ts'
import { known, type Scene } from '../scene.ts'

const office = 'kinh-te-4'

/** A complaint that came on paper after the decision of 2023, and its answer. */
export const complaintActs: readonly Act[] = [
  { at: complaint2023.receivedAt, what: 'ghi nhận đơn kiến nghị', do: lodge },
  { at: complaint2023.answeredAt, what: 'trả lời đơn kiến nghị', do: answer },
]

async function lodge(scene: Scene) {
  return lodgeComplaint(scene.tools, await scene.actor(office), {
    dossierId: await scene.dossierId(complaint2023.dossier),
    complainant: complaint2023.complainant,
    text: complaint2023.text,
    lodgedOn: Temporal.PlainDate.from(complaint2023.receivedAt.slice(0, 10)),
  })
}

async function answer(scene: Scene) {
  const row = await scene.tools.db
    .selectFrom('complaint')
    .select('id')
    .where('dossier_id', '=', await scene.dossierId(complaint2023.dossier))
    .executeTakeFirst()
  return answerComplaint(scene.tools, await scene.actor(office), {
    complaintId: known(row, 'đơn kiến nghị').id,
    verdict: 'rejected',
    answer: complaint2023.answer,
    number: complaint2023.number,
    on: Temporal.PlainDate.from(complaint2023.answeredAt.slice(0, 10)),
    file: null,
  })
}
