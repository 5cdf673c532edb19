import { mayImportProgrammes, mayReadDrafts } from '#app/domain/programme/programme-life.ts'
import { Badge, StateBadge } from '#app/pages/kit/badge.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { page } from '#app/pages/kit/page.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { programmesWithDraft } from '#app/records/programme/programme-drafts.ts'
import { type ProgrammeRecord, programmes } from '#app/records/programme/programmes.ts'
import { fullNumber, programmeStateWords } from './programme-words.ts'

/** Kế hoạch các năm; those never issued are shown to the few who write and lead. */
export async function programmeListPage(visit: SignedInVisit): Promise<Response> {
  const { db } = visit.tools
  const seesDrafts = mayReadDrafts(visit.actor)
  const [all, drafts] = await Promise.all([programmes(db), programmesWithDraft(db)])
  const rows = seesDrafts ? all : all.filter(({ state }) => state !== 'draft')
  const mayBegin = mayImportProgrammes(visit.actor)
  const begin = (
    <LinkButton href={links.newProgramme()} look="primary" icon="plus">
      Lập kế hoạch mới
    </LinkButton>
  )
  return page(
    visit,
    {
      title: 'Kế hoạch năm',
      lead: 'Mỗi năm một kế hoạch: các đợt, thang điểm, xếp loại, chỉ tiêu và kinh phí.',
      action: mayBegin && rows.length > 0 ? begin : undefined,
    },
    <DataTable
      caption="Kế hoạch các năm"
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={({ id }) => links.programme(id)}
      columns={[
        { key: 'year', title: 'Năm', narrow: true, cell: ({ year }) => String(year) },
        { key: 'title', title: 'Kế hoạch', main: true, cell: ({ title, code }) => title || code },
        {
          key: 'state',
          title: 'Trạng thái',
          cell: (one) => (
            <span className="d-inline-flex flex-wrap gap-1">
              <StateBadge {...programmeStateWords[one.state]} />
              {seesDrafts && one.state === 'issued' && drafts.has(one.id) && (
                <Badge tone="sun" icon="edit">
                  Có bản điều chỉnh đang soạn
                </Badge>
              )}
            </span>
          ),
        },
        { key: 'document', title: 'Văn bản', cell: documentCell },
        {
          key: 'version',
          title: 'Phiên bản',
          narrow: true,
          numeric: true,
          cell: ({ current }) => (current === null ? '–' : String(current.version)),
        },
      ]}
      empty={
        <EmptyState icon="calendar" title="Chưa có kế hoạch nào" {...(mayBegin ? { action: begin } : {})}>
          {mayBegin
            ? 'Lập kế hoạch năm để đơn vị và tác giả bắt đầu đăng ký sáng kiến.'
            : 'Kế hoạch hiện ra ở đây khi được ban hành.'}
        </EmptyState>
      }
    />,
  )
}

function documentCell({ current }: ProgrammeRecord): string {
  if (current === null) return '–'
  const number = fullNumber(current.documentNumber, current.programme.plan.symbol)
  const day = current.documentDay === null ? '' : `ngày ${printDay(current.documentDay)}`
  return [number, day].filter((part) => part !== '').join(' ') || '–'
}
