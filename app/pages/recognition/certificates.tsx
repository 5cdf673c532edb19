import { readDossier } from '#app/casework/dossier/open-dossier.ts'
import { printCertificate, printCertificates } from '#app/documents/recognition/certificate.ts'
import { holds } from '#app/domain/people/actor.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Badge } from '#app/pages/kit/badge.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { page, printed } from '#app/pages/kit/page.tsx'
import { Tabs } from '#app/pages/kit/tabs.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { certificateById, certificatesOf, certificateYears } from '#app/records/recognition/certificates.ts'
import { certificatePaperData, printSerial } from './certificate-data.ts'

/** Sổ cấp giấy chứng nhận: every certificate of a year by its number, revoked ones included. */
export async function certificateRegisterPage(visit: SignedInVisit): Promise<Response> {
  const years = await certificateYears(visit.tools.db)
  const year = years.find((each) => String(each) === visit.query.get('nam')) ?? years[0]
  const rows = year === undefined ? [] : await certificatesOf(visit.tools.db, { year })
  return page(
    visit,
    {
      title: 'Sổ cấp giấy chứng nhận',
      breadcrumb: [{ name: 'Quyết định công nhận', href: links.decisions() }],
      measure: 'wide',
    },
    <div className="kn-stack">
      {years.length > 1 && year !== undefined && (
        <Tabs
          label="Năm"
          current={links.certificates(year)}
          tabs={years.map((each) => ({ href: links.certificates(each), label: `Năm ${each}` }))}
        />
      )}
      <DataTable
        caption="Giấy chứng nhận đã cấp"
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'serial', title: 'Số', cell: (row) => printSerial(row), narrow: true },
          { key: 'holder', title: 'Người được cấp', cell: (row) => row.holderName },
          {
            key: 'title',
            title: 'Sáng kiến',
            main: true,
            cell: (row) => row.content.title,
          },
          { key: 'class', title: 'Loại', cell: (row) => row.content.className ?? 'Giấy chứng nhận' },
          { key: 'decision', title: 'Quyết định', cell: (row) => row.content.decision.symbol },
          {
            key: 'day',
            title: 'Ngày cấp',
            cell: (row) => printDay(Temporal.PlainDate.from(row.content.issuedOn)),
          },
          {
            key: 'state',
            title: 'Tình trạng',
            cell: (row) =>
              row.revoked ? <Badge tone="red">Đã hủy bỏ</Badge> : <Badge tone="green">Còn hiệu lực</Badge>,
          },
          {
            key: 'paper',
            title: 'Giấy',
            cell: (row) => (
              <LinkButton href={links.certificatePaper(row.id)} icon="printer" small>
                In
              </LinkButton>
            ),
          },
        ]}
        empty={
          <EmptyState icon="certificate" title="Chưa cấp giấy chứng nhận nào">
            Giấy chứng nhận được cấp sau khi quyết định công nhận ban hành.
          </EmptyState>
        }
      />
    </div>,
  )
}

/** One certificate, for its authors, its unit and the offices. */
export async function certificatePaper(visit: SignedInVisit): Promise<Response> {
  const id = idParam(visit)
  const certificate = id === null ? null : await certificateById(visit.tools.db, id)
  if (certificate === null) return noSuchPage(visit)
  const offices = holds(visit.actor, 'office', 'leader', 'home-affairs')
  const readable = offices || (await readDossier(visit.tools.db, visit.actor, certificate.dossierId)) !== null
  if (!readable) return noSuchPage(visit)
  const data = certificatePaperData(certificate, visit.tools.settings.baseUrl)
  const bytes = await printCertificate(visit.tools.press, data)
  return printed(bytes, `Giấy chứng nhận ${printSerial(certificate).replace('/', '-')}.pdf`)
}

/** All certificates of a decision in one file, those still in force. */
export async function allCertificatesPaper(visit: SignedInVisit): Promise<Response> {
  const id = idParam(visit)
  const all = id === null ? [] : await certificatesOf(visit.tools.db, { decisionId: id })
  const standing = all.filter((certificate) => certificate.revoked === null)
  if (standing.length === 0) return noSuchPage(visit)
  const { baseUrl } = visit.tools.settings
  const bytes = await printCertificates(
    visit.tools.press,
    standing.map((certificate) => certificatePaperData(certificate, baseUrl)),
  )
  return printed(bytes, `Giấy chứng nhận (${standing.length} giấy).pdf`)
}
