import { printFraction } from '#app/domain/fraction.ts'
import type { Floor, PrizeClass, Programme } from '#app/domain/programme/programme.ts'
import { criterionOf } from '#app/domain/programme/rubric.ts'
import { inDong } from '../paper/numbers.ts'
import type { PlanClause, PlanTable } from './plan-clause.ts'
import { enumerated, shortAuthority } from './plan-words.ts'

/** II.3 Cơ cấu giải thưởng: the classes with their places and prizes, the certificate, commendations. */
export function prizesClause(programme: Programme): PlanClause {
  const { authority, classes, recognition } = programme
  const council = authority.council.name
  return {
    heading: '3. Cơ cấu giải thưởng, khen thưởng',
    clauses: [
      {
        heading: '3.1. Giải thưởng đối với các sáng kiến cơ sở được công nhận',
        lines: [
          ...classes.map((one) => classSentence(one, programme)),
          `- ${classes.length > 0 ? 'Các sáng kiến còn lại' : 'Sáng kiến'} được ${council} đánh giá, chấm điểm bình quân từ ${printFraction(recognition.minimum)} điểm trở lên được cấp Giấy chứng nhận sáng kiến.`,
          ...floorSentences(programme),
          ...poolSentences(programme),
        ],
        ...(classes.length > 0 ? { table: prizeTable(programme) } : {}),
      },
      {
        heading: '3.2. Khen thưởng đối với các tập thể, cá nhân',
        lines: [
          `Căn cứ tình hình thực tế, ${council} đề xuất ${shortAuthority(authority)} hình thức khen thưởng đối với các tập thể, cá nhân có thành tích xuất sắc trong triển khai, tuyên truyền, phổ biến phong trào sáng kiến.`,
        ],
      },
    ],
  }
}

function classSentence(one: PrizeClass, programme: Programme): string {
  const places = one.quota === null ? 'Không giới hạn số lượng' : `Số lượng tối đa ${one.quota} giải`
  const prize =
    one.prize === 0 ? 'không kèm tiền thưởng' : `khen thưởng trị giá ${inDong(one.prize)}/sáng kiến`
  const floors =
    one.floors.length === 0
      ? ''
      : ` Điểm bình quân từng tiêu chí: ${floorList(one.floors, programme)}; sáng kiến không đạt ${onFloorMissed[one.onFloorMissed]}.`
  return `- ${one.name}: ${places}; ${prize}. Yêu cầu: sáng kiến được Hội đồng đánh giá, chấm điểm bình quân từ ${printFraction(one.from)} điểm trở lên, lấy từ cao xuống thấp.${floors}`
}

const onFloorMissed: Readonly<Record<PrizeClass['onFloorMissed'], string>> = {
  warn: 'do Hội đồng xem xét, quyết định và ghi vào biên bản',
  demote: 'được xét ở loại thấp hơn liền kề mà sáng kiến đạt',
}

function floorList(floors: readonly Floor[], programme: Programme): string {
  return enumerated(
    floors.map(
      ({ criterion, from }) =>
        `${criterionOf(programme.rubric, criterion)?.name ?? criterion} từ ${printFraction(from)} điểm`,
    ),
  )
}

function floorSentences({ recognition, ...programme }: Programme): readonly string[] {
  return recognition.floors.length === 0
    ? []
    : [
        `- Để được công nhận, sáng kiến còn phải đạt điểm bình quân từng tiêu chí: ${floorList(recognition.floors, { ...programme, recognition })}.`,
      ]
}

function poolSentences({ classes, quotaPool, rounds }: Programme): readonly string[] {
  if (rounds.length < 2 || classes.every(({ quota }) => quota === null)) return []
  return [
    quotaPool === 'year'
      ? '- Số lượng giải tính chung cho cả năm, gồm tất cả các đợt.'
      : '- Số lượng giải tính riêng cho từng đợt.',
  ]
}

function prizeTable({ classes, recognition }: Programme): PlanTable {
  return {
    caption: 'Xếp loại và giải thưởng',
    columns: [
      { heading: 'Xếp loại' },
      { heading: 'Điểm bình quân từ', align: 'center', width: 36 },
      { heading: 'Số giải tối đa', align: 'center', width: 30 },
      { heading: 'Mức thưởng', align: 'right', width: 38 },
    ],
    rows: [
      ...classes.map((one) => [
        one.name,
        printFraction(one.from),
        one.quota === null ? 'không giới hạn' : String(one.quota),
        one.prize === 0 ? '–' : inDong(one.prize),
      ]),
      ['Giấy chứng nhận sáng kiến', printFraction(recognition.minimum), 'không giới hạn', '–'],
    ],
  }
}
