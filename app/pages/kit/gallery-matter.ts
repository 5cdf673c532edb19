import type { BadgeWords } from './badge.tsx'
import type { Queue } from './queue-list.tsx'
import type { TimelineEntry } from './timeline.tsx'

/** What the gallery shows: invented, but as an office of that size would have it. */
export const exampleNow = Temporal.Instant.from('2024-07-05T09:00:00+07:00')

const states = {
  draft: { words: 'Đang soạn', tone: 'quiet' },
  withUnit: { words: 'Chờ đơn vị duyệt', tone: 'water' },
  submitted: { words: 'Chờ tiếp nhận', tone: 'sun' },
  supplement: { words: 'Cần bổ sung', tone: 'sun' },
  accepted: { words: 'Đã tiếp nhận', tone: 'water' },
  scoring: { words: 'Đang chấm điểm', tone: 'violet' },
  recognised: { words: 'Được công nhận', tone: 'green', icon: 'certificate' },
  refused: { words: 'Bị từ chối', tone: 'red' },
} satisfies Record<string, BadgeWords>
export const exampleStates: readonly BadgeWords[] = Object.values(states)

export type ExampleDossier = {
  readonly code: string
  readonly title: string
  readonly authors: string
  readonly unit: string
  readonly handedIn: string
  readonly state: BadgeWords
  readonly mean?: number
  readonly line?: 'sun' | 'red'
}

export const exampleDossiers: readonly ExampleDossier[] = [
  {
    code: 'SK-2024-117',
    title: 'Gộp ba tờ khai đăng ký hộ tịch thành một, in tự động phần còn lại tại bộ phận một cửa',
    authors: 'Lê Văn Tuấn, Phạm Thị Ngọc Ánh',
    unit: 'UBND phường Bắc Sơn',
    handedIn: '10:12, 12/06/2024',
    state: states.submitted,
  },
  {
    code: 'SK-2024-104',
    title: 'Tủ thuốc nam học đường và lịch chăm cây theo lớp',
    authors: 'Đinh Thị Hòa',
    unit: 'Trường THCS Yên Sơn',
    handedIn: '16:47, 18/04/2024',
    state: states.scoring,
    mean: 8129,
  },
  {
    code: 'SK-2024-121',
    title: 'Máy băm thân dứa làm thức ăn ủ chua cho trâu bò, lắp từ phụ tùng sẵn có',
    authors: 'Trần Quốc Khánh và 2 đồng tác giả',
    unit: 'HTX nông nghiệp Quang Sơn',
    handedIn: '08:05, 01/07/2024',
    state: states.supplement,
    line: 'sun',
  },
  {
    code: 'SK-2024-088',
    title: 'Bản đồ số điểm trường và tuyến đưa đón học sinh mầm non vùng đồi',
    authors: 'Nguyễn Thùy Dung',
    unit: 'Trường Mầm non Đông Sơn',
    handedIn: '21:30, 19/04/2024',
    state: states.recognised,
    mean: 7557,
  },
  {
    code: 'SK-2024-090',
    title: 'Sổ tay hỏi đáp thủ tục đất đai bằng tiếng nói',
    authors: 'Vũ Hồng Quân',
    unit: 'Phòng Tài nguyên và Môi trường',
    handedIn: '14:20, 28/06/2024',
    state: states.refused,
  },
]

export const exampleQueues: readonly Queue[] = [
  {
    href: '#q1',
    label: 'Hồ sơ mới, chờ tiếp nhận',
    count: 7,
    oldest: 'lâu nhất 6 ngày',
    icon: 'inbox',
    tone: 'sun',
  },
  {
    href: '#q2',
    label: 'Đã bổ sung, chờ kiểm tra lại',
    count: 4,
    oldest: 'lâu nhất 2 ngày',
    icon: 'refresh',
    tone: 'water',
  },
  {
    href: '#q3',
    label: 'Phiếu chấm chưa ký',
    count: 3,
    oldest: 'còn 5 ngày',
    icon: 'signature',
    tone: 'violet',
  },
  { href: '#q4', label: 'Quyết định chờ ghi số', count: 0, icon: 'gavel' },
]

export const exampleTimeline: readonly TimelineEntry[] = [
  {
    who: 'Nguyễn Thị Thu Hường',
    what: 'yêu cầu bổ sung hồ sơ',
    when: '09:00, 03/07/2024 · 2 ngày trước',
    why: 'Thiếu xác nhận của đơn vị áp dụng thử; ảnh hiện trường mờ. Hạn bổ sung 03/08/2024.',
    icon: 'arrow-back-up',
    tone: 'sun',
  },
  {
    who: 'UBND phường Bắc Sơn',
    what: 'nộp hồ sơ theo tờ trình số 31/TTr-UBND',
    when: '10:12, 12/06/2024',
    icon: 'send',
    tone: 'water',
  },
  {
    who: 'Đỗ Mạnh Hùng',
    what: 'duyệt hồ sơ của đơn vị',
    when: '15:40, 11/06/2024',
    icon: 'check',
    tone: 'green',
  },
  { who: 'Lê Văn Tuấn', what: 'tạo hồ sơ', when: '08:15, 02/06/2024', icon: 'file-plus' },
]
