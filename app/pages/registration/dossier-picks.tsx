import { formLimits } from '#app/domain/dossier/form-limits.ts'
import type { TransmittalItem } from '#app/domain/registration/transmittal.ts'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import type { Form } from '#app/pages/kit/form-fields.ts'
import { RowChoice } from '#app/pages/kit/row-choice.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import type { DossierLine } from '#app/records/dossier/list-dossiers.ts'

/** Approved dossiers to tick, each with the unit's opinion. */
export function DossierPicks(props: { lines: readonly DossierLine[]; items: readonly TransmittalItem[] }) {
  const itemOf = (id: number) => props.items.find(({ dossierId }) => dossierId === id)
  return (
    <DataTable
      caption="Hồ sơ đưa vào tờ trình"
      rows={props.lines}
      rowKey={(line) => line.id}
      columns={[
        {
          key: 'pick',
          title: 'Chọn',
          narrow: true,
          cell: (line) => (
            <RowChoice name="ho-so" value={line.id} of={line.title} picked={itemOf(line.id) !== undefined} />
          ),
        },
        { key: 'title', title: 'Tên sáng kiến', main: true, cell: (line) => line.title },
        { key: 'authors', title: 'Tác giả', cell: (line) => line.authorNames },
        {
          key: 'opinion',
          title: 'Ý kiến của đơn vị',
          cell: (line) => (
            <input
              className="form-control"
              name={`y-kien-${line.id}`}
              maxLength={formLimits.line}
              defaultValue={itemOf(line.id)?.unitOpinion ?? 'Đồng ý đề nghị'}
              aria-label={`Ý kiến về ${line.title}`}
            />
          ),
        },
      ]}
    />
  )
}

/** The ticked dossiers in the order of the form. */
export const typedItems = (form: Form): readonly TransmittalItem[] =>
  [...new Set(form.all('ho-so'))].flatMap((sent) => {
    const dossierId = typedWhole(sent)
    return dossierId === null ? [] : [{ dossierId, unitOpinion: form.line(`y-kien-${sent}`) }]
  })
