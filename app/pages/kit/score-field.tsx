import type { ReactNode } from 'react'
import { controlProps, FieldErrors, type FieldProps, fieldId } from './field.tsx'
import { printPoints } from './wording.ts'

export type ScoreBand = { readonly name: string; readonly from: number; readonly to: number }

export type ScoreFieldProps = FieldProps & {
  /** All in hundredths of a point. */
  max: number
  step: number
  bands?: readonly ScoreBand[] | undefined
  /** As typed: 8,5 */
  value?: string | undefined
  guidance?: ReactNode
  /** Criterion this part belongs to, for its own sum. */
  group?: string | undefined
}

/** One criterion of a score sheet: the box for points, its bands as buttons; lives inside `<running-total>`. */
export function ScoreField(props: ScoreFieldProps) {
  const { name, label, max, step, bands, value, guidance, group, errors, disabled } = props
  const id = fieldId(name)
  const wrong = (errors?.length ?? 0) > 0
  return (
    <div className={`kn-score${wrong ? ' kn-field-wrong' : ''}`} data-score-row="">
      <div className="kn-score-head">
        <label htmlFor={id}>{label}</label>
        <span className="kn-score-box">
          <input
            {...controlProps(props)}
            className="form-control kn-figure"
            type="text"
            inputMode="decimal"
            autoComplete="off"
            defaultValue={value}
            data-score=""
            data-max={max}
            data-step={step}
            data-group={group}
          />
          <span className="kn-unit">/ {printPoints(max)}</span>
        </span>
      </div>
      {guidance && <p className="kn-hint">{guidance}</p>}
      {bands && bands.length > 0 && (
        <fieldset className="kn-score-bands" aria-label="Mức điểm">
          {bands.map((band) => (
            <button
              key={band.name}
              type="button"
              className="kn-score-band"
              data-band-from={band.from}
              data-band-to={band.to}
              disabled={disabled}
            >
              <span>{band.name}</span>
              <small>
                {printPoints(band.from)}–{printPoints(band.to)}
              </small>
            </button>
          ))}
        </fieldset>
      )}
      <FieldErrors id={id} errors={errors} />
    </div>
  )
}

/** The large total of a sheet; the island keeps it true while points are typed. */
export function ScoreTotal({ total, max, missing }: { total: string; max: number; missing: number }) {
  return (
    <div className="kn-score-total">
      <span>Tổng điểm</span>
      <output data-total="">{total}</output>
      <span className="kn-unit">/ {printPoints(max)}</span>
      <p data-missing="" className="kn-score-missing">
        {missing === 0 ? 'Đã chấm đủ các tiêu chí' : `Còn ${missing} tiêu chí chưa chấm`}
      </p>
    </div>
  )
}
