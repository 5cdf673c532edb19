import type { Programme, Target } from '#app/domain/programme/programme.ts'
import { counted } from '../paper/numbers.ts'
import type { PlanClause } from './plan-clause.ts'
import { countWords, nameIn, shareWords, territoryOf, unitTypeWords, withinSentence } from './plan-words.ts'

/** I. Mục tiêu: what the year is for, and its targets. */
export function goalsClause(programme: Programme): PlanClause {
  const { authority, targets } = programme
  return {
    heading: 'I. MỤC TIÊU',
    clauses: [
      {
        heading: '1. Mục tiêu chung',
        lines: [
          `- Thúc đẩy phong trào thi đua lao động sáng tạo, phát huy sáng kiến, cải tiến kỹ thuật; nâng cao chất lượng, hiệu quả công tác quản lý, điều hành, sản xuất và đời sống trên địa bàn ${territoryOf(authority)}.`,
          '- Làm căn cứ để các cơ quan, đơn vị, tổ chức và địa phương triển khai hoạt động sáng kiến tại đơn vị mình.',
        ],
      },
      {
        heading: '2. Mục tiêu cụ thể',
        lines:
          targets.length === 0
            ? ['Năm nay không đặt chỉ tiêu cụ thể.']
            : targets.map((target) => `- ${targetSentence(target, programme)}`),
      },
    ],
  }
}

/** One target as a sentence, as the plan prints it. */
function targetSentence(target: Target, programme: Pick<Programme, 'fields'>): string {
  switch (target.kind) {
    case 'participation':
      return `${shareWords(target.share)} ${unitTypeWords(target.unitTypes)} trên địa bàn tham gia ${countWords[target.counts]}.`
    case 'per-unit':
      return `Mỗi đơn vị (${unitTypeWords(target.unitTypes)}) ${atLeast(target.counts, counted(target.minimum))}, liên quan trực tiếp đến lĩnh vực đơn vị quản lý.`
    case 'field':
      return `Có từ ${target.minimum} sáng kiến thuộc lĩnh vực ${withinSentence(nameIn(programme.fields, target.field))} trở lên ${fieldCount[target.counts]}.`
  }
}

function atLeast(counts: Target['counts'], number: string): string {
  switch (counts) {
    case 'registered':
      return `đăng ký ít nhất từ ${number} sáng kiến/đơn vị/năm trở lên`
    case 'submitted':
      return `nộp hồ sơ ít nhất từ ${number} sáng kiến/đơn vị/năm trở lên`
    case 'accepted':
      return `có ít nhất từ ${number} hồ sơ sáng kiến/đơn vị/năm được tiếp nhận hợp lệ`
    case 'recognised':
      return `có ít nhất từ ${number} sáng kiến/đơn vị/năm được công nhận`
  }
}

const fieldCount: Readonly<Record<Target['counts'], string>> = {
  registered: 'được đăng ký',
  submitted: 'được nộp hồ sơ',
  accepted: 'được tiếp nhận hợp lệ',
  recognised: 'được công nhận',
}
