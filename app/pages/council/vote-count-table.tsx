import type { VoteCount, VoteWay } from '#app/domain/council/vote-count.ts'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { type FieldProblem, fieldId, problemsOf } from '#app/pages/kit/field.tsx'
import { FieldGroup } from '#app/pages/kit/field-group.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { NumberField } from '#app/pages/kit/number-field.tsx'
import type { SessionVote } from '#app/records/council/session-votes.ts'
import type { OpenedSession } from './session-frame.tsx'
import { countField, countFields } from './session-problems.ts'
import { countTitles } from './session-words.ts'

/** Which figures are counted in the room: hands for and against, or slips from the box. */
export const countedParts = ({ ballot }: VoteWay): readonly (keyof VoteCount)[] =>
  ballot === 'open' ? ['agree', 'disagree'] : ['issued', 'returned', 'invalid', 'agree', 'disagree']

/** The boxes of a count: one row of figures for the whole list, and a row of its own for a dossier that came out differently. */
export function CountTable({
  open,
  vote,
  problems,
  typed,
}: {
  open: OpenedSession
  vote: SessionVote
  problems: readonly FieldProblem[]
  typed: SentForm | undefined
}) {
  const parts = countedParts(vote)
  const isList = vote.items.length > 1
  const rows = vote.items.map((item) => ({
    ...item,
    line: open.items.find(({ dossierId }) => dossierId === item.dossierId),
  }))
  return (
    <>
      {vote.ballot === 'secret' && (
        <LongTextField
          name="to-kiem-phieu"
          label="Tổ kiểm phiếu"
          hint="Mỗi người một dòng."
          required
          rows={2}
          maxLength={1000}
          value={typed?.text('to-kiem-phieu') ?? vote.counters}
          errors={problemsOf(problems, 'to-kiem-phieu')}
        />
      )}
      {isList && (
        <FieldGroup
          title="Kết quả chung"
          hint="Hồ sơ nào có kết quả khác, hoặc có thành viên không được biểu quyết, thì ghi riêng ở dòng của hồ sơ đó."
          row
        >
          {parts.map((part) => (
            <NumberField
              key={part}
              name={`chung-${countFields[part]}`}
              label={countTitles[part]}
              unit="phiếu"
              value={typed?.text(`chung-${countFields[part]}`) ?? ''}
            />
          ))}
        </FieldGroup>
      )}
      <DataTable
        caption="Kết quả từng hồ sơ"
        rows={rows}
        rowKey={(row) => row.dossierId}
        columns={[
          {
            key: 'title',
            title: 'Hồ sơ',
            main: true,
            cell: (row) => (
              <>
                {row.line?.title}
                <span className="kn-under">
                  {row.line?.code} · {row.voters.length} người được biểu quyết
                </span>
              </>
            ),
          },
          ...parts.map((part) => ({
            key: part,
            title: countTitles[part],
            numeric: true,
            cell: (row: (typeof rows)[number]) => {
              const name = countField(part, row.dossierId)
              return (
                <input
                  id={fieldId(name)}
                  name={name}
                  className="form-control kn-vote-box kn-figure"
                  type="text"
                  inputMode="numeric"
                  autoComplete="off"
                  aria-label={`${countTitles[part]}: ${row.line?.code ?? ''}`}
                  aria-invalid={problems.some(({ field }) => field === name) || undefined}
                  defaultValue={typed?.text(name) ?? ''}
                />
              )
            },
          })),
        ]}
      />
    </>
  )
}
