import { takeMail } from '#app/casework/intake/take-mail.ts'
import type { IncomingMail, MailHandling } from '#app/domain/intake/incoming-mail.ts'
import { faultWords, receiveUpload } from '#app/pages/dossier/upload-files.ts'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FileField } from '#app/pages/kit/file-field.tsx'
import { FilterBar } from '#app/pages/kit/filter-bar.tsx'
import { Form, SubmitButton } from '#app/pages/kit/form.tsx'
import { addressOf, pageNumber } from '#app/pages/kit/list-query.ts'
import { Notice } from '#app/pages/kit/notice.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { mailsIn } from '#app/records/intake/incoming-mails.ts'
import { type MailboxState, mailboxState } from '#app/records/intake/mailbox-marks.ts'
import { mailStateInAddress, mailStateWords } from './mail-words.ts'

const pageSize = 50
const states = Object.keys(mailStateInAddress) as readonly MailHandling[]

/** Thư đến: what was sent to the office and what became of it. */
export const mailListPage = (visit: SignedInVisit): Promise<Response> => show(visit, [])

/** Letters dropped as files are taken in like those of the mailbox. */
export async function sendDroppedMail(visit: SignedInVisit): Promise<Response> {
  const { tools, actor } = visit
  const upload = await receiveUpload(visit)
  if (typeof upload === 'string') return show(visit, [{ field: 'thu', message: faultWords(upload, tools) }])
  const problems: FieldProblem[] = []
  const taken: { mailId: number; isNew: boolean }[] = []
  for (const { name, arrived } of upload.files) {
    const message =
      arrived === 'too-large'
        ? `Thư “${name}” quá lớn.`
        : arrived.sizeBytes === 0
          ? `Tệp “${name}” rỗng.`
          : looksLikeMail(arrived.head)
            ? null
            : `Tệp “${name}” không phải thư lưu dạng .eml.`
    if (message === null && arrived !== 'too-large')
      taken.push(await takeMail(tools, arrived, { by: actor.personId }))
    else {
      if (arrived !== 'too-large') await arrived.discard()
      problems.push({ field: 'thu', message: message ?? '' })
    }
  }
  if (upload.files.length === 0) problems.push({ field: 'thu', message: 'Chưa chọn thư nào.' })
  if (problems.length > 0) return show(visit, problems)
  const [only] = taken
  if (taken.length === 1 && only !== undefined)
    return goTo(links.mail(only.mailId), only.isNew ? 'Đã nhận thư.' : 'Thư này đã được nhận trước đây.')
  const fresh = taken.filter(({ isNew }) => isNew).length
  return goTo(links.mails(), `Đã nhận ${fresh} thư mới, ${taken.length - fresh} thư đã có từ trước.`)
}

/** A letter begins with header lines in ASCII names. */
const looksLikeMail = (head: Uint8Array): boolean =>
  /^(from |[a-z][a-z0-9-]*:)/i.test(new TextDecoder('latin1').decode(head.subarray(0, 200)).trimStart())

async function show(visit: SignedInVisit, problems: readonly FieldProblem[]): Promise<Response> {
  const { db, mailbox } = visit.tools
  const asked = visit.query.get('tinh-trang')
  const state =
    asked === 'tat-ca' ? null : (states.find((each) => mailStateInAddress[each] === asked) ?? 'waiting')
  const number = pageNumber(visit.query)
  const [{ mails, total }, mark] = await Promise.all([
    mailsIn(db, state, { offset: (number - 1) * pageSize, limit: pageSize }),
    mailbox === null ? null : mailboxState(db, mailbox.name),
  ])
  const address = { ...addressOf(visit, ['tinh-trang']), path: links.mails() }
  return page(
    visit,
    {
      title: 'Thư đến',
      lead: 'Hồ sơ gửi qua thư điện tử. Mỗi thư được giữ nguyên bản, chờ gắn vào hồ sơ, lập thành hồ sơ hoặc để riêng.',
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <MailboxNotice name={mailbox?.name ?? null} mark={mark} />
      <DataTable<IncomingMail>
        caption="Thư đến"
        columns={[
          {
            key: 'subject',
            title: 'Thư',
            main: true,
            cell: (mail) => mail.subject || '(không có tiêu đề)',
          },
          {
            key: 'from',
            title: 'Người gửi',
            cell: (mail) => (
              <>
                {mail.fromName || mail.fromAddress || 'Không rõ'}
                {mail.fromName !== '' && <span className="kn-under">{mail.fromAddress}</span>}
              </>
            ),
          },
          { key: 'at', title: 'Nhận lúc', narrow: true, cell: (mail) => printMoment(mail.takenAt) },
          { key: 'files', title: 'Tệp', numeric: true, cell: (mail) => mail.attachments.length },
          {
            key: 'state',
            title: 'Tình trạng',
            narrow: true,
            cell: (mail) => <StateBadge {...mailStateWords[mail.state]} />,
          },
        ]}
        rows={mails}
        rowKey={(mail) => mail.id}
        rowHref={(mail) => links.mail(mail.id)}
        address={address}
        page={{ number, size: pageSize, total }}
        filter={
          <FilterBar
            address={address}
            filters={[
              {
                name: 'tinh-trang',
                label: 'Tình trạng',
                all: 'Chờ gắn',
                choices: [
                  ...states
                    .filter((each) => each !== 'waiting')
                    .map((each) => ({ value: mailStateInAddress[each], label: mailStateWords[each].words })),
                  { value: 'tat-ca', label: 'Tất cả' },
                ],
              },
            ]}
          />
        }
        empty={
          <EmptyState icon="mail" title="Không có thư nào">
            Thư mới hiện ở đây sau mỗi lần đọc hộp thư, hoặc khi thả tệp .eml bên dưới.
          </EmptyState>
        }
      />
      <Card title="Nhận thư từ tệp">
        <upload-progress>
          <Form action={links.mails()} withFiles label="Nhận thư từ tệp">
            <FileField
              name="thu"
              label="Thư lưu dạng .eml"
              multiple
              accept=".eml,message/rfc822"
              errors={problemsOf(problems, 'thu')}
              hint="Lưu thư từ chương trình thư thành tệp .eml rồi chọn ở đây. Thư đã nhận trước đó không bị nhận hai lần."
            />
            <SubmitButton icon="inbox" look="plain">
              Nhận thư
            </SubmitButton>
          </Form>
        </upload-progress>
      </Card>
    </div>,
  )
}

function MailboxNotice({ name, mark }: { name: string | null; mark: MailboxState | null }) {
  if (name === null)
    return (
      <Notice
        tone="info"
        message="Chưa nối hộp thư điện tử nào; quản trị hệ thống nối hộp thư khi cài đặt. Thư được nhận bằng cách thả tệp thư (.eml)."
      />
    )
  if (mark?.failedAt)
    return (
      <Notice
        tone="warn"
        message={`Đọc hộp thư ${name} không được lúc ${printMoment(mark.failedAt)}: ${mark.failure ?? ''}. Hệ thống tự thử lại; không thư nào bị mất.`}
      />
    )
  return (
    <p className="kn-muted">
      Hộp thư {name}, {mark?.readAt ? `đọc lần cuối lúc ${printMoment(mark.readAt)}` : 'chưa đọc lần nào'}.
    </p>
  )
}
