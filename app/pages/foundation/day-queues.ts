import { type Actor, type Desk, holds, type Role } from '#app/domain/people/actor.ts'
import { mayAdminister } from '#app/domain/people/administration.ts'
import type { Queue } from '#app/pages/kit/queue-list.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printAge } from '#app/pages/kit/wording.ts'
import type { IssuedProgramme } from '#app/records/programme/programmes.ts'
import { administratorLines } from './queues/administrator.ts'
import { authorLines } from './queues/author.ts'
import { councilLines } from './queues/council.ts'
import { appraiserLines, leaderLines, officeLines } from './queues/office.ts'
import type { QueueLine } from './queues/queue-line.ts'
import { unitLines } from './queues/unit.ts'

/** The work of one desk: its queues, and what to do when all of them are empty. */
export type DeskQueues = {
  readonly name: string
  readonly queues: readonly Queue[]
  readonly whenEmpty: string
}

/** The queues of everything the actor is, or of the chosen desk alone, in the order of who is most waited for. */
export async function queuesFor(
  visit: SignedInVisit,
  plan: IssuedProgramme | undefined,
): Promise<readonly DeskQueues[]> {
  const { actor } = visit
  const sits = (...desks: readonly Desk['role'][]) => actor.desk === null || desks.includes(actor.desk.role)
  const at = (...roles: readonly Role[]) => holds(actor, ...roles) && sits(...roles)
  const desk = (name: string, whenEmpty: string, lines: readonly QueueLine[]) =>
    counted(visit, name, whenEmpty, lines)
  const withPlan = plan === undefined ? [] : [plan]
  return Promise.all([
    ...(mayAdminister(actor) && sits('administrator')
      ? [desk('Quản trị', 'Mọi tài khoản, đơn vị và thư đều ổn.', administratorLines(visit))]
      : []),
    ...withPlan.flatMap((each) => [
      ...(at('office')
        ? [desk('Cơ quan thường trực', 'Không còn hồ sơ nào chờ xử lý.', officeLines(visit, each))]
        : []),
      ...(at('appraiser')
        ? [desk('Thẩm định ngành', 'Chưa có hồ sơ nào của ngành cần xem.', appraiserLines(visit, each))]
        : []),
    ]),
    ...(actor.seats.length > 0 && sits('council')
      ? [
          desk(
            'Hội đồng',
            'Ông/bà đã ký đủ phiếu. Kỳ chấm mới sẽ hiện ở đây khi được mở.',
            councilLines(visit),
          ),
        ]
      : []),
    ...withPlan.flatMap((each) => [
      ...(at('leader') ? [desk('Lãnh đạo', 'Không có văn bản nào chờ xem.', leaderLines(visit, each))] : []),
      ...(sits('unit-head', 'unit-clerk')
        ? unitsOfDesk(actor).map((unitId) =>
            desk(
              visit.bar?.unitNames[unitId] ?? 'Đơn vị',
              'Không có hồ sơ nào chờ đơn vị. Hãy vận động mỗi bộ phận đăng ký ít nhất một sáng kiến.',
              unitLines(visit, each, unitId),
            ),
          )
        : []),
    ]),
    ...(sits('author')
      ? [
          desk(
            'Sáng kiến của tôi',
            'Chưa có việc nào chờ ông/bà. Có sáng kiến mới? Hãy bắt đầu một hồ sơ.',
            authorLines(visit),
          ),
        ]
      : []),
  ])
}

async function counted(
  visit: SignedInVisit,
  name: string,
  whenEmpty: string,
  lines: readonly QueueLine[],
): Promise<DeskQueues> {
  const queues = await Promise.all(
    lines.map(async ([words, waiting]): Promise<Queue> => {
      const { count, oldest } = await waiting
      return {
        ...words,
        count,
        oldest: oldest === null ? undefined : `lâu nhất: ${printAge(oldest, visit.now)}`,
      }
    }),
  )
  return { name, queues, whenEmpty }
}

/** The units the actor leads or keeps papers for, or the one of the chosen desk. */
const unitsOfDesk = ({ roles, desk }: Actor): readonly number[] => [
  ...new Set(
    roles.flatMap(({ role, unitId }) =>
      unitId !== null &&
      (role === 'unit-head' || role === 'unit-clerk') &&
      (desk === null || desk.unitId === unitId)
        ? [unitId]
        : [],
    ),
  ),
]
