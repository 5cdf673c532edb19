import type { DifficultyTopic } from '#app/domain/registration/difficulty.ts'
import { clerkOf } from './people.ts'
import type { LocalTime } from './types.ts'

export interface DemoDifficulty {
  readonly at: LocalTime
  /** The unit it is reported for; null: the person's own. */
  readonly unit: string | null
  readonly by: string
  readonly topic: DifficultyTopic
  readonly text: string
}

export interface DemoSettlement {
  readonly at: LocalTime
  /** The place in `difficulties` of what is settled. */
  readonly of: number
  readonly as: 'answered' | 'closed'
  readonly answer: string
  readonly publicQuestion: string | null
}

const ofUnit = (at: LocalTime, unit: string, topic: DifficultyTopic, text: string): DemoDifficulty => ({ at, unit, by: clerkOf(unit), topic, text })

export const difficulties: readonly DemoDifficulty[] = [
  ofUnit('2024-03-19T09:40', 'dong-son', 'registration', 'Xã có hai công chức cùng đăng ký một giải pháp về thu gom rác thải, mỗi người phụ trách một thôn. Xã lúng túng chưa biết đăng ký thành một sáng kiến đồng tác giả hay hai sáng kiến riêng.'),
  ofUnit('2024-03-27T14:15', 'mn-bac-son', 'files', 'Minh chứng của giáo viên mầm non phần lớn là video quay hoạt động của trẻ, mỗi tệp trên 100 MB nên không đưa lên được. Đề nghị hướng dẫn cách nộp.'),
  { at: '2024-04-02T20:10', unit: null, by: 'thcs-le-loi-3', topic: 'form', text: 'Tôi làm sáng kiến cùng một đồng nghiệp đã chuyển trường từ tháng 01/2024. Phần xác nhận tỷ lệ đóng góp thì đồng nghiệp ký ở trường cũ hay trường mới?' },
  ofUnit('2024-04-10T08:25', 'mn-nam-son', 'files', 'Video minh chứng quá nặng, trường đã nén nhưng vẫn vượt dung lượng cho phép. Có được nộp đĩa hoặc USB kèm hồ sơ giấy không?'),
  ofUnit('2024-05-14T10:05', 'tu-phap', 'criteria', 'Sáng kiến về cải cách thủ tục hành chính khó tính được số tiền làm lợi. Đề nghị cho biết Hội đồng chấm điểm hiệu quả thế nào khi chỉ có số giờ, số lượt đi lại giảm được.'),
  ofUnit('2024-06-06T15:30', 'tay-son', 'software', 'Văn thư phường đã lập tờ trình nhưng chưa thấy hồ sơ của công chức địa chính trong danh sách để chọn. Tác giả nói đã gửi từ tuần trước.'),
  ofUnit('2024-07-03T09:10', 'bac-son', 'deadline', 'Chủ tịch phường đi tập huấn từ ngày 08 đến ngày 12/7, trùng ngày cuối nhận hồ sơ đợt II. Phó Chủ tịch được ủy quyền ký tờ trình thì hồ sơ có hợp lệ không?'),
  ofUnit('2024-07-04T16:20', 'y-te', 'money', 'Kế hoạch ghi tiền thưởng do ngân sách thành phố chi. Đối với sáng kiến nhiều tác giả ở hai đơn vị khác nhau thì tiền thưởng chuyển về đơn vị nào để chi trả?'),
]

/** What stands under another, by their places in `difficulties`. */
export const groupings: readonly { readonly at: LocalTime; readonly of: number; readonly under: number }[] = [{ at: '2024-04-10T14:00', of: 3, under: 1 }]

const answered = (at: LocalTime, of: number, answer: string, publicQuestion: string | null = null): DemoSettlement => ({ at, of, as: 'answered', answer, publicQuestion })

export const settlements: readonly DemoSettlement[] = [
  answered('2024-03-20T10:15', 0, 'Nếu hai người cùng nghĩ ra và cùng thực hiện một giải pháp thì đăng ký một sáng kiến, ghi cả hai là đồng tác giả và thống nhất tỷ lệ đóng góp. Chỉ tách thành hai khi mỗi người có giải pháp khác nhau về nội dung, không phải khác nhau về địa bàn.'),
  answered('2024-04-10T14:30', 1, 'Không nhận đĩa và USB. Đơn vị cắt đoạn video tiêu biểu dài dưới hai phút, hạ độ phân giải xuống 480p rồi đưa lên; hoặc thay bằng ba đến năm ảnh kèm bảng số liệu trước và sau khi áp dụng. Hội đồng chấm theo số liệu và xác nhận của nơi áp dụng, video chỉ để minh họa.', 'Video minh chứng quá nặng, không đưa lên được thì nộp thế nào?'),
  answered('2024-04-03T09:20', 2, 'Việc xác nhận tỷ lệ đóng góp là của từng tác giả, không phụ thuộc nơi công tác hiện nay: đồng nghiệp của thầy cô xác nhận bằng tài khoản của mình, hoặc ký vào bản cam kết và tác giả đưa bản quét lên. Hồ sơ nộp qua đơn vị nơi giải pháp được áp dụng.'),
  answered('2024-05-16T08:45', 4, 'Hiệu quả không bắt buộc tính bằng tiền. Hồ sơ nêu số giờ, số lượt đi lại, số hồ sơ đúng hạn trước và sau khi áp dụng, có xác nhận của bộ phận một cửa; Hội đồng chấm theo các mức của phiếu chấm, trong đó có hiệu quả xã hội và phạm vi áp dụng.'),
  { at: '2024-06-07T09:00', of: 5, as: 'closed', answer: 'Tác giả mới lưu bản nháp, chưa bấm gửi đơn vị. Phòng đã gọi điện; sáng 07/6 hồ sơ đã có trong danh sách của phường.', publicQuestion: null },
  answered('2024-07-08T08:30', 6, 'Hợp lệ. Phó Chủ tịch ký thay (KT. CHỦ TỊCH) theo phân công; văn thư ghi đúng tên, chức vụ người ký khi nộp tờ trình.', 'Thủ trưởng đơn vị đi vắng trong ngày cuối nhận hồ sơ thì ai ký tờ trình?'),
  answered('2024-07-09T10:00', 7, 'Tiền thưởng ghi theo từng tác giả trong quyết định và chuyển về đơn vị nơi tác giả công tác ngày ký quyết định; hai đơn vị khác nhau thì chuyển hai lần, theo tỷ lệ đóng góp đã xác nhận.'),
]
