import { Card } from '#app/pages/kit/card.tsx'
import { CheckField } from '#app/pages/kit/check-field.tsx'
import { links } from '#app/pages/links.ts'
import { isJsonObject, valueAt } from './json-path.ts'
import { errorsAt, PlanBox, type PlanDesk } from './plan-box.tsx'
import { leafShown, switchOf } from './plan-fields.ts'
import { partLabels } from './plan-labels.ts'
import { patternOf } from './plan-places.ts'
import { PlanRows } from './plan-rows.tsx'
import { type PlanBlock, type PlanSectionSlug, sectionOf } from './plan-sections.ts'

/** One page of the editor, block by block. */
export function PlanSection(props: { desk: PlanDesk; programmeId: number; section: PlanSectionSlug }) {
  const { desk, programmeId, section } = props
  return sectionOf(section).blocks.map((block, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server, in a fixed order.
    <Card key={place} title={titleOf(block) ?? sectionOf(section).title} aside={hintOf(block)}>
      <Block desk={desk} programmeId={programmeId} block={block} />
    </Card>
  ))
}

const titleOf = (block: PlanBlock): string | undefined =>
  block.block === 'fields' ? block.title : partLabels[patternOf(block.name)]

const hintOf = (block: PlanBlock): string | undefined => (block.block === 'switched' ? undefined : block.hint)

function Block({ desk, programmeId, block }: { desk: PlanDesk; programmeId: number; block: PlanBlock }) {
  switch (block.block) {
    case 'fields':
      return <Boxes desk={desk} names={block.names} />
    case 'switched':
      return (
        <div className="kn-stack kn-plan-switched">
          <CheckField
            name={switchOf(block.name)}
            label={`Kế hoạch có quy định: ${(partLabels[block.name] ?? '').toLocaleLowerCase('vi')}`}
            hint={block.hint}
            value="co"
            checked={isJsonObject(valueAt(desk.file, block.name))}
            errors={errorsAt(desk, block.name)}
          />
          <Boxes desk={desk} names={block.names} />
        </div>
      )
    case 'rows':
      return (
        <PlanRows
          desk={desk}
          name={block.name}
          add={block.add}
          {...(block.name === 'rubric.criteria'
            ? { foot: (row: string) => <CriterionFoot desk={desk} programmeId={programmeId} row={row} /> }
            : {})}
        />
      )
  }
}

function Boxes({ desk, names }: { desk: PlanDesk; names: readonly string[] }) {
  return (
    <div className="kn-plan-boxes">
      {names.map((name) => (
        <PlanBox key={name} desk={desk} name={name} />
      ))}
    </div>
  )
}

/** A criterion's bands at a glance, and the way to the page where they and its parts are written. */
export function CriterionFoot(props: { desk: PlanDesk; programmeId: number; row: string }) {
  const { desk, programmeId, row } = props
  const criterion = valueAt(desk.file, row)
  const bands = isJsonObject(criterion) && Array.isArray(criterion.bands) ? criterion.bands : []
  const parts = isJsonObject(criterion) && Array.isArray(criterion.parts) ? criterion.parts : []
  const inside = [...desk.errors.keys()].filter(
    (name) => name.startsWith(`${row}.bands`) || name.startsWith(`${row}.parts`),
  ).length
  return (
    <div className="kn-plan-wide kn-plan-inside">
      {bands.length > 0 && (
        <ul className="kn-plan-bands">
          {bands.map((band: unknown, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server.
            <li key={place}>{bandWords(band)}</li>
          ))}
        </ul>
      )}
      <a href={links.editProgramme(programmeId, { phan: 'thang-diem', muc: row })}>
        Mức điểm ({bands.length}) và tiêu chí thành phần ({parts.length})
      </a>
      {inside > 0 && <strong className="kn-plan-wrong"> còn {inside} chỗ phải sửa</strong>}
    </div>
  )
}

function bandWords(band: unknown): string {
  if (!isJsonObject(band)) return ''
  const points = (value: unknown) => leafShown({ kind: 'decimal', blank: '' }, value)
  return `${points(band.from)}–${points(band.to)}: ${String(band.name ?? '')}`
}
