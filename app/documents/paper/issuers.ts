import type { Authority, LegalBasis, Programme } from '#app/domain/programme/programme.ts'
import { dayInText } from './dates.ts'
import type { Issuer } from './letter-head.ts'

/** Who issues a paper, as its programme names them. Above an Ủy ban nhân dân no cơ quan chủ quản is printed. */
export function issuersOf(authority: Authority): {
  readonly authority: Issuer
  readonly office: Issuer
  readonly council: Issuer
} {
  const { name, place, office, council } = authority
  const isCommittee = /^[uủ][yỷ] ban nhân dân /iu.test(name)
  return {
    authority: { name, place, superior: isCommittee ? undefined : (authority.superior ?? undefined) },
    office: { name: office.name, place, superior: name },
    council: { name: council.name, place, superior: name },
  }
}

/**
 * "Căn cứ Nghị định số 13/2012/NĐ-CP ngày 02/3/2012 ban hành Điều lệ Sáng kiến": the number and day follow the
 * kind of text its title begins with; for a Luật they follow the whole title.
 */
export function basisSentence({
  title,
  number,
  issued,
}: Pick<LegalBasis, 'title' | 'number' | 'issued'>): string {
  const numbered = `số ${number} ngày ${dayInText(issued)}`
  const kind =
    /^(Nghị định|Thông tư liên tịch|Thông tư|Quyết định|Nghị quyết|Chỉ thị|Kế hoạch|Hướng dẫn)(?= )/u.exec(
      title,
    )
  if (kind === null) return `Căn cứ ${title} ${numbered}`
  return `Căn cứ ${kind[0]} ${numbered}${title.slice(kind[0].length)}`
}

/** The legal bases that are in force on a day, in their order, each as a sentence for its căn cứ line. */
export function basesInForce(bases: readonly LegalBasis[], day: Temporal.PlainDate): string[] {
  return bases
    .filter(({ validFrom, validTo }) => {
      const begun = Temporal.PlainDate.compare(validFrom, day) <= 0
      return begun && (validTo === null || Temporal.PlainDate.compare(day, validTo) <= 0)
    })
    .map(basisSentence)
}

/**
 * "Căn cứ Kế hoạch số 38/KH-UBND của Ủy ban nhân dân thành phố … triển khai …"; `number` is what the clerk gave the
 * issued plan, with its symbol or without; dots where there is none yet.
 */
export function planSentence(
  { title, plan, authority }: Pick<Programme, 'title' | 'plan' | 'authority'>,
  number: string,
): string {
  const given = number.trim() || plan.number?.trim() || '.......'
  const whole = given.includes('/') ? given : `${given}/${plan.symbol}`
  return `Căn cứ Kế hoạch số ${whole} của ${authority.name} ${title.replace(/^Kế hoạch /, '')}`
}
