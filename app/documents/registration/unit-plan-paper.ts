import { dayInText } from '../paper/dates.ts'
import type { Issuer, PaperNumber } from '../paper/letter-head.ts'
import { counted } from '../paper/numbers.ts'
import { linesOf } from '../paper/text.ts'
import type { PlanData } from '../programme/plan.ts'
import type { PlanClause } from '../programme/plan-clause.ts'

/** What a unit's own plan says, for its paper. */
export interface UnitPlanWords {
  readonly unit: Issuer
  readonly paper: PaperNumber
  readonly year: number
  /** "Căn cứ Kế hoạch số 38/KH-UBND …": the city's plan. */
  readonly cityPlan: string
  /** Đợt of the unit's sector with its deadline in words. */
  readonly round: string
  readonly lastDay: Temporal.PlainDate | null
  readonly target: number | null
  readonly reformTarget: number | null
  readonly priorities: string
  readonly tasks: readonly {
    readonly work: string
    readonly who: string
    readonly until: Temporal.PlainDate | null
  }[]
  /** Cơ quan thường trực, the first to get it. */
  readonly office: string
  readonly signedAs: readonly string[]
  readonly signer: string | undefined
}

/** Kế hoạch triển khai công tác sáng kiến của đơn vị, laid out as the city's plan is. */
export function unitPlanPaper(plan: UnitPlanWords): PlanData {
  const { unit, year } = plan
  return {
    authority: unit,
    paper: plan.paper,
    subject: `Triển khai công tác sáng kiến năm ${year}`,
    opening: `${plan.cityPlan}; ${unit.name} xây dựng Kế hoạch triển khai công tác sáng kiến năm ${year} như sau:`,
    clauses: [goals(plan), content(plan), work(plan)],
    closing: `Trên đây là Kế hoạch triển khai công tác sáng kiến năm ${year} của ${unit.name}. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các bộ phận, cá nhân kịp thời báo cáo để xem xét, giải quyết`,
    recipients: [`${plan.office} (để b/c)`, 'Các bộ phận, cá nhân thuộc đơn vị'],
    archive: 'VT',
    signedAs: plan.signedAs,
    signer: plan.signer,
    draft: plan.signer === undefined,
  }
}

function goals({ target, reformTarget, unit }: UnitPlanWords): PlanClause {
  const reform =
    reformTarget === null || reformTarget === 0
      ? ''
      : `, trong đó ít nhất ${counted(reformTarget)} sáng kiến thuộc lĩnh vực cải cách hành chính`
  return {
    heading: 'I. MỤC ĐÍCH, CHỈ TIÊU',
    lines: [
      `1. Khuyến khích cán bộ, công chức, viên chức, người lao động của ${unit.name} nghiên cứu, áp dụng sáng kiến, nâng cao chất lượng, hiệu quả công việc.`,
      `2. Chỉ tiêu: đăng ký và nộp hồ sơ ít nhất ${target === null ? '.....' : counted(target)} sáng kiến${reform}.`,
    ],
  }
}

function content({ priorities, round, lastDay }: UnitPlanWords): PlanClause {
  const lines = linesOf(priorities)
  return {
    heading: 'II. NỘI DUNG',
    clauses: [
      ...(lines.length === 0
        ? []
        : [
            {
              heading: '1. Nhiệm vụ trọng tâm, lĩnh vực ưu tiên',
              lines: lines.map((line) => `- ${line.replace(/^[-–•+]\s*/, '')}`),
            },
          ]),
      {
        heading: `${lines.length === 0 ? 1 : 2}. Thời gian`,
        lines: [
          `Tác giả gửi hồ sơ về đơn vị đến hết ngày ${lastDay === null ? '..../..../........' : dayInText(lastDay)} để xem xét, hoàn thiện. ${round}.`,
        ],
      },
    ],
  }
}

function work({ tasks }: UnitPlanWords): PlanClause {
  return {
    heading: 'III. TỔ CHỨC THỰC HIỆN',
    ...(tasks.length === 0
      ? { lines: ['Các bộ phận, cá nhân căn cứ Kế hoạch này tổ chức thực hiện.'] }
      : {
          table: {
            caption: 'Phân công nhiệm vụ',
            columns: [
              { heading: 'STT', width: 12, align: 'center' },
              { heading: 'Nội dung công việc' },
              { heading: 'Bộ phận, người thực hiện', width: 50 },
              { heading: 'Thời gian hoàn thành', width: 32, align: 'center' },
            ],
            rows: tasks.map((task, place) => [
              String(place + 1),
              task.work,
              task.who,
              task.until === null ? 'Thường xuyên' : dayInText(task.until),
            ]),
          },
        }),
  }
}
