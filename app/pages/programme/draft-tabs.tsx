import { Tabs } from '#app/pages/kit/tabs.tsx'
import { links } from '#app/pages/links.ts'
import type { ProgrammeRecord } from '#app/records/programme/programmes.ts'

/** The four sides of a draft: writing it, how it will read, its file, putting it into force. */
export function DraftTabs(props: { programmeId: number; current: string; mistakes: number }) {
  const { programmeId, current, mistakes } = props
  return (
    <Tabs
      label="Bản nháp kế hoạch"
      current={current}
      tabs={[
        {
          href: links.editProgramme(programmeId),
          label: 'Soạn thảo',
          ...(mistakes > 0 ? { count: mistakes } : {}),
        },
        { href: links.previewProgramme(programmeId), label: 'Xem trước' },
        { href: links.programmeText(programmeId), label: 'Tệp JSON' },
        { href: links.issueProgramme(programmeId), label: 'Ban hành' },
      ]}
    />
  )
}

/** What every page of a draft says about itself. */
export const draftHeader = (record: ProgrammeRecord) => ({
  title: record.title || `Kế hoạch năm ${record.year}`,
  eyebrow: record.current === null ? 'Dự thảo kế hoạch' : `Bản điều chỉnh lần ${record.current.version}`,
  breadcrumb: [
    { name: 'Kế hoạch năm', href: links.programmes() },
    { name: `Năm ${record.year}`, href: links.programme(record.id) },
  ],
})
