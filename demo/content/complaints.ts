import type { LocalTime } from './types.ts'

/** The one complaint about the results of 2023. */
export const complaint2023 = {
  dossier: '23-18',
  complainant: 'Thành đoàn Tam Điệp',
  receivedAt: '2023-08-22T09:30' as LocalTime,
  text: 'Đề nghị Hội đồng xem lại điểm tiêu chí tính mới: cuộc thi ảnh và lịch đăng bài cố định trên trang cộng đồng chưa cơ sở Đoàn nào trong thành phố làm trước đó, lượng người theo dõi tăng từ 1.200 lên 3.900.',
  answeredAt: '2023-08-31T15:20' as LocalTime,
  number: '57/TB-KT',
  answer: 'Cơ quan thường trực đã đối chiếu toàn bộ phiếu chấm đã ký và biên bản họp Hội đồng: các phiếu hợp lệ, cộng điểm đúng, không có xung đột lợi ích bị bỏ sót. Đăng bài, tổ chức thi ảnh là hoạt động thường xuyên của công tác tuyên truyền; lý do đã nêu trong thông báo không công nhận. Kết quả xét được giữ nguyên; đơn vị có thể hoàn thiện giải pháp và đăng ký lại năm sau.',
} as const
