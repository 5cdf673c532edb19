import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { RepeatRows } from '#app/pages/kit/repeat-rows.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { partWords } from './dossier-words.ts'
import type { SectionProps } from './form-section.ts'
import {
  blankEvidence,
  blankParticipant,
  type EvidenceValues,
  type ParticipantValues,
} from './form-values.ts'

type RowProps<Row> = { row: Row; place: number | '__i__'; problems: readonly FieldProblem[] }

/** Minh chứng áp dụng: where, from when, who confirms, what changed. */
export function EvidenceSection({ values, problems }: SectionProps) {
  const rows = values.evidence.length > 0 ? values.evidence : [blankEvidence]
  return (
    <>
      <p className="kn-hint">
        Mỗi nơi áp dụng hoặc mỗi chỉ số ghi một dòng. Có số liệu thì ghi đủ chỉ số, trước, sau và nguồn.
      </p>
      <RepeatRows
        actName="evidenceAct"
        rowName="Minh chứng"
        add="Thêm minh chứng"
        least={0}
        rows={rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server.
          <EvidenceRow key={place} row={row} place={place} problems={problems} />
        ))}
        blank={<EvidenceRow row={blankEvidence} place="__i__" problems={[]} />}
      />
    </>
  )
}

function EvidenceRow({ row, place, problems }: RowProps<EvidenceValues>) {
  const cell = (name: keyof EvidenceValues, label: string, required = false) => {
    const field = `evidence.${place}.${name}`
    const common = { name: field, label, required, value: row[name], errors: problemsOf(problems, field) }
    return <TextField {...common} maxLength={formLimits.line} />
  }
  return (
    <>
      {cell('place', partWords.evidencePlace, true)}
      <DateField
        name={`evidence.${place}.from`}
        label={partWords.evidenceFrom}
        required
        value={row.from}
        errors={problemsOf(problems, `evidence.${place}.from`)}
      />
      {cell('confirmedBy', partWords.evidenceConfirmedBy, true)}
      {cell('indicator', 'Chỉ số')}
      {cell('before', 'Trước khi áp dụng')}
      {cell('after', 'Sau khi áp dụng')}
      {cell('measure', 'Đơn vị tính')}
      {cell('source', 'Nguồn số liệu')}
    </>
  )
}

/** Những người tham gia áp dụng lần đầu hoặc áp dụng thử. */
export function ParticipantsSection({ values, problems }: SectionProps) {
  const rows = values.participants.length > 0 ? values.participants : [blankParticipant]
  return (
    <>
      <p className="kn-hint">
        Nếu có. Người chỉ giúp áp dụng, không tạo ra giải pháp, thì ghi ở đây, không ghi là tác giả.
      </p>
      <RepeatRows
        actName="participantsAct"
        rowName="Người tham gia"
        add="Thêm người tham gia"
        least={0}
        rows={rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server.
          <ParticipantRow key={place} row={row} place={place} problems={problems} />
        ))}
        blank={<ParticipantRow row={blankParticipant} place="__i__" problems={[]} />}
      />
    </>
  )
}

function ParticipantRow({ row, place, problems }: RowProps<ParticipantValues>) {
  const cell = (name: keyof ParticipantValues, label: string) => {
    const field = `participants.${place}.${name}`
    const common = { name: field, label, value: row[name], errors: problemsOf(problems, field) }
    return <TextField {...common} maxLength={formLimits.line} />
  }
  return (
    <>
      <input type="hidden" name={`participants.${place}.personId`} value={row.personId} />
      {cell('fullName', 'Họ và tên')}
      <DateField
        name={`participants.${place}.birthDate`}
        label="Ngày sinh"
        value={row.birthDate}
        errors={problemsOf(problems, `participants.${place}.birthDate`)}
      />
      {cell('workplace', partWords.authorWorkplace)}
      {cell('jobTitle', partWords.authorJobTitle)}
      {cell('qualification', 'Trình độ chuyên môn')}
      {cell('supportWork', partWords.participantWork)}
    </>
  )
}
