import type { Decision } from '#app/domain/recognition/decision.ts'
import type { Posting, PostingComment } from '#app/domain/recognition/posting.ts'
import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { Form, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { printDay, printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'

/** Niêm yết lấy ý kiến: the act, then what came in, to be let through or kept. */
export function PostingCard({
  decision,
  days,
  posting,
  comments,
  mayHandle,
}: {
  decision: Decision
  /** As the plan says; null where it posts nothing. */
  days: number | null
  posting: Posting | null
  comments: readonly PostingComment[]
  mayHandle: boolean
}) {
  if (posting === null)
    return days === null || decision.state === 'issued' || !mayHandle ? null : (
      <Card title="Niêm yết lấy ý kiến" look="sun">
        <ConfirmAct
          act="Niêm yết danh sách"
          consequence={
            <p>
              Danh sách đề nghị công nhận (không nêu điểm, xếp loại) lên trang công khai trong{' '}
              <strong>{days}</strong> ngày; quyết định chưa ban hành được trong thời gian ấy.
            </p>
          }
          confirm="Niêm yết từ hôm nay"
          action={links.decisionAct(decision.id, 'niem-yet')}
        />
      </Card>
    )
  return (
    <Card title="Niêm yết lấy ý kiến" aside={`${comments.length} ý kiến`}>
      <p>
        Từ {printDay(posting.openedOn)} đến hết {printDay(posting.lastDay)}.{' '}
        <LinkButton small href={links.posting(posting.id)} icon="external-link">
          Trang công khai
        </LinkButton>
      </p>
      {mayHandle && comments.length > 0 && (
        <ul className="kn-papers">
          {comments.map((comment) => (
            <li key={comment.id}>
              <span>
                {comment.text}
                <span className="kn-under">
                  {[comment.name, comment.contact, printMoment(comment.sentAt)].filter(Boolean).join(' · ')}
                </span>
                {comment.shown ? (
                  <Badge tone="green">Đang hiện công khai</Badge>
                ) : (
                  <Badge tone={comment.settled ? 'quiet' : 'sun'}>
                    {comment.settled ? 'Không hiện' : 'Chờ duyệt'}
                  </Badge>
                )}
              </span>
              <Form
                action={links.moderateComment(decision.id, comment.id)}
                hidden={{ hien: comment.shown ? 'khong' : 'co' }}
                label={`Duyệt ý kiến của ${comment.name}`}
              >
                <SubmitButton small look="plain">
                  {comment.shown ? 'Thôi hiện' : 'Cho hiện'}
                </SubmitButton>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
