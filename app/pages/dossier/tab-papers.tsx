import type { ReactNode } from 'react'
import { mostCopies } from '#app/domain/dossier/bundle-run.ts'
import { holds } from '#app/domain/people/actor.ts'
import { mayPrepareFor, mayReadTransmittal } from '#app/domain/registration/transmittal-rules.ts'
import { dossierCopies } from '#app/pages/intake/dossier-copies.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay, printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { dossierRecognition } from '#app/pages/recognition/dossier-recognition.tsx'
import { minutesInWords, resultInWords } from '#app/pages/registration/unit-minutes-words.ts'
import { versionsOf } from '#app/records/dossier/frozen-versions.ts'
import { shareSheetsOf } from '#app/records/dossier/share-sheets.ts'
import { headPapersOf } from '#app/records/dossier/unit-review.ts'
import { receiptOf } from '#app/records/intake/receipts.ts'
import { transmittalOfDossier } from '#app/records/registration/transmittals.ts'
import { minutesOfDossiers } from '#app/records/registration/unit-minutes.ts'
import type { ShownDossier } from './shown-dossier.ts'

/** Văn bản: every paper of the dossier, and its handings in with their digests. */
export async function papersTab(
  visit: SignedInVisit,
  { dossier, seesShareSheets }: ShownDossier,
): Promise<ReactNode> {
  const { db } = visit.tools
  const [versions, receipt, transmittal, recognition, copies, sheets, headPapers, minutes] =
    await Promise.all([
      versionsOf(db, dossier.id),
      dossier.version > 0 ? receiptOf(db, dossier.id) : null,
      transmittalOfDossier(db, dossier.id),
      dossierRecognition(visit, dossier),
      dossier.code === null ? null : dossierCopies(visit, dossier.id),
      seesShareSheets ? shareSheetsOf(db, dossier.id) : [],
      headPapersOf(db, dossier.id),
      minutesOfDossiers(db, [dossier.id]),
    ])
  return (
    <>
      {recognition}
      <Card title="Văn bản của hồ sơ">
        <ul className="kn-papers">
          <li>
            <span>Đơn yêu cầu công nhận sáng kiến (M-02)</span>
            <PaperButtons small paper={links.dossierPaper(dossier.id)}>
              PDF
            </PaperButtons>
          </li>
          {dossier.version > 0 && (
            <li>
              <span>
                <a href={links.dossierBundle(dossier.id)}>
                  Bộ hồ sơ để in: bìa, mục lục, trích tờ trình, đơn và mọi tệp đính kèm trong một tệp
                </a>
              </span>
              <form method="get" action={links.dossierBundle(dossier.id)} className="kn-copies-form">
                <label>
                  Số bản{' '}
                  <input
                    name="so-ban"
                    type="number"
                    min={1}
                    max={mostCopies}
                    defaultValue={1}
                    className="form-control form-control-sm"
                  />
                </label>
                <SubmitButton small look="plain" icon="printer">
                  In bộ hồ sơ
                </SubmitButton>
              </form>
            </li>
          )}
          {seesShareSheets && dossier.authors.length > 1 && (
            <li>
              <span>Bản xác nhận tỷ lệ đóng góp, để các tác giả ký</span>
              <PaperButtons small paper={links.shareSheetPaper(dossier.id)}>
                PDF
              </PaperButtons>
            </li>
          )}
          {sheets.map((sheet) => (
            <li key={sheet.id}>
              <span>
                Bản xác nhận tỷ lệ đóng góp đã ký
                <span className="kn-under">
                  {sheet.name}; {sheet.addedBy} ghi nhận lúc {printMoment(sheet.addedAt)}
                </span>
              </span>
              <LinkButton small icon="file-text" href={links.shareSheet(dossier.id, sheet.id)}>
                Mở
              </LinkButton>
            </li>
          ))}
          {headPapers.map((paper) => (
            <li key={paper.id}>
              <span>
                Văn bản số {paper.number} ngày {printDay(paper.signedOn)}, thủ trưởng đơn vị{' '}
                {paper.decided === 'approved' ? 'đồng ý' : 'trả lại tác giả'}
                <span className="kn-under">
                  {paper.recordedBy} ghi nhận lúc {printMoment(paper.recordedAt)}
                </span>
              </span>
              {paper.scan && mayPrepareFor(visit.actor, dossier.unitId ?? 0) && (
                <LinkButton small icon="file-text" href={links.headPaper(dossier.id, paper.id)}>
                  Mở
                </LinkButton>
              )}
            </li>
          ))}
          {minutes.map((one) => (
            <li key={one.id}>
              <span>
                {minutesInWords(one)}, hội đồng sáng kiến của đơn vị
                {one.results
                  .filter(({ dossierId }) => dossierId === dossier.id)
                  .map((result) => (
                    <span className="kn-under" key={result.dossierId}>
                      {resultInWords(result)}
                    </span>
                  ))}
              </span>
              {one.scan && (mayPrepareFor(visit.actor, one.unitId) || holds(visit.actor, 'office')) && (
                <LinkButton small icon="file-text" href={links.unitMinutesScan(one.id)}>
                  Mở
                </LinkButton>
              )}
            </li>
          ))}
          {transmittal?.number && transmittal.signedOn && (
            <li>
              <span>
                Tờ trình số {transmittal.number} ngày {printDay(transmittal.signedOn)},{' '}
                {transmittal.signerName} ký
              </span>
              {mayReadTransmittal(visit.actor, transmittal) && (
                <span>
                  {transmittal.signedFileSha256 !== null && (
                    <LinkButton small href={links.transmittalScan(transmittal.id)} icon="file-text">
                      Bản ký
                    </LinkButton>
                  )}
                  <LinkButton small href={links.transmittal(transmittal.id)} icon="clipboard-list">
                    Mở
                  </LinkButton>
                </span>
              )}
            </li>
          )}
          {receipt && (
            <li>
              <span>Giấy biên nhận hồ sơ</span>
              <PaperButtons small paper={links.receiptPaper(dossier.id)}>
                PDF
              </PaperButtons>
            </li>
          )}
        </ul>
      </Card>
      {copies}
      {versions.length > 0 && (
        <Card title="Các lần nộp">
          <ol className="kn-papers" reversed>
            {versions.map((each) => (
              <li key={each.version}>
                <span>
                  <a href={links.dossierVersion(dossier.id, each.version)}>Lần nộp thứ {each.version}</a>
                  <span className="kn-under">
                    {printMoment(each.submittedAt)}, {each.submittedBy} nộp
                    {each.note !== '' && `. Giải trình: ${each.note}`}
                  </span>
                  <span className="kn-digest">SHA-256: {each.sha256}</span>
                </span>
                <PaperButtons small paper={links.dossierPaper(dossier.id, each.version)}>
                  PDF
                </PaperButtons>
              </li>
            ))}
          </ol>
        </Card>
      )}
    </>
  )
}
