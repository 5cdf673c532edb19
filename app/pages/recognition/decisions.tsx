import { openRanking } from '#app/casework/ranking/open-ranking.ts'
import { draftDecision } from '#app/casework/recognition/draft-decision.ts'
import { holds } from '#app/domain/people/actor.ts'
import { Badge } from '#app/pages/kit/badge.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { draftDecisionWords } from '#app/pages/ranking/ranking-words.ts'
import { listDecisions } from '#app/records/recognition/decisions.ts'
import { kindNames } from './recognition-words.ts'

/** Quyết định công nhận: drafts and issued ones of every year. */
export async function decisionsPage(visit: SignedInVisit): Promise<Response> {
  const every = await listDecisions(visit.tools.db)
  const rows = []
  // A draft is listed for those alone to whom it opens.
  for (const row of every) if (row.state === 'issued' || (await opensDraft(visit, row))) rows.push(row)
  return page(
    visit,
    {
      title: 'Quyết định công nhận',
      action: (
        <>
          {holds(visit.actor, 'office', 'leader') && (
            <LinkButton href={links.complaints()} icon="inbox">
              Đơn kiến nghị
            </LinkButton>
          )}{' '}
          {holds(visit.actor, 'office') && (
            <LinkButton href={links.receivedPackages()} icon="file-upload">
              Cấp dưới gửi lên
            </LinkButton>
          )}{' '}
          <LinkButton href={links.certificates()} icon="certificate">
            Sổ cấp giấy chứng nhận
          </LinkButton>
        </>
      ),
    },
    <DataTable
      caption="Các quyết định công nhận sáng kiến"
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => links.decision(row.id)}
      columns={[
        { key: 'year', title: 'Năm', cell: (row) => row.year, narrow: true },
        {
          key: 'number',
          title: 'Số quyết định',
          main: true,
          cell: (row) => (
            <>
              {row.state === 'issued' ? `Số ${row.number}` : 'Dự thảo, chưa có số'}
              {row.kind !== 'recognition' && <span className="kn-under">{kindNames[row.kind]}</span>}
            </>
          ),
        },
        { key: 'day', title: 'Ngày ký', cell: (row) => (row.issuedOn ? printDay(row.issuedOn) : '–') },
        { key: 'signer', title: 'Người ký', cell: (row) => row.signerName ?? '–' },
        { key: 'recognised', title: 'Sáng kiến công nhận', numeric: true, cell: (row) => row.recognised },
        { key: 'certificates', title: 'Giấy đã cấp', numeric: true, cell: (row) => row.certificates },
        {
          key: 'state',
          title: 'Trạng thái',
          cell: (row) =>
            row.state === 'issued' ? (
              <Badge tone="green">Đã ban hành</Badge>
            ) : (
              <Badge tone="sun">Dự thảo</Badge>
            ),
        },
      ]}
      empty={
        <EmptyState
          icon="gavel"
          title="Chưa có quyết định nào"
          action={<LinkButton href={links.rankings()}>Mở bảng xếp hạng</LinkButton>}
        >
          Dự thảo quyết định được lập từ xếp hạng mà Hội đồng đã thông qua.
        </EmptyState>
      }
    />,
  )
}

async function opensDraft(
  { tools, actor }: SignedInVisit,
  { programmeId }: { readonly programmeId: number },
): Promise<boolean> {
  const open = await openRanking(tools.db, actor, programmeId)
  return open !== null && open !== 'has-stake'
}

export async function sendDraftDecision(visit: SignedInVisit): Promise<Response> {
  const outcome = await draftDecision(visit.tools, visit.actor, { programmeId: idParam(visit) ?? 0 })
  if (outcome.ok) return goTo(links.decision(outcome.value.decisionId), 'Đã lập dự thảo quyết định.')
  const [first] = outcome.problems
  if (first?.problem === 'already-drafted') return goTo(links.decision(first.decisionId))
  return page(
    visit,
    { title: 'Chưa lập được dự thảo quyết định', status: 422 },
    <ProblemSummary problems={outcome.problems.map(draftDecisionWords)} />,
  )
}
