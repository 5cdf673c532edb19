/**
 * Everybody of the demo city by unit, one a line: full name | birth date | position | qualification.
 * The first of a unit is its head, the second its clerk; a line that ends in `| -` never signs in.
 * Append only: a person's code is the unit's code and the place in the list.
 */
export const staff: Readonly<Record<string, string>> = {
  'ubnd': `
Đinh Quang Khải | 1970-05-12 | Chủ tịch UBND thành phố | Thạc sĩ Quản lý công
Lã Thị Bích Ngọc | 1982-11-03 | Văn thư UBND thành phố | Đại học Văn thư - Lưu trữ
Hoàng Minh Tuấn | 1973-08-21 | Phó Chủ tịch UBND thành phố | Thạc sĩ Kinh tế
Trịnh Thị Lan Phương | 1976-02-17 | Phó Chủ tịch UBND thành phố | Thạc sĩ Quản lý giáo dục`,
  'thanh-uy': `
Bùi Đức Thịnh | 1969-09-30 | Bí thư Thành ủy | Thạc sĩ Xây dựng Đảng
Đỗ Thị Nhàn | 1984-04-08 | Văn thư Thành ủy | Đại học Hành chính`,

  'bac-son': `
Tạ Văn Dũng | 1975-03-19 | Chủ tịch UBND phường | Đại học Luật
Lê Thị Thu Hà | 1989-07-25 | Công chức Văn phòng - Thống kê | Đại học Hành chính
Nguyễn Mạnh Cường | 1986-12-02 | Công chức Tư pháp - Hộ tịch | Đại học Luật
Phan Thị Kim Oanh | 1991-05-14 | Công chức Địa chính - Xây dựng | Đại học Quản lý đất đai
Vũ Hồng Quân | 1983-10-09 | Phó Chủ tịch UBND phường | Đại học Kinh tế`,
  'nam-son': `
Đinh Thị Hạnh | 1977-06-06 | Chủ tịch UBND phường | Đại học Luật
Trần Quốc Bảo | 1990-01-28 | Công chức Văn phòng - Thống kê | Đại học Công nghệ thông tin
Phạm Thị Nguyệt | 1985-09-11 | Công chức Văn hóa - Xã hội | Đại học Văn hóa
Hà Văn Thắng | 1981-04-22 | Chỉ huy trưởng Quân sự phường | Cao đẳng Quân sự cơ sở`,
  'tay-son': `
Lương Văn Hòa | 1974-11-15 | Chủ tịch UBND phường | Đại học Hành chính
Đặng Thị Mai | 1992-02-03 | Công chức Văn phòng - Thống kê | Đại học Hành chính
Nguyễn Đức Long | 1988-08-18 | Công chức Địa chính - Xây dựng | Đại học Xây dựng
Trương Thị Ánh Tuyết | 1987-12-24 | Công chức Tư pháp - Hộ tịch | Đại học Luật`,
  'tan-binh': `
Phạm Văn Hùng | 1972-07-01 | Chủ tịch UBND phường | Đại học Kinh tế
Nguyễn Thị Thanh Tâm | 1990-10-10 | Công chức Văn phòng - Thống kê | Đại học Hành chính
Ngô Đình Phong | 1984-05-05 | Công chức Tài chính - Kế toán | Đại học Tài chính
Bùi Thị Dung | 1979-03-27 | Chủ tịch Hội LHPN phường | Cao đẳng Sư phạm`,
  'trung-son': `
Nguyễn Hữu Nghĩa | 1976-09-09 | Chủ tịch UBND phường | Thạc sĩ Quản lý công
Tống Thị Hiền | 1988-06-30 | Công chức Văn phòng - Thống kê | Đại học Hành chính
Lê Văn Sáng | 1982-02-12 | Công chức Văn hóa - Xã hội | Đại học Công tác xã hội
Đoàn Thị Lệ Quyên | 1993-08-07 | Cán bộ bộ phận Một cửa | Đại học Luật`,
  'yen-binh': `
Mai Xuân Trường | 1973-12-20 | Chủ tịch UBND phường | Đại học Nông nghiệp
Phạm Thị Thảo | 1991-11-11 | Công chức Văn phòng - Thống kê | Đại học Kinh tế
Trần Đăng Khương | 1987-01-16 | Công chức Địa chính - Nông nghiệp | Đại học Nông nghiệp
Vũ Thị Hải Yến | 1989-04-04 | Công chức Văn hóa - Xã hội | Đại học Văn hóa`,
  'dong-son': `
Quách Văn Lâm | 1975-10-23 | Chủ tịch UBND xã | Đại học Luật
Đinh Thị Huệ | 1990-03-08 | Công chức Văn phòng - Thống kê | Đại học Hành chính
Bùi Văn Chiến | 1983-07-17 | Công chức Địa chính - Nông nghiệp | Đại học Quản lý đất đai
Nguyễn Thị Hồng Nhung | 1992-09-29 | Công chức Tư pháp - Hộ tịch | Đại học Luật`,
  'quang-son': `
Đinh Công Trọng | 1974-04-30 | Chủ tịch UBND xã | Đại học Nông nghiệp
Hoàng Thị Liên | 1988-12-12 | Công chức Văn phòng - Thống kê | Đại học Hành chính
Lê Ngọc Sơn | 1985-02-28 | Trưởng Công an xã | Đại học An ninh
Trần Thị Vân Anh | 1991-06-19 | Công chức Tài chính - Kế toán | Đại học Kế toán`,
  'yen-son': `
Lê Xuân Hậu | 1976-01-07 | Chủ tịch UBND xã | Đại học Hành chính
Tạ Thị Ngân | 1993-05-21 | Công chức Văn phòng - Thống kê | Đại học Luật
Phạm Đình Tiến | 1986-10-31 | Công chức Lao động - Xã hội | Đại học Công tác xã hội
Đỗ Văn Mạnh | 1980-08-13 | Phó Chủ tịch UBND xã | Đại học Kinh tế`,

  'kinh-te': `
Nguyễn Văn Thành | 1974-09-02 | Trưởng phòng | Thạc sĩ Nông nghiệp
Trần Thị Hoài Thu | 1990-05-30 | Văn thư | Đại học Hành chính
Phạm Quang Vinh | 1983-03-14 | Phó Trưởng phòng | Thạc sĩ Quản lý kinh tế
Lê Thị Minh Châu | 1988-10-26 | Chuyên viên | Thạc sĩ Công nghệ sinh học
Đinh Văn Toàn | 1991-07-07 | Chuyên viên | Đại học Kỹ thuật công nghiệp
Vũ Thị Thu Trang | 1992-12-18 | Chuyên viên | Đại học Thương mại`,
  'vhtt': `
Đào Thị Thanh Huyền | 1975-06-22 | Trưởng phòng | Thạc sĩ Văn hóa học
Nguyễn Hoàng Yến | 1991-01-09 | Văn thư | Đại học Văn hóa
Bùi Anh Tú | 1986-04-17 | Chuyên viên | Đại học Công nghệ thông tin
Hà Thị Quỳnh | 1989-09-05 | Chuyên viên | Đại học Báo chí`,
  'gddt': `
Phạm Thị Kim Dung | 1972-10-14 | Trưởng phòng | Thạc sĩ Quản lý giáo dục
Lê Thị Hằng | 1987-03-03 | Văn thư | Đại học Hành chính
Nguyễn Xuân Phúc Lâm | 1978-08-08 | Phó Trưởng phòng | Thạc sĩ Toán học
Trần Thị Thủy | 1981-12-01 | Chuyên viên mầm non | Đại học Giáo dục mầm non
Đặng Quốc Huy | 1984-02-20 | Chuyên viên trung học cơ sở | Thạc sĩ Vật lý
Vũ Thị Ngọc Diệp | 1985-11-27 | Chuyên viên tiểu học | Đại học Giáo dục tiểu học`,
  'noi-vu': `
Trịnh Đình Quý | 1973-05-16 | Trưởng phòng | Thạc sĩ Quản lý công
Nguyễn Thị Thúy Nga | 1989-08-29 | Văn thư | Đại học Văn thư - Lưu trữ
Lê Hữu Đạt | 1980-01-25 | Phó Trưởng phòng | Thạc sĩ Luật
Phùng Thị Bích | 1990-06-12 | Chuyên viên | Đại học Quản trị nhân lực`,
  'tckh': `
Đỗ Xuân Hưng | 1975-02-11 | Trưởng phòng | Thạc sĩ Tài chính
Lại Thị Phượng | 1988-04-19 | Văn thư, kế toán | Đại học Kế toán
Nguyễn Thị Mai Hoa | 1982-07-30 | Phó Trưởng phòng | Thạc sĩ Kế toán
Hoàng Trung Kiên | 1991-09-15 | Chuyên viên | Đại học Tài chính`,
  'van-phong': `
Vũ Đức Minh | 1976-11-28 | Chánh Văn phòng | Thạc sĩ Hành chính công
Trần Thị Ngọc Ánh | 1992-03-22 | Văn thư | Đại học Văn thư - Lưu trữ
Nguyễn Trung Hiếu | 1985-05-09 | Phó Chánh Văn phòng | Đại học Luật
Phạm Tuấn Anh | 1990-10-02 | Chuyên viên quản trị mạng | Kỹ sư Công nghệ thông tin
Đinh Thị Phương Thảo | 1987-01-31 | Trưởng bộ phận Tiếp nhận và Trả kết quả | Đại học Hành chính`,
  'tu-phap': `
Lương Thị Hồng Vân | 1978-07-12 | Trưởng phòng | Thạc sĩ Luật
Bùi Thị Lan Anh | 1991-12-06 | Văn thư | Đại học Luật
Trần Văn Đức | 1986-06-24 | Chuyên viên | Đại học Luật`,
  'tnmt': `
Phan Ngọc Thái | 1974-03-05 | Trưởng phòng | Thạc sĩ Quản lý đất đai
Nguyễn Thị Lý | 1990-02-14 | Văn thư | Đại học Môi trường
Tạ Quang Huy | 1985-09-20 | Chuyên viên | Kỹ sư Trắc địa - Bản đồ
Đoàn Thị Nga | 1988-05-27 | Chuyên viên | Thạc sĩ Khoa học môi trường`,
  'qldt': `
Lê Đình Thắng | 1975-12-08 | Trưởng phòng | Thạc sĩ Quy hoạch đô thị
Hoàng Thị Thu | 1989-10-17 | Văn thư | Đại học Kiến trúc
Nguyễn Quang Hải | 1987-04-11 | Chuyên viên | Kỹ sư Hạ tầng đô thị
Phạm Thanh Tùng | 1990-08-03 | Chuyên viên | Kiến trúc sư`,
  'ldtbxh': `
Nguyễn Thị Thu Hiền | 1976-01-18 | Trưởng phòng | Đại học Công tác xã hội
Đinh Thị Loan | 1987-09-23 | Văn thư | Đại học Hành chính
Trần Minh Đức | 1984-06-15 | Chuyên viên | Đại học Lao động - Xã hội`,
  'y-te': `
Bùi Thị Minh Nguyệt | 1977-04-25 | Trưởng phòng | Bác sĩ chuyên khoa I
Phạm Thị Hoa | 1991-11-04 | Văn thư | Dược sĩ đại học
Lê Quang Trung | 1986-02-09 | Chuyên viên | Cử nhân Y tế công cộng`,
  'thanh-tra': `
Trần Xuân Bền | 1974-08-16 | Chánh Thanh tra | Thạc sĩ Luật
Ngô Thị Hà | 1988-03-29 | Văn thư | Đại học Luật
Đặng Văn Nam | 1985-07-21 | Thanh tra viên | Đại học Kiểm sát`,
  'bqlda': `
Nguyễn Thế Anh | 1975-05-24 | Giám đốc | Thạc sĩ Xây dựng
Vũ Thị Thùy Linh | 1990-12-30 | Văn thư | Đại học Kế toán
Đỗ Tiến Dũng | 1984-10-05 | Trưởng phòng Kỹ thuật | Kỹ sư Cầu đường
Lê Thị Phương Dung | 1989-06-08 | Kế toán trưởng | Thạc sĩ Kế toán`,
  'tt-vhtt': `
Hoàng Văn Tú | 1977-02-02 | Giám đốc | Đại học Quản lý văn hóa
Nguyễn Thị Giang | 1992-04-26 | Văn thư | Đại học Thư viện
Phạm Hải Đăng | 1988-11-19 | Tổ trưởng Truyền thanh | Kỹ sư Điện tử - Viễn thông
Lưu Thị Thanh Xuân | 1985-01-13 | Viên chức thư viện | Đại học Thư viện`,
  'tt-dvnn': `
Đinh Văn Khánh | 1976-07-19 | Giám đốc | Thạc sĩ Bảo vệ thực vật
Mai Thị Hòa | 1990-09-01 | Văn thư | Đại học Nông nghiệp
Bùi Quốc Việt | 1986-12-16 | Viên chức bảo vệ thực vật | Kỹ sư Nông học
Trần Thị Hợi | 1983-08-22 | Viên chức thú y | Bác sĩ thú y`,

  'vp-thanh-uy': `
Phạm Ngọc Bình | 1975-04-12 | Chánh Văn phòng | Thạc sĩ Chính trị học
Nguyễn Thị Diệu Linh | 1991-02-25 | Văn thư | Đại học Văn thư - Lưu trữ
Lê Tiến Thành | 1987-10-18 | Chuyên viên cơ yếu - công nghệ | Kỹ sư An toàn thông tin`,
  'ban-to-chuc': `
Vũ Thị Thanh Bình | 1977-12-09 | Trưởng ban | Thạc sĩ Xây dựng Đảng
Trần Thu Phương | 1990-07-14 | Chuyên viên tổng hợp | Đại học Chính trị
Nguyễn Anh Dũng | 1984-03-31 | Phó Trưởng ban | Đại học Luật`,
  'ban-tuyen-giao': `
Đỗ Văn Khôi | 1976-06-18 | Trưởng ban | Thạc sĩ Lịch sử Đảng
Lê Thị Nhung | 1992-01-20 | Chuyên viên tổng hợp | Đại học Báo chí
Hà Minh Quang | 1986-08-27 | Chuyên viên | Thạc sĩ Báo chí`,
  'ban-dan-van': `
Bùi Thị Thơm | 1978-09-13 | Trưởng ban | Đại học Chính trị
Phạm Thị Hải | 1989-05-02 | Chuyên viên tổng hợp | Đại học Xã hội học
Đinh Văn Quyết | 1985-11-30 | Chuyên viên | Đại học Luật`,
  'ubkt': `
Nguyễn Văn Lộc | 1974-10-27 | Chủ nhiệm | Thạc sĩ Luật
Trương Thị Hường | 1988-02-06 | Chuyên viên tổng hợp | Đại học Luật
Vũ Quốc Cường | 1983-09-18 | Ủy viên UBKT | Đại học Luật`,
  'tt-chinh-tri': `
Lê Văn Thịnh | 1975-03-28 | Giám đốc | Thạc sĩ Triết học
Đặng Thị Thu Thủy | 1987-07-08 | Giảng viên, văn thư | Thạc sĩ Triết học
Nguyễn Thị Bích Hằng | 1985-12-21 | Giảng viên | Thạc sĩ Chính trị học`,

  'dang-uy-qs': `
Trần Đình Hoàn | 1973-01-22 | Phó Bí thư Đảng ủy | Đại học Quân sự
Nguyễn Văn Bằng | 1989-06-03 | Trợ lý Chính trị | Đại học Chính trị quân sự`,
  'dang-uy-ca': `
Phạm Quốc Khánh | 1974-09-02 | Phó Bí thư Đảng ủy | Thạc sĩ An ninh
Đào Thị Hương Giang | 1990-10-20 | Cán bộ tổng hợp | Đại học An ninh`,
  'mttq': `
Lê Thị Tuyết Mai | 1974-05-19 | Chủ tịch | Đại học Chính trị
Nguyễn Công Hoạch | 1983-08-11 | Ủy viên Thường trực, tổng hợp | Đại học Luật`,
  'ldld': `
Nguyễn Thị Ngọc Lan | 1977-03-08 | Chủ tịch | Đại học Công đoàn
Trần Văn Quang | 1988-01-04 | Chuyên viên tổng hợp | Đại học Công đoàn`,
  'hoi-phu-nu': `
Phạm Thị Thu Hằng | 1979-10-20 | Chủ tịch | Đại học Phụ nữ
Vũ Thị Nhài | 1991-04-15 | Cán bộ tổng hợp | Đại học Công tác xã hội
Đinh Thị Sen | 1986-06-26 | Phó Chủ tịch | Đại học Nông nghiệp`,
  'hoi-nong-dan': `
Đỗ Văn Bính | 1975-11-12 | Chủ tịch | Đại học Nông nghiệp
Lê Thị Thắm | 1989-12-27 | Cán bộ tổng hợp | Đại học Kinh tế nông nghiệp`,
  'hoi-ccb': `
Nguyễn Đình Khoát | 1964-12-22 | Chủ tịch | Đại học Quân sự
Vũ Văn Tuân | 1970-07-27 | Cán bộ tổng hợp | Trung cấp Chính trị`,
  'thanh-doan': `
Trịnh Ngọc Hà | 1990-03-26 | Bí thư | Thạc sĩ Quản lý công
Bùi Thị Khánh Ly | 1996-05-18 | Cán bộ tổng hợp | Đại học Thanh thiếu niên
Nguyễn Tuấn Kiệt | 1994-09-07 | Phó Bí thư | Đại học Công nghệ thông tin`,
  'cong-an': `
Lê Mạnh Tường | 1972-08-19 | Trưởng Công an thành phố | Thạc sĩ Luật
Phạm Thị Vân | 1989-09-12 | Cán bộ Đội Tổng hợp | Đại học Cảnh sát
Nguyễn Duy Khánh | 1987-05-29 | Đội phó Đội Cảnh sát quản lý hành chính | Đại học Cảnh sát`,
  'bchqs': `
Đoàn Văn Hải | 1974-12-22 | Chỉ huy trưởng | Đại học Quân sự
Trần Anh Vũ | 1990-08-24 | Trợ lý Tham mưu | Đại học Lục quân`,
  'tt-y-te': `
Nguyễn Đăng Quang | 1971-02-27 | Giám đốc | Bác sĩ chuyên khoa II
Lê Thị Thanh Nhàn | 1988-06-05 | Văn thư | Đại học Hành chính
Hoàng Thị Bích Liên | 1979-04-07 | Phó Giám đốc | Bác sĩ chuyên khoa I
Phạm Văn Tài | 1985-10-29 | Trưởng khoa Kiểm soát bệnh tật | Bác sĩ
Đỗ Thị Hồng Gấm | 1990-01-17 | Điều dưỡng trưởng khoa Nội | Cử nhân Điều dưỡng`,
  'gdnn-gdtx': `
Phan Văn Tuấn | 1976-10-10 | Giám đốc | Thạc sĩ Quản lý giáo dục
Nguyễn Thị Hường | 1989-03-16 | Văn thư | Đại học Sư phạm
Tô Văn Lực | 1984-07-26 | Giáo viên điện dân dụng | Kỹ sư Điện`,

  'mn-bac-son': `
Nguyễn Thị Hương | 1976-04-20 | Hiệu trưởng | Đại học Giáo dục mầm non
Đinh Thị Mến | 1988-09-14 | Văn thư | Trung cấp Văn thư
Phạm Thị Lụa | 1990-06-01 | Giáo viên lớp 5 tuổi A | Đại học Giáo dục mầm non
Bùi Thị Ngần | 1992-11-23 | Giáo viên lớp 3 tuổi B | Đại học Giáo dục mầm non
Lê Thị Thoa | 1985-02-16 | Phó Hiệu trưởng | Đại học Giáo dục mầm non`,
  'mn-nam-son': `
Trần Thị Kim Thanh | 1977-08-05 | Hiệu trưởng | Đại học Giáo dục mầm non
Vũ Thị Luyến | 1990-12-10 | Văn thư | Cao đẳng Kế toán
Nguyễn Thị Tươi | 1991-03-30 | Giáo viên lớp 4 tuổi A | Đại học Giáo dục mầm non
Hoàng Thị Chinh | 1987-05-19 | Giáo viên nhà trẻ | Cao đẳng Giáo dục mầm non`,
  'mn-tay-son': `
Phạm Thị Hồng Vui | 1975-12-15 | Hiệu trưởng | Đại học Giáo dục mầm non
Ngô Thị Duyên | 1991-07-18 | Văn thư, thủ quỹ | Trung cấp Kế toán
Lê Thị Phương Lan | 1989-01-29 | Giáo viên lớp 5 tuổi B | Đại học Giáo dục mầm non
Đinh Thị Thu Hoài | 1993-10-08 | Giáo viên lớp 4 tuổi B | Đại học Giáo dục mầm non`,
  'mn-tan-binh': `
Lê Thị Hồng Thắm | 1978-03-11 | Hiệu trưởng | Thạc sĩ Quản lý giáo dục
Phạm Thị Nhạn | 1989-04-24 | Văn thư | Cao đẳng Hành chính
Tạ Thị Mùi | 1986-08-30 | Tổ trưởng nuôi dưỡng | Trung cấp Kỹ thuật chế biến món ăn
Trần Thị Thủy | 1992-02-19 | Giáo viên lớp 3 tuổi A | Đại học Giáo dục mầm non`,
  'mn-trung-son': `
Bùi Thị Xuân Hương | 1976-11-06 | Hiệu trưởng | Đại học Giáo dục mầm non
Đỗ Thị Thu Hà | 1992-06-21 | Văn thư | Trung cấp Văn thư
Nguyễn Thị Lam | 1990-09-17 | Giáo viên lớp 5 tuổi A | Đại học Giáo dục mầm non
Mai Thị Nga | 1988-01-12 | Giáo viên lớp 4 tuổi A | Cao đẳng Giáo dục mầm non`,
  'mn-yen-binh': `
Vũ Thị Minh Tâm | 1979-07-02 | Hiệu trưởng | Đại học Giáo dục mầm non
Lê Thị Hậu | 1991-10-13 | Văn thư | Cao đẳng Kế toán
Đoàn Thị Bưởi | 1987-12-05 | Giáo viên lớp 5 tuổi C | Đại học Giáo dục mầm non
Phạm Thị Ngoan | 1994-04-28 | Giáo viên nhà trẻ | Cao đẳng Giáo dục mầm non`,
  'mn-dong-son': `
Đinh Thị Kiều Oanh | 1980-05-08 | Hiệu trưởng | Đại học Giáo dục mầm non
Bùi Thị Hạt | 1990-11-26 | Văn thư | Trung cấp Kế toán
Quách Thị Hiên | 1991-08-15 | Giáo viên lớp 4-5 tuổi ghép | Đại học Giáo dục mầm non
Nguyễn Thị Tình | 1986-03-23 | Phó Hiệu trưởng | Đại học Giáo dục mầm non`,
  'mn-quang-son': `
Hoàng Thị Minh Hồng | 1977-01-30 | Hiệu trưởng | Đại học Giáo dục mầm non
Trần Thị Dịu | 1992-09-09 | Văn thư | Trung cấp Văn thư
Lê Thị Bền | 1988-06-14 | Giáo viên lớp 5 tuổi A | Đại học Giáo dục mầm non
Đinh Thị Yên | 1990-02-22 | Giáo viên lớp 3 tuổi A | Cao đẳng Giáo dục mầm non`,
  'mn-yen-son': `
Tạ Thị Thanh Nga | 1978-10-03 | Hiệu trưởng | Đại học Giáo dục mầm non
Phạm Thị Hè | 1993-06-06 | Văn thư | Trung cấp Kế toán
Vũ Thị Ngát | 1989-11-01 | Giáo viên lớp 5 tuổi A | Đại học Giáo dục mầm non`,
  'mn-sao-mai': `
Nguyễn Thị Thu Cúc | 1976-09-25 | Hiệu trưởng | Thạc sĩ Quản lý giáo dục
Lại Thị Huyền | 1990-07-30 | Văn thư | Đại học Kế toán
Trần Thị Mơ | 1991-12-14 | Giáo viên lớp 5 tuổi A | Đại học Giáo dục mầm non
Hà Thị Bích Thuận | 1986-05-10 | Phó Hiệu trưởng | Đại học Giáo dục mầm non
Phùng Thị Lý | 1994-01-05 | Giáo viên lớp 4 tuổi C | Đại học Giáo dục mầm non`,
  'mn-hoa-hong': `
Đặng Thị Hồng Loan | 1982-02-08 | Chủ trường, Hiệu trưởng | Đại học Giáo dục mầm non
Nguyễn Thị Én | 1995-03-12 | Kế toán, văn thư | Cao đẳng Kế toán
Lê Thị Diễm | 1993-08-20 | Giáo viên lớp 3 tuổi | Cao đẳng Giáo dục mầm non`,

  'th-le-hong-phong': `
Phạm Văn Trọng | 1975-01-15 | Hiệu trưởng | Thạc sĩ Quản lý giáo dục
Nguyễn Thị Hoàn | 1989-10-06 | Văn thư | Trung cấp Văn thư
Vũ Thị Bích Thủy | 1984-04-13 | Giáo viên lớp 1A | Đại học Giáo dục tiểu học
Trần Thị Thanh Hòa | 1987-08-25 | Giáo viên lớp 4B | Đại học Giáo dục tiểu học
Đinh Quang Thuận | 1990-11-18 | Giáo viên Tin học | Đại học Sư phạm Tin học
Lê Thị Hiệp | 1982-06-09 | Phó Hiệu trưởng | Đại học Giáo dục tiểu học`,
  'th-nguyen-trai': `
Lê Thị Bích Hảo | 1976-07-24 | Hiệu trưởng | Đại học Giáo dục tiểu học
Bùi Thị Oanh | 1991-05-03 | Văn thư | Trung cấp Kế toán
Nguyễn Thị Thanh Hương | 1986-09-28 | Giáo viên lớp 2C | Đại học Giáo dục tiểu học
Phạm Thị Minh Thu | 1988-03-07 | Giáo viên lớp 5A | Đại học Giáo dục tiểu học
Nguyễn Thị Ngọc Huệ | 1983-12-11 | Nhân viên thư viện | Cao đẳng Thư viện`,
  'th-tran-phu': `
Đỗ Thị Thanh Hà | 1977-11-19 | Hiệu trưởng | Thạc sĩ Giáo dục học
Trịnh Thị Nụ | 1990-08-12 | Văn thư | Cao đẳng Hành chính
Nguyễn Thị Hương | 1989-02-05 | Giáo viên lớp 3B | Đại học Giáo dục tiểu học
Hoàng Văn Cảnh | 1985-07-31 | Giáo viên Giáo dục thể chất | Đại học Thể dục thể thao
Tống Thị Hạnh | 1991-09-24 | Giáo viên lớp 1C | Đại học Giáo dục tiểu học`,
  'th-quang-trung': `
Nguyễn Văn Chính | 1974-06-27 | Hiệu trưởng | Đại học Sư phạm
Vũ Thị Thúy | 1992-12-20 | Văn thư | Trung cấp Văn thư
Lương Thị Kim Ngân | 1987-04-02 | Giáo viên lớp 4A | Đại học Giáo dục tiểu học
Trần Thị Hải Vân | 1990-10-30 | Giáo viên Tiếng Anh | Đại học Ngoại ngữ`,
  'th-ly-tu-trong': `
Bùi Thị Thanh Thủy | 1978-02-24 | Hiệu trưởng | Đại học Giáo dục tiểu học
Phan Thị Hiếu | 1989-06-16 | Văn thư | Trung cấp Kế toán
Đặng Thị Huyền Trang | 1992-07-05 | Giáo viên Âm nhạc, Tổng phụ trách Đội | Đại học Sư phạm Âm nhạc
Lê Thị Thu Hường | 1985-11-09 | Giáo viên lớp 5B | Đại học Giáo dục tiểu học`,
  'th-tan-binh': `
Đinh Văn Hải | 1976-05-31 | Hiệu trưởng | Đại học Sư phạm
Trần Thị Tuyết | 1990-01-23 | Văn thư | Trung cấp Văn thư
Phạm Thị Hồng Hạnh | 1988-08-09 | Giáo viên lớp 2A | Đại học Giáo dục tiểu học
Vũ Văn Quyền | 1984-12-29 | Giáo viên Mĩ thuật | Đại học Sư phạm Mĩ thuật`,
  'th-yen-binh': `
Trần Thị Nguyên | 1979-09-21 | Hiệu trưởng | Đại học Giáo dục tiểu học
Nguyễn Thị Thoan | 1993-02-11 | Văn thư | Cao đẳng Kế toán
Lê Thị Kim Cúc | 1986-06-17 | Giáo viên lớp 1B | Đại học Giáo dục tiểu học`,
  'th-tay-son': `
Hoàng Đức Thiện | 1975-10-04 | Hiệu trưởng | Thạc sĩ Quản lý giáo dục
Lê Thị Vóc | 1989-03-26 | Văn thư | Trung cấp Văn thư
Nguyễn Thị Dung | 1991-01-14 | Giáo viên lớp 3A | Đại học Giáo dục tiểu học
Bùi Thị Thanh Nhã | 1987-09-02 | Giáo viên lớp 4C | Đại học Giáo dục tiểu học`,
  'th-trung-son': `
Phạm Thị Như Quỳnh | 1980-12-03 | Hiệu trưởng | Đại học Giáo dục tiểu học
Đỗ Thị Ngọc | 1990-05-22 | Văn thư | Trung cấp Kế toán
Trương Văn Thủy | 1986-01-08 | Giáo viên lớp 5C | Đại học Giáo dục tiểu học
Nguyễn Thị Phương Mai | 1992-10-15 | Giáo viên lớp 2B | Đại học Giáo dục tiểu học`,
  'th-dong-son': `
Quách Thị Hòa | 1977-08-18 | Hiệu trưởng | Đại học Giáo dục tiểu học
Bùi Thị Thu | 1991-04-09 | Văn thư | Trung cấp Văn thư
Đinh Thị Lan Hương | 1988-11-30 | Giáo viên lớp 4A | Đại học Giáo dục tiểu học`,
  'th-quang-son': `
Lê Văn Khoát | 1976-03-17 | Hiệu trưởng | Đại học Sư phạm
Hoàng Thị Nết | 1992-08-28 | Văn thư | Trung cấp Kế toán
Đinh Thị Thu Hằng | 1989-07-13 | Giáo viên lớp 1A | Đại học Giáo dục tiểu học
Phạm Văn Hùng | 1985-05-26 | Giáo viên Giáo dục thể chất | Đại học Thể dục thể thao`,
  'th-yen-son': `
Tạ Văn Tâm | 1978-06-11 | Hiệu trưởng | Đại học Sư phạm
Nguyễn Thị Sinh | 1990-09-27 | Văn thư | Trung cấp Văn thư
Lê Thị Tuyết Lan | 1987-02-01 | Giáo viên lớp 3A | Đại học Giáo dục tiểu học`,

  'thcs-le-loi': `
Trần Quang Thắng | 1974-07-10 | Hiệu trưởng | Thạc sĩ Quản lý giáo dục
Phạm Thị Thu Thủy | 1988-12-25 | Văn thư | Cao đẳng Hành chính
Nguyễn Minh Đức | 1986-04-06 | Giáo viên Vật lý | Thạc sĩ Vật lý
Vũ Thị Hồng Ngọc | 1989-08-02 | Giáo viên Ngữ văn | Thạc sĩ Ngữ văn
Đỗ Văn Tuyên | 1990-02-13 | Giáo viên Tin học | Đại học Sư phạm Tin học
Lê Thị Ngọc Mai | 1984-10-21 | Phó Hiệu trưởng | Thạc sĩ Hóa học`,
  'thcs-quang-trung': `
Nguyễn Thị Vân Khánh | 1977-04-01 | Hiệu trưởng | Thạc sĩ Ngữ văn
Đinh Thị Hà | 1991-03-15 | Văn thư | Trung cấp Văn thư
Phạm Ngọc Toản | 1985-06-29 | Giáo viên Toán | Thạc sĩ Toán học
Trần Thị Mỹ Linh | 1990-12-08 | Giáo viên Tiếng Anh | Đại học Ngoại ngữ
Hoàng Thị Phương | 1988-05-17 | Giáo viên Lịch sử | Đại học Sư phạm`,
  'thcs-dong-giao': `
Bùi Văn Thuyết | 1975-09-07 | Hiệu trưởng | Thạc sĩ Sinh học
Lê Thị Ngà | 1990-06-23 | Văn thư | Trung cấp Kế toán
Nguyễn Thị Lệ Thủy | 1987-01-26 | Giáo viên Sinh học | Đại học Sư phạm
Vũ Đình Trung | 1986-11-11 | Giáo viên Toán | Đại học Sư phạm
Đào Thị Hiền | 1991-08-04 | Giáo viên Ngữ văn, tổ tư vấn học đường | Thạc sĩ Tâm lý giáo dục`,
  'thcs-nguyen-du': `
Phạm Thị Thanh Vân | 1976-12-27 | Hiệu trưởng | Thạc sĩ Quản lý giáo dục
Ngô Thị Hồng | 1989-09-16 | Văn thư | Trung cấp Văn thư
Trịnh Văn Luận | 1985-03-10 | Giáo viên Công nghệ | Đại học Sư phạm Kỹ thuật
Lương Thị Thu Huyền | 1988-07-27 | Giáo viên Địa lý | Đại học Sư phạm
Nguyễn Bá Nam | 1990-04-18 | Giáo viên Giáo dục thể chất | Đại học Thể dục thể thao`,
  'thcs-tan-binh': `
Lê Hồng Sơn | 1978-01-21 | Hiệu trưởng | Đại học Sư phạm
Trần Thị Quế | 1991-06-10 | Văn thư | Trung cấp Kế toán
Đinh Thị Minh Huệ | 1987-10-28 | Giáo viên Hóa học | Thạc sĩ Hóa học
Phạm Văn Đoàn | 1984-02-26 | Giáo viên Toán | Đại học Sư phạm`,
  'thcs-yen-binh': `
Đỗ Thị Lan | 1979-05-05 | Hiệu trưởng | Đại học Sư phạm
Vũ Thị Hòa | 1990-10-19 | Văn thư | Trung cấp Văn thư
Mai Văn Định | 1986-08-14 | Giáo viên Vật lý | Đại học Sư phạm
Nguyễn Thị Quyên | 1989-12-07 | Giáo viên Giáo dục công dân | Đại học Sư phạm`,
  'thcs-tay-son': `
Nguyễn Ngọc Quyết | 1976-02-18 | Hiệu trưởng | Thạc sĩ Toán học
Hà Thị Nhung | 1992-11-05 | Văn thư | Cao đẳng Hành chính
Trần Thị Thu Hà | 1988-04-30 | Giáo viên Tiếng Anh | Đại học Ngoại ngữ
Lê Anh Tuấn | 1985-09-12 | Giáo viên Tin học | Đại học Công nghệ thông tin`,
  'thcs-dong-son': `
Bùi Thị Bích Hồng | 1980-07-29 | Hiệu trưởng | Đại học Sư phạm
Quách Thị Thơ | 1991-01-02 | Văn thư | Trung cấp Kế toán
Đinh Văn Phú | 1987-05-15 | Giáo viên Lịch sử - Địa lý | Đại học Sư phạm`,
  'thcs-quang-son': `
Hoàng Văn Bảy | 1975-08-26 | Hiệu trưởng | Đại học Sư phạm
Lê Thị Xoan | 1990-03-04 | Văn thư | Trung cấp Văn thư
Trần Thị Thanh Loan | 1986-12-19 | Giáo viên Ngữ văn | Đại học Sư phạm
Đinh Xuân Tùng | 1988-09-06 | Giáo viên Khoa học tự nhiên | Đại học Sư phạm`,
  'thcs-yen-son': `
Phạm Thế Hiển | 1977-10-11 | Hiệu trưởng | Đại học Sư phạm
Tạ Thị Lương | 1992-05-28 | Văn thư | Trung cấp Kế toán
Nguyễn Thị Hồng Thúy | 1989-06-20 | Giáo viên Toán | Đại học Sư phạm`,
  'thcs-trung-son': `
Vũ Thị Kim Liên | 1978-11-08 | Hiệu trưởng | Thạc sĩ Ngữ văn
Nguyễn Thị Nhinh | 1991-12-16 | Văn thư | Trung cấp Văn thư
Lê Quốc Đạt | 1987-07-22 | Giáo viên Âm nhạc | Đại học Sư phạm Âm nhạc
Phan Thị Thu Hồng | 1990-08-31 | Giáo viên Khoa học tự nhiên | Thạc sĩ Sinh học`,

  'ct-gach': `
Trần Đình Lượng | 1972-04-16 | Giám đốc | Kỹ sư Vật liệu xây dựng
Lê Thị Hảo | 1990-07-20 | Hành chính | Cao đẳng Kế toán
Nguyễn Văn Thể | 1984-11-03 | Quản đốc phân xưởng lò nung | Kỹ sư Silicat
Bùi Văn Tiệp | 1989-02-27 | Tổ trưởng cơ điện | Cao đẳng Cơ điện`,
  'ct-xi-mang': `
Phạm Đức Thuần | 1970-10-30 | Giám đốc nhà máy | Thạc sĩ Vật liệu
Đỗ Thị Hiên | 1988-08-16 | Hành chính | Đại học Quản trị kinh doanh
Lê Văn Chung | 1983-05-13 | Trưởng ca trung tâm điều khiển | Kỹ sư Tự động hóa
Hoàng Ngọc Hà | 1986-09-30 | Kỹ sư môi trường | Thạc sĩ Kỹ thuật môi trường`,
  'ct-may': `
Vũ Thị Thanh | 1978-12-14 | Giám đốc | Đại học Kinh tế
Nguyễn Thị Ngọc Bích | 1993-04-03 | Nhân sự | Đại học Lao động - Xã hội
Trần Thị Lành | 1987-06-28 | Chuyền trưởng | Trung cấp May
Đinh Văn Hoạt | 1985-01-11 | Thợ máy | Trung cấp Cơ khí`,
  'ct-giay': `
Phan Thanh Bằng | 1975-03-22 | Giám đốc | Đại học Quản trị kinh doanh
Lê Thị Quý | 1991-09-08 | Nhân sự | Cao đẳng Kế toán
Ngô Văn Sỹ | 1986-07-15 | Trưởng phòng Kỹ thuật mẫu | Cao đẳng Da giày
Phạm Thị Hòe | 1990-12-02 | Tổ trưởng tổ chặt | Lao động phổ thông`,
  'ct-moi-truong': `
Hà Quốc Tuấn | 1974-06-04 | Giám đốc | Kỹ sư Môi trường
Trần Thị Hạnh | 1989-11-21 | Hành chính | Đại học Kinh tế
Lê Văn Bốn | 1982-10-12 | Đội trưởng đội thu gom | Trung cấp Cơ khí`,
  'ct-nong-san': `
Nguyễn Thị Thu Phương | 1976-08-31 | Phó Tổng Giám đốc | Thạc sĩ Công nghệ thực phẩm
Bùi Thị Hoa | 1992-02-07 | Hành chính | Đại học Kinh tế
Đoàn Văn Thiết | 1985-04-27 | Quản đốc xưởng đồ hộp | Kỹ sư Công nghệ thực phẩm
Vũ Thị Huyền Thương | 1990-06-18 | Kỹ sư vùng nguyên liệu | Kỹ sư Nông học`,

  'htx-dua': `
Đinh Văn Sơn | 1971-09-14 | Giám đốc HTX | Trung cấp Nông nghiệp
Lê Thị Hường | 1988-05-06 | Kế toán | Cao đẳng Kế toán
Phạm Văn Điền | 1979-01-27 | Thành viên HTX | 12/12 | -`,
  'htx-che': `
Trần Văn Chúc | 1973-02-20 | Giám đốc HTX | Trung cấp Nông nghiệp
Nguyễn Thị Lựu | 1986-10-09 | Kế toán | Trung cấp Kế toán
Bùi Thị Thanh Mai | 1984-08-01 | Tổ trưởng chế biến | 12/12`,
  'htx-dao': `
Quách Văn Tám | 1974-12-31 | Giám đốc HTX | 12/12
Đinh Thị Thúy | 1990-04-12 | Kế toán | Trung cấp Kế toán
Bùi Văn Đào | 1981-03-03 | Thành viên HTX | 12/12 | -`,
  'htx-de': `
Tạ Đình Núi | 1976-07-06 | Giám đốc HTX | Trung cấp Thú y
Phạm Thị Len | 1989-01-19 | Kế toán | Trung cấp Kế toán`,
  'htx-yen-binh': `
Mai Văn Thụ | 1970-11-17 | Giám đốc HTX | Đại học Nông nghiệp
Trần Thị Nhàn | 1987-03-20 | Kế toán | Cao đẳng Kế toán
Lê Văn Đồng | 1983-09-04 | Tổ trưởng thủy nông | Trung cấp Thủy lợi`,
}

/** Individuals who belong to no unit and hand in directly: name | birth date | occupation | qualification | address. */
export const individuals = `
Nguyễn Văn Kỳ | 1968-05-10 | Thợ cơ khí | 10/10 | Tổ 7, phường Nam Sơn
Trần Thị Bảy | 1975-02-15 | Hộ chăn nuôi ong | 12/12 | Thôn 4, xã Đông Sơn
Phạm Gia Huy | 1996-11-08 | Kinh doanh tự do | Đại học Công nghệ thông tin | Tổ 12, phường Bắc Sơn`
