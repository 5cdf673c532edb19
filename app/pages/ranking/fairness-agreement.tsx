import { agreementWords, printCoefficient, printSpread } from '#app/documents/ranking/fairness-words.ts'
import type { FairnessReport } from '#app/domain/ranking/fairness-report.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { DefinitionList } from '#app/pages/kit/definition-list.tsx'

/** How much the council agrees, in two figures and what they mean. */
export function AgreementCard({ report }: { report: FairnessReport }) {
  const { alpha, analysis, discussion } = report
  return (
    <Card title="Sự đồng thuận của Hội đồng">
      <DefinitionList
        items={[
          {
            term: 'Hệ số đồng thuận (Krippendorff α)',
            value:
              alpha === null ? (
                'Chưa đủ phiếu để tính'
              ) : (
                <>
                  <strong>{printCoefficient(alpha)}</strong>: {agreementWords(alpha)}. Bằng 1 khi mọi phiếu
                  của một hồ sơ như nhau; từ 0,80 là cao, dưới 0,67 là thấp.
                </>
              ),
          },
          {
            term: 'Chênh lệch còn lại',
            value:
              analysis.residual === null
                ? 'Chưa đủ phiếu để tính'
                : `${printSpread(analysis.residual)} điểm: hai phiếu của cùng một hồ sơ thường lệch nhau chừng này, sau khi đã trừ độ nghiêm của từng người.`,
          },
          {
            term: 'Hồ sơ nên thảo luận',
            value: `${discussion.length} hồ sơ vượt mức chênh lệch của kế hoạch`,
          },
        ]}
      />
    </Card>
  )
}
