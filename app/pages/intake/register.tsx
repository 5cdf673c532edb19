import { type RegisterRow, registerDocument } from '#app/documents/intake/register.ts'
import { issuersOf } from '#app/documents/paper/issuers.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import { plainWords } from '#app/pages/dossier/dossier-words.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Badge, StateBadge } from '#app/pages/kit/badge.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { FilterBar } from '#app/pages/kit/filter-bar.tsx'
import { pageNumber } from '#app/pages/kit/list-query.ts'
import { page } from '#app/pages/kit/page.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { paperResponse } from '#app/pages/kit/paper-response.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { dayOf, printDay, printMoney } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { type RegisterLine, registerOf, registerYears } from '#app/records/intake/register.ts'
import { type IssuedProgramme, issuedProgrammes } from '#app/records/programme/programmes.ts'
import { csvFile } from './csv-file.ts'

const pageSize = 50

/** Sổ tiếp nhận: every dossier of a year by its number, with what became of it. */
export async function registerPage(visit: SignedInVisit): Promise<Response> {
  const { db } = visit.tools
  const years = await registerYears(db)
  const year = yearAsked(visit, years)
  const number = pageNumber(visit.query)
  const { lines, count } = await registerOf(db, year, { number, size: pageSize })
  const plans = await issuedProgrammes(db)
  const address = { path: links.register(), query: { nam: String(year) } }
  return page(
    visit,
    {
      title: `Sổ tiếp nhận năm ${year}`,
      lead: 'Số liên tục trong năm, không bỏ số, không cấp lại.',
      breadcrumb: [{ name: 'Tiếp nhận hồ sơ', href: links.reception() }],
      action: <PaperButtons paper={links.registerPaper(year)}>In sổ (PDF)</PaperButtons>,
      measure: 'wide',
    },
    <div className="kn-stack">
      {years.length > 1 && (
        <FilterBar
          address={address}
          filters={[
            {
              name: 'nam',
              label: 'Năm',
              all: `Năm ${year}`,
              choices: years.map((each) => ({ value: String(each), label: `Năm ${each}` })),
            },
          ]}
        />
      )}
      <DataTable
        caption={`Sổ tiếp nhận năm ${year}`}
        rows={lines}
        rowKey={(line) => line.dossierId}
        rowHref={(line) => links.receptionOf(line.dossierId)}
        address={address}
        page={{ number, size: pageSize, total: count }}
        exportHref={links.registerExport(year)}
        empty={<EmptyState icon="inbox" title={`Năm ${year} chưa tiếp nhận hồ sơ nào`} />}
        columns={[
          { key: 'number', title: 'Số', narrow: true, cell: (line) => numberWords(line) },
          {
            key: 'received',
            title: 'Ngày nhận',
            narrow: true,
            cell: (line) => printDay(dayOf(line.receivedAt)),
          },
          { key: 'code', title: 'Mã', narrow: true, cell: (line) => line.code },
          { key: 'title', title: 'Tên sáng kiến', main: true, cell: (line) => line.received.title },
          { key: 'authors', title: 'Tác giả', cell: (line) => line.received.authors.join(', ') },
          { key: 'unit', title: 'Đơn vị', cell: (line) => line.received.unitName ?? 'Cá nhân' },
          {
            key: 'field',
            title: 'Lĩnh vực; loại',
            wideOnly: true,
            cell: (line) => fieldAndKind(line, plans),
          },
          {
            key: 'result',
            title: 'Kết quả',
            cell: (line) => (
              <>
                <StateBadge {...plainWords(line.state)} />
                {line.lateReason !== null && <Badge tone="sun">Nộp muộn</Badge>}
                <span className="kn-under">{[remark(line), result(line)].filter(Boolean).join('; ')}</span>
              </>
            ),
          },
        ]}
      />
    </div>,
  )
}

export async function registerPaper(visit: SignedInVisit): Promise<Response> {
  const { db } = visit.tools
  const year = yearAsked(visit, await registerYears(db))
  const plans = await issuedProgrammes(db)
  const plan = plans.find((each) => each.year === year) ?? plans[0]
  if (plan === undefined) return noSuchPage(visit)
  const { authority } = plan.current.programme
  const { lines } = await registerOf(db, year)
  const document = registerDocument({
    office: issuersOf(authority).office,
    symbol: `STN-${authority.office.abbreviation}`,
    year,
    printedOn: visit.today,
    lines: lines.map((line) => rowOf(line, plans)),
    keeper: visit.actor.fullName,
  })
  return paperResponse(visit, { document, fileName: `Sổ tiếp nhận ${year}` })
}

export async function registerExport(visit: SignedInVisit): Promise<Response> {
  const { db } = visit.tools
  const year = yearAsked(visit, await registerYears(db))
  const plans = await issuedProgrammes(db)
  const { lines } = await registerOf(db, year)
  const head = [
    ...['Số', 'Ngày nhận', 'Mã hồ sơ', 'Tên sáng kiến', 'Tác giả', 'Đơn vị', 'Lĩnh vực; loại'],
    ...['Ngày áp dụng lần đầu', 'Chủ đầu tư', 'Số bản giấy', 'Ghi chú', 'Kết quả', 'Số quyết định'],
    ...['Xếp loại', 'Tiền thưởng (đ)', 'Số giấy chứng nhận'],
  ]
  const rows = lines.map((line) => {
    const row = rowOf(line, plans)
    return [
      ...[row.number, row.receivedOn, row.code, row.title, row.authors, row.unit, row.fieldAndKind],
      ...[row.firstAppliedOn, row.investor, row.copies, row.remark, plainWords(line.state).words],
      ...[line.decisionNumber ?? '', line.className ?? '', String(line.prizeDong ?? '')],
      line.certificates.join(', '),
    ]
  })
  return csvFile(`so-tiep-nhan-${year}.csv`, [head, ...rows])
}

function yearAsked({ query, today }: SignedInVisit, years: readonly number[]): number {
  return years.find((year) => String(year) === query.get('nam')) ?? years[0] ?? today.year
}

const numberWords = ({ number }: RegisterLine): string => String(number).padStart(2, '0')

function fieldAndKind(line: RegisterLine, plans: readonly IssuedProgramme[]): string {
  const plan = plans.find(({ id }) => id === line.programmeId)?.current.programme
  if (plan === undefined) return ''
  return [nameOf(plan.fields, line.field), nameOf(plan.solutionKinds, line.kind)].filter(Boolean).join('; ')
}

const remark = (line: RegisterLine): string =>
  line.lateReason === null ? '' : `nộp muộn theo văn bản số ${line.lateDocumentNumber} (${line.lateReason})`

const result = (line: RegisterLine): string =>
  [
    line.decisionNumber && `QĐ số ${line.decisionNumber}`,
    line.className,
    line.prizeDong ? printMoney(line.prizeDong) : null,
    line.certificates.length > 0 ? `GCN số ${line.certificates.join(', ')}` : null,
  ]
    .filter(Boolean)
    .join(', ')

const rowOf = (line: RegisterLine, plans: readonly IssuedProgramme[]): RegisterRow => ({
  number: numberWords(line),
  receivedOn: printDay(dayOf(line.receivedAt)),
  code: line.code,
  authors: line.received.authors.join(', '),
  unit: line.received.unitName ?? 'Cá nhân',
  title: line.received.title,
  fieldAndKind: fieldAndKind(line, plans),
  firstAppliedOn: line.firstAppliedOn ? printDay(line.firstAppliedOn) : '',
  investor: line.investor ?? 'Tác giả',
  copies: String(line.paperCopies),
  remark: remark(line),
  result: [plainWords(line.state).words, result(line)].filter(Boolean).join('; '),
})
