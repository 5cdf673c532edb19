import { closesAt } from '#app/domain/programme/deadline.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { DeadlineChip } from '#app/pages/kit/deadline-chip.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { FilterBar } from '#app/pages/kit/filter-bar.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { publicPage } from '#app/pages/kit/page.tsx'
import type { Visit } from '#app/pages/kit/visit.ts'
import { printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { printDeadline } from '#app/pages/programme/deadline-wording.ts'
import { publicTargets } from '#app/pages/registration/public-targets.tsx'
import { newestEntries } from '#app/records/library/search-library.ts'
import { type IssuedProgramme, issuedProgrammes } from '#app/records/programme/programmes.ts'
import { postingsOn } from '#app/records/recognition/postings.ts'
import { publishedAnswers } from '#app/records/registration/difficulties.ts'
import { EntryCard } from './entry-card.tsx'

const shownOnHome = 5

/** Trang chủ công khai: the programme of the year, its deadlines, how to take part, what was recognised. */
export async function homePage(visit: Visit): Promise<Response> {
  const { db } = visit.tools
  const [plans, newest] = await Promise.all([issuedProgrammes(db), newestEntries(db, shownOnHome)])
  const [plan] = plans
  const postings = await postingsOn(db, visit.today)
  const answers = plan === undefined ? [] : await publishedAnswers(db, plan.id)
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
      {postings.length > 0 && (
        <Card title="Đang lấy ý kiến" look="sun">
          {postings.map((posting) => (
            <p key={posting.id} className="mb-0">
              <a href={links.posting(posting.id)}>Danh sách sáng kiến đề nghị công nhận</a>, đến hết ngày{' '}
              {printDay(posting.lastDay)}
            </p>
          ))}
        </Card>
      )}
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
      <Card title="Sáng kiến đã được công nhận">
        <FilterBar
          address={{ path: links.library(), query: {} }}
          find="Tìm trong thư viện: tên, nội dung, đơn vị (không cần dấu)"
        />
        {newest.length === 0 ? (
          <EmptyState icon="bulb" title="Chưa có sáng kiến nào được công nhận">
            Danh sách hiện ra khi quyết định công nhận đầu tiên được ban hành.
          </EmptyState>
        ) : (
          <>
            <ol className="kn-found list-unstyled">
              {newest.map((entry) => (
                <li key={entry.id}>
                  <EntryCard entry={entry} keys={new Set()} />
                </li>
              ))}
            </ol>
            <LinkButton href={links.library()}>Mở thư viện sáng kiến</LinkButton>
          </>
        )}
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
