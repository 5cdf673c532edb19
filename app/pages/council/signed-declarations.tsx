import { Card } from '#app/pages/kit/card.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { printDay, printMoment } from '#app/pages/kit/wording.ts'
import type { SignedDeclaration } from '#app/records/council/declarations.ts'

type SignedProps = { signed: readonly SignedDeclaration[]; paper: string }

/** What a member has signed, the last first, and the latest as PDF and Word. */
export function SignedDeclarations({ signed, paper }: SignedProps) {
  return signed.toReversed().map((one, place) => {
    const declared = one.content.dossiers.filter((dossier) => dossier.declared !== null)
    return (
      <Card
        key={one.id}
        title={`Đã ký lúc ${printMoment(one.signedAt)}`}
        aside={`${one.content.dossiers.length} hồ sơ`}
      >
        <div className="kn-stack">
          {one.onPaper !== null && (
            <p>
              Ký trên giấy ngày {printDay(one.onPaper.signedOn)}, {one.onPaper.recordedBy} ghi vào hệ thống.
            </p>
          )}
          {declared.length === 0 ? (
            <p>Không khai quan hệ nào.</p>
          ) : (
            <ul>
              {declared.map((dossier) => (
                <li key={dossier.id}>
                  {dossier.title}:{' '}
                  {dossier.declared?.kind === 'kin' ? 'người thân của tác giả' : 'lý do khác'},{' '}
                  {dossier.declared?.note}
                </li>
              ))}
            </ul>
          )}
          {place === 0 && (
            <p className="kn-actions">
              <PaperButtons paper={paper}>In bản cam kết</PaperButtons>
            </p>
          )}
        </div>
      </Card>
    )
  })
}
