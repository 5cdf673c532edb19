import { Card } from '#app/pages/kit/card.tsx'
import { printMoment } from '#app/pages/kit/wording.ts'
import type { Substitution } from '#app/records/council/substitutions.ts'

/** Who took whose place in this scoring, why, and what became of the signed sheets. */
export function Substitutions({ substitutions }: { substitutions: readonly Substitution[] }) {
  if (substitutions.length === 0) return null
  return (
    <Card title="Thay thành viên" aside={`${substitutions.length} lần`}>
      <ul>
        {substitutions.map((one) => (
          <li key={one.memberId}>
            {printMoment(one.recordedAt)}: {one.substituteName} thay {one.memberName}. Lý do: {one.reason} (
            {one.signedSheets === 'stay' ? 'phiếu đã ký vẫn có giá trị' : 'phiếu đã ký để riêng, không tính'})
          </li>
        ))}
      </ul>
    </Card>
  )
}
