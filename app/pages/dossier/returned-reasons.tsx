import { sectionNames } from '#app/documents/dossier/section-names.ts'
import type { FormSection } from '#app/domain/dossier/form-parts.ts'
import type { ReturnedSection } from '#app/domain/dossier/section-reason.ts'
import { Badge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { links } from '#app/pages/links.ts'
import type { LastReturn } from '#app/records/dossier/unit-returns.ts'
import { sectionSlugs } from './form-section.ts'

/** At the top of a returned form: why it came back, and each section that was asked about. */
export function ReturnedReasons({ dossierId, returned }: { dossierId: number; returned: LastReturn | null }) {
  if (returned === null) return null
  return (
    <Card title="Đơn vị trả lại để hoàn thiện" look="sun">
      {returned.reason !== '' && <p className="kn-written">{returned.reason}</p>}
      {returned.items.length > 0 && (
        <ul className="kn-papers">
          {returned.items.map((item) => (
            <li key={item.section}>
              <span>
                <a href={links.dossierForm(dossierId, sectionSlugs[item.section])}>
                  {sectionNames[item.section]}
                </a>
                <span className="kn-under kn-written">{item.note}</span>
              </span>
              <ChangedBadge item={item} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** Above one section: what the unit asked to be mended in it. */
export function SectionReasonNote(props: { returned: LastReturn | null; section: FormSection }) {
  const item = props.returned?.items.find(({ section }) => section === props.section)
  if (item === undefined) return null
  return (
    <blockquote className="kn-written">
      <strong>Đơn vị yêu cầu:</strong> {item.note} <ChangedBadge item={item} />
    </blockquote>
  )
}

const ChangedBadge = ({ item }: { item: ReturnedSection }) => (
  <Badge tone={item.isChanged ? 'green' : 'sun'}>{item.isChanged ? 'Đã sửa' : 'Cần sửa'}</Badge>
)
