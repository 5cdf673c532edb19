import type { VoteTally } from './agreement.ts'

/** Cách biểu quyết: hands or slips in the room, or on one's own phone; named or secret. */
export type VoteWay = { readonly ballot: 'open' | 'secret'; readonly medium: 'room' | 'electronic' }

/** Lựa chọn trên phiếu. */
export type BallotChoice = 'agree' | 'disagree' | 'blank'

/** Số đếm kiểm phiếu of one dossier: slips given out and taken back, then what stands on them. */
export type VoteCount = {
  readonly issued: number
  readonly returned: number
  readonly invalid: number
  readonly blank: number
  readonly agree: number
  readonly disagree: number
}

/** Lý do chưa ghi được số đếm. */
export type CountProblem =
  | { readonly problem: 'not-a-count'; readonly part: keyof VoteCount }
  | { readonly problem: 'larger-than-council'; readonly given: number; readonly most: number }
  | { readonly problem: 'more-than-present'; readonly given: number; readonly most: number }
  | { readonly problem: 'more-returned'; readonly returned: number; readonly issued: number }
  | { readonly problem: 'does-not-add-up'; readonly returned: number; readonly counted: number }

const parts = ['issued', 'returned', 'invalid', 'blank', 'agree', 'disagree'] as const

/**
 * Every reason why a count cannot be true: more slips than members who may vote or than were in the room, more returned
 * than given out, or a sum that is not the number returned. Invalid ballots are counted, never dropped.
 */
export function countProblems(
  count: VoteCount,
  room: { readonly voters: number; readonly freeMembers: number },
): readonly CountProblem[] {
  const wrong = parts.filter((part) => !Number.isSafeInteger(count[part]) || count[part] < 0)
  if (wrong.length > 0) return wrong.map((part): CountProblem => ({ problem: 'not-a-count', part }))
  const problems: CountProblem[] = []
  const given = Math.max(count.issued, count.returned, onSlips(count))
  if (given > room.freeMembers)
    problems.push({ problem: 'larger-than-council', given, most: room.freeMembers })
  else if (given > room.voters) problems.push({ problem: 'more-than-present', given, most: room.voters })
  if (count.returned > count.issued)
    problems.push({ problem: 'more-returned', returned: count.returned, issued: count.issued })
  if (onSlips(count) !== count.returned)
    problems.push({ problem: 'does-not-add-up', returned: count.returned, counted: onSlips(count) })
  return problems
}

/** Phiếu hợp lệ. */
export const validBallots = (count: VoteCount): number => count.returned - count.invalid

const onSlips = (count: VoteCount): number => count.invalid + count.blank + count.agree + count.disagree

/** Giơ tay: whoever raised a hand neither for nor against had no opinion. */
export const countOfHands = (voters: number, agree: number, disagree: number): VoteCount => ({
  issued: voters,
  returned: Math.max(voters, agree + disagree),
  invalid: 0,
  blank: Math.max(0, voters - agree - disagree),
  agree,
  disagree,
})

/** What was cast on phones; who did not vote returned no ballot. */
export const countOfChoices = (voters: number, choices: readonly BallotChoice[]): VoteCount => {
  const of = (choice: BallotChoice) => choices.filter((one) => one === choice).length
  return {
    issued: voters,
    returned: choices.length,
    invalid: 0,
    blank: of('blank'),
    agree: of('agree'),
    disagree: of('disagree'),
  }
}

/** The tally the ranking reads: whoever was in the room and neither agreed nor disagreed counts among those present. */
export const tallyOf = (count: VoteCount, voters: number): VoteTally => ({
  agree: count.agree,
  disagree: count.disagree,
  blank: voters - count.agree - count.disagree,
})
