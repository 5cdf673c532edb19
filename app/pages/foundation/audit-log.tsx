import { type Actor, holds } from '#app/domain/people/actor.ts'
import { startOfDay } from '#app/domain/programme/deadline.ts'
import { dossierStateWords } from '#app/pages/dossier/dossier-words.ts'
import { Badge } from '#app/pages/kit/badge.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { DateField } from '#app/pages/kit/date-field.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { Icon } from '#app/pages/kit/icon.tsx'
import { page } from '#app/pages/kit/page.tsx'
import { addressWith } from '#app/pages/kit/table-address.ts'
import { typedDay } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { type AuditLogLine, actsInLog, auditLog } from '#app/records/foundation/audit-log.ts'
import { actInWords } from './act-words.ts'

const pageSize = 100
const names = ['viec', 'ket-qua', 'nguoi', 'tu-ngay', 'den-ngay'] as const

/** Everything done and refused, the newest first, a hundred lines at a time. */
export async function auditLogPage(visit: SignedInVisit): Promise<Response> {
  const { db } = visit.tools
  const query = Object.fromEntries(
    names.flatMap((name) => (visit.query.get(name) ? [[name, visit.query.get(name) ?? '']] : [])),
  )
  const acts = await actsInLog(db)
  const before = visit.query.get('truoc') ?? ''
  const lines = await auditLog(
    db,
    {
      act: acts.find((act) => act === query.viec) ?? null,
      refusedOnly: query['ket-qua'] === 'bi-tu-choi',
      actor: query.nguoi ?? '',
      from: dayStart(query['tu-ngay'] ?? '', 0),
      until: dayStart(query['den-ngay'] ?? '', 1),
      viewerPersonId: visit.actor.personId,
      before: /^[1-9]\d{0,14}$/.test(before) ? Number(before) : null,
    },
    pageSize + 1,
  )
  const shown = lines.slice(0, pageSize)
  const address = { path: links.auditLog(), query }
  return page(
    visit,
    {
      title: 'Nhật ký hệ thống',
      lead: 'Ai đã làm hoặc thử làm việc gì, lúc nào. Mỗi dòng được ghi cùng lúc với việc đó và không sửa, không xóa được.',
    },
    <>
      <LogFilter acts={acts} query={query} />
      <DataTable<AuditLogLine>
        caption="Nhật ký"
        columns={[
          { key: 'luc', title: 'Lúc', narrow: true, cell: (line) => printMoment(line.at) },
          { key: 'nguoi', title: 'Người', cell: (line) => line.actorName ?? 'Khách hoặc hệ thống' },
          {
            key: 'viec',
            title: 'Việc',
            main: true,
            cell: (line) => capital(actInWords(line.act)),
          },
          {
            key: 'ket-qua',
            title: 'Kết quả',
            narrow: true,
            cell: (line) =>
              line.refused ? <Badge tone="red">Bị từ chối</Badge> : <Badge tone="green">Đã ghi</Badge>,
          },
          { key: 've', title: 'Về', cell: (line) => <Subject line={line} actor={visit.actor} /> },
          { key: 'ghi-chu', title: 'Thay đổi, lý do', cell: (line) => <Change line={line} /> },
        ]}
        rows={shown}
        rowKey={(line) => line.id}
        empty={<EmptyState icon="history" title="Không có dòng nào khớp với điều kiện lọc" />}
      />
      <div className="kn-actions mt-3">
        {before !== '' && <LinkButton href={addressWith(address, {})}>Về các dòng mới nhất</LinkButton>}
        {lines.length > pageSize && (
          <LinkButton
            href={addressWith(address, { truoc: String(shown.at(-1)?.id ?? '') })}
            icon="chevron-right"
          >
            Các dòng cũ hơn
          </LinkButton>
        )}
      </div>
    </>,
  )
}

const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)

/** The start of the typed day, or of the day after it; null for nothing typed or nothing readable. */
function dayStart(text: string, daysLater: number): Temporal.Instant | null {
  const day = typedDay(text)
  return typeof day === 'string' ? null : startOfDay(day.add({ days: daysLater }))
}

function LogFilter({
  acts,
  query,
}: {
  readonly acts: readonly string[]
  readonly query: Readonly<Record<string, string>>
}) {
  const choices = acts
    .map((act) => ({ act, words: actInWords(act) }))
    .toSorted((a, b) => a.words.localeCompare(b.words, 'vi'))
  return (
    <search className="kn-filter mb-3">
      <form method="get" action={links.auditLog()}>
        <label className="kn-find">
          <span className="visually-hidden">Tìm người thực hiện (không cần dấu)</span>
          <Icon name="search" />
          <input
            className="form-control"
            type="search"
            name="nguoi"
            placeholder="Người thực hiện (không cần dấu)"
            defaultValue={query.nguoi}
          />
        </label>
        <label className="kn-filter-choice">
          <span className="visually-hidden">Việc</span>
          <select className="form-select" name="viec" defaultValue={query.viec ?? ''}>
            <option value="">Mọi việc</option>
            {choices.map(({ act, words }) => (
              <option key={act} value={act}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <label className="kn-filter-choice">
          <span className="visually-hidden">Kết quả</span>
          <select className="form-select" name="ket-qua" defaultValue={query['ket-qua'] ?? ''}>
            <option value="">Mọi kết quả</option>
            <option value="bi-tu-choi">Bị từ chối</option>
          </select>
        </label>
        <DateField name="tu-ngay" label="Từ ngày" labelHidden value={query['tu-ngay']} />
        <DateField name="den-ngay" label="Đến hết ngày" labelHidden value={query['den-ngay']} />
        <button type="submit" className="btn">
          <Icon name="filter" />
          Lọc
        </button>
        {Object.keys(query).length > 0 && (
          <a className="btn btn-ghost-primary" href={links.auditLog()}>
            Bỏ lọc
          </a>
        )}
      </form>
    </search>
  )
}

function Subject({ line, actor }: { readonly line: AuditLogLine; readonly actor: Actor }) {
  if (line.dossierId !== null) {
    const name = line.dossierCode ?? `Hồ sơ số ${line.dossierId}`
    // An administrator without another role reads who did what, not the dossiers themselves.
    const mayOpen = line.dossierCode !== null && holds(actor, 'office', 'leader')
    return mayOpen ? <a href={links.dossier(line.dossierId)}>{name}</a> : name
  }
  const [kind, id] = (line.subject ?? '').split(':')
  if (line.subjectName === null || id === undefined) return '–'
  return <a href={kind === 'unit' ? links.unit(Number(id)) : links.account(Number(id))}>{line.subjectName}</a>
}

const stateName = (state: string): string =>
  Object.entries(dossierStateWords).find(([code]) => code === state)?.[1].words ?? ''

function Change({ line }: { readonly line: AuditLogLine }) {
  const moved = line.toState === null ? '' : `${stateName(line.fromState ?? '')} → ${stateName(line.toState)}`
  const words = [
    moved,
    line.reason ?? '',
    line.documentNumber === null ? '' : `Văn bản ${line.documentNumber}`,
  ]
  return words.filter((each) => each !== '').join('. ') || '–'
}
