import type { ReasonPoint } from '#app/domain/intake/reason-point.ts'

/** Thư viện lý do of the office: what it asks for again and again, and what it refuses for. */
export const checkReasons: readonly (readonly [ReasonPoint, string])[] = [
  ['form', 'Đơn chưa theo mẫu M-02: đề nghị viết lại theo mẫu, đủ các mục quy định tại khoản 3 Điều 5 Điều lệ Sáng kiến.'],
  ['form', 'Mục mô tả bản chất mới nêu kết quả, chưa nêu các bước thực hiện; đề nghị mô tả để người khác làm theo được.'],
  ['form', 'Mục thông tin cần bảo mật chưa ghi có hay không; đề nghị ghi rõ theo điểm d khoản 3 Điều 5 Điều lệ Sáng kiến.'],
  ['authors', 'Thiếu ngày sinh, nơi công tác hoặc trình độ chuyên môn của đồng tác giả; đề nghị bổ sung bảng tác giả.'],
  ['authors', 'Có người chỉ giúp tổ chức áp dụng: đề nghị chuyển sang danh sách người tham gia tổ chức áp dụng lần đầu.'],
  ['shares', 'Tỷ lệ đóng góp cộng lại chưa bằng 100%; đề nghị các đồng tác giả thống nhất và ghi lại (điểm b khoản 3 Điều 5).'],
  ['signatures', 'Bản xác nhận tỷ lệ đóng góp chưa đủ chữ ký của các đồng tác giả; đề nghị ký đủ và gửi lại bản chụp.'],
  ['signatures', 'Giấy xác nhận của nơi áp dụng chưa có chữ ký, đóng dấu; đề nghị xin xác nhận và gửi lại bản chụp.'],
  ['first-applied', 'Ngày áp dụng lần đầu trong đơn khác với giấy xác nhận; đề nghị ghi ngày sớm hơn trong hai ngày áp dụng thử, áp dụng.'],
  ['applied', 'Số liệu trước và sau khi áp dụng chưa nêu nguồn, thời gian đo; đề nghị bổ sung, có xác nhận của nơi áp dụng.'],
  ['applied', 'Chưa có căn cứ đã áp dụng hoặc áp dụng thử tại cơ sở (điểm b khoản 1 Điều 3 Điều lệ Sáng kiến); đề nghị gửi tài liệu, hình ảnh.'],
  ['transmittal', 'Tờ trình M-01 chưa có chữ ký của thủ trưởng đơn vị hoặc danh sách chưa khớp với hồ sơ; đề nghị gửi lại bản ký.'],
  ['paper-copies', 'Chưa đủ 12 bản giấy theo Kế hoạch; đề nghị nộp bổ sung số bản còn thiếu tại bộ phận tiếp nhận.'],
  ['refusal', 'Đơn nộp quá 01 năm kể từ ngày giải pháp được áp dụng lần đầu, trái khoản 2 Điều 5 Điều lệ Sáng kiến (Nghị định 13/2012/NĐ-CP).'],
  ['refusal', 'Nội dung trùng với sáng kiến đã được công nhận tại thành phố nên không bảo đảm tính mới trong phạm vi cơ sở (điểm a khoản 1 Điều 3, khoản 1 Điều 4 Điều lệ Sáng kiến).'],
  ['refusal', 'Giải pháp chưa được áp dụng hoặc áp dụng thử tại cơ sở (điểm b khoản 1 Điều 3 Điều lệ Sáng kiến).'],
  ['refusal', 'Nội dung là nhiệm vụ, quy trình đã ban hành, bắt buộc thực hiện nên không có tính mới (khoản 1 Điều 4 Điều lệ Sáng kiến).'],
  ['refusal', 'Giải pháp đang được bảo hộ quyền sở hữu trí tuệ tại thời điểm xét (điểm b khoản 2 Điều 3 Điều lệ Sáng kiến).'],
  ['refusal', 'Tác giả không bổ sung đơn trong thời hạn 01 tháng theo thông báo của cơ quan thường trực (khoản 2 Điều 6 Điều lệ Sáng kiến).'],
]
