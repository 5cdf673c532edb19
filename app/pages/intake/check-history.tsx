import { checkPointWords } from '#app/documents/intake/check-point-words.ts'
import type { CheckPoint } from '#app/domain/intake/check-points.ts'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { LinkButton } from '#app/pages/kit/form.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { printDay, printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import type { FormalCheck } from '#app/records/intake/formal-checks.ts'
import { outcomeWords } from './intake-words.ts'

/** The checks of a dossier, the last first, with what was asked for and the papers that went out. */
export function CheckHistory({ checks }: { checks: readonly FormalCheck[] }) {
  return checks.map((check) => {
    const defects = check.items.filter((item) => item.verdict === 'defect')
    return (
      <Card
        key={check.id}
        title={`Kiểm tra bản nộp lần ${check.version}`}
        aside={<StateBadge {...outcomeWords[check.outcome]} />}
      >
        <p className="kn-muted">
          {check.checkedBy ?? 'Hệ thống'} kết luận lúc {printMoment(check.checkedAt)}
          {check.supplementDue && `; hạn bổ sung hết ngày ${printDay(check.supplementDue)}`}
          {check.answeredAt &&
            `; ${check.answeredBy ?? 'tác giả'} nộp bổ sung lúc ${printMoment(check.answeredAt)}`}
          .
        </p>
        {defects.length > 0 && (
          <ol>
            {defects.map((item) => (
              <li key={item.point}>
                {checkPointWords[item.point]}: <strong>{item.note}</strong>
                <AnswerOf check={check} point={item.point} />
              </li>
            ))}
          </ol>
        )}
        {check.reopened && (
          <p>
            {check.reopened.by} mở lại kiểm tra lúc {printMoment(check.reopened.at)}. Lý do:{' '}
            {check.reopened.reason}
          </p>
        )}
        {check.reason !== '' && <p>Lý do: {check.reason}</p>}
        <div className="d-flex gap-2 flex-wrap">
          {check.answeredAt && (
            <LinkButton
              href={links.dossierVersion(check.dossierId, check.version + 1)}
              icon="file-search"
              small
            >
              So sánh hai lần nộp
            </LinkButton>
          )}
          {check.items.length > 0 && (
            <PaperButtons paper={links.checkPaper(check.id, 'phieu')} small>
              Phiếu kiểm tra
            </PaperButtons>
          )}
          {check.outcome !== 'accepted' && (
            <PaperButtons paper={links.checkPaper(check.id, 'van-ban')} small>
              {check.outcome === 'refused' ? 'Thông báo từ chối' : 'Công văn yêu cầu bổ sung'}
            </PaperButtons>
          )}
        </div>
      </Card>
    )
  })
}

function AnswerOf({ check, point }: { check: FormalCheck; point: CheckPoint }) {
  const answer = check.answers.find((each) => each.point === point)
  if (answer === undefined) return null
  return (
    <span className="kn-under">
      Trả lời: {answer.text || 'bằng tệp kèm theo'}
      {answer.files.length > 0 && ` (tệp: ${answer.files.map(({ name }) => name).join(', ')})`}
    </span>
  )
}
