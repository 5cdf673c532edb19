import { readNotices } from '#app/casework/foundation/read-notices.ts'
import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { Form, SubmitButton } from '#app/pages/kit/form.tsx'
import { addressOf, pageNumber } from '#app/pages/kit/list-query.ts'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { Pagination } from '#app/pages/kit/pagination.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printAge } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { type NoticeLine, noticesOf } from '#app/records/foundation/notices.ts'
import { noSuchPage } from './trouble.tsx'

const pageSize = 30

export async function noticesPage(visit: SignedInVisit): Promise<Response> {
  const number = pageNumber(visit.query)
  const { lines, total, unread } = await noticesOf(visit.tools.db, visit.actor.personId, {
    offset: (number - 1) * pageSize,
    limit: pageSize,
  })
  return page(
    visit,
    {
      title: 'Thông báo',
      aside: unread > 0 ? <Badge tone="sun">{unread} chưa đọc</Badge> : undefined,
      measure: 'reading',
      action:
        unread > 0 ? (
          <Form action={links.notices()}>
            <SubmitButton look="plain" icon="check">
              Đánh dấu tất cả đã đọc
            </SubmitButton>
          </Form>
        ) : undefined,
    },
    lines.length === 0 ? (
      <EmptyState icon="bell" title="Chưa có thông báo nào">
        Khi hồ sơ được duyệt, trả lại, tiếp nhận hoặc có việc cần ông/bà làm, thông báo sẽ hiện ở đây.
      </EmptyState>
    ) : (
      <div className="kn-stack">
        {lines.map((line) => (
          <NoticeCard key={line.id} line={line} now={visit.now} />
        ))}
        <Pagination page={{ number, size: pageSize, total }} address={addressOf(visit, [])} />
      </div>
    ),
  )
}

function NoticeCard({ line, now }: { readonly line: NoticeLine; readonly now: Temporal.Instant }) {
  return (
    <Card
      title={line.subject}
      look={line.isRead ? 'plain' : 'sun'}
      aside={
        <>
          {!line.isRead && <Badge tone="sun">Mới</Badge>} {printAge(line.at, now)}
        </>
      }
    >
      {line.body.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {(line.link !== null || !line.isRead) && (
        <Form action={links.notice(line.id)} label={line.subject}>
          <SubmitButton small look="plain" icon={line.link === null ? 'check' : 'arrow-right'}>
            {line.link === null ? 'Đã đọc' : 'Mở'}
          </SubmitButton>
        </Form>
      )}
    </Card>
  )
}

export async function sendAllRead(visit: SignedInVisit): Promise<Response> {
  await readNotices(visit.tools, visit.actor, 'all')
  return goTo(links.notices())
}

/** Marks one notice read and goes where it leads. */
export async function sendRead(visit: SignedInVisit): Promise<Response> {
  const id = idParam(visit)
  const notice = id === null ? null : await readNotices(visit.tools, visit.actor, id)
  if (notice === null) return noSuchPage(visit)
  return goTo(notice.link ?? links.notices())
}
