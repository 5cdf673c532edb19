import { type Answer, resubmitSupplement } from '#app/casework/dossier/resubmit-supplement.ts'
import { checkPointWords } from '#app/documents/intake/check-point-words.ts'
import { mayResubmit } from '#app/domain/dossier/dossier-access.ts'
import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { missingParts } from '#app/domain/dossier/missing-parts.ts'
import type { CheckPoint } from '#app/domain/intake/check-points.ts'
import type { CheckedItem } from '#app/domain/intake/formal-check.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { ClockChip } from '#app/pages/intake/clock-words.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FieldGroup } from '#app/pages/kit/field-group.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { pendingSupplement } from '#app/records/dossier/supplement-requests.ts'
import { leavingProblemWords } from './dossier-problems.ts'
import { type ShownDossier, showDossier } from './shown-dossier.ts'

type Typed = { readonly answers: readonly Answer[]; readonly note: string }

/** Trả lời yêu cầu bổ sung: every defect with its own answer, then the whole goes back to the office as the next version. */
export async function answerSupplementPage(visit: SignedInVisit): Promise<Response> {
  const shown = await showDossier(visit)
  if (shown === null) return noSuchPage(visit)
  return mayResubmit(visit.actor, shown.dossier)
    ? answering(visit, shown, [], { answers: [], note: '' })
    : goTo(links.dossier(shown.dossier.id))
}

export async function sendSupplementAnswer(visit: SignedInVisit): Promise<Response> {
  const shown = await showDossier(visit)
  if (shown === null) return noSuchPage(visit)
  const form = await visit.form()
  const typed = { answers: answersIn(form), note: form.text('note') }
  const outcome = await resubmitSupplement(visit.tools, visit.actor, {
    dossierId: shown.dossier.id,
    tag: typedWhole(form.text('version')) ?? 0,
    ...typed,
  })
  return outcome.ok
    ? goTo(links.dossier(shown.dossier.id), 'Đã nộp bản bổ sung.')
    : answering(visit, shown, outcome.problems.map(leavingProblemWords), typed)
}

const answerName = (point: CheckPoint): string => `tra-loi.${point}`
const fileName = (point: CheckPoint): string => `tep.${point}`

function answersIn(form: SentForm): readonly Answer[] {
  return (Object.keys(checkPointWords) as CheckPoint[])
    .filter((point) => form.has(answerName(point)))
    .map((point) => ({
      point,
      text: form.text(answerName(point)),
      fileIds: form.all(fileName(point)).map(Number).filter(Number.isSafeInteger),
    }))
}

async function answering(
  visit: SignedInVisit,
  shown: ShownDossier,
  problems: readonly FieldProblem[],
  typed: Typed,
): Promise<Response> {
  const { dossier, plan } = shown
  const pending = await pendingSupplement(visit.tools.db, dossier.id)
  const missing = missingParts(dossier).length
  // Whoever is told that somebody else was quicker still finds the own words.
  const defects = pending?.defects ?? typed.answers.map(({ point }) => blankDefect(point))
  return page(
    visit,
    {
      title: 'Trả lời yêu cầu bổ sung',
      eyebrow: dossier.code ?? `Hồ sơ số ${dossier.id}`,
      lead: dossier.title,
      breadcrumb: [
        { name: 'Hồ sơ sáng kiến', href: links.dossiers() },
        { name: dossier.title, href: links.dossier(dossier.id) },
      ],
      deadline: <ClockChip dossier={dossier} rules={plan.current.programme.intake} today={visit.today} />,
      measure: 'reading',
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <Card title="Trước khi trả lời">
        <div className="kn-stack">
          <p>
            {missing === 0
              ? 'Đơn đã đủ các mục bắt buộc. Cần sửa nội dung đơn hoặc thêm tệp thì làm trước, rồi trả lời từng nội dung dưới đây.'
              : `Đơn còn thiếu ${missing} mục bắt buộc, phải ghi đủ mới nộp được.`}
          </p>
          <div className="kn-form-actions">
            <LinkButton icon="edit" href={links.dossierForm(dossier.id)}>
              Sửa nội dung đơn
            </LinkButton>
            <LinkButton icon="upload" href={links.dossierForm(dossier.id, 'tep')}>
              Thêm tệp
            </LinkButton>
          </div>
        </div>
      </Card>
      <Form
        action={links.answerSupplement(dossier.id)}
        hidden={{ version: String(dossier.tag) }}
        label="Trả lời từng nội dung"
      >
        {defects.map((defect, place) => (
          <ItemCard key={defect.point} {...{ defect, place, dossier, problems }} typed={typed} />
        ))}
        <Card title="Nộp bản bổ sung" look="sun">
          <LongTextField
            name="note"
            label="Giải trình thêm (nếu có)"
            rows={3}
            maxLength={formLimits.reason}
            value={typed.note}
            errors={problemsOf(problems, 'note')}
          />
          <FormActions
            note={`Bản bổ sung là lần nộp thứ ${dossier.version + 1}; nội dung được khóa và gửi thẳng đến cơ quan thường trực.`}
          >
            <SubmitButton icon="send">Nộp bản bổ sung</SubmitButton>
            <LinkButton look="quiet" href={links.dossier(dossier.id)}>
              Để sau
            </LinkButton>
          </FormActions>
        </Card>
      </Form>
    </div>,
  )
}

const blankDefect = (point: CheckPoint): CheckedItem => ({ point, verdict: 'defect', note: '' })

function ItemCard(props: {
  defect: CheckedItem
  place: number
  dossier: ShownDossier['dossier']
  problems: readonly FieldProblem[]
  typed: Typed
}) {
  const { defect, place, dossier, problems, typed } = props
  const { point } = defect
  const answer = typed.answers.find((each) => each.point === point)
  return (
    <Card title={`${place + 1}. ${checkPointWords[point]}`}>
      <div className="kn-stack">
        <blockquote className="kn-written">{defect.note}</blockquote>
        <LongTextField
          name={answerName(point)}
          label="Đã bổ sung, giải trình"
          rows={3}
          maxLength={formLimits.reason}
          value={answer?.text}
          errors={problemsOf(problems, answerName(point))}
        />
        {dossier.files.length > 0 && (
          <FieldGroup title="Tệp trả lời nội dung này">
            {dossier.files.map((file) => (
              <label key={file.id} className="kn-choice kn-choice-alone">
                <input
                  className="form-check-input"
                  type="checkbox"
                  name={fileName(point)}
                  value={file.id}
                  defaultChecked={answer?.fileIds.includes(file.id)}
                />
                <span>{file.caption || file.name}</span>
              </label>
            ))}
          </FieldGroup>
        )}
      </div>
    </Card>
  )
}
