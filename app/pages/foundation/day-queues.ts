import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import { type Actor, type Desk, holds, type Role } from '#app/domain/people/actor.ts'
import { mayAdminister, mayTendOutbox } from '#app/domain/people/administration.ts'
import type { Queue } from '#app/pages/kit/queue-list.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printAge } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { type DossierScope, waitingDossiers } from '#app/records/dossier/list-dossiers.ts'
import {
  conflictsToSettle,
  draftDecisions,
  draftProgrammes,
  failedMails,
  heldMails,
  invitedAccounts,
  openScorings,
  openTransmittals,
  sharesToConfirm,
  sheetsToSign,
  unstaffedUnits,
  type Waiting,
} from '#app/records/foundation/day-work.ts'
import { appraisedSectors } from '#app/records/programme/appraised-sectors.ts'
import { mailStateInAddress } from './outbox.tsx'

/** The work of one desk: its queues, and what to do when all of them are empty. */
export type DeskQueues = {
  readonly name: string
  readonly queues: readonly Queue[]
  readonly whenEmpty: string
}

type Words = Pick<Queue, 'href' | 'label' | 'icon' | 'tone'>
type Line = readonly [words: Words, waiting: Promise<Waiting>]

/** The queues of everything the actor is, or of the chosen desk alone, in the order of the year's work. */
export async function queuesFor(visit: SignedInVisit): Promise<readonly DeskQueues[]> {
  const { actor } = visit
  const sits = (...desks: readonly Desk['role'][]) => actor.desk === null || desks.includes(actor.desk.role)
  const holdsHere = (...roles: readonly Role[]) => holds(actor, ...roles) && sits(...roles)
  const wanted = [
    ...(mayAdminister(actor) && sits('administrator') ? [administratorDesk(visit)] : []),
    ...(holdsHere('office') ? [officeDesk(visit)] : []),
    ...(holdsHere('appraiser') ? [appraiserDesk(visit)] : []),
    ...(actor.seats.length > 0 && sits('council') ? [councilDesk(visit)] : []),
    ...(holdsHere('leader') ? [leaderDesk(visit)] : []),
    ...(holdsHere('unit-head', 'unit-clerk') ? [unitDesk(visit)] : []),
    ...(sits('author') ? [authorDesk(visit)] : []),
  ]
  return Promise.all(wanted)
}

async function desk(
  visit: SignedInVisit,
  name: string,
  whenEmpty: string,
  lines: readonly Line[],
): Promise<DeskQueues> {
  const queues = await Promise.all(
    lines.map(async ([words, waiting]): Promise<Queue> => {
      const { count, oldest } = await waiting
      return {
        ...words,
        count,
        oldest: oldest === null ? undefined : `lâu nhất từ ${printAge(oldest, visit.now)}`,
      }
    }),
  )
  return { name, queues, whenEmpty }
}

/** Dossiers of a scope in one state, and the list that shows just these. */
const inState = (visit: SignedInVisit, scope: DossierScope, ...states: readonly DossierState[]) =>
  waitingDossiers(visit.tools.db, { scope, states })

function authorDesk(visit: SignedInVisit): Promise<DeskQueues> {
  const { db } = visit.tools
  const { personId } = visit.actor
  const own: DossierScope = { of: 'person', personId }
  const list = (state: DossierState) => links.dossiers({ 'trang-thai': state })
  return desk(
    visit,
    'Sáng kiến của tôi',
    'Chưa có việc nào chờ ông/bà. Có sáng kiến mới? Hãy bắt đầu một hồ sơ.',
    [
      [
        { href: list('returned'), label: 'Đơn vị trả lại, cần sửa', icon: 'arrow-back-up', tone: 'sun' },
        inState(visit, own, 'returned'),
      ],
      [
        { href: list('needs-supplement'), label: 'Cần bổ sung', icon: 'alert-triangle', tone: 'sun' },
        inState(visit, own, 'needs-supplement'),
      ],
      [
        {
          href: links.dossiers({ viec: 'xac-nhan' }),
          label: 'Chờ tôi xác nhận tỷ lệ đóng góp',
          icon: 'signature',
          tone: 'sun',
        },
        sharesToConfirm(db, personId),
      ],
      [{ href: list('draft'), label: 'Đang soạn', icon: 'edit' }, inState(visit, own, 'draft')],
    ],
  )
}

function unitDesk(visit: SignedInVisit): Promise<DeskQueues> {
  const { actor, tools } = visit
  const unitIds = unitsOfDesk(actor)
  const units: DossierScope = { of: 'units', unitIds }
  const list = (state: DossierState) => links.unitDesk({ 'trang-thai': state })
  return desk(
    visit,
    'Đơn vị',
    'Không có hồ sơ nào chờ đơn vị. Hãy vận động mỗi bộ phận đăng ký ít nhất một sáng kiến.',
    [
      [
        { href: list('with-unit'), label: 'Hồ sơ chờ đơn vị xem xét', icon: 'list-check', tone: 'sun' },
        inState(visit, units, 'with-unit'),
      ],
      [
        { href: list('approved-by-unit'), label: 'Đã đồng ý, chờ đưa vào tờ trình', icon: 'file-check' },
        inState(visit, units, 'approved-by-unit'),
      ],
      [
        { href: links.unitDesk(), label: 'Tờ trình chưa nộp', icon: 'file-upload', tone: 'sun' },
        openTransmittals(tools.db, unitIds),
      ],
      [
        { href: list('needs-supplement'), label: 'Hồ sơ của đơn vị phải bổ sung', icon: 'alert-triangle' },
        inState(visit, units, 'needs-supplement'),
      ],
    ],
  )
}

const unitsOfDesk = (actor: Actor): readonly number[] => [
  ...new Set(
    actor.roles.flatMap(({ role, unitId }) =>
      unitId !== null &&
      (role === 'unit-head' || role === 'unit-clerk') &&
      (actor.desk === null || actor.desk.unitId === null || actor.desk.unitId === unitId)
        ? [unitId]
        : [],
    ),
  ),
]

function officeDesk(visit: SignedInVisit): Promise<DeskQueues> {
  const { db } = visit.tools
  const all: DossierScope = { of: 'handed-in' }
  return desk(visit, 'Cơ quan thường trực', 'Không còn hồ sơ nào chờ xử lý.', [
    [
      {
        href: links.reception({ nhom: 'cho-tiep-nhan' }),
        label: 'Hồ sơ chờ tiếp nhận',
        icon: 'inbox',
        tone: 'sun',
      },
      waitingDossiers(db, { scope: all, states: ['submitted'], received: false }),
    ],
    [
      {
        href: links.reception({ nhom: 'cho-kiem-tra' }),
        label: 'Đã tiếp nhận, chờ kiểm tra',
        icon: 'file-search',
        tone: 'sun',
      },
      waitingDossiers(db, { scope: all, states: ['submitted'], received: true }),
    ],
    [
      { href: links.reception({ nhom: 'cho-bo-sung' }), label: 'Chờ tác giả bổ sung', icon: 'hourglass' },
      inState(visit, all, 'needs-supplement'),
    ],
    [
      {
        href: links.reception({ nhom: 'da-chap-nhan' }),
        label: 'Đã chấp nhận, chờ đưa ra hội đồng',
        icon: 'users',
      },
      inState(visit, all, 'accepted', 'appraised'),
    ],
    [{ href: links.programmes(), label: 'Kế hoạch còn là dự thảo', icon: 'calendar' }, draftProgrammes(db)],
    [{ href: links.decisions(), label: 'Quyết định đang dự thảo', icon: 'gavel' }, draftDecisions(db)],
  ])
}

async function appraiserDesk(visit: SignedInVisit): Promise<DeskQueues> {
  const sectors = await appraisedSectors(visit.tools.db)
  const own: DossierScope = { of: 'handed-in', sectors }
  return desk(visit, 'Thẩm định ngành', 'Chưa có hồ sơ nào của ngành cần xem.', [
    [
      {
        href: links.reception({ nhom: 'cho-kiem-tra' }),
        label: 'Hồ sơ của ngành vừa nộp',
        icon: 'inbox',
        tone: 'sun',
      },
      inState(visit, own, 'submitted'),
    ],
    [
      {
        href: links.reception({ nhom: 'da-chap-nhan' }),
        label: 'Đã chấp nhận, chờ thẩm định',
        icon: 'clipboard-check',
      },
      inState(visit, own, 'accepted'),
    ],
  ])
}

function councilDesk(visit: SignedInVisit): Promise<DeskQueues> {
  const { db } = visit.tools
  const { seats } = visit.actor
  const leading = seats.filter(({ seat }) => seat !== 'member').map(({ councilId }) => councilId)
  const memberIds = seats.map(({ memberId }) => memberId)
  return desk(visit, 'Hội đồng', 'Ông/bà đã ký đủ phiếu. Kỳ chấm mới sẽ hiện ở đây khi được mở.', [
    [
      { href: links.scoringDesk(), label: 'Phiếu chấm chờ tôi ký', icon: 'clipboard-list', tone: 'sun' },
      sheetsToSign(db, memberIds),
    ],
    ...(leading.length === 0
      ? []
      : ([
          [{ href: links.councils(), label: 'Kỳ chấm đang mở', icon: 'scale' }, openScorings(db, leading)],
          [
            {
              href: links.councils(),
              label: 'Xung đột lợi ích chờ kết luận',
              icon: 'shield-check',
              tone: 'sun',
            },
            conflictsToSettle(db, leading),
          ],
        ] as const)),
  ])
}

function leaderDesk(visit: SignedInVisit): Promise<DeskQueues> {
  const { db } = visit.tools
  return desk(visit, 'Lãnh đạo', 'Không có văn bản nào chờ xem.', [
    [
      { href: links.decisions(), label: 'Quyết định đang dự thảo', icon: 'gavel', tone: 'sun' },
      draftDecisions(db),
    ],
    [
      {
        href: links.reception({ nhom: 'cho-kiem-tra' }),
        label: 'Hồ sơ đang chờ kiểm tra',
        icon: 'file-search',
      },
      inState(visit, { of: 'handed-in' }, 'submitted'),
    ],
  ])
}

function administratorDesk(visit: SignedInVisit): Promise<DeskQueues> {
  const { db } = visit.tools
  const outbox = (state: 'failed' | 'held') => `${links.outbox()}?tinh-trang=${mailStateInAddress[state]}`
  return desk(visit, 'Quản trị', 'Mọi tài khoản, đơn vị và thư đều ổn.', [
    [
      {
        href: `${links.accounts()}?tinh-trang=chua-dat-mat-khau`,
        label: 'Tài khoản chưa đặt mật khẩu',
        icon: 'key',
      },
      invitedAccounts(db),
    ],
    [
      {
        href: `${links.units()}?hieu-luc=thieu-nguoi`,
        label: 'Đơn vị thiếu thủ trưởng hoặc văn thư',
        icon: 'sitemap',
        tone: 'sun',
      },
      unstaffedUnits(db, visit.today),
    ],
    ...(mayTendOutbox(visit.actor)
      ? ([
          [{ href: outbox('failed'), label: 'Thư gửi lỗi', icon: 'mail', tone: 'red' }, failedMails(db)],
          [{ href: outbox('held'), label: 'Thư đang giữ lại', icon: 'mail' }, heldMails(db)],
        ] as const)
      : []),
  ])
}
