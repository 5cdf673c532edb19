import { askForBundles } from '#app/casework/dossier/ask-for-bundles.ts'
import { type BundleRun, mostCopies, mostDossiers } from '#app/domain/dossier/bundle-run.ts'
import { dossierStates } from '#app/domain/dossier/dossier-state.ts'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FilterBar } from '#app/pages/kit/filter-bar.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as TypedForm } from '#app/pages/kit/form-fields.ts'
import { NumberField } from '#app/pages/kit/number-field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { RowChoice } from '#app/pages/kit/row-choice.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { lastBundleRuns } from '#app/records/dossier/bundle-runs.ts'
import { listDossiers } from '#app/records/dossier/list-dossiers.ts'
import { issuedProgrammes } from '#app/records/programme/programmes.ts'
import { bundleRunFigure, bundleRunProblemWords } from './bundle-run-words.ts'
import { plainWords } from './dossier-words.ts'

/** In bộ hồ sơ hàng loạt: the dossiers of a round or a selection of them, so many copies of each, and the last runs. */
export const bundleRunsPage = (visit: SignedInVisit): Promise<Response> => bundleRunsView(visit, [])

export async function sendBundleRun(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const outcome = await askForBundles(visit.tools, visit.actor, {
    dossierIds: form.all('ho-so').map(Number).filter(Number.isSafeInteger),
    copies: typedWhole(form.text('so-ban')) ?? 0,
  })
  return outcome.ok
    ? goTo(links.bundleRun(outcome.value.runId))
    : bundleRunsView(visit, outcome.problems.map(bundleRunProblemWords), form)
}

const inHand = dossierStates.filter((state) => state !== 'withdrawn' && state !== 'refused')

async function bundleRunsView(
  visit: SignedInVisit,
  problems: readonly FieldProblem[],
  typed?: TypedForm,
): Promise<Response> {
  const { tools, query } = visit
  const plans = await issuedProgrammes(tools.db)
  const plan = plans.find(({ year }) => String(year) === query.get('nam')) ?? plans[0]
  const round = query.get('dot') ?? ''
  const runs = await lastBundleRuns(tools.db, 10)
  const { lines, count } = await listDossiers(
    tools.db,
    {
      scope: { of: 'handed-in' },
      states: inHand,
      ...(plan === undefined ? {} : { programmeId: plan.id }),
      ...(round === '' ? {} : { roundCode: round }),
      find: query.get('tim') ?? '',
    },
    { by: 'code', down: false },
    { number: 1, size: mostDossiers },
  )
  const picked = new Set(typed?.all('ho-so') ?? [])
  const address = { path: links.bundleRuns(), query: Object.fromEntries(query) }
  return page(
    visit,
    {
      title: 'In bộ hồ sơ',
      lead: 'Mỗi hồ sơ thành một tệp PDF có bìa, mục lục, trích tờ trình, đơn và mọi tệp đính kèm, sẵn sàng để in. Việc ghép chạy ngầm; xong thì tải về, cả loạt hoặc từng hồ sơ.',
      measure: 'wide',
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      {runs.length > 0 && <LastRuns runs={runs} />}
      <FilterBar
        address={address}
        find="Tìm mã, tên sáng kiến, tác giả (không cần dấu)"
        filters={[
          {
            name: 'dot',
            label: 'Đợt',
            all: 'Mọi đợt',
            choices: (plan?.current.programme.rounds ?? []).map(({ code, name }) => ({
              value: code,
              label: name,
            })),
          },
          ...(plans.length > 1
            ? [
                {
                  name: 'nam',
                  label: 'Năm',
                  all: `Năm ${plan?.year ?? ''}`,
                  choices: plans.map(({ year }) => ({ value: String(year), label: `Năm ${year}` })),
                },
              ]
            : []),
        ]}
      />
      {count > mostDossiers && (
        <p className="kn-muted">
          Có {count} hồ sơ; mỗi lượt in nhiều nhất {mostDossiers}. Hãy lọc theo đợt rồi in từng lượt.
        </p>
      )}
      {lines.length === 0 ? (
        <EmptyState icon="printer" title="Không có hồ sơ đã nộp nào ở đây" />
      ) : (
        <Form action={links.bundleRuns(address.query)} label="In bộ hồ sơ của các hồ sơ đã chọn">
          <FormActions
            note={`${lines.length} hồ sơ bên dưới đang được chọn sẵn; bỏ chọn hồ sơ không cần in.`}
          >
            <NumberField
              name="so-ban"
              label="Số bản của mỗi hồ sơ"
              hint={`Từ 1 đến ${mostCopies}; bìa mỗi bản ghi số thứ tự của bản.`}
              value={typed?.text('so-ban') ?? '1'}
              errors={problemsOf(problems, 'so-ban')}
            />
            <SubmitButton icon="printer">Ghép bộ hồ sơ</SubmitButton>
          </FormActions>
          <DataTable
            caption="Các hồ sơ để in"
            rows={lines}
            rowKey={(line) => line.id}
            columns={[
              {
                key: 'chon',
                title: 'Chọn',
                narrow: true,
                cell: (line) => (
                  <RowChoice
                    name="ho-so"
                    value={line.id}
                    of={line.title}
                    picked={typed === undefined || picked.has(String(line.id))}
                  />
                ),
              },
              { key: 'ma', title: 'Mã', narrow: true, cell: (line) => line.code ?? '–' },
              {
                key: 'ten',
                title: 'Tên sáng kiến',
                main: true,
                cell: (line) => <a href={links.dossierTab(line.id, 'van-ban')}>{line.title}</a>,
              },
              { key: 'tac-gia', title: 'Tác giả', cell: (line) => line.authorNames },
              { key: 'don-vi', title: 'Đơn vị', wideOnly: true, cell: (line) => line.unitName ?? 'Cá nhân' },
              {
                key: 'trang-thai',
                title: 'Trạng thái',
                cell: (line) => <StateBadge {...plainWords(line.state)} />,
              },
            ]}
          />
        </Form>
      )}
    </div>,
  )
}

function LastRuns({ runs }: { runs: readonly BundleRun[] }) {
  return (
    <Card title="Các lượt gần đây">
      <ul className="kn-papers">
        {runs.map((run) => (
          <li key={run.id}>
            <span>
              <a href={links.bundleRun(run.id)}>
                {run.items.length} hồ sơ, mỗi hồ sơ {run.copies} bản
              </a>
              <span className="kn-under">
                {run.askedBy}, {printMoment(run.askedAt)}
              </span>
            </span>
            <span>{bundleRunFigure(run)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
