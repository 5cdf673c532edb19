import { inParts, isKept } from '#app/domain/dossier/bundle-run.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { page } from '#app/pages/kit/page.tsx'
import { ProgressBar } from '#app/pages/kit/progress-bar.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printBytes, printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { bundleRun } from '#app/records/dossier/bundle-runs.ts'
import { bundleStateWords } from './bundle-run-words.ts'

const secondsBetween = 3

/** Một lượt in bộ hồ sơ: how far it is, and what can be fetched; while it is being made the browser asks again by itself. */
export async function bundleRunPage(visit: SignedInVisit): Promise<Response> {
  const id = idParam(visit)
  const run = id === null ? null : await bundleRun(visit.tools.db, id)
  if (run === null) return noSuchPage(visit)
  const settled = run.items.filter(({ state }) => state !== 'waiting').length
  const isDone = run.finishedAt !== null
  const isThere = isKept(run, visit.tools.machineNow())
  const parts = isDone && isThere ? inParts(run.items) : []
  const size = (items: typeof run.items) => printBytes(items.reduce((sum, item) => sum + item.sizeBytes, 0))
  const answer = page(
    visit,
    {
      title: `In bộ hồ sơ của ${run.items.length} hồ sơ`,
      lead: `${run.askedBy} yêu cầu lúc ${printMoment(run.askedAt)}, mỗi hồ sơ ${run.copies} bản.`,
      breadcrumb: [{ name: 'In bộ hồ sơ', href: links.bundleRuns() }],
    },
    <div className="kn-stack">
      <Card title={isDone ? 'Đã ghép xong' : 'Đang ghép'}>
        <div className="kn-stack">
          <ProgressBar
            label="Hồ sơ đã xử lý"
            value={settled}
            goal={run.items.length}
            note={
              isDone
                ? undefined
                : 'Trang này tự mở lại. Có thể rời đi; xong việc hệ thống sẽ báo trong mục thông báo.'
            }
          />
          {parts.map((part, place) => (
            <p key={part[0]?.dossierId}>
              <LinkButton look="primary" icon="download" href={links.bundleZip(run.id, place + 1)} download>
                {parts.length === 1 ? 'Tải cả loạt' : `Tải phần ${place + 1}`} ({part.length} tệp PDF,{' '}
                {size(part)})
              </LinkButton>
            </p>
          ))}
          {!isThere && <p>Các tệp đã quá 7 ngày và đã được dọn. Cần in lại thì tạo lượt mới.</p>}
        </div>
      </Card>
      <DataTable
        caption="Các hồ sơ của lượt này"
        rows={run.items}
        rowKey={(item) => item.dossierId}
        columns={[
          { key: 'ma', title: 'Mã', narrow: true, cell: (item) => item.code },
          {
            key: 'ten',
            title: 'Tên sáng kiến',
            main: true,
            cell: (item) => <a href={links.dossierTab(item.dossierId, 'van-ban')}>{item.title}</a>,
          },
          {
            key: 'trang-thai',
            title: 'Trạng thái',
            narrow: true,
            cell: (item) => <StateBadge {...bundleStateWords[item.state]} />,
          },
          {
            key: 'tep',
            title: 'Tệp',
            narrow: true,
            cell: (item) =>
              item.state === 'bound' && isThere ? (
                <a href={links.boundBundle(run.id, item.dossierId)}>PDF, {printBytes(item.sizeBytes)}</a>
              ) : (
                ''
              ),
          },
        ]}
      />
    </div>,
  )
  if (!isDone) answer.headers.set('refresh', String(secondsBetween))
  return answer
}
