import type { Reconciliation } from '#app/domain/recognition/payment-ledger.ts'
import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import { printDay, printMoney } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'

/** Đối chiếu: what was decided against the list, the list against what was paid; every difference by name. */
export function ReconciliationCard(props: {
  books: Reconciliation
  decisions: readonly {
    readonly id: number
    readonly number: string
    readonly issuedOn: Temporal.PlainDate
  }[]
}) {
  const { books, decisions } = props
  const agrees = books.decided === books.listed && books.differences.length === 0
  return (
    <Card
      title="Đối chiếu với quyết định"
      aside={
        agrees ? <Badge tone="green">Khớp</Badge> : <Badge tone="red">Có chênh lệch, xem bên dưới</Badge>
      }
    >
      <DefinitionList
        items={[
          {
            term: 'Quyết định',
            value:
              decisions.length === 0
                ? 'Chưa ban hành'
                : decisions.map(({ id, number, issuedOn }, place) => (
                    <span key={id}>
                      {place > 0 && '; '}
                      <a href={links.decision(id)}>
                        số {number} ngày {printDay(issuedOn)}
                      </a>
                    </span>
                  )),
          },
          { term: 'Tổng thưởng theo quyết định', value: printMoney(books.decided) },
          { term: 'Tổng danh sách chi', value: printMoney(books.listed) },
          { term: 'Đã chi', value: printMoney(books.paid) },
          { term: 'Còn phải chi', value: printMoney(books.unpaid) },
          ...(books.toRecover > 0 ? [{ term: 'Cần thu hồi', value: printMoney(books.toRecover) }] : []),
        ]}
      />
      {books.differences.length > 0 && (
        <ul>
          {books.differences.map((line) => (
            <li key={`${line.dossierId}-${line.personId}`}>
              {line.fullName} ({line.code}): đã chi {printMoney(line.paid)}, quyết định đang có hiệu lực cho{' '}
              {printMoney(line.due)}, cần thu hồi {printMoney(-line.left)}.
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
