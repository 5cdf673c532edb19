import type { ReactNode } from 'react'
import { type ReceivePackageProblem, receivePackage } from '#app/casework/recognition/receive-package.ts'
import { type TakeUpPackageProblem, takeUpPackage } from '#app/casework/recognition/take-up-package.ts'
import { faultWords, receiveUpload } from '#app/pages/dossier/upload-files.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FileField } from '#app/pages/kit/file-field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay, printList, printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { issuedProgrammes } from '#app/records/programme/programmes.ts'
import {
  packageById,
  packageOfDossier,
  type ReceivedPackage,
  receivedPackages,
} from '#app/records/recognition/received-packages.ts'

/** Gói từ cấp dưới: what was received, and the box in which the next one is dropped. */
export const receivedPackagesPage = (visit: SignedInVisit): Promise<Response> => packageList(visit, [])

async function packageList(visit: SignedInVisit, problems: readonly FieldProblem[]): Promise<Response> {
  const rows = await receivedPackages(visit.tools.db)
  return page(
    visit,
    {
      title: 'Sáng kiến cấp dưới gửi lên',
      lead: 'Gói do phần mềm của cấp dưới lập: hồ sơ, quyết định, giấy chứng nhận và lịch sử, mỗi tệp có mã kiểm tra.',
      breadcrumb: [{ name: 'Quyết định công nhận', href: links.decisions() }],
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} title="Chưa nhận được gói" />
      <Card title="Nhận một gói">
        <Form action={links.receivedPackages()} withFiles label="Nhận gói">
          <FileField
            name="goi"
            label="Tệp gói (.zip)"
            required
            accept=".zip"
            errors={problemsOf(problems, 'goi')}
          />
          <FormActions>
            <SubmitButton icon="file-upload">Kiểm tra và nhận</SubmitButton>
          </FormActions>
        </Form>
      </Card>
      <DataTable
        caption="Gói đã nhận"
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => links.receivedPackage(row.id)}
        columns={[
          { key: 'title', title: 'Sáng kiến', main: true, cell: (row) => row.facts.title },
          { key: 'from', title: 'Đã công nhận tại', cell: (row) => row.facts.from.authority },
          { key: 'decision', title: 'Quyết định', cell: (row) => row.facts.decision.symbol },
          { key: 'at', title: 'Nhận lúc', cell: (row) => printMoment(row.receivedAt) },
          {
            key: 'state',
            title: 'Hồ sơ',
            cell: (row) =>
              row.dossierId === null ? (
                <Badge tone="sun">Chưa lập</Badge>
              ) : (
                <a href={links.dossier(row.dossierId)}>Đã lập</a>
              ),
          },
        ]}
        empty={
          <EmptyState icon="inbox" title="Chưa nhận gói nào">
            Cấp dưới tải gói ở trang hồ sơ đã được công nhận, thẻ Văn bản.
          </EmptyState>
        }
      />
    </div>,
  )
}

export async function sendReceivedPackage(visit: SignedInVisit): Promise<Response> {
  const upload = await receiveUpload(visit)
  if (typeof upload === 'string')
    return packageList(visit, [{ field: 'goi', message: faultWords(upload, visit.tools) }])
  const outcome = await receivePackage(visit.tools, visit.actor, {
    arrived: upload.files[0]?.arrived ?? null,
  })
  return outcome.ok
    ? goTo(links.receivedPackage(outcome.value.packageId), 'Mọi mã kiểm tra đều khớp; gói đã được nhận.')
    : packageList(
        visit,
        outcome.problems.map((problem) => named(receiveWords(problem), upload.files[0]?.name)),
      )
}

/** A refusal about the file says which file was sent. */
const named = (problem: FieldProblem, fileName: string | undefined): FieldProblem =>
  problem.field === undefined || fileName === undefined
    ? problem
    : { ...problem, message: `${fileName}: ${problem.message}` }

function receiveWords(problem: ReceivePackageProblem): FieldProblem {
  const field = 'goi'
  switch (problem.problem) {
    case 'not-allowed':
      return { message: 'Việc này do cơ quan thường trực thực hiện.' }
    case 'file-missing-altogether':
      return { field, message: 'Chưa chọn tệp gói.' }
    case 'not-a-package':
      return { field, message: 'Tệp không phải là gói sáng kiến đã công nhận.' }
    case 'too-large':
      return { field, message: 'Gói lớn quá mức cho phép.' }
    case 'file-changed':
      return { field, message: `Tệp ${problem.name} trong gói đã bị thay đổi.` }
    case 'file-missing':
      return { field, message: `Gói thiếu tệp ${problem.name}.` }
    case 'file-added':
      return { field, message: `Gói có thêm tệp ${problem.name} không nằm trong danh sách.` }
    case 'certificate-revoked':
      return { field, message: 'Mọi giấy chứng nhận trong gói đã bị hủy bỏ.' }
    case 'received-already':
      return { field, message: `Gói này đã được nhận (gói số ${problem.packageId}).` }
  }
}

export const receivedPackagePage = (visit: SignedInVisit): Promise<Response> => packageView(visit, [])

async function packageView(visit: SignedInVisit, problems: readonly FieldProblem[]): Promise<Response> {
  const id = idParam(visit)
  const received = id === null ? null : await packageById(visit.tools.db, id)
  if (received === null) return noSuchPage(visit)
  const plans = (await issuedProgrammes(visit.tools.db)).filter(({ state }) => state === 'issued')
  return page(
    visit,
    {
      title: received.facts.title,
      eyebrow: `Gói số ${received.id}`,
      breadcrumb: [{ name: 'Sáng kiến cấp dưới gửi lên', href: links.receivedPackages() }],
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <PackageFacts received={received} />
      {received.dossierId === null ? (
        <Card title="Việc tiếp theo: lập hồ sơ từ gói" look="sun">
          <p>
            Nội dung đơn và các tệp được đưa vào một hồ sơ mới; tác giả được chọn trong danh sách người của cơ
            quan này rồi hồ sơ được nộp như mọi hồ sơ khác.
          </p>
          <Form action={links.takeUpPackage(received.id)} label="Lập hồ sơ từ gói">
            <ChoiceField
              name="ke-hoach"
              label="Kế hoạch và ngành"
              required
              choices={plans.flatMap((plan) =>
                plan.current.programme.sectors.map((sector) => ({
                  value: `${plan.id}:${sector.code}`,
                  label: `Năm ${plan.year}, ${sector.name}`,
                })),
              )}
              errors={problemsOf(problems, 'ke-hoach')}
            />
            <FormActions>
              <SubmitButton icon="file-plus">Lập hồ sơ</SubmitButton>
            </FormActions>
          </Form>
        </Card>
      ) : (
        <LinkButton href={links.dossier(received.dossierId)}>Mở hồ sơ đã lập</LinkButton>
      )}
      <Card title="Lịch sử ở cấp dưới">
        <ol className="mb-0">
          {received.facts.history.map((step) => (
            <li key={`${step.at}${step.act}`}>
              {printMoment(Temporal.Instant.from(step.at))}: {step.who} {step.act}
              {step.why && <span className="kn-under">{step.why}</span>}
            </li>
          ))}
        </ol>
      </Card>
    </div>,
  )
}

function PackageFacts({ received }: { received: ReceivedPackage }) {
  const { decision, from, authors, certificates, files } = received.facts
  return (
    <Card title={`Đã được công nhận cấp cơ sở tại ${from.authority}`} look="water">
      <DefinitionList
        items={[
          {
            term: 'Quyết định',
            value: `số ${decision.symbol} ngày ${printDay(Temporal.PlainDate.from(decision.on))}, ${decision.signer} ký`,
          },
          { term: 'Kết quả', value: decision.className ?? 'Công nhận, cấp giấy chứng nhận' },
          { term: 'Tác giả', value: authors.map(({ fullName }) => fullName).join(', ') },
          {
            term: 'Giấy chứng nhận',
            value: printList(
              certificates
                .filter(({ revoked }) => !revoked)
                .map(({ serial, code }) => `số ${serial} (mã xác minh ${code})`),
            ),
          },
          { term: 'Tệp', value: `${files.length} tệp` },
          {
            term: 'Mã kiểm tra của gói (SHA-256)',
            value: <code className="kn-digest">{received.digest}</code>,
          },
        ]}
      />
    </Card>
  )
}

export async function sendTakeUp(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const [plan, sector = ''] = form.text('ke-hoach').split(':')
  const outcome = await takeUpPackage(visit.tools, visit.actor, {
    packageId: idParam(visit) ?? 0,
    programmeId: typedWhole(plan ?? '') ?? 0,
    sector,
  })
  if (!outcome.ok) return packageView(visit, outcome.problems.map(takeUpWords))
  const { dossierId, leftOut } = outcome.value
  return goTo(
    links.dossier(dossierId),
    leftOut.length === 0
      ? 'Đã lập hồ sơ từ gói. Chọn tác giả rồi nộp.'
      : `Đã lập hồ sơ từ gói; chưa đưa vào được: ${printList(leftOut)}.`,
  )
}

function takeUpWords(problem: TakeUpPackageProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-package':
      return { message: 'Không tìm thấy gói này.' }
    case 'taken-up-already':
      return { message: 'Gói này đã được lập thành hồ sơ.' }
    case 'programme-not-open':
      return { field: 'ke-hoach', message: 'Chọn một kế hoạch đang nhận hồ sơ.' }
    case 'no-round-for-sector':
      return { field: 'ke-hoach', message: 'Ngành này không có đợt nào đang nhận hồ sơ.' }
    case 'not-of-unit':
      return { message: 'Hồ sơ từ gói do cơ quan thường trực lập.' }
    case 'title-missing':
    case 'title-too-long':
      return { message: 'Tên sáng kiến trong gói để trống hoặc quá dài.' }
    case 'not-to-begin-from':
      return { message: 'Không lập được hồ sơ từ hồ sơ ấy.' }
  }
}

/** On the dossier begun from a package: where it was recognised before. */
export async function recognisedBelow(visit: SignedInVisit, dossierId: number): Promise<ReactNode> {
  const received = await packageOfDossier(visit.tools.db, dossierId)
  return received && <PackageFacts received={received} />
}
