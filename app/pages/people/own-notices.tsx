import { chooseNoticePace } from '#app/casework/people/choose-notice-pace.ts'
import { type NoticePace, noticePaces } from '#app/domain/people/notice-pace.ts'
import { type Choice, ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { noticePace } from '#app/records/people/notice-wishes.ts'
import { personById } from '#app/records/people/people.ts'

const paceWords: Readonly<Record<NoticePace, Omit<Choice, 'value'>>> = {
  'at-once': { label: 'Ngay khi có việc', hint: 'Mỗi thông báo một thư.' },
  daily: {
    label: 'Mỗi ngày một lần',
    hint: 'Một thư tổng hợp lúc 7 giờ sáng, chỉ khi có thông báo chưa đọc.',
  },
  weekly: { label: 'Mỗi tuần một lần', hint: 'Một thư tổng hợp sáng thứ Hai.' },
  'in-product': { label: 'Không nhận thư', hint: 'Chỉ xem thông báo khi đăng nhập.' },
}
const paceInAddress: Readonly<Record<NoticePace, string>> = {
  'at-once': 'ngay',
  daily: 'ngay-mot-lan',
  weekly: 'tuan-mot-lan',
  'in-product': 'khong-thu',
}

/** Nhận thông báo: how often mails come to whoever is signed in. */
export async function ownNoticesPage(visit: SignedInVisit): Promise<Response> {
  const { db } = visit.tools
  const { personId } = visit.actor
  const [pace, person] = await Promise.all([noticePace(db, personId), personById(db, personId)])
  return page(
    visit,
    {
      title: 'Nhận thông báo',
      breadcrumb: [{ name: 'Thông tin của tôi', href: links.ownProfile() }],
      lead: person?.email
        ? `Thư gửi đến ${person.email}. Thông báo luôn có trong hệ thống, dù chọn cách nào.`
        : 'Ông/bà chưa ghi địa chỉ thư điện tử nên chỉ nhận thông báo trong hệ thống.',
      measure: 'reading',
    },
    <Form action={links.ownNotices()}>
      <ChoiceField
        as="buttons"
        name="nhip"
        label="Nhận thư điện tử"
        value={paceInAddress[pace]}
        choices={noticePaces.map((each) => ({ value: paceInAddress[each], ...paceWords[each] }))}
      />
      <p className="kn-hint">
        Việc có thời hạn theo quy định (yêu cầu bổ sung, từ chối, nhắc hạn nộp) và thư về tài khoản luôn gửi
        ngay.
      </p>
      <FormActions>
        <SubmitButton icon="check">Lưu</SubmitButton>
        <LinkButton href={links.notices()} look="quiet">
          Xem thông báo
        </LinkButton>
      </FormActions>
    </Form>,
  )
}

export async function sendOwnNotices(visit: SignedInVisit): Promise<Response> {
  const sent = (await visit.form()).text('nhip')
  const pace = noticePaces.find((each) => paceInAddress[each] === sent)
  if (pace === undefined) return ownNoticesPage(visit)
  await chooseNoticePace(visit.tools, visit.actor, pace)
  return goTo(links.ownNotices(), 'Đã lưu cách nhận thông báo.')
}
