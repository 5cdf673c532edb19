import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import type { Appraisal } from '#app/records/intake/appraisals.ts'
import { conditionWords, proposalWords } from './appraisal-words.ts'

/** Phiếu thẩm định as it was written: each condition, the remarks, the proposal. */
export function AppraisalCard({ appraisal }: { appraisal: Appraisal }) {
  return (
    <Card title="Thẩm định ngành" aside={<StateBadge {...proposalWords(appraisal.recommended)} />}>
      <p className="kn-muted">
        {appraisal.appraisedBy} thẩm định lúc {printMoment(appraisal.appraisedAt)}
        {appraisal.reportId === null && '; chưa chuyển cơ quan thường trực'}.
      </p>
      <ol>
        {appraisal.items.map((item) => (
          <li key={item.condition}>
            {conditionWords[item.condition]}: <strong>{item.met ? 'đạt' : 'không đạt'}</strong>
            {item.remark !== '' && `. ${item.remark}`}
          </li>
        ))}
      </ol>
      {appraisal.reason !== '' && <p>Lý do: {appraisal.reason}</p>}
      <PaperButtons paper={links.appraisalPaper(appraisal.dossierId)} small>
        Phiếu thẩm định
      </PaperButtons>
    </Card>
  )
}
