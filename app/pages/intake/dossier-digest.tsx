import type { OpenDossier } from '#app/casework/dossier/open-dossier.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import { printDay, printPercent } from '#app/pages/kit/wording.ts'

/** The dossier as the one who checks it reads it: the form's facts first, then its text. */
export function DossierDigest({ open }: { open: OpenDossier }) {
  const { dossier } = open
  const { solutionKinds, fields } = open.plan.current.programme
  const named = (list: readonly { readonly code: string; readonly name: string }[], code: string | null) =>
    list.find((each) => each.code === code)?.name ?? 'chưa ghi'
  const texts: readonly (readonly [string, string])[] = [
    ['Tình trạng giải pháp đã biết', dossier.content.knownSolution],
    ['Mục đích của giải pháp', dossier.content.purpose],
    ['Nội dung giải pháp', dossier.content.substance],
    ['Khả năng áp dụng', dossier.content.applicability],
    ['Lợi ích theo ý kiến của tác giả', dossier.content.benefitByAuthor],
  ]
  return (
    <Card title="Nội dung đơn">
      <DefinitionList
        items={[
          { term: 'Loại giải pháp', value: named(solutionKinds, dossier.kind) },
          { term: 'Lĩnh vực', value: named(fields, dossier.field) },
          {
            term: 'Áp dụng lần đầu',
            value: dossier.firstAppliedOn ? printDay(dossier.firstAppliedOn) : 'chưa ghi',
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
      {texts.map(([heading, text]) => (
        <section key={heading}>
          <h3>{heading}</h3>
          <p className="kn-prose">{text || 'Chưa ghi.'}</p>
        </section>
      ))}
    </Card>
  )
}
