import { type Dong, dong } from '#app/domain/dong.ts'
import type { DecidedInitiative } from './decision.ts'
import { splitPrize } from './prize-split.ts'

/** Khoản phải chi: what one author is due of one initiative's prize, by the decision in force. */
export type PrizeDue = {
  readonly dossierId: number
  readonly code: string
  readonly title: string
  readonly classCode: string | null
  readonly className: string | null
  readonly unitName: string | null
  readonly personId: number
  readonly fullName: string
  readonly workplace: string
  /** In half percents. */
  readonly share: number
  readonly amount: Dong
}

/** Every due of what is in force, in the order of the decision and of its authors; initiatives without money have none. */
export const prizeDues = (inForce: readonly DecidedInitiative[]): readonly PrizeDue[] =>
  inForce.filter(({ prize }) => prize > 0).flatMap(duesOf)

function duesOf(one: DecidedInitiative): readonly PrizeDue[] {
  const parts = splitPrize(
    one.prize,
    one.authors.map(({ share }) => share),
  )
  return one.authors.map((author, place) => ({
    dossierId: one.dossierId,
    code: one.code,
    title: one.title,
    classCode: one.classCode,
    className: one.className,
    unitName: one.unitName,
    personId: author.personId,
    fullName: author.fullName,
    workplace: author.workplace,
    share: author.share,
    amount: parts[place] ?? dong(0),
  }))
}
