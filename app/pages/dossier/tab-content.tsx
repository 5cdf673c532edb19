import type { ReactNode } from 'react'
import { nameOf } from '#app/domain/programme/name-of.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { Icon } from '#app/pages/kit/icon.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay, printMoney } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { AuthorTable, EvidenceTable, ParticipantTable } from './content-tables.tsx'
import { partWords, sectionWords } from './dossier-words.ts'
import type { ShownDossier } from './shown-dossier.ts'

/** Nội dung: the đơn as written, section by section. */
export function contentTab(_: SignedInVisit, shown: ShownDossier): ReactNode {
  const { dossier, plan, withConfidential } = shown
  const { content } = dossier
  const { programme } = plan.current
  return (
    <>
      <Card
        title={sectionWords.general}
        aside={
          <LinkButton small look="quiet" icon="printer" href={links.dossierPaper(dossier.id)}>
            Đơn M-02 (PDF)
          </LinkButton>
        }
      >
        <DefinitionList
          items={[
            { term: partWords.kind, value: nameOf(programme.solutionKinds, dossier.kind) },
            { term: partWords.field, value: nameOf(programme.fields, dossier.field) },
            { term: 'Thuộc cải cách hành chính', value: dossier.isReform ? 'Có' : 'Không' },
            {
              term: 'Đợt xét',
              value: nameOf(programme.rounds, dossier.roundCode),
            },
            {
              term: partWords.firstAppliedOn,
              value: dossier.firstAppliedOn && printDay(dossier.firstAppliedOn),
            },
            {
              term: partWords.investorName,
              value: content.investorIsAuthor
                ? 'Tác giả đồng thời là chủ đầu tư'
                : [content.investorName, content.investorAddress].filter((part) => part !== '').join(', '),
            },
            { term: 'Ngân sách nhà nước', value: content.stateFunded ? 'Có' : 'Không' },
            ...(dossier.lateReason === null
              ? []
              : [{ term: 'Nộp muộn', value: `${dossier.lateReason} (${dossier.lateDocumentNumber})` }]),
            ...(dossier.filingException === null
              ? []
              : [{ term: 'Ngoại lệ thời hiệu', value: dossier.filingException }]),
          ]}
        />
      </Card>
      <AuthorTable authors={dossier.authors} />
      <Card title={sectionWords.description}>
        <Written label={partWords.knownSolution} text={content.knownSolution} />
        <Written label={partWords.purpose} text={content.purpose} />
        <Written label={partWords.substance} text={content.substance} />
        <Written label={partWords.applicability} text={content.applicability} />
        <Written label={partWords.conditions} text={content.conditions} />
      </Card>
      <Card title={sectionWords.benefits}>
        <Written label={partWords.benefitByAuthor} text={content.benefitByAuthor} />
        {content.moneyGained !== null && (
          <Written label={partWords.moneyGained} text={printMoney(content.moneyGained)} />
        )}
        <Written label={partWords.benefitByApplier} text={content.benefitByApplier || 'Không có.'} />
      </Card>
      <EvidenceTable evidence={content.evidence} />
      <ParticipantTable participants={dossier.participants} />
      {withConfidential && content.confidential !== '' && (
        <Card title={partWords.confidential}>
          <div className="kn-confidential">
            <p className="kn-confidential-mark">
              <Icon name="lock" />
              Không công bố, không chuyển cho người ngoài.
            </p>
            <p className="kn-written">{content.confidential}</p>
          </div>
        </Card>
      )}
    </>
  )
}

function Written({ label, text }: { label: string; text: string }) {
  return (
    <div className="kn-written-part">
      <h3>{label}</h3>
      <p className="kn-written">{text || 'Chưa viết.'}</p>
    </div>
  )
}
