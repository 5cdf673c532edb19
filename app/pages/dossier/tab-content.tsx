import type { ReactNode } from 'react'
import { printShare } from '#app/domain/dossier/contribution-shares.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { DataTable } from '#app/pages/kit/data-table.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { Icon } from '#app/pages/kit/icon.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay, printMoment, printMoney } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { partWords, sectionWords } from './dossier-words.ts'
import { shownDay } from './form-values.ts'
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
      <Card title={sectionWords.authors} flush>
        <DataTable
          caption={sectionWords.authors}
          rows={dossier.authors}
          rowKey={(author) => author.personId}
          columns={[
            { key: 'name', title: 'Họ và tên', main: true, cell: (author) => author.fullName },
            {
              key: 'work',
              title: 'Nơi công tác, chức danh',
              cell: (author) => [author.jobTitle, author.workplace].filter((part) => part !== '').join(', '),
            },
            { key: 'share', title: 'Tỷ lệ', numeric: true, cell: (author) => `${printShare(author.share)}%` },
            {
              key: 'confirmed',
              title: 'Xác nhận',
              cell: ({ confirmedAt }) => (confirmedAt === null ? 'Chưa' : printMoment(confirmedAt)),
            },
          ]}
        />
      </Card>
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
      {content.evidence.length > 0 && (
        <Card title={sectionWords.evidence} flush>
          <DataTable
            caption={sectionWords.evidence}
            rows={content.evidence.map((row, place) => ({ ...row, place: row.place, key: place }))}
            rowKey={(row) => row.key}
            columns={[
              {
                key: 'place',
                title: 'Nơi áp dụng',
                main: true,
                cell: (row) => (
                  <>
                    {row.place}
                    <span className="kn-under">
                      từ {shownDay(row.from)}; {row.confirmedBy} xác nhận
                    </span>
                  </>
                ),
              },
              { key: 'indicator', title: 'Chỉ số', cell: (row) => row.indicator || '–' },
              { key: 'before', title: 'Trước', cell: (row) => withMeasure(row.before, row.measure) },
              { key: 'after', title: 'Sau', cell: (row) => withMeasure(row.after, row.measure) },
              { key: 'source', title: 'Nguồn', cell: (row) => row.source || '–' },
            ]}
          />
        </Card>
      )}
      {dossier.participants.length > 0 && (
        <Card title={sectionWords.participants} flush>
          <DataTable
            caption={sectionWords.participants}
            rows={dossier.participants.map((one, place) => ({ ...one, key: place }))}
            rowKey={(one) => one.key}
            columns={[
              { key: 'name', title: 'Họ và tên', main: true, cell: (one) => one.fullName },
              {
                key: 'work',
                title: 'Nơi công tác, chức danh',
                cell: (one) => [one.jobTitle, one.workplace].filter((part) => part !== '').join(', ') || '–',
              },
              { key: 'support', title: partWords.participantWork, cell: (one) => one.supportWork },
            ]}
          />
        </Card>
      )}
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

const withMeasure = (figure: string, measure: string): string =>
  figure === '' ? '–' : `${figure} ${measure}`.trim()
