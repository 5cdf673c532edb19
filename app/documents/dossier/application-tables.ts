import type { AppliedEvidence, DossierFile, TrialParticipant } from '#app/domain/dossier/dossier.ts'
import type { TableBlock } from '../paper/administrative-document.ts'
import { dayInTable } from '../paper/dates.ts'
import { filled } from '../paper/text.ts'

/** Minh chứng áp dụng: where and since when, who confirms, and the figures before and after. */
export function evidenceTable(evidence: readonly AppliedEvidence[]): TableBlock {
  return {
    block: 'table',
    size: 11,
    columns: [
      { heading: 'Số TT', width: 10, align: 'center' },
      { heading: 'Nơi áp dụng' },
      { heading: 'Từ ngày', width: 21, align: 'center' },
      { heading: 'Chỉ tiêu (đơn vị tính)', width: 34 },
      { heading: 'Trước khi áp dụng', width: 20, align: 'center' },
      { heading: 'Sau khi áp dụng', width: 20, align: 'center' },
      { heading: 'Nguồn số liệu, người xác nhận', width: 32 },
    ],
    rows: evidence.map((row, i) => [
      String(i + 1),
      row.place,
      dayIfIso(row.from),
      row.measure.trim() === '' ? row.indicator : `${row.indicator} (${row.measure})`,
      row.before,
      row.after,
      [row.source, row.confirmedBy].filter((part) => part.trim() !== '').join('\n'),
    ]),
  }
}

/** Danh sách người tham gia áp dụng thử hoặc áp dụng lần đầu. */
export function participantsTable(participants: readonly Omit<TrialParticipant, 'personId'>[]): TableBlock {
  return {
    block: 'table',
    size: 11,
    columns: [
      { heading: 'Số TT', width: 10, align: 'center' },
      { heading: 'Họ và tên', width: 32 },
      { heading: 'Ngày tháng năm sinh', width: 22, align: 'center' },
      { heading: 'Nơi công tác (hoặc nơi thường trú)' },
      { heading: 'Chức danh', width: 22 },
      { heading: 'Trình độ chuyên môn', width: 23 },
      { heading: 'Nội dung công việc hỗ trợ', width: 33 },
    ],
    rows: participants.map((person, i) => [
      String(i + 1),
      person.fullName,
      person.birthDate === null ? '' : dayInTable(person.birthDate),
      person.workplace,
      person.jobTitle,
      person.qualification,
      person.supportWork,
    ]),
  }
}

/** Danh mục tài liệu kèm theo. */
export function filesTable(
  files: readonly Pick<DossierFile, 'name' | 'caption' | 'confidential'>[],
): TableBlock {
  return {
    block: 'table',
    size: 11,
    columns: [
      { heading: 'Số TT', width: 10, align: 'center' },
      { heading: 'Tên tài liệu' },
      { heading: 'Tên tệp', width: 60 },
      { heading: 'Ghi chú', width: 22, align: 'center' },
    ],
    rows: files.map((file, i) => [
      String(i + 1),
      filled(file.caption) ?? file.name,
      file.name,
      file.confidential ? 'Bảo mật' : '',
    ]),
  }
}

/** A kept day as a table shows it; anything else a person wrote stays as written. */
export function dayIfIso(day: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? dayInTable(Temporal.PlainDate.from(day)) : day
}
