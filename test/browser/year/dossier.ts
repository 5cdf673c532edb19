import type { AtWork } from '#test/builders/at-work.ts'
import { day } from './calendar.ts'

/** Starts a dossier in the own unit; the form opens at its first section. */
export async function startDossier(author: AtWork, title: string): Promise<void> {
  await author.menu('Hồ sơ sáng kiến')
  await author.press('Lập hồ sơ mới')
  await author.write({ 'Tên sáng kiến': title })
  await author.press('Lập hồ sơ')
  await author.sees('Đã lập hồ sơ')
}

/** Section by section: two authors, one of them found without dấu, evidence with figures, a file. */
export async function writeSectionBySection(author: AtWork, coAuthor: string, plainName: string) {
  const next = () => author.press('Lưu và sang phần sau')
  await author.pick(/^Giải pháp quản lý/)
  await author.write(general)
  await next()
  await shareWith(author, coAuthor, plainName)
  await next()
  await author.write(description)
  await next()
  await author.write(conditions)
  await next()
  await author.write(benefits)
  await next()
  await author.write(evidence, author.row('Minh chứng 1'))
  await next()
  await author.write(
    { 'Họ và tên': 'Ngô Thị Lan', 'Nội dung công việc hỗ trợ': 'Nhập số liệu thử' },
    author.row('Người tham gia 1'),
  )
  await next()
  await addFile(author)
  await author.press('Sang phần sau')
  await author.write({ 'cam đoan': true })
}

/** The same form with all its sections under each other. */
export async function writeAllAtOnce(author: AtWork): Promise<void> {
  await author.press('Xem tất cả các phần')
  await author.pick(/^Giải pháp tác nghiệp/)
  await author.write({ ...general, ...description, ...conditions, ...benefits, 'cam đoan': true })
  await author.write(evidence, author.row('Minh chứng 1'))
}

export async function sendToUnit(author: AtWork): Promise<void> {
  await author.press('Gửi đơn vị xem xét')
  await author.sees('Đã gửi hồ sơ đến đơn vị')
}

async function shareWith(author: AtWork, coAuthor: string, plainName: string): Promise<void> {
  await author.press('Thêm tác giả')
  await author.write({ 'Họ và tên': plainName }, author.page.getByRole('search'))
  await author.press('Tìm')
  await author.press(`Thêm ${coAuthor}`)
  await author.write({ 'Tỷ lệ đóng góp': '60' }, author.row('Tác giả 1'))
  await author.write({ 'Tỷ lệ đóng góp': '39,5' }, author.row('Tác giả 2'))
  await author.sees('Tổng 99,5%, còn thiếu 0,5%')
  await author.write({ 'Tỷ lệ đóng góp': '40' }, author.row('Tác giả 2'))
  await author.sees('Tổng 100%, đủ')
}

async function addFile(author: AtWork): Promise<void> {
  await author.write({ 'Ghi chú tệp': 'Giấy xác nhận của phường' })
  const buffer = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
  await author.page
    .getByLabel('Chọn tệp')
    .setInputFiles({ name: 'Xác nhận áp dụng.pdf', mimeType: 'application/pdf', buffer })
  await author.press('Gửi tệp lên')
  await author.sees(/SHA-256: [0-9a-f]{64}/)
}

/** Whoever was named as author agrees to the share the table gives. */
export async function confirmShare(coAuthor: AtWork, title: string): Promise<void> {
  await coAuthor.menu('Hồ sơ sáng kiến')
  await coAuthor.press(title)
  await coAuthor.press('Xác nhận 40%')
  await coAuthor.sees('Đã xác nhận tỷ lệ đóng góp')
}

/** The reason stands on the page; the author writes more and sends it again. */
export async function correctAndSendAgain(author: AtWork, title: string, reason: string): Promise<void> {
  await author.menu('Hồ sơ sáng kiến')
  await author.press(title)
  await author.sees(reason)
  await author.press('Xem lại và gửi')
  await author.press(/^Mô tả bản chất sáng kiến/)
  await author.write({
    'Tình trạng giải pháp đã biết':
      'Trước đây bộ phận một cửa ghi sổ giấy; trung bình 10 phút mới tìm được một hồ sơ (số liệu quý trước).',
  })
  await author.sees(/Đã lưu \d\d:\d\d/)
  await author.press('Lưu và sang phần sau')
  await author.press(/^Cam đoan/)
  await sendToUnit(author)
}

const general = {
  'Lĩnh vực áp dụng': 'Cải cách hành chính',
  'nội dung cải cách hành chính': true,
  'Ngày áp dụng lần đầu': day(-60),
  'Tác giả đồng thời là chủ đầu tư': true,
} as const

const description = {
  'Tình trạng giải pháp đã biết':
    'Bộ phận một cửa ghi sổ giấy, cuối ngày cộng tay; tra một hồ sơ mất 10 phút.',
  'Mục đích của giải pháp': 'Biết ngay hồ sơ nào sắp đến hạn và ai đang giữ.',
  'Nội dung giải pháp':
    'Dùng một bảng tính chung có màu theo hạn trả; mỗi hồ sơ một dòng, mỗi bước một cột, tự tính ngày còn lại.',
  'Khả năng áp dụng': 'Áp dụng được ở mọi phường, xã có máy tính nối mạng.',
} as const

const conditions = { 'Các điều kiện cần thiết': 'Hai máy tính và nửa ngày tập huấn.' } as const

const benefits = {
  'Lợi ích theo ý kiến của tác giả': 'Giảm thời gian tra cứu từ 10 phút còn 1 phút; không còn hồ sơ quá hạn.',
  'Số tiền làm lợi': '12.500.000',
} as const

const evidence = {
  'Nơi áp dụng': 'Bộ phận một cửa phường Bắc Sơn',
  'Áp dụng từ ngày': day(-60),
  'Người xác nhận': 'Chủ tịch UBND phường',
  'Chỉ số': 'Thời gian tra cứu một hồ sơ',
  'Trước khi áp dụng': '10',
  'Sau khi áp dụng': '1',
  'Đơn vị tính': 'phút',
  'Nguồn số liệu': 'Sổ theo dõi quý trước',
} as const
