import type { Fraction } from '#app/domain/fraction.ts'
import { printFraction } from '#app/domain/fraction.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import type { Authority, Coded, TargetCount } from '#app/domain/programme/programme.ts'

/** "UBND thành phố Tam Điệp". */
export const shortAuthority = (authority: Authority): string =>
  authority.name.replace(/^[uủ][yỷ] ban nhân dân /iu, `${authority.abbreviation} `)

/** "thành phố Tam Điệp": the land a committee governs; of any other authority its place. */
export function territoryOf(authority: Authority): string {
  const committee = /^[uủ][yỷ] ban nhân dân (.+)$/iu.exec(authority.name)
  return committee?.[1] ?? authority.place
}

/** "100%", or the fraction as the plan writes it: "2/3". */
export function shareWords(share: Fraction): string {
  const hundredths = (share.numerator * 10_000) / share.denominator
  return Number.isInteger(hundredths)
    ? `${String(hundredths / 100).replace('.', ',')}%`
    : printFraction(share)
}

/** "ngành giáo dục": a name of a list within a sentence. */
export const withinSentence = (name: string): string =>
  /^\p{Lu}{2}/u.test(name) ? name : name.slice(0, 1).toLocaleLowerCase('vi') + name.slice(1)

export const atStart = (text: string): string => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)

export const nameIn = (list: readonly Coded[], code: string): string => nameOf(list, code) ?? code

/** "a, b và c" */
export function enumerated(words: readonly string[], last = 'và'): string {
  const end = words.at(-1)
  return words.length < 2 ? (end ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${end}`
}

const unitWords: Readonly<Record<string, string>> = {
  department: 'các phòng, ban, đơn vị trực thuộc',
  ward: 'UBND các phường, xã',
  'party-body': 'các cơ quan, ban Đảng',
  organisation: 'Ủy ban MTTQ và các tổ chức chính trị - xã hội',
  'school-kindergarten': 'các trường mầm non',
  'school-primary': 'các trường tiểu học',
  'school-secondary': 'các trường trung học cơ sở',
  'public-service': 'các đơn vị sự nghiệp công lập',
  enterprise: 'các doanh nghiệp',
  cooperative: 'các hợp tác xã',
  other: 'các tổ chức khác',
}

/** "các phòng, ban, đơn vị trực thuộc và UBND các phường, xã" */
export const unitTypeWords = (types: readonly string[]): string =>
  enumerated(types.map((type) => unitWords[type] ?? type))

/** What units have done when they count: "đăng ký sáng kiến". */
export const countWords: Readonly<Record<TargetCount, string>> = {
  registered: 'đăng ký sáng kiến',
  submitted: 'nộp hồ sơ sáng kiến',
  accepted: 'có hồ sơ sáng kiến được tiếp nhận hợp lệ',
  recognised: 'có sáng kiến được công nhận',
}
