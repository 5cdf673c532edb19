import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { goTo, publicPage } from '#app/pages/kit/page.tsx'
import type { Visit } from '#app/pages/kit/visit.ts'
import { dayOf, printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { printSerial } from '#app/pages/recognition/certificate-data.ts'
import { certificateByCode } from '#app/records/recognition/certificates.ts'

/** Xác minh giấy chứng nhận: the box for a code, for whoever has the paper but no camera. */
export function checkPage(visit: Visit): Response {
  const typed = normalCode(visit.query.get('ma') ?? '')
  return typed === ''
    ? publicPage(visit, { title: 'Xác minh giấy chứng nhận' }, <CodeForm />)
    : goTo(links.verify(typed))
}

/** What anybody may know of a certificate: title, names, class, decision, state. No birthdays, no phones. */
export async function verifyPage(visit: Visit): Promise<Response> {
  const code = normalCode(visit.params.code ?? '')
  const certificate = await certificateByCode(visit.tools.db, code)
  if (certificate === null)
    return publicPage(
      visit,
      { title: 'Không có giấy chứng nhận nào mang mã này', status: 404 },
      <div className="kn-stack">
        <EmptyState icon="file-x" title={`Mã ${code.slice(0, 20)} không có trong sổ cấp`}>
          Hãy kiểm tra lại mã in dưới ô vuông QR, gồm 12 chữ và số. Mã không có chữ O, I, L, U và số 0, 1. Nếu
          mã gõ đúng, tờ giấy không do cơ quan này cấp.
        </EmptyState>
        <CodeForm />
      </div>,
    )
  const { content, revoked } = certificate
  return publicPage(
    visit,
    { title: revoked ? 'Giấy chứng nhận đã bị hủy bỏ' : 'Giấy chứng nhận có hiệu lực' },
    <Card
      look={revoked ? 'red' : 'water'}
      title={`Giấy chứng nhận sáng kiến số ${printSerial(certificate)}`}
      aside={revoked ? <Badge tone="red">Đã hủy bỏ</Badge> : <Badge tone="green">Còn hiệu lực</Badge>}
    >
      {revoked && (
        <p>
          Bị hủy bỏ ngày {printDay(dayOf(revoked.at))} theo văn bản số {revoked.document}.
        </p>
      )}
      <DefinitionList
        items={[
          { term: 'Sáng kiến', value: content.title },
          { term: 'Cấp cho', value: certificate.holderName },
          { term: 'Tác giả, đồng tác giả', value: content.authors.join(', ') },
          { term: 'Xếp loại', value: content.className ?? 'Công nhận, không xếp loại' },
          {
            term: 'Quyết định',
            value: `số ${content.decision.symbol} ngày ${printDay(Temporal.PlainDate.from(content.decision.on))}`,
          },
          { term: 'Cơ quan công nhận', value: content.authorityName },
        ]}
      />
    </Card>,
  )
}

function CodeForm() {
  return (
    <Card title="Gõ mã in trên giấy chứng nhận">
      <form method="get" action={links.check()} className="kn-form">
        <label className="kn-field">
          <span className="kn-label">Mã kiểm tra</span>
          <input
            className="form-control kn-size-medium"
            name="ma"
            autoComplete="off"
            autoCapitalize="characters"
            placeholder="ABCD-2345-WXYZ"
            maxLength={40}
          />
        </label>
        <button type="submit" className="btn btn-primary">
          Xác minh
        </button>
      </form>
    </Card>
  )
}

/** Upper case, without anything but letters and digits, in fours: as it was printed. */
const normalCode = (typed: string): string =>
  (typed.toUpperCase().match(/[A-Z0-9]/g) ?? [])
    .join('')
    .slice(0, 20)
    .replace(/(.{4})(?=.)/g, '$1-')
