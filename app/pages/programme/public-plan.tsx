import { likelyDay, planText } from '#app/documents/programme/plan-text.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { publicPage } from '#app/pages/kit/page.tsx'
import type { Visit } from '#app/pages/kit/visit.ts'
import { printDay } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { issuedProgrammes } from '#app/records/programme/programmes.ts'
import { PlanView } from './plan-view.tsx'
import { Deadlines } from './programme-page.tsx'
import { fullNumber } from './programme-words.ts'

/** The plan in force, for anyone: its deadlines, how to take part, its clauses. A draft is nobody's business here. */
export async function publicPlanPage(visit: Visit): Promise<Response> {
  const plans = await issuedProgrammes(visit.tools.db)
  const plan = plans.find(({ code }) => code === visit.params.code)
  if (plan === undefined) return noSuchPage(visit)
  const { programme, documentNumber, documentDay, version, reason } = plan.current
  const number = fullNumber(documentNumber, programme.plan.symbol)
  return publicPage(
    visit,
    {
      title: programme.title,
      description: `${programme.title}: thời hạn nộp hồ sơ, cách tham gia, xếp loại và giải thưởng.`,
      lead: [
        programme.authority.name,
        ...(number === '' ? [] : [`số ${number}`]),
        ...(documentDay === null ? [] : [`ngày ${printDay(documentDay)}`]),
        ...(version > 1 ? [`điều chỉnh lần ${version - 1}: ${reason}`] : []),
      ].join(' · '),
    },
    <div className="kn-stack">
      <div className="kn-halves">
        <Deadlines visit={visit} programme={programme} />
        <HowToTakePart visit={visit} programme={programme} />
      </div>
      <Card>
        <PlanView text={planText(programme, documentDay ?? likelyDay(programme))} />
      </Card>
    </div>,
  )
}

function HowToTakePart({ visit, programme }: { visit: Visit; programme: Programme }) {
  const { authority, dossier } = programme
  return (
    <Card title="Tham gia trong ba bước">
      <ol className="kn-plan-steps">
        <li>
          <strong>Viết đơn (mẫu M-02)</strong> trên hệ thống, kèm minh chứng, trong vòng{' '}
          {dossier.filingWithinMonths} tháng từ ngày giải pháp được áp dụng lần đầu.
        </li>
        <li>
          <strong>Gửi đơn vị</strong> xem xét; đơn vị lập tờ trình (mẫu M-01). Cá nhân không thuộc đơn vị nào
          thì nộp thẳng.
        </li>
        <li>
          <strong>Đơn vị nộp hồ sơ</strong> trước hạn của đợt
          {dossier.paperCopies > 0 && `, gửi ${dossier.paperCopies} bản giấy về ${authority.office.name}`}.
        </li>
      </ol>
      {authority.email !== null && (
        <p>
          Hỏi thêm: {authority.office.name}, <a href={`mailto:${authority.email}`}>{authority.email}</a>
        </p>
      )}
      {visit.actor === null && (
        <LinkButton href={links.signIn()} look="primary" icon="login">
          Đăng nhập để gửi sáng kiến
        </LinkButton>
      )}
    </Card>
  )
}
