import { movePaperCopies } from '#app/casework/intake/move-paper-copies.ts'
import type { CopyStep } from '#app/domain/intake/paper-copy.ts'
import { done } from '#app/domain/outcome.ts'
import { type CopyLine, listCopies } from '#app/records/intake/paper-copies.ts'
import type { Act } from '../act.ts'
import type { LocalTime } from '../content/types.ts'
import type { Scene } from '../scene.ts'

const clerk = 'kinh-te-4'

/** Where the paper copies of 2024 went: to the shelf, to council members to read, back again, and one was lost. */
export const paperCopyActs: readonly Act[] = [
  act('2024-07-16T09:00', 'xếp kệ các bản giấy', () => true, {
    step: 'shelved',
    place: 'Kệ 2, phòng Kinh tế',
  }),
  act('2024-07-17T08:30', 'giao bản số 2 cho thành viên Hội đồng', ({ number }) => number === 2, {
    step: 'handed-out',
    holder: { kind: 'member', name: 'Phạm Hồng Sơn' },
    dueOn: Temporal.PlainDate.from('2024-07-26'),
  }),
  act('2024-07-17T09:10', 'giao bản số 3 cho Phòng Nội vụ', ({ number }) => number === 3, {
    step: 'handed-out',
    holder: { kind: 'unit', name: 'Phòng Nội vụ' },
    dueOn: Temporal.PlainDate.from('2024-08-16'),
  }),
  act('2024-07-26T15:20', 'nhận lại bản số 2', ({ number, id }) => number === 2 && id % 9 !== 0, {
    step: 'taken-back',
    place: 'Kệ 2, phòng Kinh tế',
  }),
  act('2024-07-29T10:05', 'báo mất một bản', ({ number, id }) => number === 2 && id % 18 === 0, {
    step: 'lost',
    reason: 'Thất lạc khi chuyển phòng họp; đã lập biên bản.',
  }),
]

function act(at: LocalTime, what: string, which: (copy: CopyLine) => boolean, step: CopyStep): Act {
  return {
    at,
    what: `bản giấy: ${what}`,
    do: async (scene) => move(scene, which, step),
  }
}

/** The copies of the year that stand ready for it; on a day when there are none, nothing is done. */
async function move(scene: Scene, which: (copy: CopyLine) => boolean, step: CopyStep) {
  const { tools } = scene
  const { id: programmeId } = await scene.programme('tam-diep-2024')
  const state = step.step === 'taken-back' || step.step === 'lost' ? 'handed-out' : 'kept'
  const today = tools.now().toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate()
  const all = { number: 1, size: 5000 }
  const { copies } = await listCopies(tools.db, { programmeId, today, state }, all)
  const chosen = copies.filter(which)
  if (chosen.length === 0) return done(null)
  return movePaperCopies(tools, await scene.actor(clerk), { copyIds: chosen.map(({ id }) => id), step })
}
