import { Icon } from '#app/pages/kit/icon.tsx'
import { links } from '#app/pages/links.ts'
import type { DraftMistake } from './draft-mistakes.ts'
import { pageOfField } from './plan-places.ts'
import { type PlanSectionSlug, planSectionSlugs, sectionOf } from './plan-sections.ts'

/** The pages of the editor, each with a tick or with how much of it is still wrong. */
export function PlanNavigation(props: {
  programmeId: number
  current: PlanSectionSlug
  mistakes: readonly DraftMistake[]
}) {
  const { programmeId, current, mistakes } = props
  return (
    <nav className="kn-form-nav" aria-label="Các phần của kế hoạch">
      <ol>
        {planSectionSlugs.map((slug) => {
          const wrong = mistakes.filter(({ field }) => pageOfField(field).section === slug).length
          return (
            <li key={slug}>
              <a
                href={links.editProgramme(programmeId, { phan: slug })}
                aria-current={slug === current ? 'step' : undefined}
              >
                <span className={wrong === 0 ? 'kn-form-nav-done' : 'kn-form-nav-open'}>
                  {wrong === 0 ? <Icon name="check" /> : wrong}
                </span>
                <span>
                  {sectionOf(slug).title}
                  <span className="visually-hidden">
                    {wrong === 0 ? ', không có gì phải sửa' : `, còn ${wrong} chỗ phải sửa`}
                  </span>
                </span>
              </a>
            </li>
          )
        })}
      </ol>
      <p className="kn-form-nav-sum">
        {mistakes.length === 0 ? 'Có thể ban hành' : `Còn ${mistakes.length} chỗ phải sửa`}
      </p>
    </nav>
  )
}
