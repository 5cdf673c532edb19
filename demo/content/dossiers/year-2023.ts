import type { WrittenDossier } from '../types.ts'

/** Chương trình 2023, đợt I: ngành giáo dục. */
export const educationOf2023: readonly WrittenDossier[] = [
  {
    code: '23-01', unit: 'mn-tay-son', kind: 'tac-nghiep', applied: '2022-09-12', path: 'certified', level: [21, 22, 28],
    title: 'Vườn cổ tích trong lốp xe cũ: sân chơi vận động cho trẻ mẫu giáo',
    authors: [['mn-tay-son-1', 40], ['mn-tay-son-3', 60]],
    text: {
      known: 'Sân trường 300 m² chỉ có cầu trượt và bập bênh, hỏng dần không có kinh phí thay.',
      purpose: 'Có sân vận động rẻ, đổi chủ đề được.',
      substance: 'Xin 140 lốp xe máy, ô tô, rửa, khoan lỗ thoát nước, sơn không chì; ghép thành đường hầm, cầu dây, chú voi, bồn cát. Mô đun liên kết bằng bu lông nhựa nên mỗi học kỳ xếp lại theo truyện. Có bảng thử tải từng mô đun.',
      scope: 'Trường mầm non, điểm vui chơi tổ dân phố.', needs: '3,5 triệu đồng sơn, sức phụ huynh hai ngày.',
      gain: 'Trẻ vận động thêm 35 phút/ngày; tiết kiệm khoảng 45 triệu đồng.', gainHost: 'Hai trường bạn đã làm theo.',
    },
    evidence: [['Sân trường', '2022-09-12', 'Hiệu trưởng', 'Thời gian vận động ngoài trời', '25', '60', 'phút/ngày', 'Lịch hoạt động']],
  },
  {
    code: '23-02', unit: 'th-le-hong-phong', kind: 'tac-nghiep', applied: '2022-10-03', path: 'certified', level: [24, 25, 32.5],
    title: 'Sổ liên lạc hình ảnh về ba việc tốt trong tuần của học sinh tiểu học',
    authors: [['th-le-hong-phong-6', 55], ['th-le-hong-phong-3', 45]],
    text: {
      known: 'Sổ liên lạc truyền thống chỉ báo điểm yếu, phụ huynh đọc xong mắng con.',
      purpose: 'Đổi hướng nhìn của gia đình sang điều con làm được.',
      substance: 'Mỗi thứ sáu giáo viên gửi một trang ba ô: việc với bản thân, với bạn, với lớp; học sinh tự vẽ một ô. Phụ huynh bắt buộc viết một câu bắt đầu bằng “Bố mẹ vui vì…”. Khó khăn được nói riêng, không ghi vào sổ. Cuối kỳ tuyển 40 trang thành triển lãm gia đình.',
      scope: 'Các lớp tiểu học.', needs: 'Giấy in, 30 phút mỗi tuần.',
      gain: 'Phụ huynh phản hồi tăng, học sinh tự tin.', gainHost: 'Trường duy trì toàn khối; phòng GD&ĐT giới thiệu.',
    },
    evidence: [['12 lớp', '2022-10-03', 'Hiệu trưởng', 'Gia đình phản hồi hằng tuần', '22', '87', '%', 'Đếm phiếu']],
  },
  {
    code: '23-03', unit: 'thcs-le-loi', kind: 'ky-thuat', applied: '2022-09-19', path: 'certified', level: [22, 22, 29],
    title: 'Kính quang phổ từ đĩa DVD cũ và ống cuộn giấy dùng trong Vật lý 9',
    authors: [['thcs-le-loi-3', 100]],
    text: {
      known: 'Không có máy quang phổ, bài phân tích ánh sáng chỉ xem hình.',
      purpose: 'Mỗi học sinh có một kính để so sánh nguồn sáng.',
      substance: 'Bóc lớp phản xạ DVD, cắt miếng 2 cm đặt 60 độ trong ống giấy, khe hẹp từ hai lưỡi dao cạo có nắp an toàn. Chuẩn thang bằng đèn huỳnh quang. Bộ phiếu so sánh sáu nguồn, nhận ra vạch.',
      scope: 'THCS, câu lạc bộ khoa học.', needs: '7.000 đồng/kính.',
      gain: '180 kính làm trong hai tuần, 94 % học sinh nhận đúng vạch.', gainHost: 'Tổ Khoa học tự nhiên xác nhận.',
    },
    evidence: [['Khối 9', '2022-09-19', 'Tổ KHTN', 'Học sinh phân biệt quang phổ liên tục và vạch', '20', '94', '%', 'Bài thực hành']],
  },
  {
    code: '23-04', unit: 'mn-hoa-hong', kind: 'tac-nghiep', applied: '2022-11-07', path: 'certified', level: [16, 19, 22],
    title: 'Lịch ngủ thử trước khi nhập học ở nhóm trẻ tư thục',
    authors: [['mn-hoa-hong-1', 100]],
    text: {
      known: 'Trẻ mới vào không ngủ trưa, quấy cả nhóm.', purpose: 'Quen giấc trước khi chính thức.',
      substance: 'Ba buổi trưa ngủ thử có mẹ, rút dần; mang gối cũ; lịch dán trên cửa phòng.',
      scope: 'Nhóm trẻ dưới 3 tuổi.', needs: 'Phụ huynh sắp xếp.',
      gain: 'Trẻ ngủ được sau 3 ngày thay vì 9.', gainHost: 'Phụ huynh xác nhận.',
    },
    evidence: [['Nhóm 24-36 tháng', '2022-11-07', 'Ban đại diện phụ huynh', 'Số ngày không ngủ trưa', '9', '3', 'ngày/trẻ', 'Nhật ký nhóm']],
  },
  {
    code: '23-05', unit: 'th-tran-phu', kind: 'tac-nghiep', applied: '2022-10-10', path: 'certified', level: [20, 21, 26.5],
    title: 'Bộ chữ cái nam châm gắn tường bảng từ tôn cho học sinh lớp 1 viết chậm',
    authors: [['th-tran-phu-5', 70], ['th-tran-phu-1', 30]],
    text: {
      known: 'Bảng cài nhựa nhỏ, gài lâu, em chậm bỏ dở.', purpose: 'Ghép chữ nhanh để nghĩ về vần.',
      substance: 'Tấm tôn mạ màu cao 1,2 m ốp dọc tường, chữ nam châm 5 cm từ tấm cửa cuốn bỏ; từng vần lấy theo rổ. Tiết ôn có đua ghép đôi.',
      scope: 'Lớp 1, lớp 2.', needs: 'Tôn cũ, nam châm 400.000 đồng/lớp.',
      gain: 'Thời gian ghép một tiếng từ 18 còn 6 giây.', gainHost: 'Khối 1 dùng chung.',
    },
    evidence: [['Lớp 1C', '2022-10-10', 'Tổ 1', 'Thời gian ghép một tiếng', '18', '6', 'giây', 'Bấm giờ 20 em']],
  },
  {
    code: '23-06', unit: 'thcs-quang-trung', kind: 'tac-nghiep', applied: '2022-09-06', path: 'certified', level: [18, 20, 25],
    title: 'Nhóm học ba người có vai “người gác thời gian” trong ôn tập Toán 9',
    authors: [['thcs-quang-trung-3', 100]],
    text: {
      known: 'Học nhóm sáu em, hai em làm, bốn em chép.', purpose: 'Ai cũng phải giải thích.',
      substance: 'Ba vai xoay: trình bày, hỏi, gác thời gian; bài dừng 8 phút, người gác ghi chỗ vướng lên bảng chung để nhóm khác giúp.',
      scope: 'Các môn tự nhiên.', needs: 'Đồng hồ cát.',
      gain: 'Học sinh giải thích được lời giải tăng.', gainHost: 'Tổ Toán xác nhận.',
    },
    evidence: [['Lớp 9C', '2022-09-06', 'Tổ Toán', 'Em giải thích lại được lời giải', '31', '72', '%', 'Hỏi ngẫu nhiên']],
  },
  {
    code: '23-07', unit: 'th-nguyen-trai', kind: 'tac-nghiep', applied: '2022-12-05', path: 'not-recognised', level: [12, 15, 18],
    title: 'Một số biện pháp giúp học sinh lớp 5 yêu thích môn Lịch sử',
    authors: [['th-nguyen-trai-4', 100]],
    text: {
      known: 'Học sinh ngại nhớ mốc thời gian.', purpose: 'Các em thích môn học.',
      substance: 'Kể chuyện, xem tranh, đố vui, đóng vai ngắn. Khen thưởng em trả lời nhiều.',
      scope: 'Lớp 5.', needs: 'Tranh ảnh.', gain: 'Các em hứng thú hơn.', gainHost: 'Nhất trí.',
    },
    evidence: [['Lớp 5A', '2022-12-05', 'Tổ chuyên môn', 'Học sinh thích môn Lịch sử', '40', '85', '%', 'Hỏi miệng']],
    notes: { 'not-recognised': 'Điểm bình quân dưới 50; giải pháp chưa nêu được điểm mới so với phương pháp hiện hành.' },
  },
  {
    code: '23-08', unit: 'mn-quang-son', kind: 'tac-nghiep', applied: '2022-09-20', path: 'certified', level: [17, 21, 25],
    title: 'Đồ chơi dân gian từ lá dứa dại và thân chuối cho trẻ vùng đồi',
    authors: [['mn-quang-son-3', 60], ['mn-quang-son-4', 40]],
    text: {
      known: 'Đồ chơi mua sẵn đắt, dễ vỡ.', purpose: 'Dùng vật liệu quanh nhà, giữ trò chơi ông bà.',
      substance: 'Kèn lá, thuyền bẹ chuối, bóng lá, chong chóng; mỗi tuần một cụ dạy; tập ảnh 22 món theo mức khó.',
      scope: 'Trường mầm non nông thôn.', needs: 'Cắt lá an toàn do cô làm.',
      gain: 'Góc chơi đa dạng, không tốn tiền.', gainHost: 'Phụ huynh tham gia 31 buổi.',
    },
    evidence: [['Hai lớp', '2022-09-20', 'Hiệu trưởng', 'Món đồ chơi tự làm', '3', '22', 'món', 'Danh mục']],
  },
  {
    code: '23-09', unit: 'thcs-nguyen-du', kind: 'ky-thuat', applied: '2022-10-24', path: 'revoked', level: [21, 21, 27],
    title: 'Giá phơi thông minh tự thu khi mưa dùng trong dạy Công nghệ 8',
    authors: [['thcs-nguyen-du-3', 100]],
    text: {
      known: 'Mạch cảm biến mưa trong sách chỉ bật đèn.', purpose: 'Học sinh thấy ứng dụng thật.',
      substance: 'Khung nhôm trượt trên ray, cảm biến mưa điều khiển động cơ, công tắc hành trình; hướng dẫn lắp 12 bước.',
      scope: 'Môn Công nghệ.', needs: '420.000 đồng/bộ.', gain: 'Học sinh lắp được trong hai tiết.', gainHost: 'Trường xác nhận.',
    },
    evidence: [['Khối 8', '2022-10-24', 'Tổ Khoa học', 'Nhóm lắp chạy được', '0', '9', 'nhóm/10', 'Biên bản thực hành']],
    notes: { revoked: 'Giải pháp trùng với một giải pháp hữu ích đã được cấp văn bằng bảo hộ trước ngày nộp đơn; không đáp ứng điều kiện công nhận (Điều 3 khoản 2 Điều lệ Sáng kiến).' },
    at: { revoked: '2024-03-14T10:00' },
  },
]

/** Chương trình 2023, đợt II: các lĩnh vực còn lại. */
export const othersOf2023: readonly WrittenDossier[] = [
  {
    code: '23-10', unit: 'van-phong', kind: 'tac-nghiep', field: 'cai-cach-hanh-chinh', reform: true, applied: '2022-08-08', path: 'certified', level: [23, 25, 31],
    title: 'Phiếu xin lỗi hẹn lại có nêu lý do và người chịu trách nhiệm',
    authors: [['van-phong-5', 60], ['noi-vu-3', 40]],
    text: {
      known: 'Thư xin lỗi in sẵn, không lý do, dân vẫn phải gọi điện hỏi.', purpose: 'Nói rõ vì sao trễ và khi nào xong.',
      substance: 'Phiếu có lý do chọn trong 14 mục cụ thể, tên người ký, ngày hẹn, số điện thoại bàn; tự gửi tin nhắn. Bốn lý do nhiều nhất thành việc phải sửa trong tháng.',
      scope: 'Bộ phận Một cửa các cấp.', needs: 'Phần mềm một cửa cho phép ghi chú.',
      gain: 'Số cuộc gọi hỏi giảm 61 %.', gainHost: 'UBND các phường áp dụng theo.',
    },
    evidence: [['Bộ phận Một cửa', '2022-08-08', 'Phòng Nội vụ', 'Cuộc gọi hỏi tình trạng', '83', '32', 'cuộc/tuần', 'Nhật ký tổng đài']],
  },
  {
    code: '23-11', unit: 'bac-son', kind: 'quan-ly', reform: true, applied: '2022-08-20', path: 'certified', level: [20, 22, 28],
    title: 'Tổ dân phố số hóa đơn giản: một nhóm, một bảng, một người trực',
    authors: [['bac-son-1', 50], ['bac-son-2', 50]],
    text: {
      known: 'Mỗi tổ có bốn, năm nhóm trò chuyện, tin chìm.', purpose: 'Tin đúng người, trả lời được.',
      substance: 'Mỗi tổ chỉ một nhóm công vụ chỉ tổ trưởng đăng; bảng hỏi đáp ghim; trực theo ngày, trả lời trong 24 giờ. Người không dùng điện thoại có bản in treo.',
      scope: 'Các phường.', needs: 'Tổ trưởng có điện thoại.',
      gain: 'Thời gian trả lời còn 9 giờ.', gainHost: '18 tổ dân phố xác nhận.',
    },
    evidence: [['18 tổ', '2022-08-20', 'UBND phường', 'Thời gian trả lời thắc mắc', '52', '9', 'giờ', 'Sổ trực']],
  },
  {
    code: '23-12', unit: 'ct-moi-truong', kind: 'ky-thuat', applied: '2022-07-15', path: 'certified', level: [23.5, 24, 31.5], money: 90000000,
    title: 'Thùng gom pin cũ và bóng đèn có khóa mã, báo đầy bằng vạch quang',
    authors: [['ct-moi-truong-3', 70], ['ct-moi-truong-1', 30]],
    text: {
      known: 'Pin bỏ chung rác sinh hoạt.', purpose: 'Gom riêng an toàn.',
      substance: 'Thùng thép cũ lót cát, hai ngăn, miệng nghiêng bỏ được mà không với tay; vạch quang chuyển đỏ khi đầy. Đặt 21 điểm, chuyển đi xử lý hợp đồng.',
      scope: 'Các phường.', needs: 'Hợp đồng xử lý chất thải nguy hại.',
      gain: 'Thu 2,4 tấn pin, 3.100 bóng.', gainHost: 'Phòng TN&MT xác nhận.',
    },
    evidence: [['21 điểm', '2022-07-15', 'Phòng TN&MT', 'Pin thu hồi', '0', '2,4', 'tấn/năm', 'Chứng từ']],
  },
  {
    code: '23-13', unit: 'htx-che', kind: 'ung-dung-tien-bo-ky-thuat', applied: '2022-08-16', path: 'certified', level: [19, 20, 25.5], money: 70000000,
    title: 'Hái chè theo lịch trăng sương và làm héo trên sàn lưới nâng',
    authors: [['htx-che-1', 60], ['htx-che-3', 40]],
    text: {
      known: 'Chè hái trưa nóng, phơi bạt xi măng bị cháy mép.', purpose: 'Chè thơm, đều nước.',
      substance: 'Hái trước 8 giờ theo sổ sương, vận chuyển giỏ thoáng dưới 40 phút; sàn lưới nâng 50 cm đảo ba lượt.',
      scope: 'Vùng chè nhỏ.', needs: 'Sàn lưới 1,2 triệu đồng.', gain: 'Giá bán tăng 18 %.', gainHost: '23 hộ xác nhận.',
    },
    evidence: [['23 hộ', '2022-08-16', 'UBND xã Quang Sơn', 'Chè loại một', '41', '63', '%', 'Sổ thu mua']],
  },
  {
    code: '23-14', unit: 'tt-y-te', kind: 'tac-nghiep', applied: '2022-09-01', path: 'certified', level: [17, 22, 25],
    title: 'Gọi điện hỏi thăm 48 giờ sau xuất viện bằng kịch bản năm câu',
    authors: [['tt-y-te-5', 100]],
    text: {
      known: 'Người bệnh về nhà uống sai thuốc, tái nhập viện.', purpose: 'Phát hiện sớm trong 48 giờ đầu.',
      substance: 'Điều dưỡng gọi theo năm câu, đánh dấu màu; ca đỏ bác sĩ gọi lại trong giờ.',
      scope: 'Khoa nội, nhi.', needs: '20 phút/ngày.', gain: 'Tái nhập viện giảm.', gainHost: 'Khoa Nội xác nhận.',
    },
    evidence: [['Khoa Nội', '2022-09-01', 'Phòng Kế hoạch', 'Tái nhập viện trong 7 ngày', '6,3', '3,1', '%', 'Thống kê']],
  },
  {
    code: '23-15', unit: 'yen-binh', kind: 'quan-ly', reform: true, applied: '2022-08-22', path: 'certified', level: [16, 20, 22],
    title: 'Bàn tiếp dân “ghế thấp” và biên nhận viết tay đọc lại cho dân nghe',
    authors: [['yen-binh-2', 70], ['yen-binh-1', 30]],
    text: {
      known: 'Quầy cao, dân đứng, không hiểu biên nhận.', purpose: 'Dân ngồi, nghe được.',
      substance: 'Hạ quầy 75 cm, ghế ngang hàng; đọc lại biên nhận ba ý trước khi ký.',
      scope: 'Bộ phận một cửa.', needs: 'Sửa quầy 3 triệu đồng.', gain: 'Dân hỏi lại ít hơn.', gainHost: 'Khảo sát 96 % hài lòng.',
    },
    evidence: [['Một cửa phường', '2022-08-22', 'Phòng Nội vụ', 'Dân phải hỏi lại lần hai', '34', '13', '%', 'Quan sát']],
  },
  {
    code: '23-16', unit: 'ct-giay', kind: 'ky-thuat', applied: '2022-09-01', path: 'certified', level: [19, 21, 26.5], money: 110000000,
    title: 'Bàn dán đế có nhiệt kế tiếp xúc và đồng hồ chờ keo',
    authors: [['ct-giay-3', 100]],
    text: {
      known: 'Công nhân dán sớm khi keo chưa khô, bong đế 2,6 %.', purpose: 'Dán đúng độ bay hơi.',
      substance: 'Nhiệt kế kẹp ở bàn, đồng hồ cơ báo hai mốc; bảng tra thời gian theo nhiệt và độ ẩm.',
      scope: 'Chuyền đế.', needs: '90.000 đồng/bàn.', gain: 'Bong đế còn 0,9 %.', gainHost: 'Phòng Kỹ thuật mẫu xác nhận.',
    },
    evidence: [['Chuyền đế 2', '2022-09-01', 'KCS', 'Bong đế', '2,6', '0,9', '%', 'Phiếu KCS']],
  },
  {
    code: '23-17', unit: 'quang-son', kind: 'quan-ly', applied: '2022-08-07', path: 'not-recognised', level: [14, 17, 20],
    title: 'Nhóm tự quản cổng chào và vệ sinh đường thôn',
    authors: [['quang-son-4', 100]],
    text: {
      known: 'Cỏ mọc, rác ven đường.', purpose: 'Đường sạch.',
      substance: 'Chia đoạn, mỗi hộ quét sáng chủ nhật; thưởng cờ cuối quý.',
      scope: 'Các thôn.', needs: 'Chổi, cờ.', gain: 'Đường sạch hơn.', gainHost: 'Nhất trí.',
    },
    evidence: [['3 thôn', '2022-08-07', 'UBND xã', 'Đoạn đường sạch', '40', '78', '%', 'Quan sát']],
    notes: { 'not-recognised': 'Hội đồng biểu quyết không đủ hai phần ba số thành viên tán thành: nội dung tương tự phong trào “ngày chủ nhật xanh” đã triển khai chung.' },
  },
  {
    code: '23-18', unit: 'thanh-doan', kind: 'tac-nghiep', applied: '2022-07-26', path: 'not-recognised', level: [12, 15, 18],
    title: 'Đẩy mạnh tuyên truyền trên trang cộng đồng của Đoàn',
    authors: [['thanh-doan-3', 100]],
    text: {
      known: 'Trang ít người theo dõi.', purpose: 'Tăng tương tác.',
      substance: 'Đăng đều ba bài/tuần, dùng ảnh đẹp, tổ chức cuộc thi ảnh.',
      scope: 'Cơ sở Đoàn.', needs: 'Điện thoại.', gain: 'Người theo dõi tăng.', gainHost: 'Nhất trí.',
    },
    evidence: [['Trang Thành đoàn', '2022-07-26', 'Ban Thường vụ', 'Người theo dõi', '1.200', '3.900', 'người', 'Thống kê']],
    notes: { 'not-recognised': 'Điểm bình quân dưới 50; là hoạt động thường xuyên của cơ quan truyền thông.' },
  },
  {
    code: '23-19', unit: 'tan-binh', kind: 'quan-ly', applied: '2022-08-15', path: 'refused',
    title: 'Vận động hiến đất mở ngõ bằng sổ vàng và trồng hoa chung',
    authors: [['tan-binh-4', 100]],
    text: {
      known: 'Ngõ hẹp 2,4 m, hiến đất khó.', purpose: 'Dân tự bàn mở ngõ.',
      substance: 'Sổ vàng treo đầu ngõ, mỗi hộ ghi số mét, lễ mở ngõ có trồng hoa.',
      scope: 'Các tổ dân phố.', needs: 'Hòa giải viên.', gain: 'Ba ngõ mở rộng.', gainHost: 'UBND phường xác nhận.',
    },
    evidence: [['3 ngõ', '2022-08-15', 'UBND phường', 'Bề rộng ngõ', '2,4', '3,6', 'm', 'Biên bản']],
    notes: { refused: 'Biên bản hiến đất kèm theo ghi ngày 11/11/2021, không phải 15/8/2022 như kê khai: áp dụng lần đầu quá một năm tính đến ngày nộp (Điều 5 khoản 2 Điều lệ Sáng kiến).' },
  },
  {
    code: '23-20', unit: 'tt-vhtt', kind: 'ky-thuat', applied: '2022-10-01', path: 'withdrawn',
    title: 'Sân khấu lắp ghép từ ống thép giàn giáo',
    authors: [['tt-vhtt-1', 60], ['tt-vhtt-3', 40]],
    text: {
      known: 'Thuê sân khấu 4 triệu đồng/lần.', purpose: 'Tự chủ sân khấu lưu động.',
      substance: 'Ống thép giàn giáo và tấm gỗ ép 9 mm khóa chốt, dựng 40 phút.',
      scope: 'Phường, xã.', needs: 'Kiểm tra tải.', gain: 'Đã thử hai lần.', gainHost: 'Nhất trí.',
    },
    evidence: [['Trung tâm', '2022-10-01', 'Trung tâm VH-TT-TT', 'Chi phí dựng sân khấu', '4', '0,5', 'triệu đồng/lần', 'Hóa đơn']],
    notes: { withdrawn: 'Đơn vị rút để hoàn thiện tính toán an toàn chịu tải.' },
  },
]
