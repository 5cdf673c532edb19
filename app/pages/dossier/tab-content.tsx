import type { ReactNode } from 'react'
import { sectionNames } from '#app/documents/dossier/section-names.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import { Icon } from '#app/pages/kit/icon.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printMoney } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { AuthorTable, EvidenceTable, ParticipantTable } from './content-tables.tsx'
import { appliedInWords, fieldInWords } from './content-words.ts'
import { partWords } from './dossier-words.ts'
import { entryInWords } from './entry-cards.tsx'
import type { ShownDossier } from './shown-dossier.ts'

/** Nội dung: the đơn as written, section by section. */
export function contentTab(_: SignedInVisit, shown: ShownDossier): ReactNode {
  const { dossier, plan, withConfidential, registrationId } = shown
  const { content } = dossier
  const { programme } = plan.current
  const applierFile = dossier.files.find(
    ({ id, confidential }) => id === content.applierFileId && (withConfidential || !confidential),
  )
  return (
    <>
      <Card
        title={sectionNames.general}
        aside={
          <PaperButtons small look="quiet" paper={links.dossierPaper(dossier.id)}>
            Đơn M-02
          </PaperButtons>
        }
      >
        <DefinitionList
          items={[
            { term: partWords.kind, value: nameOf(programme.solutionKinds, dossier.kind) },
            { term: partWords.field, value: fieldInWords(programme, dossier) },
            { term: 'Thuộc cải cách hành chính', value: dossier.isReform ? 'Có' : 'Không' },
            ...(registrationId === null
              ? []
              : [
                  {
                    term: 'Lập từ',
                    value: <a href={links.registration(registrationId)}>Bản đăng ký sáng kiến</a>,
                  },
                ]),
            {
              term: 'Đợt xét',
              value: nameOf(programme.rounds, dossier.roundCode),
            },
            {
              term: partWords.firstAppliedOn,
              value: appliedInWords(dossier),
            },
            {
              term: partWords.investorName,
              value: content.investorIsAuthor
                ? 'Tác giả đồng thời là chủ đầu tư'
                : [content.investorName, content.investorAddress].filter((part) => part !== '').join(', '),
            },
            ...(dossier.entry === null ? [] : [{ term: 'Nhập thay', value: entryInWords(dossier) }]),
            ...(shown.begunFrom === null
              ? []
              : [
                  {
                    term: 'Bắt đầu từ hồ sơ cũ',
                    value: <a href={links.dossier(shown.begunFrom.id)}>{shown.begunFrom.title}</a>,
                  },
                ]),
            { term: 'Ngân sách nhà nước', value: content.stateFunded ? 'Có' : 'Không' },
            ...(dossier.lateReason === null
              ? []
              : [
                  {
                    term: 'Nộp muộn',
                    value: `${dossier.lateReason} (văn bản số ${dossier.lateDocumentNumber})`,
                  },
                ]),
            ...(dossier.filingException === null
              ? []
              : [{ term: 'Ngoại lệ thời hiệu', value: dossier.filingException }]),
          ]}
        />
      </Card>
      <AuthorTable dossierId={dossier.id} authors={dossier.authors} seesSheets={shown.seesShareSheets} />
      <Card title={sectionNames.description}>
        <Written label={partWords.knownSolution} text={content.knownSolution} />
        <Written label={partWords.purpose} text={content.purpose} />
        <Written label={partWords.substance} text={content.substance} />
        <WrittenIfAny label={partWords.novelty} text={content.novelty} />
        <WrittenIfAny label={partWords.steps} text={content.steps} />
        <Written label={partWords.applicability} text={content.applicability} />
        <Written label={partWords.conditions} text={content.conditions} />
      </Card>
      <Card title={sectionNames.benefits}>
        <Written label={partWords.benefitByAuthor} text={content.benefitByAuthor} />
        {content.moneyGained !== null && (
          <Written label={partWords.moneyGained} text={printMoney(content.moneyGained)} />
        )}
        <WrittenIfAny label={partWords.moneyReckoning} text={content.moneyReckoning} />
        <WrittenIfAny label={partWords.otherBenefits} text={content.otherBenefits} />
        <Written
          label={[partWords.benefitByApplier, content.applierName].filter(Boolean).join(': ')}
          text={content.benefitByApplier || 'Không có.'}
        />
        {applierFile && (
          <p>
            <Icon name="paperclip" /> {partWords.applierFile}:{' '}
            <a href={links.dossierFile(dossier.id, applierFile.id)}>
              {applierFile.caption || applierFile.name}
            </a>
          </p>
        )}
      </Card>
      <EvidenceTable evidence={content.evidence} />
      <ParticipantTable participants={dossier.participants} />
      {content.confidential !== '' && (
        <Card title={partWords.confidential}>
          <div className="kn-confidential">
            <p className="kn-confidential-mark">
              <Icon name="lock" />
              {withConfidential
                ? 'Không công bố, không chuyển cho người ngoài.'
                : 'Phần này đã ẩn: chỉ tác giả, đơn vị, nơi kiểm tra và hội đồng chấm điểm đọc được.'}
            </p>
            {withConfidential && <p className="kn-written">{content.confidential}</p>}
          </div>
        </Card>
      )}
    </>
  )
}

function WrittenIfAny(props: { label: string; text: string }) {
  return props.text === '' ? null : <Written {...props} />
}

function Written({ label, text }: { label: string; text: string }) {
  return (
    <div className="kn-written-part">
      <h3>{label}</h3>
      <p className="kn-written">{text || 'Chưa viết.'}</p>
    </div>
  )
}
