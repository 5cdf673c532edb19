import { laneOfReport, lanesToSee } from '#app/domain/programme/appraisal-lane.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import { page } from '#app/pages/kit/page.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay, printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { appraisalReport } from '#app/records/intake/appraisal-reports.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { proposalWords } from './appraisal-words.ts'

/** Báo cáo thẩm định đã chuyển, as it was frozen. */
export async function appraisalReportPage(visit: SignedInVisit): Promise<Response> {
  const id = idParam(visit)
  const report = id === null ? null : await appraisalReport(visit.tools.db, id)
  const plan = report && (await issuedProgramme(visit.tools.db, report.programmeId))
  const lanes = plan === null ? [] : lanesToSee(visit.actor, plan.current.programme)
  if (report === null || laneOfReport(lanes, { ...report, ...report.content }) === null)
    return noSuchPage(visit)
  const { items, remark, remaining, appraiser } = report.content
  return page(
    visit,
    {
      title: `Báo cáo thẩm định số ${report.number}`,
      breadcrumb: [{ name: 'Thẩm định ngành', href: links.appraisals() }],
      lead: appraiser,
      action: (
        <PaperButtons paper={links.appraisalReportPaper(report.id)} look="primary">
          In báo cáo
        </PaperButtons>
      ),
      measure: 'wide',
    },
    <div className="kn-stack">
      <Card title="Đã chuyển cơ quan thường trực">
        <DefinitionList
          items={[
            { term: 'Ngày ký', value: printDay(report.signedOn) },
            { term: 'Người ký', value: `${report.signerName}, ${report.signerTitle}` },
            { term: 'Chuyển lúc', value: `${printMoment(report.handedOnAt)}, ${report.handedOnBy}` },
            { term: 'Đề nghị công nhận', value: items.filter((item) => item.recommended).length },
            { term: 'Chưa đề nghị', value: items.filter((item) => !item.recommended).length },
            { term: 'Còn thẩm định tại ngày chuyển', value: remaining },
            { term: 'Nhận xét chung', value: remark },
            { term: 'Mã kiểm tra SHA-256', value: <code>{report.sha256}</code> },
          ]}
        />
      </Card>
      <DataTable
        caption="Hồ sơ trong báo cáo"
        rows={items}
        rowKey={(item) => item.dossierId}
        rowHref={(item) => links.appraisal(item.dossierId)}
        columns={[
          { key: 'code', title: 'Mã', narrow: true, cell: (item) => item.code },
          { key: 'title', title: 'Tên sáng kiến', main: true, cell: (item) => item.title },
          { key: 'authors', title: 'Tác giả', cell: (item) => item.authors.join(', ') },
          { key: 'unit', title: 'Đơn vị', cell: (item) => item.unit || 'Cá nhân' },
          {
            key: 'proposal',
            title: 'Đề xuất',
            cell: (item) => (
              <>
                <StateBadge {...proposalWords(item.recommended)} />
                {item.reason !== '' && <span className="kn-under">{item.reason}</span>}
              </>
            ),
          },
        ]}
      />
    </div>,
  )
}
