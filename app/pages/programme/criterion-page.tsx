import { Card } from '#app/pages/kit/card.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { links } from '#app/pages/links.ts'
import { isJsonObject, valueAt } from './json-path.ts'
import type { PlanDesk } from './plan-box.tsx'
import { leafShown } from './plan-fields.ts'
import { PlanRows } from './plan-rows.tsx'
import { CriterionFoot } from './plan-section.tsx'

/** The inside of one criterion: its bands, and the parts its points are made of. */
export function CriterionPage(props: { desk: PlanDesk; programmeId: number; criterion: string }) {
  const { desk, programmeId, criterion } = props
  const value = valueAt(desk.file, criterion)
  const name = isJsonObject(value) ? String(value.name || 'chưa đặt tên') : ''
  const max = isJsonObject(value) ? leafShown({ kind: 'decimal', blank: '' }, value.max) : ''
  const above = /^(.*)\.parts\.\d+$/.exec(criterion)?.[1] ?? ''
  return (
    <>
      <Card title={`Tiêu chí “${name}”, tối đa ${max} điểm`}>
        <LinkButton
          href={links.editProgramme(programmeId, { phan: 'thang-diem', muc: above })}
          icon="arrow-left"
          small
        >
          {above === '' ? 'Về thang điểm' : 'Về tiêu chí cấp trên'}
        </LinkButton>
      </Card>
      <Card title="Mức điểm" aside={`Phủ kín từ 0 đến ${max} điểm, không hở, không chồng nhau.`}>
        <PlanRows desk={desk} name={`${criterion}.bands`} add="Thêm mức điểm" />
      </Card>
      <Card
        title="Tiêu chí thành phần"
        aside="Nếu có, thành viên chấm từng thành phần; tổng điểm tối đa bằng điểm của tiêu chí."
      >
        <PlanRows
          desk={desk}
          name={`${criterion}.parts`}
          add="Thêm tiêu chí thành phần"
          foot={(row) => <CriterionFoot desk={desk} programmeId={programmeId} row={row} />}
        />
      </Card>
    </>
  )
}
