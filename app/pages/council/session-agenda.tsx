import { arrangeAgenda } from '#app/casework/council/arrange-agenda.ts'
import { movesThroughTheDoor } from '#app/domain/council/agenda-order.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printList } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { dossiersForAgenda } from '#app/records/council/session-items.ts'
import { type OpenedSession, SessionTabs, sessionFor, sessionHead } from './session-frame.tsx'
import { agendaWords } from './session-problems.ts'

/** Chương trình: which dossiers, in which order, and how often somebody has to go through the door. */
export async function agendaPage(visit: SignedInVisit): Promise<Response> {
  const open = await sessionFor(visit)
  return open === null || !open.mayPlan ? noSuchPage(visit) : agenda(visit, open, [])
}

/** One form: the places that were typed, who was ticked, and how the list is to be ordered. */
export async function sendAgenda(visit: SignedInVisit): Promise<Response> {
  const open = await sessionFor(visit)
  if (open === null || !open.mayPlan) return noSuchPage(visit)
  const form = await visit.form()
  const ticked = form.all('ho-so').map(Number).filter(Number.isSafeInteger)
  const placeOf = (id: number) => typedWhole(form.text(`tt.${id}`)) ?? Number.MAX_SAFE_INTEGER
  const fewestMoves = form.text('xep') === 'it-ra-vao'
  const outcome = await arrangeAgenda(visit.tools, visit.actor, {
    sessionId: open.session.id,
    dossierIds: ticked.toSorted((one, other) => placeOf(one) - placeOf(other)),
    order: fewestMoves ? 'fewest-moves' : 'as-given',
  })
  if (outcome.ok)
    return goTo(
      links.agenda(open.session.id),
      fewestMoves
        ? `Đã xếp ${outcome.value.dossiers} hồ sơ theo thứ tự ít lượt ra vào nhất.`
        : `Đã lưu chương trình ${outcome.value.dossiers} hồ sơ.`,
    )
  return outcome.problems.some(({ problem }) => problem === 'no-such-session')
    ? noSuchPage(visit)
    : agenda(visit, open, outcome.problems.map(agendaWords))
}

async function agenda(
  visit: SignedInVisit,
  open: OpenedSession,
  problems: readonly FieldProblem[],
): Promise<Response> {
  const { session, items, members } = open
  const offered = (await dossiersForAgenda(visit.tools.db, session.councilId)).filter(
    ({ id }) => !items.some(({ dossierId }) => dossierId === id),
  )
  const moves = movesThroughTheDoor(
    items.map(({ dossierId, conflicted }) => ({ dossierId, away: conflicted })),
  )
  const nameOf = (id: number) => members.find(({ memberId }) => memberId === id)?.fullName ?? ''
  const rows = [
    ...items.map((item) => ({
      id: item.dossierId,
      code: item.code,
      title: item.title,
      away: item.conflicted.map(nameOf).filter((name) => name !== ''),
      isFixed: item.state !== 'waiting',
      isOn: true,
    })),
    ...offered.map((dossier) => ({ ...dossier, away: null, isFixed: false, isOn: false })),
  ]
  const isFirst = items.length === 0
  return page(
    visit,
    {
      ...sessionHead(open, 'Chương trình'),
      lead: isFirst
        ? 'Chọn hồ sơ đưa ra phiên họp.'
        : `${items.length} hồ sơ; theo thứ tự này có ${moves} lượt ra, vào phòng.`,
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <SessionTabs open={open} current={links.agenda(session.id)} />
      <ProblemSummary problems={problems} />
      <Form action={links.agenda(session.id)} label="Chương trình">
        <Card title="Hồ sơ" aside={`${rows.length} hồ sơ của Hội đồng`} flush>
          <DataTable
            caption="Hồ sơ của chương trình"
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'choice',
                title: 'Chọn',
                narrow: true,
                cell: (row) => (
                  <input
                    type="checkbox"
                    className="form-check-input"
                    name="ho-so"
                    value={row.id}
                    aria-label={`Đưa “${row.title}” vào chương trình`}
                    defaultChecked={row.isOn || isFirst}
                    disabled={row.isFixed || session.state === 'closed'}
                  />
                ),
              },
              {
                key: 'place',
                title: 'Thứ tự',
                narrow: true,
                cell: (row) => (
                  <input
                    type="text"
                    inputMode="numeric"
                    className="form-control kn-vote-box kn-figure"
                    name={`tt.${row.id}`}
                    aria-label={`Thứ tự của “${row.title}”`}
                    defaultValue={row.isOn ? rows.indexOf(row) + 1 : ''}
                    disabled={row.isFixed || session.state === 'closed'}
                  />
                ),
              },
              {
                key: 'title',
                title: 'Tên sáng kiến',
                main: true,
                cell: (row) => (
                  <>
                    {row.title}
                    <span className="kn-under">{row.code ?? ''}</span>
                  </>
                ),
              },
              {
                key: 'away',
                title: 'Ai ra ngoài',
                cell: (row) => (row.away === null ? '' : printList(row.away) || '–'),
              },
            ]}
            empty={
              <EmptyState icon="scale" title="Chưa có hồ sơ nào để họp">
                Hồ sơ vào chương trình khi đã nằm trong một kỳ chấm của Hội đồng.
              </EmptyState>
            }
          />
        </Card>
        {session.state !== 'closed' && (
          <FormActions note="Muốn tự xếp thì sửa số thứ tự rồi lưu. Hồ sơ đã đưa ra xét giữ nguyên chỗ.">
            <SubmitButton icon="check" name="xep" value="theo-so">
              Lưu chương trình
            </SubmitButton>
            <SubmitButton look="plain" icon="arrows-sort" name="xep" value="it-ra-vao">
              Xếp để ít ra vào nhất
            </SubmitButton>
          </FormActions>
        )}
      </Form>
    </div>,
  )
}
