import { confirmJoining } from '#app/casework/people/confirm-joining.ts'
import { hashToken } from '#app/casework/people/secret-token.ts'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { doorPage } from '#app/pages/kit/page.tsx'
import type { Visit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { joinRequestOfLink } from '#app/records/people/join-requests.ts'

/** Opening the link does nothing yet: mail programs open links by themselves. */
export async function confirmJoiningPage(visit: Visit): Promise<Response> {
  const token = visit.params.token ?? ''
  const request = await joinRequestOfLink(visit.tools.db, hashToken(token))
  const isOpen =
    request !== null &&
    request.state === 'waiting' &&
    request.confirmedAt === null &&
    request.linkEndsAt !== null &&
    Temporal.Instant.compare(visit.tools.machineNow(), request.linkEndsAt) < 0
  if (!isOpen) return linkGone(visit)
  return doorPage(
    visit,
    { title: 'Xác nhận thư điện tử' },
    <>
      <p>Bấm nút dưới đây để xác nhận ông/bà đã đăng ký tham gia bằng địa chỉ thư này.</p>
      <Form action={links.confirmJoining(token)}>
        <FormActions>
          <SubmitButton icon="check">Xác nhận</SubmitButton>
        </FormActions>
      </Form>
    </>,
  )
}

export async function sendConfirmJoining(visit: Visit): Promise<Response> {
  const outcome = await confirmJoining(visit.tools, visit.params.token ?? '')
  if (!outcome.ok) return linkGone(visit)
  return doorPage(
    visit,
    { title: 'Đã xác nhận' },
    <>
      <p>
        Cảm ơn ông/bà. Đăng ký đã được chuyển tới cơ quan thường trực; kết quả sẽ gửi tới địa chỉ thư này.
      </p>
      <LinkButton href={links.home()}>Về trang chủ</LinkButton>
    </>,
  )
}

const linkGone = (visit: Visit): Response =>
  doorPage(
    visit,
    { title: 'Đường dẫn không còn dùng được', status: 404 },
    <>
      <p>Đường dẫn này đã được dùng, đã hết hạn hoặc không đúng. Mỗi đường dẫn chỉ dùng được một lần.</p>
      <LinkButton href={links.askToJoin()}>Đăng ký lại</LinkButton>
    </>,
  )
