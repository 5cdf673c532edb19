/** Ô của đơn M-02 bản Word: each is a table of its own whose first row says its label; the rest is what was written. */
export const wordLines = {
  title: 'Tên sáng kiến',
  kind: 'Loại giải pháp',
  field: 'Lĩnh vực áp dụng',
  fieldOther: 'Lĩnh vực khác (ghi rõ)',
  isReform: 'Thuộc nội dung cải cách hành chính (ghi Có hoặc Không)',
  firstAppliedOn: 'Ngày áp dụng lần đầu (ngày/tháng/năm)',
  trialOn: 'Ngày áp dụng thử (ngày/tháng/năm)',
  investorName: 'Chủ đầu tư tạo ra sáng kiến (bỏ trống nếu là tác giả)',
  investorAddress: 'Địa chỉ chủ đầu tư',
  knownSolution: 'Tình trạng giải pháp đã biết',
  purpose: 'Mục đích của giải pháp',
  substance: 'Nội dung giải pháp',
  novelty: 'Điểm mới so với giải pháp đã biết',
  steps: 'Các bước thực hiện',
  applicability: 'Khả năng áp dụng',
  conditions: 'Các điều kiện cần thiết để áp dụng',
  confidential: 'Những thông tin cần được bảo mật',
  benefitByAuthor: 'Lợi ích theo ý kiến của tác giả',
  moneyGained: 'Số tiền làm lợi (đồng một năm)',
  moneyReckoning: 'Cách tính số tiền làm lợi',
  otherBenefits: 'Lợi ích không tính được bằng tiền',
  applierName: 'Tổ chức, cá nhân đã áp dụng',
  benefitByApplier: 'Lợi ích theo ý kiến của tổ chức, cá nhân đã áp dụng',
} as const
export type WordLine = keyof typeof wordLines

/** Bảng của đơn M-02 bản Word, with the columns in the order they stand. */
export const wordTables = {
  authors: {
    label: 'Bảng tác giả',
    columns: ['Họ và tên', 'Ngày sinh', 'Nơi công tác', 'Chức danh', 'Trình độ chuyên môn', 'Tỷ lệ (%)'],
  },
  evidence: {
    label: 'Minh chứng áp dụng',
    columns: [
      'Nơi áp dụng',
      'Từ ngày',
      'Người xác nhận',
      'Chỉ số',
      'Trước',
      'Sau',
      'Đơn vị tính',
      'Nguồn số liệu',
    ],
  },
  participants: {
    label: 'Người tham gia áp dụng lần đầu',
    columns: [
      'Họ và tên',
      'Ngày sinh',
      'Nơi công tác',
      'Chức danh',
      'Trình độ chuyên môn',
      'Công việc hỗ trợ',
    ],
  },
} as const
export type WordTable = keyof typeof wordTables

/** What stands around the tables; a reader knows it for the form's own. */
export const wordNotes = [
  'ĐƠN YÊU CẦU CÔNG NHẬN SÁNG KIẾN',
  'Mẫu M-02, bản điền trên Word',
  'Viết vào ô bên dưới mỗi nhãn, giữ nguyên các nhãn. Cần thêm dòng trong bảng thì đặt con trỏ ở ô cuối rồi bấm Tab. Xong thì tải tệp lên hồ sơ; phần nào không đọc được sẽ được liệt kê. Hình ảnh gửi kèm ở phần Tệp đính kèm.',
] as const
