import type { JoinRequestState } from '#app/domain/people/join-request.ts'
import { Badge, StateBadge } from '#app/pages/kit/badge.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { FilterBar } from '#app/pages/kit/filter-bar.tsx'
import { addressOf, pageNumber } from '#app/pages/kit/list-query.ts'
import { page } from '#app/pages/kit/page.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { type JoinRequest, joinRequestsIn } from '#app/records/people/join-requests.ts'
import { joinKindWords, joinStateInAddress, joinStateWords } from './join-words.ts'

const pageSize = 50
const states = Object.keys(joinStateInAddress) as readonly JoinRequestState[]

/** Đăng ký tham gia: who asked to take part, and what became of it. */
export async function joinRequestsPage(visit: SignedInVisit): Promise<Response> {
  const asked = visit.query.get('tinh-trang')
  const state =
    asked === 'tat-ca' ? null : (states.find((each) => joinStateInAddress[each] === asked) ?? 'waiting')
  const number = pageNumber(visit.query)
  const { requests, total } = await joinRequestsIn(visit.tools.db, state, {
    offset: (number - 1) * pageSize,
    limit: pageSize,
  })
  const address = { ...addressOf(visit, ['tinh-trang']), path: links.joinRequests() }
  const others = states.filter((each) => each !== 'waiting')
  return page(
    visit,
    {
      title: 'Đăng ký tham gia',
      lead: 'Cá nhân, doanh nghiệp, hợp tác xã và tổ chức tự đăng ký ở trang công khai. Duyệt thì họ có tài khoản và được nộp hồ sơ.',
    },
    <DataTable<JoinRequest>
      caption="Đăng ký tham gia"
      columns={[
        {
          key: 'who',
          title: 'Người đăng ký',
          main: true,
          cell: (request) => request.organisationName || request.fullName,
        },
        {
          key: 'kind',
          title: 'Tư cách',
          cell: (request) => (
            <>
              {joinKindWords[request.kind]}
              {request.organisationName !== '' && <span className="kn-under">{request.fullName}</span>}
            </>
          ),
        },
        {
          key: 'email',
          title: 'Thư điện tử',
          cell: (request) => <span className="text-break">{request.email}</span>,
        },
        {
          key: 'confirmed',
          title: 'Xác nhận thư',
          narrow: true,
          cell: (request) =>
            request.confirmedAt === null ? (
              <Badge tone="quiet">Chưa xác nhận</Badge>
            ) : (
              printMoment(request.confirmedAt)
            ),
        },
        { key: 'at', title: 'Gửi lúc', narrow: true, cell: (request) => printMoment(request.askedAt) },
        {
          key: 'state',
          title: 'Tình trạng',
          narrow: true,
          cell: (request) => <StateBadge {...joinStateWords[request.state]} />,
        },
      ]}
      rows={requests}
      rowKey={(request) => request.id}
      rowHref={(request) => links.joinRequest(request.id)}
      address={address}
      page={{ number, size: pageSize, total }}
      filter={
        <FilterBar
          address={address}
          filters={[
            {
              name: 'tinh-trang',
              label: 'Tình trạng',
              all: joinStateWords.waiting.words,
              choices: [
                ...others.map((each) => ({
                  value: joinStateInAddress[each],
                  label: joinStateWords[each].words,
                })),
                { value: 'tat-ca', label: 'Tất cả' },
              ],
            },
          ]}
        />
      }
      empty={
        <EmptyState icon="users" title={state === 'waiting' ? 'Không có đăng ký nào chờ duyệt' : 'Không có'}>
          Đăng ký mới từ trang công khai hiện ra ở đây.
        </EmptyState>
      }
    />,
  )
}
