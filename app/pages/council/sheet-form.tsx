import type { OwnScore } from '#app/domain/council/own-scores.ts'
import {
  criterionScore,
  type ScoreSheet,
  sheetProgress,
  sheetTotal,
} from '#app/domain/council/score-sheet.ts'
import { readSheet, sheetProblems, type TypedSheet } from '#app/domain/council/sheet-problems.ts'
import type { Criterion, Rubric } from '#app/domain/programme/rubric.ts'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { ScoreField, ScoreTotal } from '#app/pages/kit/score-field.tsx'
import { printPoints, printTime } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { OwnMeasure } from './own-measure.tsx'
import { commentField, pointsField, remarkField, sheetKey } from './sheet-words.ts'
import { NewerDraft } from './unkept-sheet.tsx'

export type SheetFormProps = {
  rubric: Rubric
  dossierId: number
  programmeVersionId: number
  tag: number
  typed: TypedSheet
  savedAt: Temporal.Instant | null
  problems: readonly FieldProblem[]
  personId: number
  /** A draft that was saved elsewhere in the meantime. */
  newer: ScoreSheet | null
  own: ReadonlyMap<string, readonly OwnScore[]>
}

/** Phiếu chấm điểm as a form: saves itself, adds itself up, and works as a plain form where there is no script. */
export function SheetForm(props: SheetFormProps) {
  const { rubric, dossierId, programmeVersionId, tag, typed, savedAt, problems, personId, newer, own } = props
  const { entry } = readSheet(rubric, typed)
  const { given, of } = sheetProgress(rubric, entry)
  return (
    <auto-save data-action={links.sheet(dossierId)} data-key={sheetKey(dossierId, personId)}>
      <running-total>
        <Form
          action={links.sheet(dossierId)}
          hidden={{ version: String(tag), 'thang-diem': String(programmeVersionId) }}
          label="Phiếu chấm điểm"
        >
          <div className="kn-sheet-top">
            <ScoreTotal
              total={printPoints(sheetTotal(entry))}
              max={rubric.scale}
              missing={sheetProblems(rubric, entry).length === 0 ? 0 : of - given}
            />
          </div>
          {newer !== null && <NewerDraft rubric={rubric} sheet={newer} typed={typed} />}
          <div className="kn-sheet-criteria">
            {rubric.criteria.map((criterion) => (
              <CriterionFields
                key={criterion.code}
                criterion={criterion}
                rubric={rubric}
                typed={typed}
                problems={problems}
                own={own}
              />
            ))}
            <LongTextField
              name={remarkField}
              label="Nhận xét chung"
              hint="Ưu điểm, hạn chế, đề nghị với tác giả (không bắt buộc)."
              rows={1}
              value={typed.remark}
              errors={problemsOf(problems, remarkField)}
            />
          </div>
          <div className="kn-sheet-foot">
            <FormActions>
              <SubmitButton icon="signature" action={links.signSheet(dossierId)} needsAll>
                Ký phiếu
              </SubmitButton>
              <SubmitButton look="plain" keeps>
                Lưu nháp
              </SubmitButton>
              <button type="submit" className="btn btn-warning" data-compare="" hidden>
                Xem hai bản cạnh nhau
              </button>
            </FormActions>
            <p className="kn-saved" data-saved="" role="status">
              {savedAt === null ? 'Điểm được tự lưu khi chấm' : `Đã lưu ${printTime(savedAt)}`}
            </p>
          </div>
        </Form>
      </running-total>
    </auto-save>
  )
}

type CriterionProps = {
  criterion: Criterion
  rubric: Rubric
  typed: TypedSheet
  problems: readonly FieldProblem[]
  own?: ReadonlyMap<string, readonly OwnScore[]> | undefined
}

export function CriterionFields({ criterion, rubric, typed, problems, own }: CriterionProps) {
  const { entry } = readSheet(rubric, typed)
  const sum = criterionScore(criterion, entry)
  return (
    <section className="kn-criterion">
      {criterion.parts.length === 0 ? (
        <CriterionScore criterion={criterion} rubric={rubric} typed={typed} problems={problems} own={own} />
      ) : (
        <>
          <div className="kn-criterion-head">
            <h3>{criterion.name}</h3>
            <span className="kn-figure">
              <output data-sum-of={criterion.code}>{sum === null ? '0' : printPoints(sum)}</output> /{' '}
              {printPoints(criterion.max)}
            </span>
          </div>
          {criterion.guidance && <p className="kn-hint">{criterion.guidance}</p>}
          {criterion.parts.map((part) => (
            <CriterionScore
              key={part.code}
              criterion={part}
              rubric={rubric}
              typed={typed}
              problems={problems}
              own={own}
              group={criterion.code}
            />
          ))}
        </>
      )}
      <LongTextField
        name={commentField(criterion.code)}
        label={commentLabel(criterion)}
        required={criterion.commentRequired}
        rows={1}
        value={typed.comments[criterion.code] ?? ''}
        errors={problemsOf(problems, commentField(criterion.code))}
      />
    </section>
  )
}

const commentLabel = (criterion: Criterion): string =>
  criterion.commentRequired
    ? 'Nhận xét'
    : criterion.commentAtExtremes
      ? 'Nhận xét (bắt buộc ở mức cao nhất, thấp nhất)'
      : 'Nhận xét (nếu có)'

function CriterionScore({
  criterion,
  rubric,
  typed,
  problems,
  group,
  own,
}: CriterionProps & { group?: string }) {
  const name = pointsField(criterion.code)
  return (
    <>
      <ScoreField
        name={name}
        label={criterion.name}
        max={criterion.max}
        step={rubric.step}
        bands={criterion.bands}
        guidance={criterion.guidance}
        group={group}
        value={typed.points[criterion.code] ?? ''}
        errors={problemsOf(problems, name)}
      />
      <OwnMeasure
        own={own?.get(criterion.code) ?? []}
        here={readSheet(rubric, typed).entry.points[criterion.code] ?? null}
      />
      {group !== undefined && (criterion.commentRequired || criterion.commentAtExtremes) && (
        <LongTextField
          name={commentField(criterion.code)}
          label={`${commentLabel(criterion)}: ${criterion.name}`}
          required={criterion.commentRequired}
          rows={1}
          value={typed.comments[criterion.code] ?? ''}
          errors={problemsOf(problems, commentField(criterion.code))}
        />
      )}
    </>
  )
}
