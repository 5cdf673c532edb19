import { CheckField } from '#app/pages/kit/check-field.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { FieldErrors, fieldId } from '#app/pages/kit/field.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { NumberField } from '#app/pages/kit/number-field.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { TickBoxes } from '#app/pages/kit/tick-boxes.tsx'
import { valueAt } from './json-path.ts'
import { codesOf, fieldsOf, flagShown, leafShown, targetKindOf } from './plan-fields.ts'
import { choicesAt, criteriaOf, partHints, partLabels, strayCodes, unitOf } from './plan-labels.ts'
import { patternOf } from './plan-places.ts'
import { type LeafShape, type Shape, shapeAt, targetKeys } from './plan-shape.ts'

/** The draft on the desk and what is wrong with it, by the name of the field. */
export type PlanDesk = {
  readonly file: unknown
  readonly errors: ReadonlyMap<string, readonly string[]>
}

export const errorsAt = (desk: PlanDesk, name: string): readonly string[] => desk.errors.get(name) ?? []

/** Boxes for texts longer than a column is wide. */
const wide: ReadonlySet<string> = new Set([
  'title',
  'authority.name',
  'authority.superior',
  'authority.council.name',
  'authority.appraiser.name',
  'authority.appraisers[].name',
  'plan.signedAs',
  'legalBases[].title',
  'rubric.note',
  'rubric.criteria[].name',
  'rubric.criteria[].guidance',
  'rubric.criteria[].bands[].name',
  'classes[].onFloorMissed',
  'ties[]',
  'budget.source',
  'budget.taxNote',
])

/** One value of the draft as a field of the kit, by its shape; `name` may hold `__i__` for a row not there yet. */
export function PlanBox({ desk, name }: { desk: PlanDesk; name: string }) {
  const box = <Box desk={desk} name={name} />
  return wide.has(patternOf(name)) ? <div className="kn-plan-broad">{box}</div> : box
}

function Box({ desk, name }: { desk: PlanDesk; name: string }) {
  const pattern = patternOf(name)
  const shape = shapeOf(desk, name)
  const value = valueAt(desk.file, name)
  const props = {
    name,
    label: partLabels[pattern] ?? name,
    hint: partHints[pattern],
    errors: errorsAt(desk, name),
  }
  if (shape === null) return null
  switch (shape.kind) {
    case 'flag':
      return <CheckField {...props} value="co" checked={flagShown(shape.absent, value)} />
    case 'codes':
      return <CodeBoxes desk={desk} name={name} value={value} />
    case 'floors':
      return <FloorBoxes desk={desk} name={name} value={value} />
    case 'object':
    case 'switched':
    case 'list':
    case 'target':
      return null
    default:
      return <LeafBox {...props} desk={desk} shape={shape} pattern={pattern} value={value} />
  }
}

/** What a key of a target means when it is left out hangs on the kind of the target. */
function shapeOf(desk: PlanDesk, name: string): Shape | null {
  const inTarget = /^(targets\.[^.]+)\.(\w+)$/.exec(name)
  const own = inTarget && targetKeys[targetKindOf(valueAt(desk.file, inTarget[1] ?? ''))][inTarget[2] ?? '']
  return own ?? shapeAt(name)
}

type LeafBoxProps = {
  desk: PlanDesk
  name: string
  label: string
  hint: string | undefined
  errors: readonly string[]
  shape: LeafShape
  pattern: string
  value: unknown
}

function LeafBox({ desk, shape, pattern, value, ...props }: LeafBoxProps) {
  const required = shape.blank === '' && shape.absent === undefined
  const shown = leafShown(shape, value)
  const field = { ...props, required, value: shown }
  switch (shape.kind) {
    case 'text':
      return <LongTextField {...field} rows={2} />
    case 'whole':
    case 'money':
    case 'decimal':
      return <NumberField {...field} unit={unitOf(pattern)} decimals={shape.kind === 'decimal'} />
    case 'share':
    case 'sheets':
    case 'month':
      return <TextField {...field} size="short" />
    case 'day':
      return <DateField {...field} />
    case 'choice': {
      const choices = choicesAt(pattern, desk.file)
      const stray = shown === '' ? [] : strayCodes([shown], choices)
      return <ChoiceField {...field} choices={[...choices, ...stray]} />
    }
    default:
      return <TextField {...field} />
  }
}

/** Codes to tick, those the draft has in no list among them. */
function CodeBoxes({ desk, name, value }: { desk: PlanDesk; name: string; value: unknown }) {
  const pattern = patternOf(name)
  const choices = choicesAt(pattern, desk.file)
  return (
    <TickBoxes
      name={name}
      label={partLabels[pattern] ?? ''}
      errors={errorsAt(desk, name)}
      choices={[...choices, ...strayCodes(value, choices)]}
      ticked={codesOf(value)}
      empty="Chưa có gì để chọn: thêm ở phần “Loại giải pháp, lĩnh vực, ngành”."
    />
  )
}

/** One box for each criterion; an empty one sets no floor. */
function FloorBoxes({ desk, name, value }: { desk: PlanDesk; name: string; value: unknown }) {
  const pattern = patternOf(name)
  const set = new Map(
    fieldsOf({ kind: 'floors' }, value, name).map(([at, from]) => [at.slice(name.length + 1), from]),
  )
  const criteria = criteriaOf(desk.file)
  const choices = [...criteria, ...strayCodes([...set.keys()], criteria)]
  const id = fieldId(name)
  return (
    <fieldset className="kn-field kn-plan-wide" id={id} tabIndex={-1}>
      <legend className="kn-label">{partLabels[pattern]}</legend>
      <p className="kn-hint">{partHints[pattern]}</p>
      <div className="kn-plan-floors">
        {choices.map((criterion) => (
          <NumberField
            key={criterion.value}
            name={`${name}.${criterion.value}`}
            label={criterion.label}
            unit="điểm"
            decimals
            value={set.get(criterion.value) ?? ''}
            errors={errorsAt(desk, `${name}.${criterion.value}`)}
          />
        ))}
      </div>
      <FieldErrors id={id} errors={errorsAt(desk, name)} />
    </fieldset>
  )
}
