import { closesAt } from '#app/domain/programme/deadline.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { DeadlineChip } from '#app/pages/kit/deadline-chip.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { FilterBar } from '#app/pages/kit/filter-bar.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { pageNumber } from '#app/pages/kit/list-query.ts'
import { publicPage } from '#app/pages/kit/page.tsx'
import type { Visit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { printDeadline } from '#app/pages/programme/deadline-wording.ts'
import { publicTargets } from '#app/pages/registration/public-targets.tsx'
import { recognisedInitiatives } from '#app/records/library/recognised.ts'
import { type IssuedProgramme, issuedProgrammes } from '#app/records/programme/programmes.ts'
import { publishedAnswers } from '#app/records/registration/difficulties.ts'

const pageSize = 20

/** Trang chủ công khai: the programme of the year, its deadlines, how to take part, what was recognised. */
export async function homePage(visit: Visit): Promise<Response> {
  const { db } = visit.tools
  const number = pageNumber(visit.query)
  const find = (visit.query.get('tim') ?? '').slice(0, 200)
  const asked = visit.query.get('nam') ?? ''
  const year = /^\d{4}$/.test(asked) ? Number(asked) : null
  const [plans, recognised] = await Promise.all([
    issuedProgrammes(db),
    recognisedInitiatives(db, { find, page: number, size: pageSize, ...(year === null ? {} : { year }) }),
  ])
  const [plan] = plans
  const answers = plan === undefined ? [] : await publishedAnswers(db, plan.id)
  const address = {
    path: links.home(),
    query: Object.fromEntries([...visit.query].filter(([name]) => name !== 'trang')),
  }
  const fields = new Map(
    plans.flatMap((each) => each.current.programme.fields.map((field) => [field.code, field.name] as const)),
  )
  return publicPage(
    visit,
    {
      title: plan ? `Sáng kiến cơ sở năm ${plan.year}` : 'Sáng kiến cơ sở',
      description: `Kế hoạch, thời hạn và các sáng kiến được công nhận của ${visit.installation.authorityName}.`,
      hero: <Hero visit={visit} plan={plan ?? null} />,
    },
    <div className="kn-stack">
      {plan && (
        <div className="kn-halves">
          <Deadlines visit={visit} programme={plan.current.programme} />
          <HowTo programme={plan.current.programme} />
        </div>
      )}
      {plan && (await publicTargets(visit, plan))}
      {answers.length > 0 && (
        <Card title="Hỏi đáp">
          {answers.map(({ id, question, answer }) => (
            <details key={id}>
              <summary>{question}</summary>
              <p className="kn-written">{answer}</p>
            </details>
          ))}
        </Card>
      )}
      <Card title="Sáng kiến đã được công nhận" aside={`${recognised.count} sáng kiến`} flush>
        <DataTable
          caption="Sáng kiến đã được công nhận"
          rows={recognised.rows}
          rowKey={(row) => row.dossierId}
          address={address}
          page={{ number, size: pageSize, total: recognised.count }}
          filter={
            <FilterBar
              address={address}
              find="Tìm tên sáng kiến, tác giả (không cần dấu)"
              filters={[
                {
                  name: 'nam',
                  label: 'Năm',
                  all: 'Mọi năm',
                  choices: plans.map((each) => ({ value: String(each.year), label: `Năm ${each.year}` })),
                },
              ]}
            />
          }
          columns={[
            { key: 'title', title: 'Tên sáng kiến', main: true, cell: (row) => row.title },
            { key: 'authors', title: 'Tác giả', cell: (row) => row.authorNames },
            { key: 'unit', title: 'Đơn vị', cell: (row) => row.unitName ?? 'Cá nhân' },
            {
              key: 'field',
              title: 'Lĩnh vực',
              wideOnly: true,
              cell: (row) => fields.get(row.field ?? '') ?? '',
            },
            { key: 'year', title: 'Năm', narrow: true, cell: (row) => row.year },
            {
              key: 'class',
              title: 'Kết quả',
              cell: (row) =>
                row.className ? (
                  <Badge tone="green" icon="trophy">
                    {row.className}
                  </Badge>
                ) : (
                  <Badge tone="green">Được công nhận</Badge>
                ),
            },
          ]}
          empty={
            <EmptyState
              icon="bulb"
              title={find === '' ? 'Chưa có sáng kiến nào được công nhận' : 'Không tìm thấy'}
            >
              {find === ''
                ? 'Danh sách hiện ra khi quyết định công nhận đầu tiên được ban hành.'
                : 'Thử gõ ít chữ hơn; không cần gõ dấu.'}
            </EmptyState>
          }
        />
      </Card>
    </div>,
  )
}

function Hero({ visit, plan }: { visit: Visit; plan: IssuedProgramme | null }) {
  const open = (plan?.current.programme.rounds ?? []).filter(
    (round) => Temporal.Instant.compare(visit.now, closesAt(round.deadline)) < 0,
  )
  const isOpen = open.length > 0
  return (
    <div className="kn-hero">
      <h1>{plan ? `Sáng kiến cơ sở năm ${plan.year}` : 'Sáng kiến cơ sở'}</h1>
      <p>
        {plan === null
          ? `${visit.installation.authorityName} chưa ban hành kế hoạch sáng kiến.`
          : isOpen
            ? `Đang nhận hồ sơ: ${open.map((round) => `${round.name} ${printDeadline(round.deadline)}`).join('; ')}.`
            : 'Các đợt nhận hồ sơ của năm đã kết thúc.'}
      </p>
      <div className="kn-actions">
        <LinkButton href={visit.actor === null ? links.signIn() : links.today()} look="sun">
          {visit.actor !== null ? 'Về bàn làm việc' : isOpen ? 'Đăng nhập để gửi sáng kiến' : 'Đăng nhập'}
        </LinkButton>
        {plan && <LinkButton href={links.publicPlan(plan.code)}>Đọc kế hoạch</LinkButton>}
        {visit.actor === null && <LinkButton href={links.askToJoin()}>Đăng ký tham gia</LinkButton>}
      </div>
    </div>
  )
}

function Deadlines({ visit, programme }: { visit: Visit; programme: Programme }) {
  const sectorNames = new Map(programme.sectors.map((sector) => [sector.code, sector.name]))
  return (
    <Card title="Thời hạn nhận hồ sơ">
      <ul className="kn-stack list-unstyled">
        {programme.rounds.map((round) => (
          <li key={round.code}>
            <DeadlineChip
              label={round.name}
              end={closesAt(round.deadline)}
              now={visit.now}
              wording={printDeadline(round.deadline)}
              informs
            />
            <p className="kn-muted">{round.sectors.map((code) => sectorNames.get(code) ?? '').join(', ')}</p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

function HowTo({ programme }: { programme: Programme }) {
  const { authority } = programme
  return (
    <Card title="Tham gia trong ba bước">
      <ol className="kn-stack">
        <li>
          <strong>Viết đơn</strong> theo mẫu M-02 trên hệ thống: giải pháp, điểm mới, minh chứng đã áp dụng,
          tỷ lệ đóng góp của từng tác giả.
        </li>
        <li>
          <strong>Đơn vị xem xét</strong> và nộp kèm tờ trình M-01 trước hạn của đợt. Cá nhân không thuộc đơn
          vị nào nộp trực tiếp.
        </li>
        <li>
          <strong>Hội đồng chấm điểm</strong>; sáng kiến được công nhận có giấy chứng nhận, ai cũng xác minh
          được.
        </li>
      </ol>
      <p className="kn-muted">
        Cần hỗ trợ: {authority.office.name}
        {authority.email && (
          <>
            , <a href={`mailto:${authority.email}`}>{authority.email}</a>
          </>
        )}
        .
      </p>
    </Card>
  )
}
