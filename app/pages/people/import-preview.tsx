import { openedBy } from '#app/casework/people/invite-imported.ts'
import { judgedPeople, judgedUnits } from '#app/casework/people/judged-list.ts'
import type { ListKind } from '#app/casework/people/read-list.ts'
import type { ImportChange } from '#app/domain/people/import-table.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import { FilterBar } from '#app/pages/kit/filter-bar.tsx'
import { Form, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { addressOf, chosen, pageNumber } from '#app/pages/kit/list-query.ts'
import { page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { Stat, Stats } from '#app/pages/kit/stat.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printCount, printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { type BulkImport, bulkImport } from '#app/records/people/bulk-imports.ts'
import { withoutPassword } from '#app/records/people/bulk-people.ts'
import { knownSectors } from '#app/records/people/sectors.ts'
import { type ShownLine, shownPerson, shownUnit } from './import-lines.ts'
import { listPlace } from './import-places.ts'

const pageSize = 100

const changeWords: Readonly<
  Record<ImportChange, { readonly words: string; readonly tone: 'green' | 'water' | 'quiet' | 'red' }>
> = {
  new: { words: 'Thêm mới', tone: 'green' },
  changed: { words: 'Cập nhật', tone: 'water' },
  unchanged: { words: 'Không đổi', tone: 'quiet' },
  wrong: { words: 'Có lỗi', tone: 'red' },
}
const changeInAddress: Readonly<Record<ImportChange, string>> = {
  new: 'them-moi',
  changed: 'cap-nhat',
  unchanged: 'khong-doi',
  wrong: 'co-loi',
}
const order: readonly ImportChange[] = ['wrong', 'new', 'changed', 'unchanged']

/** What the list would do, line by line; or, once it is confirmed, what it did. */
export async function showPreview(
  visit: SignedInVisit,
  kind: ListKind,
  importId: number,
  problems: readonly string[],
): Promise<Response> {
  const given = await bulkImport(visit.tools.db, importId)
  if (given === null || given.kind !== kind) return noSuchPage(visit)
  if (given.confirmedAt !== null) return showDone(visit, kind, given, problems)
  const { lines, digest } = await shownLines(visit, given)
  const counts = Object.fromEntries(
    order.map((change) => [change, lines.filter((line) => line.change === change).length]),
  )
  const count = (change: ImportChange): number => counts[change] ?? 0
  const wanted = chosen(visit.query.get('loai'), Object.values(changeInAddress))
  const fitting = lines.filter((line) => wanted === null || changeInAddress[line.change] === wanted)
  const number = pageNumber(visit.query)
  const place = listPlace(kind)
  const address = { ...addressOf(visit, ['loai']), path: links.listImport(kind, importId) }
  return page(
    visit,
    {
      title: 'Xem trước khi ghi',
      breadcrumb: [
        { name: place.above, href: place.aboveHref },
        { name: place.title, href: links.importLists(kind) },
      ],
      lead: `Tệp ${given.fileName}, đọc lúc ${printMoment(given.madeAt)}. Chưa có gì được ghi.`,
      status: problems.length > 0 ? 422 : 200,
    },
    <>
      <ProblemSummary problems={problems.map((message) => ({ message }))} />
      <div className="kn-stack">
        <Stats>
          {order.map((change) => (
            <Stat
              key={change}
              href={`${address.path}?loai=${changeInAddress[change]}`}
              figure={printCount(count(change))}
              label={changeWords[change].words}
            />
          ))}
        </Stats>
        <Next kind={kind} importId={importId} digest={digest} count={count} />
        <DataTable<ShownLine>
          caption="Các dòng của danh sách"
          columns={[
            { key: 'dong', title: 'Dòng', cell: (line) => line.row, numeric: true, narrow: true },
            { key: 'muc', title: kind === 'units' ? 'Đơn vị' : 'Người', cell: Subject, main: true },
            {
              key: 'viec',
              title: 'Việc',
              cell: (line) => (
                <Badge tone={changeWords[line.change].tone}>{changeWords[line.change].words}</Badge>
              ),
              narrow: true,
            },
            { key: 'chi-tiet', title: 'Chi tiết', cell: Details },
          ]}
          rows={fitting.slice((number - 1) * pageSize, number * pageSize)}
          rowKey={(line) => line.row}
          rowTone={(line) => (line.change === 'wrong' ? 'red' : undefined)}
          address={address}
          page={{ number, size: pageSize, total: fitting.length }}
          filter={
            <FilterBar
              address={address}
              filters={[
                {
                  name: 'loai',
                  label: 'Việc',
                  all: 'Mọi dòng',
                  choices: order.map((change) => ({
                    value: changeInAddress[change],
                    label: changeWords[change].words,
                  })),
                },
              ]}
            />
          }
        />
      </div>
    </>,
  )
}

async function shownLines(visit: SignedInVisit, given: BulkImport) {
  const { db } = visit.tools
  if (given.kind === 'people') {
    const judged = await judgedPeople(db, given, visit.today)
    return {
      digest: judged.digest,
      lines: wrongFirst(judged.lines.map((line) => shownPerson(line, judged.places))),
    }
  }
  const [judged, sectors] = [await judgedUnits(db, given, visit.today), await knownSectors(db)]
  const names = new Map(sectors.map(({ code, name }) => [code, name]))
  return {
    digest: judged.digest,
    lines: wrongFirst(judged.lines.map((line) => shownUnit(line, names, judged.places))),
  }
}

const wrongFirst = (lines: readonly ShownLine[]): readonly ShownLine[] =>
  lines.toSorted((a, b) => order.indexOf(a.change) - order.indexOf(b.change) || a.row - b.row)

const Subject = (line: ShownLine) => (
  <div>
    {line.name || '(chưa có tên)'}
    <span className="kn-under">{line.code}</span>
  </div>
)

function Details(line: ShownLine) {
  if (line.problems.length > 0)
    return (
      <ul className="list-unstyled mb-0">
        {line.problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    )
  return (
    <div>
      {line.facts.map((fact) => (
        <div key={fact}>{fact}</div>
      ))}
      {line.differences.map(({ title, before, after }) => (
        <div key={title}>
          {title}: <del>{before || 'trống'}</del> → <strong>{after || 'trống'}</strong>
        </div>
      ))}
      {line.warning !== null && <Badge tone="sun">{line.warning}</Badge>}
    </div>
  )
}

function Next(props: {
  readonly kind: ListKind
  readonly importId: number
  readonly digest: string
  readonly count: (change: ImportChange) => number
}) {
  const { kind, importId, digest, count } = props
  const [wrong, added, changed] = [count('wrong'), count('new'), count('changed')]
  if (wrong > 0)
    return (
      <Card title={`Sửa ${printCount(wrong)} dòng có lỗi trước`} look="sun">
        <p>Sửa các ô nêu dưới đây trong tệp Excel rồi tải lên lại. Chưa có dòng nào được ghi.</p>
        <LinkButton href={links.importLists(kind)} look="primary" icon="upload">
          Tải tệp đã sửa lên
        </LinkButton>
      </Card>
    )
  if (added + changed === 0)
    return (
      <Card title="Không có gì để ghi">
        <p>Mọi dòng đều giống dữ liệu đang có.</p>
      </Card>
    )
  return (
    <ConfirmAct
      act="Xác nhận ghi danh sách"
      icon="check"
      consequence={
        <p>
          Sẽ thêm <strong>{printCount(added)}</strong> và cập nhật <strong>{printCount(changed)}</strong>{' '}
          {kind === 'units' ? 'đơn vị' : 'dòng về người, tài khoản, vai trò'}, tất cả cùng lúc. Các dòng không
          đổi và những gì không có trong tệp thì giữ nguyên.
        </p>
      }
      confirm="Ghi ngay"
      action={links.listImport(kind, importId)}
      hidden={{ 'dau-van': digest }}
    />
  )
}

async function showDone(
  visit: SignedInVisit,
  kind: ListKind,
  given: BulkImport,
  problems: readonly string[],
) {
  const opened = openedBy(given.result)
  const waiting = opened.length === 0 ? [] : await withoutPassword(visit.tools.db, opened)
  const place = listPlace(kind)
  return page(
    visit,
    {
      title: 'Danh sách đã được ghi',
      breadcrumb: [
        { name: place.above, href: place.aboveHref },
        { name: place.title, href: links.importLists(kind) },
      ],
      measure: 'reading',
      status: problems.length > 0 ? 422 : 200,
    },
    <>
      <ProblemSummary problems={problems.map((message) => ({ message }))} />
      <div className="kn-stack">
        <Card title="Kết quả">
          <DefinitionList
            items={[
              { term: 'Tệp', value: given.fileName },
              { term: 'Ghi lúc', value: given.confirmedAt === null ? '' : printMoment(given.confirmedAt) },
              { term: 'Thêm mới', value: printCount(figure(given.result, 'added')) },
              { term: 'Cập nhật', value: printCount(figure(given.result, 'changed')) },
              ...(kind === 'people' ? [{ term: 'Tài khoản mở', value: printCount(opened.length) }] : []),
            ]}
          />
          <LinkButton href={place.aboveHref}>
            Xem danh sách {kind === 'units' ? 'đơn vị' : 'tài khoản'}
          </LinkButton>
        </Card>
        {waiting.length > 0 && (
          <Card title={`${printCount(waiting.length)} người chưa đặt mật khẩu`} look="sun">
            <p>
              Lập đường dẫn đặt mật khẩu cho từng người: gửi thư cho người có thư điện tử (khi hệ thống gửi
              thư), và hiện ra một lần để in, trao tận tay. Đường dẫn cũ của họ hết tác dụng.
            </p>
            <Form action={links.inviteImported(given.id)}>
              <SubmitButton icon="key">Lập {printCount(waiting.length)} đường dẫn mời</SubmitButton>
            </Form>
          </Card>
        )}
      </div>
    </>,
  )
}

function figure(result: unknown, name: 'added' | 'changed'): number {
  const found = result instanceof Object ? new Map(Object.entries(result)).get(name) : 0
  return Number(found ?? 0)
}
