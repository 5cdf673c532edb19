import { type InvitedPerson, inviteImported } from '#app/casework/people/invite-imported.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { page } from '#app/pages/kit/page.tsx'
import { PrintButton } from '#app/pages/kit/print-button.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printCount, printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { showPreview } from './import-preview.tsx'
import { inviteWords } from './import-words.ts'

/** Makes the links and shows them this once, as a list to print and cut up. */
export async function sendInvitations(visit: SignedInVisit): Promise<Response> {
  const id = idParam(visit)
  if (id === null) return noSuchPage(visit)
  const outcome = await inviteImported(visit.tools, visit.actor, id)
  if (!outcome.ok) return showPreview(visit, 'people', id, outcome.problems.map(inviteWords))
  const people = outcome.value
  const mailed = people.filter(({ mailedTo }) => mailedTo !== null).length
  const ends = people[0]?.ends
  return page(
    visit,
    {
      title: 'Đường dẫn đặt mật khẩu',
      breadcrumb: [
        { name: 'Tài khoản', href: links.accounts() },
        { name: 'Danh sách vừa nhập', href: links.listImport('people', id) },
      ],
      lead: `${printCount(people.length)} đường dẫn, ${printCount(mailed)} đã đưa vào hàng gửi thư. Mỗi đường dẫn dùng một lần${ends === undefined ? '' : `, đến ${printMoment(ends)}`}, và chỉ hiện ở đây một lần: hãy in ngay.`,
      action: <PrintButton />,
    },
    <DataTable<InvitedPerson>
      caption="Đường dẫn mời"
      columns={[
        {
          key: 'ten',
          title: 'Họ và tên',
          main: true,
          cell: (person) => (
            <div>
              {person.fullName}
              <span className="kn-under">{person.unitName ?? ''}</span>
            </div>
          ),
        },
        { key: 'dang-nhap', title: 'Tên đăng nhập', cell: (person) => person.login },
        {
          key: 'duong-dan',
          title: 'Đường dẫn',
          cell: (person) => (
            <code className="user-select-all text-break">
              {visit.tools.settings.baseUrl + links.oneTimeLink(person.token)}
            </code>
          ),
        },
        { key: 'thu', title: 'Gửi tới', cell: (person) => person.mailedTo ?? 'trao tay' },
      ]}
      rows={people}
      rowKey={(person) => person.login}
    />,
  )
}
