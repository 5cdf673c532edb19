import { LinkButton } from '#app/pages/kit/form.tsx'
import { Notice } from '#app/pages/kit/notice.tsx'
import { page } from '#app/pages/kit/page.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printMoment } from '#app/pages/kit/wording.ts'

/** Instead of a file in which the scanner found something after it was kept. */
export function goneBadPage(
  visit: SignedInVisit,
  file: { readonly name: string; readonly finding: string; readonly at: Temporal.Instant },
  back: { readonly name: string; readonly href: string },
): Response {
  return page(
    visit,
    {
      title: 'Tệp không mở được vì có mã độc',
      breadcrumb: [back],
      measure: 'reading',
      status: 403,
    },
    <div className="kn-stack">
      <Notice
        tone="bad"
        message={`Máy quét tìm thấy “${file.finding}” trong tệp “${file.name}” lúc ${printMoment(file.at)}. Tệp vẫn được giữ làm bằng chứng nhưng không ai mở hay tải được.`}
      />
      <LinkButton href={back.href} icon="arrow-left">
        Về trang trước
      </LinkButton>
    </div>,
  )
}
