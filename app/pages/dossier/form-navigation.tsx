import { sectionNames } from '#app/documents/dossier/section-names.ts'
import { type FormSection, formSections } from '#app/domain/dossier/form-parts.ts'
import type { MissingPart } from '#app/domain/dossier/missing-parts.ts'
import { Icon } from '#app/pages/kit/icon.tsx'
import { links } from '#app/pages/links.ts'
import { allSections, sectionSlugs } from './form-section.ts'

/** The sections of the form with a tick, or with how many parts are still missing. */
export function FormNavigation(props: {
  dossierId: number
  shown: readonly FormSection[]
  missing: readonly MissingPart[]
  /** What the unit asked to be mended and nobody has changed yet. */
  toMend: readonly FormSection[]
  fileCount: number
}) {
  const { dossierId, shown, missing, toMend, fileCount } = props
  const isAll = shown.length > 1
  return (
    <nav className="kn-form-nav" aria-label="Các phần của đơn">
      <ol>
        {formSections.map((section) => {
          const lacking = missing.filter((part) => part.section === section).length
          return (
            <li key={section}>
              <a
                href={links.dossierForm(dossierId, sectionSlugs[section])}
                aria-current={!isAll && shown.includes(section) ? 'step' : undefined}
              >
                <span
                  className={
                    lacking === 0 && !toMend.includes(section) ? 'kn-form-nav-done' : 'kn-form-nav-open'
                  }
                >
                  {lacking === 0 && toMend.includes(section) ? (
                    <Icon name="edit" />
                  ) : lacking === 0 ? (
                    <Icon name={isOptional(section, fileCount) ? 'circle' : 'check'} />
                  ) : (
                    lacking
                  )}
                </span>
                <span>
                  {sectionNames[section]}
                  <span className="visually-hidden">
                    {lacking === 0 ? ', không thiếu gì' : `, còn thiếu ${lacking} mục`}
                  </span>
                  {toMend.includes(section) && <small> cần sửa</small>}
                  {section === 'files' && fileCount > 0 && <small> {fileCount} tệp</small>}
                </span>
              </a>
            </li>
          )
        })}
      </ol>
      <p className="kn-form-nav-sum">
        {missing.length === 0 ? 'Đã đủ các mục bắt buộc' : `Còn thiếu ${missing.length} mục`}
      </p>
      <a
        className="btn btn-sm"
        href={links.dossierForm(dossierId, allSections)}
        aria-current={isAll ? 'page' : undefined}
      >
        Xem tất cả các phần
      </a>
      <a className="btn btn-sm" href={links.wordForm(dossierId)}>
        Điền trên Word
      </a>
    </nav>
  )
}

/** Sections that may stay empty get a ring instead of a tick until something stands in them. */
const isOptional = (section: FormSection, fileCount: number): boolean =>
  section === 'participants' || (section === 'files' && fileCount === 0)
