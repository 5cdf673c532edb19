import { lanesOf } from '#app/domain/programme/appraisal-lane.ts'
import type { CouncilFees, Programme } from '#app/domain/programme/programme.ts'
import { counted, grouped, inDong } from '../paper/numbers.ts'
import type { PlanClause } from './plan-clause.ts'
import { enumerated, nameIn, shortAuthority, withinSentence } from './plan-words.ts'

/** III. Kinh phí: who pays, where the prize money comes from and how much it may be. */
export function fundsClause({ authority, budget, classes }: Programme): PlanClause {
  const limited = classes.every(({ quota }) => quota !== null)
  const most = classes.reduce((sum, { quota, prize }) => sum + (quota ?? 0) * prize, 0)
  const places = classes.reduce((sum, { quota }) => sum + (quota ?? 0), 0)
  return {
    heading: 'III. KINH PHÍ THỰC HIỆN',
    lines: [
      '- Các cơ quan, đơn vị, tổ chức tham gia chủ động kinh phí triển khai phong trào phát huy sáng kiến tại đơn vị mình.',
      ...(budget.source === null
        ? []
        : [
            `- Kinh phí tổ chức công tác sáng kiến của ${shortAuthority(authority)} được trích từ nguồn: ${withinSentence(budget.source)}.`,
          ]),
      ...(limited && places > 0
        ? [`- Tổng số giải tối đa ${grouped(places)} giải, tổng tiền thưởng tối đa ${inDong(most)}.`]
        : []),
      ...(budget.prizeCeiling === null
        ? []
        : [`- Tổng tiền thưởng không vượt quá ${inDong(budget.prizeCeiling)}.`]),
      ...(budget.taxPercent === 0
        ? []
        : [`- Tiền thưởng được khấu trừ ${budget.taxPercent}% thuế thu nhập cá nhân trước khi chi trả.`]),
      ...(budget.taxNote === null ? [] : [`- ${withinSentence(budget.taxNote)}.`]),
      ...feeLines(budget.councilFees),
    ],
  }
}

const feeLines = (fees: CouncilFees | null): readonly string[] =>
  fees === null
    ? []
    : [
        `- Chi họp Hội đồng (dự kiến ${counted(fees.meetings)} buổi): Chủ tịch ${inDong(fees.chair)}/buổi; Phó Chủ tịch, thư ký, ủy viên ${inDong(fees.member)}/người/buổi${
          fees.invitedPeople === 0
            ? ''
            : `; đại biểu được mời (${counted(fees.invitedPeople)} người) ${inDong(fees.invited)}/người/buổi`
        }.`,
      ]

/** IV. Tổ chức thực hiện: who does what, as far as the programme names them. */
export function dutiesClause(programme: Programme): PlanClause {
  const { authority } = programme
  const { council, office } = authority
  const duties: readonly (readonly [string, readonly string[]])[] = [
    [council.name, [`Chỉ đạo, đôn đốc, kiểm tra và điều phối chung việc triển khai Kế hoạch.`]],
    [
      office.name,
      [
        `- Là cơ quan thường trực của ${council.name}; chủ trì, phối hợp với các cơ quan, đơn vị triển khai Kế hoạch; theo dõi, đôn đốc, hướng dẫn, tiếp nhận hồ sơ, tổng hợp báo cáo ${shortAuthority(authority)}.`,
        '- Tham mưu văn bản về công tác sáng kiến; giúp Hội đồng chấm điểm, xếp loại hồ sơ và tổ chức tổng kết hoạt động sáng kiến.',
      ],
    ],
    ...lanesOf(programme).map(
      ({ name, sectors }) =>
        [
          name,
          [
            `Hướng dẫn, vận động các đơn vị trong ngành tham gia; tiếp nhận, thẩm định, tổng hợp sáng kiến thuộc ${enumerated(
              sectors.map((code) => withinSentence(nameIn(programme.sectors, code))),
            )} bảo đảm chất lượng và thời gian quy định.`,
          ],
        ] as const,
    ),
    [
      'Cơ quan nội vụ, tài chính, văn hóa và thông tin',
      [
        '- Cơ quan nội vụ: đưa kết quả công tác sáng kiến vào đánh giá thi đua, khen thưởng.',
        '- Cơ quan tài chính: tham mưu bố trí kinh phí cho công tác sáng kiến.',
        '- Cơ quan văn hóa và thông tin: tuyên truyền, vận động các tổ chức, cá nhân tham gia phong trào.',
      ],
    ],
    [
      'Các cơ quan, đơn vị, UBND các phường, xã và đoàn thể',
      [
        '- Cụ thể hóa Kế hoạch, tổ chức triển khai tại đơn vị mình và đăng ký sáng kiến đúng thời hạn.',
        '- Có hình thức khuyến khích cá nhân có sáng kiến; vận động đoàn viên, hội viên tham gia.',
      ],
    ],
  ]
  return {
    heading: 'IV. TỔ CHỨC THỰC HIỆN',
    clauses: duties.map(([who, lines], place) => ({ heading: `${place + 1}. ${who}`, lines })),
  }
}
