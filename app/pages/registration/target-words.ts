import { type Fraction, printFraction } from '#app/domain/fraction.ts'
import type { Coded, Target, TargetCount } from '#app/domain/programme/programme.ts'
import type { TargetOfUnits } from '#app/domain/registration/targets.ts'
import { printPercent } from '#app/pages/kit/wording.ts'

/** What is said of an initiative that counts: "Sáng kiến đã nộp". */
export const countWords: Readonly<Record<TargetCount, string>> = {
  registered: 'đã đăng ký',
  submitted: 'đã nộp',
  accepted: 'được chấp nhận',
  recognised: 'được công nhận',
}

/** What is said of a unit that has an initiative at the count, and of one that has none. */
const unitHas: Readonly<Record<TargetCount, readonly [has: string, lacks: string]>> = {
  registered: ['đã đăng ký', 'chưa đăng ký'],
  submitted: ['đã nộp hồ sơ', 'chưa nộp hồ sơ'],
  accepted: ['có hồ sơ được chấp nhận', 'chưa có hồ sơ được chấp nhận'],
  recognised: ['có sáng kiến được công nhận', 'chưa có sáng kiến được công nhận'],
}

/** The target in a few words: "100% đơn vị tham gia". */
export function targetName(target: Target, fields: readonly Coded[]): string {
  switch (target.kind) {
    case 'participation':
      return `${shareWords(target.share)} đơn vị tham gia`
    case 'per-unit':
      return `Mỗi đơn vị từ ${target.minimum} sáng kiến`
    case 'field': {
      const name = fields.find(({ code }) => code === target.field)?.name ?? target.field
      return `Từ ${target.minimum} sáng kiến ${withinSentence(name)}`
    }
  }
}

/** After the number of units that count: "đơn vị đã đăng ký". */
export const unitsDone = (target: TargetOfUnits): string =>
  `đơn vị ${unitHas[target.counts][0]}${target.kind === 'per-unit' ? ' đủ' : ''}`

/** After the number of units that are missing: "chưa đăng ký". */
export const unitsLack = (target: TargetOfUnits): string =>
  target.kind === 'per-unit' ? 'chưa đủ' : unitHas[target.counts][1]

/** "100%", or the fraction as the plan writes it. */
const shareWords = (share: Fraction): string =>
  10_000 % share.denominator === 0
    ? printPercent((share.numerator * 100) / share.denominator)
    : printFraction(share)

/** A name of a list inside a sentence: lower case, unless it opens with an abbreviation. */
const withinSentence = (name: string): string =>
  /^\p{Lu}{2}/u.test(name) ? name : name.slice(0, 1).toLocaleLowerCase('vi') + name.slice(1)
