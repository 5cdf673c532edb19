import type { HandedLink } from '#app/casework/people/make-link.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { Notice } from '#app/pages/kit/notice.tsx'
import { page } from '#app/pages/kit/page.tsx'
import { CopyButton } from '#app/pages/kit/print-button.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'

/** The link of an invitation or a reset, shown this once: only its hash is kept. */
export function handedLinkPage(
  visit: SignedInVisit,
  given: HandedLink & { readonly personId: number; readonly fullName: string; readonly isNew: boolean },
): Response {
  return page(
    visit,
    {
      title: given.isNew ? `Đã mở tài khoản cho ${given.fullName}` : `Đường dẫn cho ${given.fullName}`,
      breadcrumb: [{ name: 'Tài khoản', href: links.accounts() }],
      measure: 'reading',
    },
    <>
      <LinkCard visit={visit} given={given} />
      <div className="kn-actions mt-3">
        <LinkButton href={links.account(given.personId)} look="primary">
          {given.isNew ? 'Giao vai trò' : 'Về trang tài khoản'}
        </LinkButton>
        <LinkButton href={links.newAccount()}>Thêm tài khoản khác</LinkButton>
      </div>
    </>,
  )
}

/** The link itself, to copy and to hand over. */
export function LinkCard({
  visit,
  given,
}: {
  readonly visit: SignedInVisit
  readonly given: HandedLink & { readonly fullName: string }
}) {
  const address = visit.tools.settings.baseUrl + links.oneTimeLink(given.token)
  return (
    <>
      {given.mailedTo !== null && (
        <Notice tone="good" message={`Đường dẫn đã được đưa vào hàng gửi tới ${given.mailedTo}.`} />
      )}
      <Card title="Đường dẫn đặt mật khẩu" look="sun">
        <p>
          Hãy trao đường dẫn này tận tay {given.fullName}. Đường dẫn chỉ dùng được một lần, đến{' '}
          <strong>{printMoment(given.ends)}</strong>, và <strong>chỉ hiện ở đây một lần</strong>.
        </p>
        <p>
          <code className="user-select-all text-break">{address}</code>
        </p>
        <CopyButton text={address} label="Sao chép đường dẫn" />
      </Card>
    </>
  )
}
