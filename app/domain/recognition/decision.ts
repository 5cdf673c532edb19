import type { Dong } from '#app/domain/dong.ts'
import type { Mean } from '#app/domain/mean.ts'
import type { RecordedException } from '#app/domain/ranking/recorded-exception.ts'
import type { WhyFact } from '#app/domain/ranking/why-fact.ts'

/** Kết luận của một quyết định về một hồ sơ; every dossier of the ranking has exactly one. */
export type RecognitionOutcome = 'prize' | 'certificate' | 'not-recognised'

/** Một sáng kiến trong quyết định: a copy of everything the papers say about it, so that they never change. */
export type DecidedInitiative = {
  readonly dossierId: number
  readonly code: string
  readonly title: string
  readonly unitName: string | null
  readonly authors: readonly DecidedAuthor[]
  /** Chủ đầu tư when it is not the author. */
  readonly investorName: string | null
  readonly outcome: RecognitionOutcome
  readonly classCode: string | null
  readonly className: string | null
  readonly prize: Dong
  /** Exact; printed with the `decimals` of the content. Null where none could be formed. */
  readonly mean: Mean | null
  readonly rank: number | null
  readonly sheets: number
  readonly why: readonly WhyFact[]
  /** What was allowed against the rule; absent in decisions drafted before exceptions were carried. */
  readonly exceptions?: readonly DecidedException[]
}

/** Ngoại lệ ghi trong quyết định: what of a recorded exception the annex says. */
export type DecidedException = Pick<RecordedException, 'kind' | 'document'>

/** Tác giả trong quyết định; the share in half percents. */
export type DecidedAuthor = {
  readonly personId: number
  readonly fullName: string
  readonly workplace: string
  readonly share: number
}

/** Nội dung quyết định công nhận: built from the adopted ranking, frozen when issued. */
export type DecisionContent = {
  readonly programmeId: number
  readonly programmeVersionId: number
  readonly year: number
  readonly rankingId: number
  readonly rankingDigest: string
  /** SHA-256 of the sealed manifest; absent in decisions drafted before manifests were sealed. */
  readonly manifestDigest?: string
  /** Decimals of every printed mean. */
  readonly decimals: number
  readonly minutes: { readonly number: string; readonly on: string }
  /** For a correction only those it changes, as they shall stand; for a revocation none. */
  readonly initiatives: readonly DecidedInitiative[]
  readonly prizeTotal: Dong
  /** What it changes of an earlier decision; absent in a decision that recognises. */
  readonly amends?: Amendment
}

/** Sửa đổi quyết định: the decision it names, why, and what it changes of which initiatives. */
export type Amendment = {
  readonly decision: { readonly id: number; readonly number: string; readonly on: string }
  readonly reason: string
  readonly changes: readonly DecidedChange[]
}

/** Nội dung sửa đổi của một sáng kiến: as it stood in force, and as it shall; null where recognition is taken back. */
export type DecidedChange = { readonly before: DecidedInitiative; readonly after: DecidedInitiative | null }

/** Loại quyết định: recognises, corrects what an earlier one says, or takes recognition back. */
export type DecisionKind = 'recognition' | 'correction' | 'revocation'

/** Quyết định: drafted from an adopted ranking, then issued once with number, day and signer. */
export type Decision = {
  readonly id: number
  readonly kind: DecisionKind
  /** The decision it amends. */
  readonly correctsId: number | null
  readonly programmeId: number
  readonly rankingId: number
  readonly state: 'draft' | 'issued'
  readonly tag: number
  readonly number: string | null
  readonly issuedOn: Temporal.PlainDate | null
  readonly signerName: string | null
  /** Thẩm quyền ký, lines separated by " / ". */
  readonly signedAs: string | null
  readonly content: DecisionContent
  readonly digest: string | null
  readonly issuedAt: Temporal.Instant | null
  /** The signed paper, where it was kept. */
  readonly scan: { readonly sha256: string; readonly name: string } | null
}

/** Số, ngày, người ký: what the clerk records from the signed paper. */
export type IssueEntry = {
  readonly number: string
  readonly issuedOn: Temporal.PlainDate | null
  readonly signerName: string
  readonly signedAs: string
}

/** Lý do chưa ban hành được. */
export type IssueProblem =
  | { readonly problem: 'number-missing' }
  | { readonly problem: 'number-malformed' }
  | { readonly problem: 'day-missing' }
  | { readonly problem: 'day-ahead' }
  | { readonly problem: 'day-before-minutes'; readonly minutesOn: Temporal.PlainDate }
  | { readonly problem: 'day-before-decision'; readonly decidedOn: Temporal.PlainDate }
  | { readonly problem: 'signer-missing' }
  | { readonly problem: 'signed-as-missing' }
  | { readonly problem: 'above-ceiling'; readonly total: number; readonly ceiling: number }

/** Everything wrong with issuing a decision: a number such as "15", a day between the minutes and today, a signer, money within the ceiling. */
export function issueProblems(
  entry: IssueEntry,
  content: DecisionContent,
  today: Temporal.PlainDate,
  ceiling: number | null,
): readonly IssueProblem[] {
  const problems: IssueProblem[] = []
  const number = entry.number.trim()
  if (number === '') problems.push({ problem: 'number-missing' })
  else if (!/^[0-9]{1,6}[A-Za-z]?$/.test(number)) problems.push({ problem: 'number-malformed' })
  const minutesOn = Temporal.PlainDate.from(content.minutes.on)
  const decidedOn = content.amends ? Temporal.PlainDate.from(content.amends.decision.on) : null
  if (entry.issuedOn === null) problems.push({ problem: 'day-missing' })
  else if (Temporal.PlainDate.compare(entry.issuedOn, today) > 0) problems.push({ problem: 'day-ahead' })
  else if (Temporal.PlainDate.compare(entry.issuedOn, minutesOn) < 0)
    problems.push({ problem: 'day-before-minutes', minutesOn })
  else if (decidedOn !== null && Temporal.PlainDate.compare(entry.issuedOn, decidedOn) < 0)
    problems.push({ problem: 'day-before-decision', decidedOn })
  if (entry.signerName.trim() === '') problems.push({ problem: 'signer-missing' })
  if (entry.signedAs.trim() === '') problems.push({ problem: 'signed-as-missing' })
  if (ceiling !== null && content.prizeTotal > ceiling)
    problems.push({ problem: 'above-ceiling', total: content.prizeTotal, ceiling })
  return problems
}
