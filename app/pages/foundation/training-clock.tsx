import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { Notice } from '#app/pages/kit/notice.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import type { Visit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { localAddress } from '#app/pages/people/local-address.ts'
import type { DemoMilestone } from '#app/tools.ts'

/** Chuyển đồng hồ tập huấn: ahead at once, back only after a question, as that starts the year anew. */
export async function sendMilestone(visit: Visit): Promise<Response> {
  const { demo } = visit.tools
  const form = await visit.form()
  const next = localAddress(form.text('tiep')) ?? (visit.actor === null ? links.signIn() : links.today())
  const milestone = demo?.milestones.find(({ code }) => code === form.text('moc'))
  if (!demo || milestone === undefined) return goTo(next)
  const isAhead = Temporal.Instant.compare(milestone.at, visit.now) > 0
  if (!isAhead && form.text('bat-dau-lai') !== 'co') return startAnewPage(visit, milestone, next)
  if (!demo.moveTo(milestone.code)) return goTo(next)
  // After a new start the page it was asked on may be about something that is gone.
  return goTo(isAhead ? next : links.today(), `${milestone.label}. ${milestone.tryThis}`)
}

const startAnewPage = (visit: Visit, milestone: DemoMilestone, next: string): Response =>
  page(
    visit,
    { title: 'Đưa đồng hồ trở lại?', lead: milestone.label, measure: 'reading' },
    <>
      <Notice
        tone="warn"
        title="Mọi việc đã làm thử sẽ mất"
        message="Dữ liệu của bản tập huấn được xóa hết rồi nạp lại từ đầu đến mốc này. Hồ sơ, phiếu chấm, tài khoản và những gì mọi người vừa tự nhập không còn nữa. Việc nạp lại thường chưa đến một phút; ai đang đăng nhập bằng tài khoản mẫu vẫn đăng nhập."
      />
      <p>{milestone.tryThis}</p>
      <Form
        action={links.trainingClock()}
        hidden={{ moc: milestone.code, tiep: next, 'bat-dau-lai': 'co' }}
        label="Đưa đồng hồ trở lại"
      >
        <FormActions>
          <SubmitButton look="danger" icon="refresh">
            Xóa và nạp lại đến mốc này
          </SubmitButton>
          <LinkButton href={next} look="quiet">
            Giữ nguyên
          </LinkButton>
        </FormActions>
      </Form>
    </>,
  )
