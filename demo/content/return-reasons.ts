import type { SectionReason } from '#app/domain/dossier/section-reason.ts'

/** What a unit asked to be mended, section by section, of the dossiers it gave back. */
export const returnReasons: Readonly<Record<string, readonly SectionReason[]>> = {
  'th-28': [
    {
      section: 'benefits',
      note: 'Mới ghi “Đang theo dõi”: cần nêu kết quả so với trước khi áp dụng, có số liệu của lớp.',
    },
    {
      section: 'evidence',
      note: 'Ghi rõ lớp đã áp dụng, từ ngày nào, ai xác nhận; kèm một chỉ số trước và sau.',
    },
  ],
  'pb-20': [
    {
      section: 'evidence',
      note: 'Bổ sung số liệu thực tế của ba chi bộ thí điểm, nêu nguồn số liệu.',
    },
    { section: 'files', note: 'Đính kèm ý kiến bằng văn bản của ba chi bộ.' },
  ],
}
