import type { CouncilSeat, Role } from '#app/domain/people/actor.ts'
import { clerkOf, headOf, people } from './people.ts'
import type { DemoAccount, DemoAssignment } from './types.ts'
import { units } from './units.ts'

/** One password for every account of the demo; the sign-in page shows it. */
export const demoPassword = 'KhoiNguon@2024'

const loginOf = (person: string) => people.find((one) => one.code === person)?.login ?? ''
const account = (person: string, role: Role | CouncilSeat, roleLabel: string, tryThis: string): DemoAccount => ({ person, login: loginOf(person), role, roleLabel, tryThis })

/** One obvious account per role, in the order a newcomer would walk through the year. */
export const accounts: readonly DemoAccount[] = [
  account('kinh-te-4', 'office', 'Cơ quan thường trực (phòng Kinh tế)', 'Mở «Việc hôm nay»: tiếp nhận, kiểm tra hồ sơ đợt II mới đến; xem chỉ tiêu và đơn vị còn thiếu.'),
  account('gddt-4', 'appraiser', 'Thẩm định ngành giáo dục (phòng GD&ĐT)', 'Thẩm định hồ sơ của ngành giáo dục theo bốn điều kiện, xem và in báo cáo đã chuyển cơ quan thường trực.'),
  account('ubnd-3', 'chair', 'Chủ tịch Hội đồng', 'Theo dõi tiến độ chấm, xem ma trận phiếu, xử lý chênh lệch lớn và trường hợp bằng điểm.'),
  account('kinh-te-1', 'vice-chair', 'Phó Chủ tịch Hội đồng', 'Chấm điểm; có xung đột lợi ích với hai hồ sơ nên điểm và xếp hạng liên quan không hiện ra.'),
  account('kinh-te-3', 'secretary', 'Thư ký Hội đồng', 'Mở kỳ chấm, xem ai còn thiếu phiếu và nhắc, ghi kết quả biểu quyết.'),
  account('tt-y-te-3', 'member', 'Ủy viên Hội đồng', 'Đọc hồ sơ và chấm phiếu; hồ sơ có xung đột lợi ích không hiện điểm.'),
  account('ubnd-4', 'leader', 'Lãnh đạo UBND thành phố', 'Xem ba chỉ tiêu của kế hoạch, bảng xếp hạng và dự thảo quyết định.'),
  account('bac-son-2', 'unit-clerk', 'Văn thư đơn vị (phường Bắc Sơn)', 'Lập tờ trình M-01 từ các hồ sơ đã được duyệt và nộp về phòng Kinh tế.'),
  account('bac-son-1', 'unit-head', 'Thủ trưởng đơn vị (phường Bắc Sơn)', 'Duyệt hoặc trả lại hồ sơ của tác giả trong đơn vị.'),
  account('bac-son-3', 'author', 'Tác giả (công chức phường)', 'Viết tiếp hồ sơ đang soạn, xác nhận tỷ lệ đóng góp, gửi đơn vị.'),
  account('thcs-le-loi-3', 'author', 'Tác giả (giáo viên THCS)', 'Xem hồ sơ đợt I đã chấm xong đang ở bước nào.'),
  account('tckh-4', 'finance', 'Phòng Tài chính - Kế hoạch', 'Xem tiền thưởng theo quyết định, trong trần 25.000.000 đ của kế hoạch.'),
  account('noi-vu-4', 'home-affairs', 'Phòng Nội vụ (thi đua, khen thưởng)', 'Xem quyết định công nhận và sổ giấy chứng nhận, làm căn cứ thi đua.'),
  account('vhtt-4', 'culture', 'Phòng Văn hóa và Thông tin', 'Xem các sáng kiến được công nhận để chọn đăng tin.'),
  account('mttq-2', 'front', 'MTTQ và đoàn thể', 'Xem đơn vị nào đã tham gia, đơn vị nào cần vận động.'),
  account('van-phong-4', 'administrator', 'Quản trị hệ thống', 'Quản lý tài khoản, vai trò, đơn vị; xem nhật ký và hộp thư đi.'),
]

const since = '2022-01-01'
const assign = (person: string, role: Role, unit: string | null, from = since, until: string | null = null): DemoAssignment => ({ person, role, unit, from, until })

/** Every role held in the demo year; the council's seats stand in `council.ts`. */
export const assignments: readonly DemoAssignment[] = [
  ...units.filter((unit) => unit.code !== 'ubnd').flatMap((unit) => [assign(headOf(unit.code), 'unit-head', unit.code), assign(clerkOf(unit.code), 'unit-clerk', unit.code)]),
  ...people.filter((person) => person.login !== null).map((person) => assign(person.code, 'author', person.unit)),
  assign('kinh-te-3', 'office', 'kinh-te'),
  assign('kinh-te-4', 'office', 'kinh-te'),
  assign('kinh-te-5', 'office', 'kinh-te', '2024-01-02'),
  assign('kinh-te-6', 'office', 'kinh-te', '2022-01-01', '2023-12-31'),
  assign('gddt-3', 'appraiser', 'gddt'),
  assign('gddt-4', 'appraiser', 'gddt'),
  assign('gddt-5', 'appraiser', 'gddt'),
  assign('gddt-6', 'appraiser', 'gddt'),
  assign('ubnd-1', 'leader', 'ubnd'),
  assign('ubnd-3', 'leader', 'ubnd'),
  assign('ubnd-4', 'leader', 'ubnd'),
  assign('tckh-1', 'finance', 'tckh'),
  assign('tckh-4', 'finance', 'tckh'),
  assign('noi-vu-1', 'home-affairs', 'noi-vu'),
  assign('noi-vu-4', 'home-affairs', 'noi-vu'),
  assign('vhtt-3', 'culture', 'vhtt'),
  assign('vhtt-4', 'culture', 'vhtt'),
  assign('mttq-2', 'front', 'mttq'),
  assign('ldld-2', 'front', 'ldld'),
  assign('hoi-phu-nu-2', 'front', 'hoi-phu-nu'),
  assign('hoi-nong-dan-2', 'front', 'hoi-nong-dan'),
  assign('hoi-ccb-2', 'front', 'hoi-ccb'),
  assign('thanh-doan-2', 'front', 'thanh-doan'),
  assign('van-phong-4', 'administrator', null),
]
