import { recordGroupResults } from '#app/casework/council/record-group-results.ts'
import type { Council } from '#app/domain/council/council.ts'
import { mayReadGroup, mayRunGroup } from '#app/domain/council/council-access.ts'
import { isReadyForCouncil } from '#app/domain/council/opening.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { councilById } from '#app/records/council/councils.ts'
import { dossiersOfGroup, type GroupDossier } from '#app/records/council/group-reviews.ts'
import { groupResultWords } from './council-problems.ts'

/** Xét của tổ chuyên ngành: what the group has before it, and what it passes on to the council. */
export async function groupReviewPage(visit: SignedInVisit): Promise<Response> {
  const group = await groupHere(visit)
  return group === null ? noSuchPage(visit) : reviewView(visit, group, [])
}

export async function sendGroupResults(visit: SignedInVisit): Promise<Response> {
  const group = await groupHere(visit)
  if (group === null) return noSuchPage(visit)
  const form = await visit.form()
  const shown = await dossiersOfGroup(visit.tools.db, group)
  const results = shown.flatMap(({ id, result }) => {
    const passes = form.text(`ket-qua.${id}`)
    const reason = form.text(`ly-do.${id}`).trim().slice(0, 2000)
    if (passes !== 'chuyen' && passes !== 'khong') return []
    const asBefore = result !== null && result.passes === (passes === 'chuyen') && result.reason === reason
    return asBefore ? [] : [{ dossierId: id, passes: passes === 'chuyen', reason }]
  })
  const outcome = await recordGroupResults(visit.tools, visit.actor, {
    groupId: group.id,
    minutesNumber: form.line('bien-ban').slice(0, 100),
    results,
  })
  return outcome.ok
    ? goTo(
        links.groupReview(group.id),
        `Đã ghi kết quả ${results.length} hồ sơ; chuyển Hội đồng ${outcome.value.passedOn} hồ sơ.`,
      )
    : reviewView(visit, group, outcome.problems.map(groupResultWords), form)
}

async function groupHere(visit: SignedInVisit): Promise<Council | null> {
  const id = idParam(visit)
  if (id === null || !mayReadGroup(visit.actor, id)) return null
  const group = await councilById(visit.tools.db, id)
  return group?.kind === 'group' ? group : null
}

async function reviewView(
  visit: SignedInVisit,
  group: Council,
  problems: readonly FieldProblem[],
  typed?: SentForm,
): Promise<Response> {
  const dossiers = await dossiersOfGroup(visit.tools.db, group)
  const parent = group.passesTo === null ? null : await councilById(visit.tools.db, group.passesTo)
  const mayRun = mayRunGroup(visit.actor, group.id)
  const isOpen = (dossier: GroupDossier) => mayRun && isReadyForCouncil(dossier.state)
  const waiting = dossiers.filter((one) => one.result === null).length
  return page(
    visit,
    {
      title: 'Xét bước đầu',
      breadcrumb: [
        { name: 'Hội đồng', href: links.councils() },
        { name: group.name, href: links.council(group.id) },
      ],
      lead: `Tổ đề nghị hoặc không đề nghị đưa từng hồ sơ ra ${parent?.name ?? 'Hội đồng'}. Ý kiến của tổ không tính vào điểm.`,
      status: problems.length > 0 ? 422 : 200,
    },
    dossiers.length === 0 ? (
      <EmptyState icon="inbox" title="Chưa có hồ sơ nào thuộc phạm vi của tổ">
        Hồ sơ được kết luận hợp lệ sẽ hiện ở đây.
      </EmptyState>
    ) : (
      <div className="kn-stack">
        <ProblemSummary problems={problems} />
        <Card title="Hồ sơ của tổ" aside={waiting === 0 ? 'đã xét hết' : `${waiting} hồ sơ chưa xét`}>
          <Form action={links.groupReview(group.id)} label="Kết quả xét của tổ">
            <DataTable
              caption="Kết quả xét của tổ"
              rows={dossiers}
              rowKey={(dossier) => dossier.id}
              columns={[
                { key: 'code', title: 'Mã', narrow: true, cell: (dossier) => dossier.code ?? '–' },
                {
                  key: 'title',
                  title: 'Tên sáng kiến',
                  main: true,
                  cell: (dossier) => (
                    <>
                      {dossier.title}
                      <span className="kn-under">
                        {[dossier.authorNames, dossier.unitName].filter(Boolean).join(', ')}
                      </span>
                    </>
                  ),
                },
                {
                  key: 'result',
                  title: 'Kết quả',
                  cell: (dossier) =>
                    isOpen(dossier) ? (
                      <ChoiceField
                        name={`ket-qua.${dossier.id}`}
                        label={`Kết quả của ${dossier.code ?? dossier.title}`}
                        labelHidden
                        blank="Chưa xét"
                        value={typed?.text(`ket-qua.${dossier.id}`) ?? resultValue(dossier)}
                        choices={[
                          { value: 'chuyen', label: 'Đề nghị, chuyển Hội đồng' },
                          { value: 'khong', label: 'Không đề nghị' },
                        ]}
                      />
                    ) : (
                      <ResultBadge dossier={dossier} />
                    ),
                },
                {
                  key: 'reason',
                  title: 'Ý kiến, lý do',
                  cell: (dossier) =>
                    isOpen(dossier) ? (
                      <TextField
                        name={`ly-do.${dossier.id}`}
                        label={`Ý kiến, lý do về ${dossier.code ?? dossier.title}`}
                        labelHidden
                        maxLength={2000}
                        value={typed?.text(`ly-do.${dossier.id}`) ?? dossier.result?.reason ?? ''}
                        errors={problemsOf(problems, `ly-do.${dossier.id}`)}
                      />
                    ) : (
                      dossier.result?.reason
                    ),
                },
                {
                  key: 'minutes',
                  title: 'Biên bản',
                  cell: (dossier) => dossier.result?.minutesNumber ?? '',
                },
              ]}
            />
            {dossiers.some(isOpen) && (
              <>
                <TextField
                  name="bien-ban"
                  label="Số biên bản họp tổ"
                  hint="Của những kết quả ghi lần này, ví dụ 02/BB-TCN."
                  required
                  size="medium"
                  maxLength={100}
                  value={typed?.text('bien-ban') ?? ''}
                  errors={problemsOf(problems, 'bien-ban')}
                />
                <FormActions note="Kết quả còn ghi lại được cho đến khi hồ sơ đã ra Hội đồng; nhật ký giữ mọi lần ghi.">
                  <SubmitButton icon="check">Ghi kết quả</SubmitButton>
                </FormActions>
              </>
            )}
          </Form>
        </Card>
      </div>
    ),
  )
}

const resultValue = ({ result }: GroupDossier): string =>
  result === null ? '' : result.passes ? 'chuyen' : 'khong'

function ResultBadge({ dossier: { result } }: { dossier: GroupDossier }) {
  if (result === null) return <Badge tone="quiet">Chưa xét</Badge>
  return result.passes ? (
    <Badge tone="green">Đã chuyển Hội đồng</Badge>
  ) : (
    <Badge tone="red">Không đề nghị</Badge>
  )
}
