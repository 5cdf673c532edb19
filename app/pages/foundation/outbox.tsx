import { retryFailedMails } from '#app/casework/foundation/retry-failed-mails.ts'
import { type RetryMailProblem, retryMail } from '#app/casework/foundation/retry-mail.ts'
import { type BadgeWords, StateBadge } from '#app/pages/kit/badge.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { FilterBar } from '#app/pages/kit/filter-bar.tsx'
import { Form, SubmitButton } from '#app/pages/kit/form.tsx'
import { addressOf, pageNumber } from '#app/pages/kit/list-query.ts'
import { Notice } from '#app/pages/kit/notice.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { type MailState, type OutboxLine, outbox, outboxCounts } from '#app/records/foundation/outbox.ts'
import { noSuchPage } from './trouble.tsx'

const pageSize = 50

const mailStateWords: Readonly<Record<MailState, BadgeWords>> = {
  queued: { words: 'Chờ gửi', tone: 'water' },
  sent: { words: 'Đã gửi', tone: 'green' },
  failed: { words: 'Gửi lỗi', tone: 'red' },
  'no-address': { words: 'Không có thư điện tử', tone: 'quiet' },
  held: { words: 'Giữ lại', tone: 'sun' },
  waiting: { words: 'Chờ bản tổng hợp', tone: 'water' },
  'summed-up': { words: 'Đã vào bản tổng hợp', tone: 'green' },
  'in-product': { words: 'Người nhận chọn không thư', tone: 'quiet' },
}
/** The word of the address for each state. */
export const mailStateInAddress = {
  queued: 'cho-gui',
  sent: 'da-gui',
  failed: 'loi',
  'no-address': 'khong-dia-chi',
  held: 'giu-lai',
  waiting: 'cho-tong-hop',
  'summed-up': 'da-tong-hop',
  'in-product': 'khong-thu',
} as const satisfies Readonly<Record<MailState, string>>
const states = Object.keys(mailStateInAddress) as readonly MailState[]

export const outboxPage = (visit: SignedInVisit): Promise<Response> => show(visit, [])

export async function sendRetryMail(visit: SignedInVisit): Promise<Response> {
  const id = idParam(visit)
  if (id === null) return noSuchPage(visit)
  const outcome = await retryMail(visit.tools, visit.actor, id)
  return outcome.ok
    ? goTo(links.outbox(), 'Thư đã vào hàng gửi lại.')
    : show(visit, outcome.problems.map(retryWords))
}

export async function sendRetryFailedMails(visit: SignedInVisit): Promise<Response> {
  const outcome = await retryFailedMails(visit.tools, visit.actor)
  return outcome.ok
    ? goTo(links.outbox(), `${outcome.value.retried} thư đã vào hàng gửi lại.`)
    : show(visit, outcome.problems.map(retryWords))
}

async function show(visit: SignedInVisit, problems: readonly FieldProblem[]): Promise<Response> {
  const { db, settings } = visit.tools
  const number = pageNumber(visit.query)
  const state = states.find((each) => mailStateInAddress[each] === visit.query.get('tinh-trang')) ?? null
  const filter = { state, text: visit.query.get('tim') ?? '' }
  const [{ lines, total }, counts] = await Promise.all([
    outbox(db, filter, { offset: (number - 1) * pageSize, limit: pageSize }),
    outboxCounts(db),
  ])
  const address = { ...addressOf(visit, ['tim', 'tinh-trang']), path: links.outbox() }
  return page(
    visit,
    {
      title: 'Hộp thư đi',
      lead: 'Mọi thông báo hệ thống đã lập, đã gửi thư hay chưa. Người nhận luôn thấy thông báo trong hệ thống.',
      action: settings.sendsMail && counts.failed > 0 && (
        <Form action={links.retryFailedMails()}>
          <SubmitButton icon="refresh">Gửi lại {counts.failed} thư lỗi</SubmitButton>
        </Form>
      ),
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      {!settings.sendsMail && (
        <Notice
          tone="info"
          message={
            visit.installation.isDemo
              ? 'Bản trình diễn không gửi thư ra ngoài. Thông báo vẫn hiện trong hệ thống.'
              : 'Chưa nối máy chủ gửi thư; quản trị hệ thống nối khi cài đặt. Thư được giữ lại tại đây, thông báo vẫn hiện trong hệ thống.'
          }
        />
      )}
      <DataTable<OutboxLine>
        caption="Thư đi"
        columns={[
          {
            key: 'nguoi-nhan',
            title: 'Người nhận',
            main: true,
            cell: (line) => (
              <>
                {line.toName ?? line.toAddress ?? '–'}
                {line.toName !== null && (
                  <span className="kn-under">{line.toAddress ?? 'không có thư điện tử'}</span>
                )}
              </>
            ),
          },
          { key: 'noi-dung', title: 'Nội dung', cell: (line) => <MailWords line={line} /> },
          { key: 'luc', title: 'Lập lúc', narrow: true, cell: (line) => printMoment(line.at) },
          { key: 'tinh-trang', title: 'Tình trạng', cell: (line) => <MailStateCell line={line} /> },
          {
            key: 'viec',
            title: 'Việc',
            narrow: true,
            cell: (line) =>
              settings.sendsMail &&
              (line.mailState === 'failed' || line.mailState === 'held') &&
              line.toAddress !== null && (
                <Form action={links.retryMail(line.id)}>
                  <SubmitButton small look="plain" icon="refresh">
                    Gửi lại
                  </SubmitButton>
                </Form>
              ),
          },
        ]}
        rows={lines}
        rowKey={(line) => line.id}
        address={address}
        page={{ number, size: pageSize, total }}
        filter={
          <FilterBar
            address={address}
            find="Tìm người nhận (không cần dấu)"
            filters={[
              {
                name: 'tinh-trang',
                label: 'Tình trạng',
                all: 'Mọi tình trạng',
                choices: states.map((each) => ({
                  value: mailStateInAddress[each],
                  label: `${mailStateWords[each].words} (${counts[each]})`,
                })),
              },
            ]}
          />
        }
        empty={
          <EmptyState icon="mail" title="Không có thư nào">
            Thư được lập khi có việc cần báo cho ai đó, ví dụ khi tiếp nhận hồ sơ.
          </EmptyState>
        }
      />
    </div>,
  )
}

function MailWords({ line }: { readonly line: OutboxLine }) {
  if (line.body === null)
    return (
      <div>
        {line.subject}
        <span className="kn-under">Nội dung chứa đường dẫn bí mật, không hiện ở đây.</span>
      </div>
    )
  return (
    <details>
      <summary>{line.subject}</summary>
      {line.body.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {line.link !== null && <p className="kn-muted">Kèm đường dẫn {line.link}</p>}
    </details>
  )
}

function MailStateCell({ line }: { readonly line: OutboxLine }) {
  return (
    <div>
      <StateBadge {...mailStateWords[line.mailState]} />
      <span className="kn-under">{stateNote(line)}</span>
    </div>
  )
}

function stateNote(line: OutboxLine): string {
  switch (line.mailState) {
    case 'sent':
      return line.sentAt === null ? '' : `lúc ${printMoment(line.sentAt)}`
    case 'failed':
      return `${line.attempts} lần; máy chủ trả lời: ${line.error ?? 'không rõ'}`
    case 'held':
      return line.error === 'demo' ? 'bản trình diễn' : 'chưa có máy chủ thư'
    case 'waiting':
    case 'summed-up':
    case 'in-product':
      return 'theo lựa chọn của người nhận'
    case 'queued':
    case 'no-address':
      return ''
  }
}

function retryWords(problem: RetryMailProblem): FieldProblem {
  switch (problem.problem) {
    case 'not-allowed':
      return { message: 'Tài khoản này không có quyền gửi lại thư.' }
    case 'no-mail-server':
      return { message: 'Chưa có máy chủ thư, hoặc đây là bản trình diễn: thư không gửi ra ngoài được.' }
    case 'nothing-to-retry':
      return { message: 'Thư này đã gửi, đang chờ gửi hoặc không có địa chỉ nhận.' }
  }
}
