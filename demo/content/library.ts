import { clerkOf } from './people.ts'
import type { LocalTime } from './types.ts'

export interface DemoReplication {
  readonly at: LocalTime
  readonly dossier: string
  readonly unit: string
  readonly by: string
  readonly from: string
  readonly place: string
  readonly effect: string
  readonly judgedAt: LocalTime | null
  readonly declined: string | null
}

const said = (at: LocalTime, dossier: string, unit: string, from: string, place: string, effect: string, judgedAt: LocalTime | null = null, declined: string | null = null): DemoReplication => ({ at, dossier, unit, by: clerkOf(unit), from, place, effect, judgedAt, declined })

/** Sáng kiến năm 2023 được nơi khác áp dụng. */
export const replications: readonly DemoReplication[] = [
  said('2023-10-12T09:20', '23-02', 'th-tran-phu', '2023-09-11', 'Khối 1, khối 2', 'Bảy lớp dùng sổ ảnh mỗi tuần; phụ huynh trả lời 82 % tin nhắn, trước đây dưới 30 %. Giáo viên mất khoảng 15 phút mỗi tuần.', '2023-10-13T08:40'),
  said('2023-11-06T14:05', '23-10', 'tu-phap', '2023-10-02', 'Bộ phận một cửa', 'Từ tháng 10 mọi lần trễ hẹn đều có phiếu nêu lý do và người chịu trách nhiệm; số hồ sơ trễ giảm từ 21 còn 6 hồ sơ một tháng.', '2023-11-07T09:15'),
  said('2024-01-15T10:30', '23-11', 'nam-son', '2023-12-01', '14 tổ dân phố', 'Mười một trong mười bốn tổ dân phố có nhóm, có người trực; thông báo tới hộ dân trong ngày thay vì ba đến bốn ngày.', '2024-01-16T15:00'),
  said('2024-03-20T08:45', '23-05', 'th-le-hong-phong', '2024-02-19', 'Khối 1', 'Hai lớp dùng thử, học sinh viết chậm theo kịp bài sau năm tuần.', '2024-03-21T10:10', 'Mới dùng thử ở hai lớp, chưa có số liệu so sánh; đề nghị báo lại sau một học kỳ.'),
  said('2024-06-27T15:40', '23-14', 'y-te', '2024-05-06', 'Phòng khám ngoài giờ', 'Gọi 118 cuộc sau hai tháng, phát hiện chín ca cần khám lại sớm.'),
]

/** What a unit answers half a year later, after it was asked. */
export const effects: readonly { readonly at: LocalTime; readonly dossier: string; readonly unit: string; readonly months: number; readonly effect: string }[] = [
  { at: '2024-03-14T09:10', dossier: '23-02', unit: 'th-tran-phu', months: 6, effect: 'Đã mở ra toàn khối 1 đến khối 3 (mười hai lớp). Vắng không phép giảm một nửa so với cùng kỳ.' },
  { at: '2024-04-05T16:20', dossier: '23-10', unit: 'tu-phap', months: 6, effect: 'Quý I/2024 còn bốn hồ sơ trễ hẹn; không có đơn phản ánh về thái độ phục vụ.' },
]
