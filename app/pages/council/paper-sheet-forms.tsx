import type { PaperSheet } from '#app/domain/council/paper-sheet.ts'
import type { Points } from '#app/domain/points.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { allCriteria, type Criterion, type Rubric } from '#app/domain/programme/rubric.ts'
import { showable } from '#app/pages/dossier/dossier-file.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { CheckField } from '#app/pages/kit/check-field.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FileField } from '#app/pages/kit/file-field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { NumberField } from '#app/pages/kit/number-field.tsx'
import { ScoreField } from '#app/pages/kit/score-field.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { printPoints } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { comparedField, returnReasonField, sumRemarkField, totalField } from './paper-sheet-words.ts'
import { commentField, pointsField, remarkField } from './sheet-words.ts'
import type { ShownPaper } from './shown-paper.ts'

type FormProps = { readonly number: string; readonly shown: ShownPaper }

/** What was typed, where this was the act that was refused. */
const typedIn = ({ typed, refused }: ShownPaper, act: ShownPaper['refused']): SentForm | undefined =>
  refused === act ? typed : undefined

/** The first reading: everything that stands on the paper, from top to bottom, by the number keys and Enter. */
export function KeyingForm({ number, programme, shown }: FormProps & { programme: Programme }) {
  const { rubric, scoring } = programme
  const typed = typedIn(shown, 'keying')
  const asksWhy = typed !== undefined && problemsOf(shown.problems, sumRemarkField).length > 0
  return (
    <Card title="Nhập từ bản giấy">
      <through-boxes>
        <running-total>
          <Form action={links.paperSheet(number)} withFiles label="Nhập phiếu giấy">
            <Scores rubric={rubric} typed={typed} problems={shown.problems} withComments />
            <TextField
              name={remarkField}
              label="Nhận xét chung"
              value={typed?.text(remarkField)}
              errors={problemsOf(shown.problems, remarkField)}
            />
            <WrittenTotal rubric={rubric} typed={typed} problems={shown.problems} />
            {(asksWhy || typed?.line(sumRemarkField)) && scoring.unequalSums === 'by-parts' && (
              <TextField
                name={sumRemarkField}
                label="Lý do tính theo điểm từng tiêu chí"
                value={typed?.text(sumRemarkField)}
                errors={problemsOf(shown.problems, sumRemarkField)}
              />
            )}
            <FileField
              name="tep"
              label="Bản quét phiếu (nếu có ngay)"
              hint="PDF hoặc ảnh chụp; có thể đính kèm sau."
              accept=".pdf,image/*"
              errors={problemsOf(shown.problems, 'tep')}
            />
            <FormActions note="Phiếu chưa được tính cho đến khi người thứ hai xác nhận.">
              <SubmitButton icon="check">Lưu phiếu giấy</SubmitButton>
            </FormActions>
          </Form>
        </running-total>
      </through-boxes>
    </Card>
  )
}

/** The second reading: the scores once more from the paper, without sight of the first; comments are compared by eye. */
export function ConfirmingForm({
  number,
  paper,
  keyedBy,
  rubric,
  shown,
}: FormProps & { paper: PaperSheet; keyedBy: string; rubric: Rubric }) {
  const typed = typedIn(shown, 'confirming')
  return (
    <div className="kn-halves">
      <Card title="Đọc bản giấy và nhập lại điểm" aside={`${keyedBy} đã nhập lần đầu`}>
        <through-boxes>
          <running-total>
            <Form action={links.paperSheetAct(number, 'xac-nhan')} label="Xác nhận phiếu giấy">
              {shown.differences !== undefined && <Differences differences={shown.differences} />}
              <Scores rubric={rubric} typed={typed} problems={shown.problems} />
              <WrittenTotal rubric={rubric} typed={typed} problems={shown.problems} />
              <CheckField
                name={comparedField}
                label="Đã đối chiếu nhận xét và chữ ký với bản giấy hoặc bản quét"
                required
                checked={typed?.has(comparedField)}
                errors={problemsOf(shown.problems, comparedField)}
              />
              <FormActions>
                <SubmitButton icon="check">Xác nhận phiếu</SubmitButton>
              </FormActions>
            </Form>
          </running-total>
        </through-boxes>
      </Card>
      <div className="kn-stack">
        <Card title="Nhận xét đã nhập, để đối chiếu">
          <Comments rubric={rubric} paper={paper} />
        </Card>
        {paper.scan !== null && <Scan number={number} scan={paper.scan} />}
      </div>
    </div>
  )
}

type Typing = {
  readonly rubric: Rubric
  readonly typed: SentForm | undefined
  readonly problems: readonly FieldProblem[]
}

function Scores({ rubric, typed, problems, withComments }: Typing & { withComments?: boolean }) {
  return rubric.criteria.map((criterion) => (
    <section key={criterion.code} className="kn-criterion">
      {criterion.parts.length > 0 && <h3>{criterion.name}</h3>}
      {leaves(criterion).map((leaf) => (
        <ScoreField
          key={leaf.code}
          name={pointsField(leaf.code)}
          label={leaf.name}
          max={leaf.max}
          step={rubric.step}
          value={typed?.text(pointsField(leaf.code))}
          errors={problemsOf(problems, pointsField(leaf.code))}
        />
      ))}
      {withComments &&
        [criterion, ...criterion.parts.filter((part) => part.commentRequired || part.commentAtExtremes)].map(
          (one) => (
            <TextField
              key={one.code}
              name={commentField(one.code)}
              label={one === criterion ? 'Nhận xét' : `Nhận xét: ${one.name}`}
              required={one.commentRequired}
              value={typed?.text(commentField(one.code))}
              errors={problemsOf(problems, commentField(one.code))}
            />
          ),
        )}
    </section>
  ))
}

const leaves = (criterion: Criterion): readonly Criterion[] =>
  criterion.parts.length === 0 ? [criterion] : criterion.parts.flatMap(leaves)

function WrittenTotal({ rubric, typed, problems }: Typing) {
  return (
    <div className="kn-written-total">
      <NumberField
        name={totalField}
        label="Tổng điểm ghi trên phiếu"
        hint="Nhập đúng số thành viên đã viết."
        unit={`/ ${printPoints(rubric.scale)}`}
        decimals
        required
        value={typed?.text(totalField)}
        errors={problemsOf(problems, totalField)}
      />
      <p className="kn-muted">
        Cộng các điểm đã nhập: <output data-total="" className="kn-figure" />
      </p>
    </div>
  )
}

function Differences({ differences }: { differences: NonNullable<ShownPaper['differences']> }) {
  const read = (points: Points | null) => (points === null ? 'để trống' : printPoints(points))
  return (
    <DataTable
      caption="Chỗ hai lần nhập khác nhau"
      rows={differences}
      rowKey={({ criterion }) => criterion?.code ?? totalField}
      rowTone={() => 'sun'}
      columns={[
        {
          key: 'tieu-chi',
          title: 'Tiêu chí',
          main: true,
          cell: ({ criterion }) => criterion?.name ?? 'Tổng điểm ghi trên phiếu',
        },
        { key: 'mot', title: 'Nhập lần đầu', numeric: true, cell: ({ first }) => read(first) },
        { key: 'hai', title: 'Nhập lần hai', numeric: true, cell: ({ second }) => read(second) },
      ]}
    />
  )
}

function Comments({ rubric, paper }: { rubric: Rubric; paper: PaperSheet }) {
  const items = allCriteria(rubric).flatMap(({ code, name }) => {
    const value = paper.comments[code]
    return value === undefined ? [] : [{ term: name, value: <span className="kn-prose">{value}</span> }]
  })
  const remark = paper.remark === '' ? [] : [{ term: 'Nhận xét chung', value: paper.remark }]
  const why =
    paper.sumRemark === '' ? [] : [{ term: 'Tính theo điểm từng tiêu chí vì', value: paper.sumRemark }]
  const shown = [...items, ...remark, ...why]
  return shown.length === 0 ? (
    <p className="mb-0">Phiếu không có nhận xét.</p>
  ) : (
    <DefinitionList items={shown} />
  )
}

function Scan({ number, scan }: { number: string; scan: NonNullable<PaperSheet['scan']> }) {
  const address = links.paperSheetAct(number, 'ban-quet')
  if (!showable.includes(scan.mediaType)) return <a href={address}>Tải bản quét: {scan.name}</a>
  return scan.mediaType === 'application/pdf' ? (
    <iframe className="kn-file-view" src={address} title={`Bản quét: ${scan.name}`} />
  ) : (
    <img className="kn-file-view" src={address} alt={`Bản quét: ${scan.name}`} />
  )
}

/** The scan may come after the keying, until the sheet is confirmed. */
export function ScanForm({ number, scan, shown }: FormProps & { scan: PaperSheet['scan'] }) {
  return (
    <Card title="Bản quét" aside={scan === null ? 'chưa có' : scan.name}>
      <Form action={links.paperSheetAct(number, 'ban-quet')} withFiles label="Đính kèm bản quét">
        <FileField
          name="tep"
          label={scan === null ? 'Đính kèm bản quét' : 'Thay bản quét'}
          hint="PDF hoặc ảnh chụp."
          accept=".pdf,image/*"
          errors={shown.refused === 'scan' ? problemsOf(shown.problems, 'tep') : []}
        />
        <SubmitButton look="plain" icon="upload">
          Gửi bản quét
        </SubmitButton>
      </Form>
    </Card>
  )
}

/** Gives what was keyed in back, with a reason; it is kept and counts nothing. */
export function ReturnForm({ number, isKeyer, shown }: FormProps & { isKeyer: boolean }) {
  return (
    <Card title={isKeyer ? 'Nhập nhầm?' : 'Không khớp với bản giấy?'}>
      <ConfirmAct
        act={isKeyer ? 'Rút lại để nhập lại' : 'Trả lại để nhập lại'}
        icon="arrow-back-up"
        danger
        open={shown.refused === 'returning'}
        consequence={
          <p>Lần nhập này được giữ trong lịch sử và không được tính; phiếu có thể nhập lại từ đầu.</p>
        }
        confirm={isKeyer ? 'Rút lại' : 'Trả lại'}
        action={links.paperSheetAct(number, 'tra-lai')}
      >
        <LongTextField
          name={returnReasonField}
          label="Lý do"
          required
          rows={2}
          value={typedIn(shown, 'returning')?.text(returnReasonField)}
          errors={problemsOf(shown.problems, returnReasonField)}
        />
      </ConfirmAct>
    </Card>
  )
}
