import { writeCorrection } from '#app/casework/recognition/write-correction.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { CorrectionWish } from '#app/domain/recognition/amendment.ts'
import type { DecidedInitiative } from '#app/domain/recognition/decision.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FieldGroup } from '#app/pages/kit/field-group.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { NumberField } from '#app/pages/kit/number-field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { initiativesInForce } from '#app/records/recognition/recognitions.ts'
import { decisionFor } from './open-decision.ts'
import { outcomeBadges, writeCorrectionWords } from './recognition-words.ts'

/** Which initiatives a draft correction may change: all that are in force. */
export async function correctionsPage(visit: SignedInVisit): Promise<Response> {
  const found = await decisionFor(visit)
  if (found?.decision.kind !== 'correction' || found.decision.state !== 'draft') return noSuchPage(visit)
  const { decision } = found
  const rows = await initiativesInForce(visit.tools.db, decision.programmeId)
  return page(
    visit,
    {
      title: 'Chọn sáng kiến cần sửa',
      breadcrumb: [
        { name: 'Quyết định công nhận', href: links.decisions() },
        { name: 'Dự thảo sửa đổi', href: links.decision(decision.id) },
      ],
    },
    <DataTable
      caption="Sáng kiến trong quyết định"
      rows={rows}
      rowKey={(one) => one.dossierId}
      rowHref={(one) => links.correction(decision.id, one.dossierId)}
      columns={[
        { key: 'code', title: 'Mã', narrow: true, cell: (one) => one.code },
        { key: 'title', title: 'Sáng kiến', main: true, cell: (one) => one.title },
        {
          key: 'authors',
          title: 'Tác giả',
          cell: (one) => one.authors.map(({ fullName }) => fullName).join(', '),
        },
        {
          key: 'outcome',
          title: 'Kết quả',
          cell: (one) => one.className ?? outcomeBadges[one.outcome].words,
        },
      ]}
    />,
  )
}

/** What the decision should have said of one initiative. */
export const correctionPage = (visit: SignedInVisit): Promise<Response> => correctionForm(visit, [])

export async function sendCorrection(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const decisionId = idParam(visit) ?? 0
  const dossierId = idParam(visit, 'hoSo') ?? 0
  const outcome = await writeCorrection(visit.tools, visit.actor, {
    decisionId,
    tag: typedWhole(form.text('tag')) ?? 0,
    dossierId,
    correction: form.text('viec') === 'bo' ? null : typedCorrection(form),
  })
  return outcome.ok
    ? goTo(links.decision(decisionId), 'Đã ghi vào dự thảo sửa đổi.')
    : correctionForm(visit, outcome.problems.map(writeCorrectionWords), form)
}

const mostAuthors = 50

function typedCorrection(form: SentForm): CorrectionWish {
  const count = Math.min(typedWhole(form.text('so-tac-gia')) ?? 0, mostAuthors)
  const outcome = form.text('ket-qua')
  return {
    title: form.line('ten'),
    unitName: form.line('don-vi'),
    investorName: form.line('chu-dau-tu'),
    authors: Array.from({ length: count }, (_, place) => ({
      fullName: form.line(`tac-gia.${place}.ho-ten`),
      workplace: form.line(`tac-gia.${place}.noi-lam-viec`),
      share: typedShare(form.text(`tac-gia.${place}.ty-le`)),
    })),
    outcome:
      outcome === 'certificate' || outcome === 'not-recognised'
        ? { class: null, outcome }
        : { class: outcome.replace(/^loai:/, '') },
  }
}

/** "60,5" is 121 half percents; what is no whole or half percent counts as nothing and breaks the sum. */
function typedShare(text: string): number {
  const share = Number(text.trim().replace(',', '.')) * 2
  return Number.isInteger(share) && share >= 0 ? share : 0
}

async function correctionForm(
  visit: SignedInVisit,
  problems: readonly FieldProblem[],
  typed?: SentForm,
): Promise<Response> {
  const found = await decisionFor(visit)
  if (found?.decision.kind !== 'correction' || found.decision.state !== 'draft') return noSuchPage(visit)
  const { decision, programme } = found
  const dossierId = idParam(visit, 'hoSo')
  const written = decision.content.initiatives.find((one) => one.dossierId === dossierId)
  const inForce = await initiativesInForce(visit.tools.db, decision.programmeId)
  const one = written ?? inForce.find((each) => each.dossierId === dossierId)
  if (one === undefined) return noSuchPage(visit)
  return page(
    visit,
    {
      title: `Sửa đổi: ${one.code}`,
      lead: one.title,
      breadcrumb: [{ name: 'Dự thảo sửa đổi', href: links.decision(decision.id) }],
      measure: 'reading',
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <Card title="Nội dung đúng">
        <CorrectionFields
          one={one}
          programme={programme}
          action={links.correction(decision.id, one.dossierId)}
          tag={decision.tag}
          problems={problems}
          typed={typed}
          back={links.decision(decision.id)}
        />
      </Card>
    </div>,
  )
}

function CorrectionFields({
  one,
  programme,
  action,
  tag,
  problems,
  typed,
  back,
}: {
  one: DecidedInitiative
  programme: Programme
  action: string
  tag: number
  problems: readonly FieldProblem[]
  typed: SentForm | undefined
  back: string
}) {
  const value = (name: string, now: string) => typed?.text(name) ?? now
  const errors = (name: string) => problemsOf(problems, name)
  return (
    <Form
      action={action}
      hidden={{ tag: String(tag), 'so-tac-gia': String(one.authors.length) }}
      label="Nội dung sửa đổi"
    >
      <LongTextField
        name="ten"
        label="Tên sáng kiến"
        required
        rows={2}
        value={value('ten', one.title)}
        errors={errors('ten')}
      />
      <TextField name="don-vi" label="Đơn vị" value={value('don-vi', one.unitName ?? '')} />
      <TextField
        name="chu-dau-tu"
        label="Chủ đầu tư"
        hint="Để trống khi tác giả là chủ đầu tư."
        value={value('chu-dau-tu', one.investorName ?? '')}
      />
      {one.authors.map((author, place) => {
        const name = (part: string) => `tac-gia.${place}.${part}`
        return (
          <FieldGroup key={author.personId} title={`Tác giả thứ ${place + 1}`} row>
            <TextField
              name={name('ho-ten')}
              label="Họ và tên"
              required
              value={value(name('ho-ten'), author.fullName)}
              errors={errors(name('ho-ten'))}
            />
            <TextField
              name={name('noi-lam-viec')}
              label="Nơi công tác"
              value={value(name('noi-lam-viec'), author.workplace)}
            />
            <NumberField
              name={name('ty-le')}
              label="Tỷ lệ"
              unit="%"
              decimals
              value={value(name('ty-le'), String(author.share / 2).replace('.', ','))}
              errors={errors(name('ty-le'))}
            />
          </FieldGroup>
        )
      })}
      <ChoiceField
        name="ket-qua"
        label="Kết quả"
        as="buttons"
        value={value('ket-qua', one.classCode === null ? one.outcome : `loai:${one.classCode}`)}
        choices={[
          ...programme.classes.map(({ code, name }) => ({ value: `loai:${code}`, label: name })),
          { value: 'certificate', label: 'Công nhận, chỉ cấp giấy chứng nhận' },
          { value: 'not-recognised', label: 'Không công nhận' },
        ]}
        errors={errors('ket-qua')}
      />
      <FormActions>
        <SubmitButton icon="check">Ghi vào dự thảo</SubmitButton>
        <LinkButton href={back} look="quiet">
          Thôi
        </LinkButton>
      </FormActions>
    </Form>
  )
}
