import { criterionScore, type ScoreSheet } from '#app/domain/council/score-sheet.ts'
import { allCriteria, type Criterion, type Rubric } from '#app/domain/programme/rubric.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { Notice } from '#app/pages/kit/notice.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { printMoment, printPoints } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import type { PastSheet } from '#app/records/council/past-sheets.ts'

/** A sheet that is signed, as its owner reads it; nothing on it can be changed. */
export function SignedSheet({
  rubric,
  sheet,
  past,
}: {
  rubric: Rubric
  sheet: ScoreSheet
  past: readonly PastSheet[]
}) {
  return (
    <Card title="Phiếu đã ký" aside={sheet.signedAt === null ? undefined : printMoment(sheet.signedAt)}>
      <div className="kn-stack">
        {sheet.isFromPaper && (
          <Notice
            tone="info"
            message="Phiếu này được nhập từ phiếu giấy của ông/bà và đã có người thứ hai đối chiếu. Nếu khác với phiếu đã viết, hãy báo thư ký Hội đồng."
          />
        )}
        <SheetScores rubric={rubric} sheet={sheet} />
        {sheet.digest !== null && (
          <p className="kn-sheet-digest">
            Mã kiểm tra SHA-256 của phiếu: <code>{sheet.digest}</code>
          </p>
        )}
        <p>
          <PaperButtons paper={links.sheetPaper(sheet.dossierId)}>In phiếu chấm điểm</PaperButtons>
        </p>
        {past.length > 0 && (
          <section>
            <h3>Các bản đã ký trước đây</h3>
            <ul>
              {past.map((version) => (
                <li key={version.version}>
                  Bản {version.version}: {printPoints(version.total)} điểm, ký {printMoment(version.signedAt)}
                  ; {version.reopenedBy} mở lại {printMoment(version.reopenedAt)}, lý do: {version.reason}
                </li>
              ))}
            </ul>
            <a href={links.reopenSheet(sheet.scoringId, sheet.memberId, sheet.id)}>So các bản với nhau</a>
          </section>
        )}
        <p className="kn-muted">
          Cần sửa phiếu? Đề nghị Chủ tịch Hội đồng mở lại; bản đã ký vẫn được giữ nguyên.
        </p>
      </div>
    </Card>
  )
}

/** The scores of a sheet with their comments, and its total. */
function SheetScores({ rubric, sheet }: { rubric: Rubric; sheet: ScoreSheet }) {
  return (
    <table className="kn-table kn-sheet-table">
      <caption className="visually-hidden">Điểm theo tiêu chí</caption>
      <thead>
        <tr>
          <th scope="col">Tiêu chí</th>
          <th scope="col" className="kn-figure">
            Điểm
          </th>
        </tr>
      </thead>
      <tbody>
        {allCriteria(rubric).map((criterion) => (
          <tr key={criterion.code}>
            <td>
              {criterion.name}
              {sheet.comments[criterion.code] && (
                <span className="kn-under kn-prose">{sheet.comments[criterion.code]}</span>
              )}
            </td>
            <td className="kn-figure">
              {scoreOf(criterion, sheet)} / {printPoints(criterion.max)}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td>Tổng điểm</td>
          <td className="kn-figure">
            {sheet.total === null ? '–' : printPoints(sheet.total)} / {printPoints(rubric.scale)}
          </td>
        </tr>
        {sheet.remark !== '' && (
          <tr>
            <td colSpan={2} className="kn-prose">
              {sheet.remark}
            </td>
          </tr>
        )}
      </tfoot>
    </table>
  )
}

const scoreOf = (criterion: Criterion, sheet: ScoreSheet): string => {
  const score = criterionScore(criterion, sheet)
  return score === null ? '–' : printPoints(score)
}
