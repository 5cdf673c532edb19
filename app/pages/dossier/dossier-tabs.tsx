import type { Dossier } from '#app/domain/dossier/dossier.ts'
import { Tabs } from '#app/pages/kit/tabs.tsx'
import { links } from '#app/pages/links.ts'

export type DossierTab = 'content' | 'files' | 'appraisal' | 'scoring' | 'papers' | 'log'

/** Nội dung · Tệp · Thẩm định · Chấm điểm · Văn bản · Nhật ký: each tab has its address and its own file. */
export function DossierTabs({ dossier, current }: { dossier: Dossier; current: DossierTab }) {
  const { id } = dossier
  const hrefs: Readonly<Record<DossierTab, string>> = {
    content: links.dossier(id),
    files: links.dossierTab(id, 'tep'),
    appraisal: links.dossierTab(id, 'tham-dinh'),
    scoring: links.dossierTab(id, 'cham-diem'),
    papers: links.dossierTab(id, 'van-ban'),
    log: links.dossierTab(id, 'nhat-ky'),
  }
  return (
    <Tabs
      label="Hồ sơ"
      current={hrefs[current]}
      tabs={[
        { href: hrefs.content, label: 'Nội dung' },
        { href: hrefs.files, label: 'Tệp', count: dossier.files.length },
        { href: hrefs.appraisal, label: 'Thẩm định' },
        { href: hrefs.scoring, label: 'Chấm điểm' },
        { href: hrefs.papers, label: 'Văn bản' },
        { href: hrefs.log, label: 'Nhật ký' },
      ]}
    />
  )
}
