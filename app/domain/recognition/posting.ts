/** Niêm yết lấy ý kiến: the list of a draft decision, open to the public from one day to the end of another. */
export type Posting = {
  readonly id: number
  readonly decisionId: number
  readonly programmeId: number
  readonly openedOn: Temporal.PlainDate
  readonly lastDay: Temporal.PlainDate
}

/** Ý kiến của người dân, as it came; `shown` once the office lets it stand beside the list. */
export type PostingComment = {
  readonly id: number
  readonly dossierId: number | null
  readonly name: string
  readonly contact: string
  readonly text: string
  readonly sentAt: Temporal.Instant
  readonly settled: boolean
  readonly shown: boolean
}

/** Lý do chưa gửi được ý kiến. */
export type CommentProblem =
  | { readonly problem: 'no-such-posting' }
  | { readonly problem: 'posting-over'; readonly lastDay: Temporal.PlainDate }
  | { readonly problem: 'name-missing' }
  | { readonly problem: 'text-missing' }
  | { readonly problem: 'text-too-long'; readonly max: number }
  | { readonly problem: 'too-many'; readonly minutes: number }

export const commentLimits = { text: 5_000, name: 200, perAddress: 5, minutes: 60 } as const

/** Runs from its first day to the end of its last. */
export const isPosted = ({ openedOn, lastDay }: Posting, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(openedOn, today) <= 0 && Temporal.PlainDate.compare(today, lastDay) <= 0

/** Everything that stands against taking a comment; `recent` is how many came from the same address within the hour. */
export function commentProblems(
  posting: Posting | null,
  comment: { readonly name: string; readonly text: string },
  recent: number,
  today: Temporal.PlainDate,
): readonly CommentProblem[] {
  if (posting === null) return [{ problem: 'no-such-posting' }]
  const problems: CommentProblem[] = []
  if (!isPosted(posting, today)) problems.push({ problem: 'posting-over', lastDay: posting.lastDay })
  if (comment.name.trim() === '') problems.push({ problem: 'name-missing' })
  if (comment.text.trim() === '') problems.push({ problem: 'text-missing' })
  if (comment.text.length > commentLimits.text)
    problems.push({ problem: 'text-too-long', max: commentLimits.text })
  if (recent >= commentLimits.perAddress)
    problems.push({ problem: 'too-many', minutes: commentLimits.minutes })
  return problems
}
