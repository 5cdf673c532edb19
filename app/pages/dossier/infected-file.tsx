import type { Dossier } from '#app/domain/dossier/dossier.ts'
import type { FileOverTime } from '#app/domain/dossier/file-history.ts'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { Notice } from '#app/pages/kit/notice.tsx'
import { page } from '#app/pages/kit/page.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'

/** Instead of a file in which the scanner found something after it was kept. */
export function goneBadPage(visit: SignedInVisit, dossier: Dossier, file: FileOverTime): Response {
  return page(
    visit,
    {
      title: 'Tệp không mở được vì có mã độc',
      breadcrumb: [{ name: dossier.title, href: links.dossierTab(dossier.id, 'tep') }],
      measure: 'reading',
      status: 403,
    },
    <div className="kn-stack">
      <Notice
        tone="bad"
        message={`Máy quét tìm thấy “${file.scan?.finding ?? ''}” trong tệp “${file.name}”${file.scan === null ? '' : ` lúc ${printMoment(file.scan.at)}`}. Tệp vẫn được giữ làm bằng chứng nhưng không ai mở hay tải được.`}
      />
      <LinkButton href={links.dossierTab(dossier.id, 'tep')} icon="arrow-left">
        Về danh sách tệp
      </LinkButton>
    </div>,
  )
}
