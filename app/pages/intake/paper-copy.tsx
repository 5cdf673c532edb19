import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { Form } from '#app/pages/kit/form.tsx'
import type { Form as TypedForm } from '#app/pages/kit/form-fields.ts'
import { page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { Timeline } from '#app/pages/kit/timeline.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay, printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { copyByCode, likelyHolders, paperCopiesOf } from '#app/records/intake/paper-copies.ts'
import { type CopyStepLine, stepsOfCopy } from '#app/records/intake/paper-copy-steps.ts'
import { CopyActs } from './paper-copy-form.tsx'
import { copyStateWords, copyStepWords, whereabouts } from './paper-copy-words.ts'

/** One paper copy, as the QR code on its label opens it: where it is, what may be done, its history. */
export const paperCopyPage = (visit: SignedInVisit): Promise<Response> =>
  paperCopyView(visit, visit.params.ma ?? '', [])

export async function paperCopyView(
  visit: SignedInVisit,
  code: string,
  problems: readonly FieldProblem[],
  typed?: TypedForm,
): Promise<Response> {
  const { db } = visit.tools
  const copy = await copyByCode(db, code)
  if (copy === null) return noSuchPage(visit)
  const [steps, siblings, holders] = await Promise.all([
    stepsOfCopy(db, copy.id),
    paperCopiesOf(db, copy.dossierId),
    likelyHolders(db),
  ])
  const hasPassed = copy.dueOn !== null && Temporal.PlainDate.compare(copy.dueOn, visit.today) < 0
  return page(
    visit,
    {
      title: `Bản số ${copy.number} của hồ sơ ${copy.dossierCode}`,
      eyebrow: copy.code,
      breadcrumb: [{ name: 'Bản giấy', href: links.paperCopies() }],
      aside: <StateBadge {...copyStateWords[copy.state]} />,
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <Card title="Bản giấy">
        <DefinitionList
          items={[
            { term: 'Hồ sơ', value: <a href={links.dossier(copy.dossierId)}>{copy.title}</a> },
            { term: 'Đơn vị', value: copy.unitName ?? 'Cá nhân' },
            { term: 'Đang ở đâu', value: `${whereabouts(copy)}${hasPassed ? ' (quá hạn)' : ''}` },
            {
              term: 'Các bản khác',
              value: siblings
                .filter(({ id }) => id !== copy.id)
                .map((each) => (
                  <a key={each.id} href={links.paperCopy(each.code)} className="me-2">
                    {each.number}
                  </a>
                )),
            },
          ]}
        />
      </Card>
      <Form action={links.paperCopies()} hidden={{ ban: String(copy.id), ve: copy.code }}>
        <CopyActs holders={holders} typed={typed} problems={problems} state={copy.state} />
      </Form>
      <Card title="Lịch sử">
        <Timeline entries={steps.map(entryOf)} />
      </Card>
    </div>,
  )
}

function entryOf(step: CopyStepLine) {
  const who =
    step.holder === null
      ? ''
      : step.step === 'received'
        ? ` từ ${step.holder.name}`
        : ` – ${step.holder.name}`
  return {
    who: step.by,
    what: (
      <>
        {copyStepWords[step.step]}
        {who}
        {step.place !== '' && `, ${step.place}`}
        {step.dueOn !== null && `, hẹn trả ${printDay(step.dueOn)}`}
        {(step.step === 'handed-out' || step.step === 'taken-back') && (
          <>
            {' '}
            <a href={links.handOverSlip(step.lot)}>Phiếu giao nhận</a> (
            <a href={links.asWord(links.handOverSlip(step.lot))}>Word</a>)
          </>
        )}
      </>
    ),
    when: printMoment(step.at),
    why: step.reason === '' ? undefined : step.reason,
  }
}
