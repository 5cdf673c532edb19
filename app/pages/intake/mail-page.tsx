import type { ReactNode } from 'react'
import { formLimits } from '#app/domain/dossier/form-limits.ts'
import type { IncomingMail } from '#app/domain/intake/incoming-mail.ts'
import { ScanWords } from '#app/pages/dossier/file-line.tsx'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { CheckField } from '#app/pages/kit/check-field.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { Notice } from '#app/pages/kit/notice.tsx'
import { page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printBytes, printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { dossierById } from '#app/records/dossier/dossiers.ts'
import { mailById } from '#app/records/intake/incoming-mails.ts'
import { personOfEmail } from '#app/records/people/people.ts'
import { unitsInForce } from '#app/records/people/units.ts'
import { issuedProgrammes } from '#app/records/programme/programmes.ts'
import { encodingWords, mailStateWords, refusedAttachmentWords } from './mail-words.ts'

export type TypedMail = { readonly dossier?: string; readonly title?: string; readonly reason?: string }

export const mailPage = (visit: SignedInVisit): Promise<Response> => mailWith(visit, [], {})

/** One letter: what it says, what it brought, and what is to become of it. */
export async function mailWith(
  visit: SignedInVisit,
  problems: readonly FieldProblem[],
  typed: TypedMail,
): Promise<Response> {
  const { db } = visit.tools
  const mail = await mailById(db, idParam(visit) ?? 0)
  if (mail === null) return noSuchPage(visit)
  const acts =
    mail.state === 'waiting' ? await Acts({ visit, mail, problems, typed }) : await handledPart(visit, mail)
  return page(
    visit,
    {
      title: mail.subject || '(không có tiêu đề)',
      breadcrumb: [{ name: 'Thư đến', href: links.mails() }],
      aside: <StateBadge {...mailStateWords[mail.state]} />,
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <Marks mail={mail} />
      <div className="kn-beside">
        <div className="kn-stack">
          <Card
            title="Nội dung thư"
            aside={
              <LinkButton small look="quiet" icon="download" href={links.mailOriginal(mail.id)}>
                Thư gốc (.eml)
              </LinkButton>
            }
          >
            <DefinitionList
              items={[
                {
                  term: 'Người gửi',
                  value: [mail.fromName, mail.fromAddress].filter(Boolean).join(' · ') || 'Không rõ',
                },
                ...(mail.sentAt ? [{ term: 'Gửi lúc', value: printMoment(mail.sentAt) }] : []),
                {
                  term: 'Nhận lúc',
                  value: `${printMoment(mail.takenAt)}, ${mail.mailbox === null ? 'từ tệp .eml' : 'từ hộp thư'}`,
                },
              ]}
            />
            {mail.text === '' ? (
              <p className="kn-muted">Thư không có chữ.</p>
            ) : (
              <p className="kn-written kn-letter">{mail.text}</p>
            )}
          </Card>
          <Card title="Tệp trong thư" aside={`${mail.attachments.length} tệp`}>
            <Attachments mail={mail} />
          </Card>
        </div>
        <aside className="kn-stack" aria-label="Xử lý thư">
          {acts}
        </aside>
      </div>
    </div>,
  )
}

function Marks({ mail }: { mail: IncomingMail }) {
  return (
    <>
      {!mail.isReadable && (
        <Notice
          tone="warn"
          message="Thư không đọc được trọn vẹn (hỏng hoặc quá lớn). Bản gốc vẫn được giữ: hãy tải về và mở bằng chương trình thư."
        />
      )}
      {mail.readAs !== null && (
        <Notice
          tone="info"
          message={`Thư không ghi đúng bảng mã. Chữ dưới đây được đọc theo ${encodingWords(mail.readAs)}; hãy đối chiếu với thư gốc nếu có chỗ lạ.`}
        />
      )}
      {mail.namesakes > 0 && (
        <Notice
          tone="warn"
          message="Có thư khác mang cùng số hiệu nhưng nội dung khác. Cả hai đều được giữ."
        />
      )}
    </>
  )
}

function Attachments({ mail }: { mail: IncomingMail }) {
  if (mail.attachments.length === 0) return <p className="kn-muted">Thư không có tệp kèm theo.</p>
  return (
    <ul className="kn-dossier-files">
      {mail.attachments.map(({ position, name, sizeBytes, file, refused }) => (
        <li key={position} className="kn-file-line">
          <div className="kn-file-words">
            {file === null || file.scan?.finding ? (
              <strong>{name}</strong>
            ) : (
              <a href={links.mailFile(mail.id, position)}>{name}</a>
            )}
            <p className="kn-muted">
              {printBytes(sizeBytes)}
              {file === null && ` · ${refusedAttachmentWords(refused)}`}
            </p>
            {file !== null && <ScanWords scan={file.scan} />}
          </div>
        </li>
      ))}
    </ul>
  )
}

type ActProps = {
  readonly visit: SignedInVisit
  readonly mail: IncomingMail
  readonly problems: readonly FieldProblem[]
  readonly typed: TypedMail
}

async function Acts({ visit, mail, problems, typed }: ActProps): Promise<ReactNode> {
  const { db } = visit.tools
  const [programmes, units, sender] = await Promise.all([
    issuedProgrammes(db),
    unitsInForce(db, visit.today),
    mail.fromAddress === '' ? null : personOfEmail(db, mail.fromAddress),
  ])
  const open = programmes.filter(({ state }) => state === 'issued')
  const [latest] = open
  return (
    <>
      <Card title="Gắn vào hồ sơ đã nộp" look="sun">
        <Form action={links.mailAct(mail.id, 'gan')} label="Gắn vào hồ sơ">
          <TextField
            name="dossier"
            label="Mã hồ sơ hoặc số hồ sơ"
            required
            value={typed.dossier ?? ''}
            errors={problemsOf(problems, 'dossier')}
          />
          <ChosenFiles mail={mail} prefix="gan" />
          <SubmitButton icon="paperclip">Gắn thư</SubmitButton>
        </Form>
      </Card>
      {latest !== undefined && (
        <Card title="Lập hồ sơ từ thư">
          <Form
            action={links.mailAct(mail.id, 'lap-ho-so')}
            label="Lập hồ sơ từ thư"
            hidden={{ programme: String(latest.id) }}
          >
            <TextField
              name="title"
              label="Tên sáng kiến"
              required
              maxLength={formLimits.title}
              value={typed.title ?? mail.subject}
              errors={problemsOf(problems, 'title')}
            />
            <ChoiceField
              name="unit"
              label="Đơn vị"
              blank="Cá nhân, không qua đơn vị"
              value={String(sender?.homeUnitId ?? '')}
              choices={units.map(({ id, name }) => ({ value: String(id), label: name }))}
            />
            <ChoiceField
              name="sector"
              label="Lĩnh vực (khi là cá nhân)"
              blank="Theo đơn vị"
              value=""
              errors={problemsOf(problems, 'sector')}
              choices={latest.current.programme.sectors.map(({ code, name }) => ({
                value: code,
                label: name,
              }))}
            />
            <p className="kn-hint">
              {sender === null
                ? 'Không có ai mang địa chỉ thư này: tác giả được thêm trong đơn.'
                : `Tác giả: ${sender.fullName} (theo địa chỉ thư).`}
            </p>
            <ChosenFiles mail={mail} prefix="lap" />
            <SubmitButton icon="file-plus" look="plain">
              Lập hồ sơ
            </SubmitButton>
          </Form>
        </Card>
      )}
      <Card title="Để riêng">
        <Form action={links.mailAct(mail.id, 'de-rieng')} label="Để riêng thư">
          <LongTextField
            name="reason"
            label="Lý do"
            required
            value={typed.reason ?? ''}
            errors={problemsOf(problems, 'reason')}
            hint="Ví dụ: thư quảng cáo; đã trả lời qua điện thoại."
          />
          <SubmitButton look="quiet" icon="x">
            Để riêng
          </SubmitButton>
        </Form>
      </Card>
    </>
  )
}

/** Which of its files come along; all that can, unless somebody unticks one. */
function ChosenFiles({ mail, prefix }: { mail: IncomingMail; prefix: string }) {
  return mail.attachments.map(({ position, name, file }) =>
    file === null || file.scan?.finding ? null : (
      <CheckField key={position} name={`${prefix}.${position}`} label={name} checked />
    ),
  )
}

async function handledPart(visit: SignedInVisit, mail: IncomingMail): Promise<ReactNode> {
  const dossier = mail.dossierId === null ? null : await dossierById(visit.tools.db, mail.dossierId)
  const by = [mail.handledBy, mail.handledAt && printMoment(mail.handledAt)].filter(Boolean).join(', ')
  return (
    <Card title="Đã xử lý">
      <DefinitionList
        items={[
          { term: 'Việc đã làm', value: mailStateWords[mail.state].words },
          { term: 'Người xử lý', value: by },
          ...(mail.reason === '' ? [] : [{ term: 'Lý do', value: mail.reason }]),
          ...(dossier === null
            ? []
            : [
                {
                  term: 'Hồ sơ',
                  value: <a href={links.dossier(dossier.id)}>{dossier.title || `Hồ sơ số ${dossier.id}`}</a>,
                },
              ]),
        ]}
      />
      {mail.state === 'set-aside' && (
        <Form action={links.mailAct(mail.id, 'cho-lai')} label="Đưa thư lại hàng chờ">
          <SubmitButton look="plain" icon="arrow-back-up">
            Đưa lại hàng chờ
          </SubmitButton>
        </Form>
      )}
    </Card>
  )
}
