import type { FormSection } from '#app/domain/dossier/form-parts.ts'

/** The sections of the form M-02, as its headings say them. */
export const sectionNames: Readonly<Record<FormSection, string>> = {
  general: 'Thông tin chung',
  authors: 'Tác giả và tỷ lệ đóng góp',
  description: 'Mô tả bản chất sáng kiến',
  conditions: 'Điều kiện áp dụng, bảo mật',
  benefits: 'Đánh giá lợi ích',
  evidence: 'Minh chứng áp dụng',
  participants: 'Người tham gia áp dụng lần đầu',
  files: 'Tệp đính kèm',
  pledge: 'Cam đoan',
}
