import { parseFraction } from '#app/domain/fraction.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { AssumedClass, WhatIf, WhatIfProblem } from '#app/domain/ranking/what-if.ts'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'

/** Names of the fields of a trial; those of a class carry its code. */
export const whatIfFields = {
  statistic: 'cach-tinh',
  decimals: 'so-le',
  decideOn: 'quyet-theo',
  minimum: 'toi-thieu',
  absent: 'vang',
  from: (code: string) => `nguong-${code}`,
  quota: (code: string) => `giai-${code}`,
} as const

/** Reads what is assumed from the address; what is left empty stays as the plan has it. */
export function readWhatIf(
  query: URLSearchParams,
  programme: Programme,
): { readonly whatIf: WhatIf; readonly problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = []
  const text = (name: string) => (query.get(name) ?? '').trim()
  const points = (name: string, label: string) => {
    const value = parseFraction(text(name).replace(',', '.'))
    if (value === null && text(name) !== '')
      problems.push({ field: name, message: `${label} phải là số điểm, ví dụ 79,5.` })
    return value
  }
  const classes = programme.classes.map((one): readonly [string, AssumedClass] => {
    const quotaName = whatIfFields.quota(one.code)
    const quota = typedWhole(text(quotaName))
    if (quota === null && text(quotaName) !== '')
      problems.push({ field: quotaName, message: `Số giải ${one.name} phải là số nguyên từ 0.` })
    return [one.code, { from: points(whatIfFields.from(one.code), `Ngưỡng ${one.name}`), quota }]
  })
  const decimals = typedWhole(text(whatIfFields.decimals))
  const whatIf: WhatIf = {
    statistic: oneOf(text(whatIfFields.statistic), ['mean', 'trimmed-mean', 'median']),
    decimals: decimals !== null && decimals <= 4 ? decimals : null,
    decideOn: oneOf(text(whatIfFields.decideOn), ['rounded', 'exact']),
    minimum: points(whatIfFields.minimum, 'Điểm tối thiểu'),
    classes: new Map(classes),
    absent: text(whatIfFields.absent) || null,
  }
  return { whatIf, problems }
}

const oneOf = <Value extends string>(text: string, values: readonly Value[]): Value | null =>
  values.find((value) => value === text) ?? null

/** The sentence for a trial that makes no sense. */
export function whatIfProblemWords(problem: WhatIfProblem, programme: Programme): FieldProblem {
  const name = (code: string) => programme.classes.find((one) => one.code === code)?.name ?? code
  switch (problem.problem) {
    case 'thresholds-not-descending':
      return {
        field: whatIfFields.from(problem.class),
        message: `Ngưỡng ${name(problem.class)} phải thấp hơn ngưỡng ${name(problem.above)}.`,
      }
    case 'minimum-above-class':
      return {
        field: whatIfFields.minimum,
        message: `Điểm tối thiểu để công nhận không được cao hơn ngưỡng ${name(problem.class)}.`,
      }
    case 'above-scale':
      return {
        field: problem.class === null ? whatIfFields.minimum : whatIfFields.from(problem.class),
        message: `Thang điểm chỉ có ${problem.scale} điểm.`,
      }
    case 'unknown-member':
      return { field: whatIfFields.absent, message: 'Thành viên này không có phiếu nào trong bảng xếp hạng.' }
  }
}
