import { printFraction } from '#app/domain/fraction.ts'
import type { Programme, ScoringRules, TieChain } from '#app/domain/programme/programme.ts'
import { allCriteria, criterionOf, type Rubric } from '#app/domain/programme/rubric.ts'
import { counted, inPoints } from '../paper/numbers.ts'
import type { PlanClause } from './plan-clause.ts'
import { shareWords } from './plan-words.ts'

/** II.6 Chấm điểm, xếp loại: how sheets become a mean, who must be there, how places are given. */
export function scoringClause(programme: Programme): PlanClause {
  return {
    heading: '6. Chấm điểm, họp xét và xếp loại',
    lines: [
      ...meanSentences(programme.scoring, programme.rubric),
      ...councilSentences(programme),
      ...tieSentences(programme.ties, programme.rubric),
    ].map((sentence) => `- ${sentence}`),
  }
}

function meanSentences(scoring: ScoringRules, rubric: Rubric): readonly string[] {
  const { requiredSheets, gap } = scoring
  return [
    `Mỗi thành viên Hội đồng chấm theo thang ${inPoints(rubric.scale)} điểm (phụ lục kèm theo), lấy lẻ đến ${inPoints(rubric.step)} điểm.`,
    `${statisticSentence(scoring)} ${
      scoring.decideOn === 'rounded'
        ? `Kết quả làm tròn đến ${counted(scoring.decimals)} chữ số thập phân; số đã làm tròn quyết định ngưỡng và thứ tự.`
        : `Kết quả in với ${counted(scoring.decimals)} chữ số thập phân; ngưỡng và thứ tự xét theo giá trị chưa làm tròn.`
    }`,
    requiredSheets.kind === 'number'
      ? `Hồ sơ được xếp hạng khi có ít nhất ${counted(requiredSheets.sheets)} phiếu chấm đã ký.`
      : `Hồ sơ được xếp hạng khi có phiếu chấm đã ký của ít nhất ${shareWords(requiredSheets.share)} số thành viên không có xung đột lợi ích với hồ sơ.`,
    ...(gap === null
      ? []
      : [
          `Hồ sơ có chênh lệch giữa phiếu cao nhất và thấp nhất trên ${printFraction(gap.range)} điểm, hoặc có phiếu lệch điểm bình quân trên ${printFraction(gap.fromMean)} điểm, được đưa ra thảo luận.`,
        ]),
    sightSentence(scoring),
    ...(scoring.unequalSums === 'by-parts'
      ? [
          'Phiếu giấy có tổng điểm ghi khác tổng điểm các tiêu chí được tính theo điểm từng tiêu chí; thư ký ghi rõ lý do.',
        ]
      : []),
    ...allCriteria(rubric).flatMap((criterion) =>
      criterion.floor === null
        ? []
        : [
            `Sáng kiến chỉ được công nhận khi điểm bình quân tiêu chí “${criterion.name}” từ ${printFraction(criterion.floor)} điểm trở lên.`,
          ],
    ),
  ]
}

function statisticSentence({ statistic, trimFrom }: ScoringRules): string {
  switch (statistic) {
    case 'mean':
      return 'Điểm bình quân của hồ sơ là trung bình cộng tổng điểm các phiếu hợp lệ.'
    case 'trimmed-mean':
      return `Điểm bình quân của hồ sơ là trung bình cộng tổng điểm các phiếu hợp lệ sau khi bỏ một phiếu cao nhất và một phiếu thấp nhất (khi có từ ${counted(trimFrom)} phiếu).`
    case 'median':
      return 'Điểm của hồ sơ là trung vị tổng điểm các phiếu hợp lệ.'
  }
}

function sightSentence({ seeOthers, ballots }: ScoringRules): string {
  const seen = {
    'after-closing': 'sau khi kết thúc chấm điểm',
    'after-own': 'sau khi đã ký phiếu của mình',
  }
  const when =
    seeOthers === 'never'
      ? 'Thành viên không xem điểm của người khác'
      : `Thành viên chỉ xem điểm của người khác ${seen[seeOthers]}`
  return `${when}; ${ballots === 'secret' ? 'phiếu chấm không công khai tên người chấm' : 'phiếu chấm ghi rõ tên người chấm'}.`
}

function councilSentences({ quorum, vote }: Programme): readonly string[] {
  return [
    ...(quorum === null
      ? []
      : [
          `Phiên họp của Hội đồng có ít nhất ${shareWords(quorum.share)} số thành viên tham dự${quorum.chairOrVice ? ', trong đó có Chủ tịch hoặc Phó Chủ tịch' : ''}.`,
        ]),
    vote.required
      ? `Sáng kiến được công nhận khi ít nhất ${shareWords(vote.share)} ${vote.base === 'all-members' ? 'tổng số thành viên Hội đồng' : 'số thành viên có mặt'} đồng ý; thành viên có xung đột lợi ích không biểu quyết hồ sơ đó.`
      : 'Việc công nhận căn cứ điểm chấm, không biểu quyết.',
  ]
}

function tieSentences(ties: TieChain, rubric: Rubric): readonly string[] {
  const steps = ties.steps.map((step) =>
    step.by === 'spread'
      ? 'chênh lệch giữa các phiếu nhỏ hơn'
      : `điểm bình quân tiêu chí “${criterionOf(rubric, step.criterion)?.name ?? step.criterion}” cao hơn`,
  )
  const end =
    ties.end === 'council'
      ? 'Hội đồng quyết định và ghi vào biên bản'
      : 'cả nhóm bằng điểm được xét ở loại liền dưới'
  return [
    steps.length === 0
      ? `Trường hợp bằng điểm ở giải cuối cùng của một loại: ${end}.`
      : `Trường hợp bằng điểm ở giải cuối cùng của một loại, lần lượt xét: ${steps.join('; ')}; nếu vẫn bằng nhau, ${end}.`,
  ]
}
