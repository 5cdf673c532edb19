import { acceptedStates, type DossierState } from '#app/domain/dossier/dossier-state.ts'

/** A tab of the reception list: what it holds, by state and by receipt. */
export type Queue = {
  readonly code: string
  readonly name: string
  readonly states?: readonly DossierState[]
  readonly received?: boolean
  /** Only what is near the end of its legal clock, or past it. */
  readonly near?: boolean
  readonly empty: string
}

/** The queues of the reception desk, in the order of its work. */
export const queues = [
  {
    code: 'cho-tiep-nhan',
    name: 'Chờ tiếp nhận',
    states: ['submitted'],
    received: false,
    empty: 'Không có hồ sơ nào chờ tiếp nhận. Hồ sơ mới nộp sẽ hiện ở đây.',
  },
  {
    code: 'cho-kiem-tra',
    name: 'Chờ kiểm tra',
    states: ['submitted'],
    received: true,
    empty: 'Mọi hồ sơ đã tiếp nhận đều đã được kiểm tra.',
  },
  {
    code: 'cho-bo-sung',
    name: 'Chờ bổ sung',
    states: ['needs-supplement'],
    empty: 'Không có hồ sơ nào đang chờ tác giả bổ sung.',
  },
  {
    code: 'sap-qua-han',
    name: 'Sắp quá hạn',
    near: true,
    empty: 'Không có hồ sơ nào sắp quá hạn hay quá hạn.',
  },
  {
    code: 'da-chap-nhan',
    name: 'Đã chấp nhận',
    states: acceptedStates,
    empty: 'Chưa chấp nhận hồ sơ nào.',
  },
  { code: 'tu-choi', name: 'Từ chối', states: ['refused'], empty: 'Chưa từ chối hồ sơ nào.' },
  { code: 'tat-ca', name: 'Tất cả', empty: 'Chưa có đơn vị nào nộp hồ sơ.' },
] as const satisfies readonly Queue[]

export const queueOf = (code: string | null): Queue =>
  queues.find((queue) => queue.code === code) ?? queues[0]

/** Does a dossier in this state, with a receipt or without, belong in the queue? */
export const holdsStanding = (
  queue: Queue,
  standing: { readonly state: DossierState; readonly received: boolean },
): boolean =>
  (queue.states === undefined || queue.states.includes(standing.state)) &&
  (queue.received === undefined || queue.received === standing.received)
