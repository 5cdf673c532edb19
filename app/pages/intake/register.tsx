import { type RegisterRow, registerDocument } from '#app/documents/intake/register.ts'
import { printRegisterSheet, type RegisterSheetRow } from '#app/documents/intake/register-sheet.ts'
import { issuersOf } from '#app/documents/paper/issuers.ts'
import { holds } from '#app/domain/people/actor.ts'
import { lanesOfActor, sectorsOf } from '#app/domain/programme/appraisal-lane.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import { plainWords } from '#app/pages/dossier/dossier-words.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Badge, StateBadge } from '#app/pages/kit/badge.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { FilterBar } from '#app/pages/kit/filter-bar.tsx'
import { pageNumber } from '#app/pages/kit/list-query.ts'
import { page, printed, xlsxType } from '#app/pages/kit/page.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { paperResponse } from '#app/pages/kit/paper-response.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { dayOf, printDay, printMoney } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { type RegisterLine, registerOf, registerYears } from '#app/records/intake/register.ts'
import { type IssuedProgramme, issuedProgrammes } from '#app/records/programme/programmes.ts'

const pageSize = 50

/** Sổ tiếp nhận: every dossier of a year by its number, with what became of it. */
export async function registerPage(visit: SignedInVisit): Promise<Response> {
  const { db } = visit.tools
  const years = await registerYears(db)
  const year = yearAsked(visit, years)
  const number = pageNumber(visit.query)
  const sectors = await sectorsShown(visit)
  const { lines, count } = await registerOf(db, year, sectors, { number, size: pageSize })
  const plans = await issuedProgrammes(db)
  const address = { path: links.register(), query: { nam: String(year) } }
  return page(
    visit,
    {
      title: `Sổ tiếp nhận năm ${year}`,
      lead:
        sectors === null
          ? 'Số liên tục trong năm, không bỏ số, không cấp lại.'
          : 'Hồ sơ của ngành, theo số trong sổ tiếp nhận chung của cơ quan thường trực.',
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
  const { lines } = await registerOf(db, year, await sectorsShown(visit))
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
  const { lines } = await registerOf(db, year, await sectorsShown(visit))
  const bytes = await printRegisterSheet(
    year,
    lines.map((line) => sheetRowOf(line, plans)),
  )
  return printed(bytes, `So-tiep-nhan-${year}.xlsx`, xlsxType)
}

/** null: all of them; who only appraises sees the sectors his office appraises. */
async function sectorsShown({ actor, tools }: SignedInVisit): Promise<readonly string[] | null> {
  if (holds(actor, 'office', 'leader')) return null
  const plans = await issuedProgrammes(tools.db)
  return [...new Set(plans.flatMap(({ current }) => sectorsOf(lanesOfActor(actor, current.programme))))]
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

const sheetRowOf = (line: RegisterLine, plans: readonly IssuedProgramme[]): RegisterSheetRow => ({
  number: line.number,
  receivedOn: dayOf(line.receivedAt),
  code: line.code,
  title: line.received.title,
  authors: line.received.authors.join(', '),
  unit: line.received.unitName ?? 'Cá nhân',
  fieldAndKind: fieldAndKind(line, plans),
  firstAppliedOn: line.firstAppliedOn,
  investor: line.investor ?? 'Tác giả',
  copies: line.paperCopies,
  remark: remark(line),
  state: plainWords(line.state).words,
  decisionNumber: line.decisionNumber ?? '',
  className: line.className ?? '',
  prizeDong: line.prizeDong,
  certificates: line.certificates.join(', '),
})

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
