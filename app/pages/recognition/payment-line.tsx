import { recordPayments } from '#app/casework/recognition/record-payments.ts'
import { recordRecovery } from '#app/casework/recognition/record-recovery.ts'
import { lineKey, type PaymentLine } from '#app/domain/recognition/payment-ledger.ts'
import { mayRecordPayments } from '#app/domain/recognition/payment-rules.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import type { Form as SentForm } from '#app/pages/kit/form-fields.ts'
import { NumberField } from '#app/pages/kit/number-field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { typedDay, typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay, printMoment, printMoney, printPercent } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { paymentBooks } from './payment-books.ts'
import { paymentWords } from './payment-words.ts'
import { LineState } from './payments.tsx'
import { VoucherFields } from './voucher-fields.tsx'

/** Một dòng chi: every payment and recovery of one author for one initiative. */
export const paymentLinePage = (visit: SignedInVisit): Promise<Response> => lineView(visit, [])

export async function sendPaymentLine(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const programmeId = idParam(visit) ?? 0
  const line = lineOf(visit)
  const day = typedDay(form.text('ngay'))
  const amount = typedWhole(form.text('so-tien'))
  const voucher = { paidOn: typeof day === 'string' ? null : day, documentNumber: form.line('chung-tu') }
  const isRecovery = form.text('viec') === 'thu-hoi'
  const outcome = isRecovery
    ? await recordRecovery(visit.tools, visit.actor, {
        programmeId,
        ...line,
        amount,
        voucher,
        reason: form.line('ly-do'),
      })
    : await recordPayments(visit.tools, visit.actor, {
        programmeId,
        lines: [{ ...line, amount: amount ?? 0 }],
        voucher,
      })
  return outcome.ok
    ? goTo(links.paymentLine(programmeId, line), isRecovery ? 'Đã ghi thu hồi.' : 'Đã ghi chi.')
    : lineView(visit, outcome.problems.map(paymentWords), form)
}

const lineOf = (visit: SignedInVisit) => ({
  dossierId: idParam(visit, 'hoSo') ?? 0,
  personId: idParam(visit, 'nguoi') ?? 0,
})

async function lineView(
  visit: SignedInVisit,
  problems: readonly FieldProblem[],
  typed?: SentForm,
): Promise<Response> {
  const books = await paymentBooks(visit)
  const line = books?.lines.find((one) => lineKey(one) === lineKey(lineOf(visit)))
  if (!books || line === undefined) return noSuchPage(visit)
  const isPayment = typed !== undefined && typed.text('viec') !== 'thu-hoi'
  const isRecovery = typed?.text('viec') === 'thu-hoi'
  const action = links.paymentLine(books.programmeId, line)
  const may = mayRecordPayments(visit.actor)
  return page(
    visit,
    {
      title: line.fullName,
      eyebrow: line.code,
      breadcrumb: [
        { name: `Chi thưởng năm ${books.programme.year}`, href: links.payments(books.programmeId) },
      ],
      aside: <LineState line={line} />,
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <LineCard line={line} />
      <Entries line={line} />
      {may && line.left > 0 && (
        <ConfirmAct
          act="Ghi một lần chi"
          icon="coin"
          open={isPayment}
          consequence={<p>Chi nhiều nhất {printMoney(line.left)}. Dòng đã ghi không sửa, không xóa.</p>}
          confirm="Ghi chi"
          action={action}
          hidden={{ viec: 'chi' }}
        >
          <AmountAndVoucher
            problems={isPayment ? problems : []}
            typed={isPayment ? typed : undefined}
            amount={line.left}
          />
        </ConfirmAct>
      )}
      {may && line.paid > 0 && (
        <ConfirmAct
          act="Ghi thu hồi, ghi giảm"
          danger
          open={isRecovery}
          consequence={
            <p>Thêm một dòng ghi giảm, nhiều nhất {printMoney(line.paid)}; dòng chi trước vẫn giữ nguyên.</p>
          }
          confirm="Ghi thu hồi"
          action={action}
          hidden={{ viec: 'thu-hoi' }}
        >
          <AmountAndVoucher
            problems={isRecovery ? problems : []}
            typed={isRecovery ? typed : undefined}
            amount={line.left < 0 ? -line.left : line.paid}
          />
          <TextField
            name="ly-do"
            label="Lý do"
            required
            maxLength={500}
            value={isRecovery ? typed?.text('ly-do') : undefined}
            errors={problemsOf(isRecovery ? problems : [], 'ly-do')}
          />
        </ConfirmAct>
      )}
    </div>,
  )
}

function LineCard({ line }: { line: PaymentLine }) {
  return (
    <Card title={line.title}>
      <DefinitionList
        items={[
          { term: 'Đơn vị', value: line.workplace },
          { term: 'Xếp loại', value: line.className ?? 'Không còn được thưởng' },
          { term: 'Tỷ lệ đóng góp', value: line.share > 0 ? printPercent(line.share / 2) : null },
          { term: 'Được thưởng', value: printMoney(line.due) },
          { term: 'Đã chi', value: printMoney(line.paid) },
          { term: 'Hồ sơ', value: <a href={links.dossier(line.dossierId)}>{line.code}</a> },
        ]}
      />
    </Card>
  )
}

function Entries({ line }: { line: PaymentLine }) {
  if (line.payments.length === 0) return null
  return (
    <DataTable
      caption="Các lần chi, thu hồi"
      captionShown
      rows={line.payments}
      rowKey={({ id }) => id}
      columns={[
        { key: 'day', title: 'Ngày', narrow: true, cell: ({ paidOn }) => printDay(paidOn) },
        {
          key: 'document',
          title: 'Chứng từ',
          main: true,
          cell: ({ documentNumber, reason }) => (
            <>
              {documentNumber}
              {reason !== null && <span className="kn-under">Thu hồi: {reason}</span>}
            </>
          ),
        },
        { key: 'amount', title: 'Số tiền', numeric: true, cell: ({ amount }) => printMoney(amount) },
        {
          key: 'by',
          title: 'Người ghi',
          cell: ({ recordedBy, recordedAt }) => `${recordedBy}, ${printMoment(recordedAt)}`,
        },
      ]}
    />
  )
}

function AmountAndVoucher(props: {
  problems: readonly FieldProblem[]
  typed: SentForm | undefined
  amount: number
}) {
  const { problems, typed } = props
  return (
    <>
      <NumberField
        name="so-tien"
        label="Số tiền"
        required
        unit="đ"
        value={typed?.text('so-tien') ?? props.amount}
        errors={problemsOf(problems, 'so-tien')}
      />
      <VoucherFields dayLabel="Ngày trên chứng từ" problems={problems} typed={typed} />
    </>
  )
}
