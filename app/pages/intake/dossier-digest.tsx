import type { OpenDossier } from '#app/casework/dossier/open-dossier.ts'
import { isOptionalText, longTexts } from '#app/domain/dossier/long-texts.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import { appliedInWords, fieldInWords } from '#app/pages/dossier/content-words.ts'
import { partWords } from '#app/pages/dossier/dossier-words.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import { printPercent } from '#app/pages/kit/wording.ts'

/** The dossier as the one who checks it reads it: the form's facts first, then its text. */
export function DossierDigest({ open }: { open: OpenDossier }) {
  const { dossier } = open
  const { solutionKinds } = open.plan.current.programme
  return (
    <Card title="Nội dung đơn">
      <DefinitionList
        items={[
          { term: 'Loại giải pháp', value: nameOf(solutionKinds, dossier.kind) ?? 'chưa ghi' },
          {
            term: 'Lĩnh vực',
            value: fieldInWords(open.plan.current.programme, dossier) || 'chưa ghi',
          },
          {
            term: 'Áp dụng lần đầu',
            value: appliedInWords(dossier) || 'chưa ghi',
          },
          {
            term: 'Tác giả',
            value: dossier.authors
              .map((author) => `${author.fullName} (${printPercent(author.share / 2)})`)
              .join(', '),
          },
          {
            term: 'Tệp',
            value: dossier.files.map((file) => file.caption || file.name).join(', ') || 'không có',
          },
        ]}
      />
      {longTexts
        .filter((part) => !isOptionalText(part) || dossier.content[part] !== '')
        .map((part) => (
          <section key={part} className="mt-3">
            <h3>{partWords[part]}</h3>
            <p className="kn-prose">{dossier.content[part] || 'Chưa ghi.'}</p>
          </section>
        ))}
    </Card>
  )
}
