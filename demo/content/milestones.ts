import type { DemoMilestone, LocalTime } from './types.ts'

/** Where the demo clock stands when the demo opens. */
export const opensAt: LocalTime = '2024-07-05T09:00'

/** The moments of the year the demo clock can be moved to, in order. */
export const milestones: readonly DemoMilestone[] = [
  { code: 'ke-hoach', at: '2024-03-15T08:00', label: '15/3: kế hoạch vừa ban hành', tryThis: 'Xem kế hoạch năm theo từng mục, sửa thử một con số để thấy hệ thống đòi lý do và tạo phiên bản mới.' },
  { code: 'toi-truoc-han-1', at: '2024-04-19T20:30', label: '19/4, 20:30: tối trước khi hết hạn đợt I', tryThis: 'Vào vai văn thư một trường còn hồ sơ chưa nộp: đồng hồ đếm ngược còn ba tiếng rưỡi, ký tờ trình và nộp.' },
  { code: 'het-han-1', at: '2024-04-20T08:00', label: '20/4: đợt I đã đóng', tryThis: 'Thử nộp một hồ sơ giáo dục: hệ thống từ chối và chỉ rõ thời điểm hết hạn là 0 giờ ngày 20/4.' },
  { code: 'tham-dinh-1', at: '2024-05-22T08:00', label: '22/5: đang kiểm tra hồ sơ đợt I', tryThis: 'Vào vai phòng Kinh tế: kiểm tra từng nội dung, chấp nhận hoặc yêu cầu bổ sung; phòng GD&ĐT đọc được mọi hồ sơ của ngành.' },
  { code: 'cham-1', at: '2024-06-10T08:00', label: '10/6: Hội đồng đang chấm đợt I', tryThis: 'Vào vai một ủy viên, đọc hồ sơ bên trái và chấm từng nửa điểm bên phải, ký phiếu.' },
  { code: 'mo-dau', at: opensAt, label: '05/7, 9:00: đợt I đã chấm, đợt II còn năm ngày', tryThis: 'Mở «Việc hôm nay» của phòng Kinh tế: hàng đợi đợt II, đơn vị chưa đăng ký và bảng xếp tạm của đợt I.' },
  { code: 'toi-truoc-han-2', at: '2024-07-09T20:00', label: '09/7, 20:00: tối trước khi hết hạn đợt II', tryThis: 'Xem những đơn vị còn tờ trình chưa ký; nộp thử một hồ sơ trong bốn giờ cuối.' },
  { code: 'het-han-2', at: '2024-07-10T08:00', label: '10/7: đợt II đã đóng', tryThis: 'Kiểm tra ba chỉ tiêu của kế hoạch; thử nộp một hồ sơ để thấy hệ thống từ chối và chỉ rõ thời điểm khóa.' },
  { code: 'cham-2', at: '2024-07-25T08:00', label: '25/7: Hội đồng chấm đợt II', tryThis: 'Vào vai thư ký xem ai còn thiếu phiếu và nhắc qua hộp thư.' },
  { code: 'cham-xong', at: '2024-08-05T08:00', label: '05/8: chấm xong cả hai đợt', tryThis: 'Mở bàn xếp loại: hai hồ sơ bằng điểm tuyệt đối ở suất A cuối cùng, hệ thống dừng lại chờ Hội đồng.' },
  { code: 'hop', at: '2024-08-06T14:00', label: '06/8: phiên họp Hội đồng', tryThis: 'Vào vai Chủ tịch Hội đồng: ghi biểu quyết, ghi lựa chọn cho suất A cuối cùng kèm số biên bản, rồi thông qua xếp hạng.' },
  { code: 'quyet-dinh', at: '2024-08-09T15:00', label: '09/8: quyết định công nhận', tryThis: 'Xem dự thảo quyết định kèm danh sách, ghi số, ngày, người ký rồi phát hành.' },
  { code: 'cap-giay', at: '2024-08-16T09:00', label: '16/8: cấp giấy chứng nhận', tryThis: 'In giấy chứng nhận hàng loạt, quét mã QR để xác minh, thử thu hồi một giấy.' },
  { code: 'tong-ket', at: '2024-12-20T08:00', label: '20/12: tổng kết năm 2024', tryThis: 'Xem kết quả cả năm so với chỉ tiêu và sao chép kế hoạch sang năm 2025.' },
]
