import { recordPayments } from '#app/casework/recognition/record-payments.ts'
import { lineKey, type PaymentLine, reconcile } from '#app/domain/recognition/payment-ledger.ts'
import { mayRecordPayments } from '#app/domain/recognition/payment-rules.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { Form, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { RowChoice } from '#app/pages/kit/row-choice.tsx'
import { Tabs } from '#app/pages/kit/tabs.tsx'
import { typedDay } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printMoney } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { issuedProgrammes } from '#app/records/programme/programmes.ts'
import { type PaymentBooks, paymentBooks } from './payment-books.ts'
import { paymentWords } from './payment-words.ts'
import { ReconciliationCard } from './reconciliation-card.tsx'
import { VoucherFields } from './voucher-fields.tsx'

/** Leads to the books of the newest plan. */
export async function newestPaymentsPage(visit: SignedInVisit): Promise<Response> {
  const [newest] = await issuedProgrammes(visit.tools.db)
  return newest === undefined
    ? page(
        visit,
        { title: 'Chi thưởng' },
        <EmptyState icon="coin" title="Chưa có kế hoạch nào được ban hành">
          Danh sách chi thưởng có sau khi quyết định công nhận được ban hành.
        </EmptyState>,
      )
    : goTo(links.payments(newest.id))
}

/** Chi thưởng: who is due what by the decision in force, what was paid, and whether the sums agree. */
export const paymentsPage = (visit: SignedInVisit): Promise<Response> => paymentsView(visit, [])

export async function sendPayments(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const id = idParam(visit) ?? 0
  const day = typedDay(form.text('ngay'))
  const outcome = await recordPayments(visit.tools, visit.actor, {
    programmeId: id,
    lines: form.all('dong').flatMap((key) => chosenLine(key)),
    voucher: { paidOn: typeof day === 'string' ? null : day, documentNumber: form.line('chung-tu') },
  })
  if (!outcome.ok) return paymentsView(visit, outcome.problems.map(paymentWords), form)
  const { lines, total } = outcome.value
  return goTo(links.payments(id), `Đã ghi chi ${printMoney(total)} cho ${lines} người.`)
}

function chosenLine(key: string) {
  const [, dossierId, personId] = /^(\d{1,15})-(\d{1,15})$/.exec(key) ?? []
  return dossierId && personId
    ? [{ dossierId: Number(dossierId), personId: Number(personId), amount: null }]
    : []
}

async function paymentsView(
  visit: SignedInVisit,
  problems: readonly FieldProblem[],
  typed?: SentForm,
): Promise<Response> {
  const books = await paymentBooks(visit)
  if (books === null) return noSuchPage(visit)
  const plans = await issuedProgrammes(visit.tools.db)
  const { programmeId, programme, lines } = books
  const isOpen = lines.some(({ left }) => left > 0) && mayRecordPayments(visit.actor)
  return page(
    visit,
    {
      title: `Chi thưởng sáng kiến năm ${programme.year}`,
      lead: 'Tiền thưởng theo quyết định đang có hiệu lực, chia theo tỷ lệ đóng góp, chẵn từng đồng.',
      measure: 'wide',
      action: books.decisions.length > 0 && (
        <PaperButtons paper={links.paymentList(programmeId)}>In danh sách ký nhận</PaperButtons>
      ),
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      {plans.length > 1 && (
        <Tabs
          label="Năm"
          current={links.payments(programmeId)}
          tabs={plans.map((each) => ({ href: links.payments(each.id), label: `Năm ${each.year}` }))}
        />
      )}
      <ProblemSummary problems={problems} />
      <ReconciliationCard books={reconcile(books.inForce, lines)} decisions={books.decisions} />
      {isOpen ? (
        <Form action={links.payments(programmeId)} label="Ghi đã chi">
          <LineTable books={books} chosen={new Set(typed?.all('dong') ?? [])} choosable />
          <VoucherCard problems={problems} typed={typed} />
        </Form>
      ) : (
        <LineTable books={books} chosen={new Set()} choosable={false} />
      )}
      <EstimateCard programmeId={programmeId} />
    </div>,
  )
}

function VoucherCard(props: { problems: readonly FieldProblem[]; typed: SentForm | undefined }) {
  const { problems, typed } = props
  return (
    <Card title="Ghi đã chi cho những người được chọn" look="sun">
      <p>Mỗi người được chọn được ghi chi đủ phần còn lại. Chi một phần: mở dòng của người đó.</p>
      <VoucherFields dayLabel="Ngày chi" problems={problems} typed={typed} />
      <SubmitButton icon="coin">Ghi đã chi</SubmitButton>
    </Card>
  )
}

function EstimateCard({ programmeId }: { programmeId: number }) {
  return (
    <Card title="Dự toán kinh phí">
      <p>
        Trước khi có quyết định, dự toán tính theo số giải tối đa của kế hoạch; sau đó tính theo quyết định.
      </p>
      <div className="d-flex gap-2 flex-wrap">
        <PaperButtons paper={links.costEstimate(programmeId)}>Dự toán</PaperButtons>
        <LinkButton href={links.costEstimateSheet(programmeId)} icon="table-export" download>
          Dự toán (Excel)
        </LinkButton>
      </div>
    </Card>
  )
}

function LineTable(props: { books: PaymentBooks; chosen: ReadonlySet<string>; choosable: boolean }) {
  const { books, chosen, choosable } = props
  const { lines, programmeId } = books
  const sum = (of: (line: PaymentLine) => number) =>
    printMoney(lines.reduce((total, line) => total + of(line), 0))
  return (
    <DataTable
      caption="Danh sách chi thưởng"
      rows={lines}
      rowKey={lineKey}
      rowTone={({ left }) => (left < 0 ? 'red' : left === 0 ? 'quiet' : undefined)}
      exportHref={books.decisions.length > 0 ? links.paymentListSheet(programmeId) : undefined}
      empty={
        <EmptyState icon="coin" title="Chưa có khoản thưởng nào">
          Danh sách có khi quyết định công nhận được ban hành và có sáng kiến được xếp loại.
        </EmptyState>
      }
      columns={[
        ...(choosable
          ? [
              {
                key: 'choice',
                title: 'Chọn',
                narrow: true,
                cell: (line: PaymentLine) =>
                  line.left > 0 && (
                    <RowChoice
                      name="dong"
                      value={lineKey(line)}
                      of={`${line.fullName}, ${line.code}`}
                      picked={chosen.has(lineKey(line))}
                    />
                  ),
              },
            ]
          : []),
        {
          key: 'name',
          title: 'Người nhận',
          main: true,
          cell: (line) => (
            <>
              <a href={links.paymentLine(programmeId, line)}>{line.fullName}</a>
              <span className="kn-under">
                {line.code} · {line.title}
              </span>
            </>
          ),
        },
        { key: 'unit', title: 'Đơn vị', wideOnly: true, cell: (line) => line.workplace },
        { key: 'class', title: 'Loại', cell: (line) => line.className ?? 'Không còn được thưởng' },
        { key: 'due', title: 'Được thưởng', numeric: true, cell: (line) => printMoney(line.due) },
        { key: 'paid', title: 'Đã chi', numeric: true, cell: (line) => printMoney(line.paid) },
        { key: 'state', title: 'Tình trạng', cell: (line) => <LineState line={line} /> },
      ]}
      footer={[
        ...(choosable ? [''] : []),
        'Tổng cộng',
        '',
        '',
        sum(({ due }) => due),
        sum(({ paid }) => paid),
        '',
      ]}
    />
  )
}

export function LineState({ line }: { line: PaymentLine }) {
  if (line.left < 0) return <Badge tone="red">Cần thu hồi {printMoney(-line.left)}</Badge>
  if (line.left === 0) return <Badge tone="green">{line.due === 0 ? 'Đã thu hồi' : 'Đã chi đủ'}</Badge>
  return line.paid === 0 ? (
    <Badge tone="sun">Chưa chi</Badge>
  ) : (
    <Badge tone="sun">Còn {printMoney(line.left)}</Badge>
  )
}
