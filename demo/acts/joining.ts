import { approveJoining } from '#app/casework/people/approve-joining.ts'
import { askToJoin } from '#app/casework/people/ask-to-join.ts'
import { renameUnit } from '#app/casework/people/rename-unit.ts'
import type { Act } from '../act.ts'
import { joiningEnterprise, joiningIndividual, renamedSchool } from '../content/joining.ts'
import { known } from '../scene.ts'

const office = 'kinh-te-4'
const from = '127.0.0.1'

/** Two ask to take part: the cooperative is approved, the individual waits. A school gets a new name. */
export const joiningActs: readonly Act[] = [
  {
    at: renamedSchool.recordedAt,
    what: 'đổi tên đơn vị theo quyết định',
    do: async ({ tools, actor, unitId }) =>
      renameUnit(tools, await actor(office), {
        ...renamedSchool.wish,
        unitId: await unitId(renamedSchool.unit),
        day: Temporal.PlainDate.from(renamedSchool.day),
      }),
  },
  {
    at: '2024-05-14T19:42',
    what: 'hợp tác xã đăng ký tham gia',
    do: async ({ tools }) => askToJoin(tools, { ...joiningEnterprise, hasConsent: true, from }),
  },
  {
    at: '2024-05-16T09:05',
    what: 'duyệt hợp tác xã đăng ký tham gia',
    do: async ({ tools, actor }) => {
      const asked = await tools.db
        .selectFrom('join_request')
        .select('id')
        .where('email', '=', joiningEnterprise.email)
        .where('state', '=', 'waiting')
        .executeTakeFirst()
      return approveJoining(tools, await actor(office), {
        requestId: known(asked, 'đăng ký của hợp tác xã').id,
        sector: 'con-lai',
        unit: { as: 'new', code: 'htx-dong-son' },
        personId: null,
        login: 'htx.dongson',
        reason: 'Đã gọi điện xác minh với giám đốc hợp tác xã và đối chiếu giấy đăng ký ngày 16/5/2024.',
      })
    },
  },
  {
    at: '2024-07-04T20:15',
    what: 'cá nhân đăng ký tham gia',
    do: async ({ tools }) => askToJoin(tools, { ...joiningIndividual, hasConsent: true, from }),
  },
]
