import { lanesOf } from '#app/domain/programme/appraisal-lane.ts'
import { closesAt, type Deadline, startOfDay } from '#app/domain/programme/deadline.ts'
import type { IntakeRules, Programme, ResultRules, Round } from '#app/domain/programme/programme.ts'
import { checkPointWords } from '../intake/check-point-words.ts'
import { dayInTable, dayInText, momentInWords } from '../paper/dates.ts'
import { counted } from '../paper/numbers.ts'
import type { PlanClause } from './plan-clause.ts'
import { prizesClause } from './plan-prizes.ts'
import { scoringClause } from './plan-scoring.ts'
import { atStart, enumerated, nameIn, territoryOf, withinSentence } from './plan-words.ts'

/** II. Nội dung: for whom, on what conditions, for which prizes, with which papers, until when, judged how. */
export function contentClause(programme: Programme): PlanClause {
  return {
    heading: 'II. NỘI DUNG',
    clauses: [
      {
        heading: '1. Đối tượng áp dụng',
        lines: [
          `Cán bộ, công chức, viên chức, người lao động ở các cơ quan, đơn vị, trường học, UBND các phường, xã, công ty, doanh nghiệp, hợp tác xã và các tổ chức, cá nhân trên địa bàn ${territoryOf(programme.authority)}.`,
        ],
      },
      conditionsClause(programme),
      prizesClause(programme),
      papersClause(programme),
      roundsClause(programme),
      scoringClause(programme),
    ],
  }
}

function conditionsClause({ solutionKinds, fields, dossier }: Programme): PlanClause {
  const kinds = enumerated(
    solutionKinds.map(({ name }) => withinSentence(name)),
    'hoặc',
  )
  return {
    heading: '2. Điều kiện để công nhận sáng kiến cấp cơ sở',
    lines: [
      `- Sáng kiến là ${kinds} (gọi chung là giải pháp), được công nhận nếu đáp ứng đầy đủ các điều kiện sau đây:`,
      '+ Có tính mới trong phạm vi cơ sở.',
      '+ Đã được áp dụng hoặc áp dụng thử tại cơ sở và có khả năng mang lại lợi ích thiết thực.',
      '+ Không thuộc đối tượng bị loại trừ và đáp ứng các yêu cầu khác theo quy định hiện hành.',
      `- Đơn yêu cầu công nhận được nộp trong thời hạn ${counted(dossier.filingWithinMonths)} tháng kể từ ngày giải pháp được áp dụng lần đầu.`,
      `- Lĩnh vực: ${fields.map(({ name }) => withinSentence(name)).join('; ')}.`,
    ],
  }
}

function papersClause({ authority, dossier }: Programme): PlanClause {
  const email =
    authority.email === null ? '' : `, kèm theo bản mềm gửi vào địa chỉ thư điện tử: ${authority.email}`
  const copies =
    dossier.paperCopies === 0
      ? 'nộp trên hệ thống, không cần bản giấy'
      : `gồm ${counted(dossier.paperCopies)} bản giấy`
  return {
    heading: '4. Hồ sơ yêu cầu công nhận sáng kiến',
    lines: [
      '- Tờ trình đề nghị công nhận sáng kiến: do thủ trưởng cơ quan, đơn vị, tổ chức có thẩm quyền ký xác nhận (theo mẫu M-01).',
      `- Đơn yêu cầu công nhận sáng kiến: ${copies}, theo mẫu M-02${email}.`,
      `- Tỷ lệ đóng góp của các đồng tác giả ghi theo bước ${dossier.shareStep.written.replace('.', ',')}%, tổng bằng 100%.`,
      '- Các tài liệu, giấy tờ, hình ảnh liên quan (nếu thấy cần thiết).',
    ],
  }
}

function roundsClause(programme: Programme): PlanClause {
  const { authority, rounds } = programme
  return {
    heading: '5. Thời gian tiếp nhận, đăng ký sáng kiến',
    lines: [
      `Hồ sơ đăng ký sáng kiến gửi về ${authority.council.name} (qua ${withinSentence(authority.office.name)}) theo ${rounds.length} đợt:`,
      ...rounds.map((round) => roundSentence(round, programme)),
      ...intakeSentences(programme.intake),
      ...resultSentences(programme.results),
      ...lanesOf(programme).map(
        ({ name, sectors, days, notRecommended }) =>
          `- ${name} tiếp nhận, thẩm định hồ sơ thuộc ${enumerated(
            sectors.map((code) => withinSentence(nameIn(programme.sectors, code))),
          )}${days === null ? '' : ` trong ${days} ngày kể từ khi hồ sơ được chấp nhận,`} trước khi tổng hợp về ${withinSentence(authority.office.name)}; hồ sơ chưa được đề nghị công nhận ${notRecommended === 'held-back' ? 'không đưa ra Hội đồng' : 'vẫn do Hội đồng xem xét, quyết định'}.`,
      ),
    ],
  }
}

function resultSentences({ postingDays, complaintDays, answerDays }: ResultRules): readonly string[] {
  return [
    ...(postingDays === null
      ? []
      : [
          `- Trước khi ký quyết định, danh sách đề nghị công nhận được niêm yết công khai để lấy ý kiến trong ${counted(postingDays)} ngày.`,
        ]),
    `- Kiến nghị về kết quả xét gửi trong ${counted(complaintDays)} ngày kể từ ngày ban hành quyết định, được trả lời bằng văn bản trong ${counted(answerDays)} ngày kể từ ngày nhận.`,
  ]
}

function intakeSentences(intake: IntakeRules): readonly string[] {
  const { supplementsAtMost: most, holidays, omittedPoints } = intake
  const times = most === null ? '' : `; mỗi hồ sơ được bổ sung tối đa ${counted(most)} lần`
  const closing = intake.closeUnanswered ? '; quá hạn mà không bổ sung thì hồ sơ bị từ chối' : ''
  const running = {
    stops: 'không tính thời gian chờ bổ sung',
    restarts: 'tính lại từ đầu khi hồ sơ được bổ sung',
    'runs-on': 'tính cả thời gian chờ bổ sung',
  }[intake.whileSupplementing]
  return [
    `- Thời hạn: kiểm tra hồ sơ trong ${counted(intake.checkMonths)} tháng kể từ ngày tiếp nhận (${running}); tác giả bổ sung trong ${counted(intake.supplementMonths)} tháng kể từ ngày được yêu cầu${times}${closing}; xét công nhận trong ${counted(intake.decisionMonths)} tháng kể từ ngày chấp nhận đơn. Trước khi hết hạn ${counted(intake.warnDays)} ngày, hồ sơ được đưa vào danh sách sắp quá hạn.`,
    ...(holidays.length === 0
      ? []
      : [
          `- Hạn bổ sung rơi vào ngày nghỉ hằng tuần hoặc các ngày nghỉ ${holidays.map(dayInTable).join(', ')} được chuyển sang ngày làm việc tiếp theo.`,
        ]),
    ...(omittedPoints.length === 0
      ? []
      : [
          `- Khi kiểm tra hồ sơ không xét các nội dung: ${omittedPoints.map((point) => withinSentence(checkPointWords[point])).join('; ')}.`,
        ]),
  ]
}

function roundSentence(round: Round, { sectors }: Programme): string {
  const taken = enumerated(round.sectors.map((code) => withinSentence(nameIn(sectors, code))))
  const late =
    round.late === 'refuse'
      ? 'hồ sơ nộp sau thời điểm này không được tiếp nhận'
      : 'hồ sơ nộp sau thời điểm này chỉ được tiếp nhận khi có lý do và văn bản kèm theo'
  return `- ${round.name}: ${atStart(deadlineInText(round.deadline))} (đối với sáng kiến thuộc: ${taken}). Nhận từ ${momentInWords(startOfDay(round.opens))}; đóng lúc ${momentInWords(closesAt(round.deadline))}; ${late}.`
}

/** "trước ngày 20/4/2024" */
const deadlineInText = ({ wording, day }: Deadline): string =>
  `${wording === 'before' ? 'trước ngày' : 'đến hết ngày'} ${dayInText(day)}`
