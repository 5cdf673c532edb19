import { holdersOf, notifyPeople } from '#app/casework/dossier/notify-people.ts'
import { effectAsked } from '#app/documents/library/notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { dueMarks } from '#app/domain/library/replication.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { lockReplication, markAsked, replications } from '#app/records/library/replications.ts'
import type { Tools } from '#app/tools.ts'

/** Hỏi hiệu quả sau 6, 12 tháng: each confirmed unit once a mark, in a transaction of its own, so it may be run again. */
export async function askEffects(tools: Tools): Promise<void> {
  const today = dayInVietnam(tools.now())
  const confirmed = await replications(tools.db, { state: 'confirmed' })
  for (const { id } of confirmed.filter((each) => dueMarks(each, today).length > 0))
    await tools.transaction(async (tx) => {
      const replication = await lockReplication(tx, id)
      if (replication === null) return
      const at = tools.now()
      for (const months of dueMarks(replication, today)) {
        if (!(await markAsked(tx, id, months, at))) continue
        await recordAct(tx, {
          at,
          actorId: null,
          act: 'ask-effect',
          refused: false,
          subject: `replication:${id}`,
          facts: { months },
        })
        const ofUnit = await holdersOf(tx, at, ['unit-clerk', 'unit-head'], replication.unitId)
        await notifyPeople(
          tools,
          tx,
          [replication.saidBy, ...ofUnit],
          effectAsked(replication.title, months),
          {
            at,
            link: '/ap-dung',
          },
        )
      }
    })
}
