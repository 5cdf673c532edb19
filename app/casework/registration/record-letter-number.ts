import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayUrge } from '#app/domain/registration/urging.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { type LetterIssue, recordIssue } from '#app/records/registration/urging-letters.ts'
import type { Tools } from '#app/tools.ts'

export type LetterNumberProblem =
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'number-missing' }
  | { readonly problem: 'signer-missing' }
  | { readonly problem: 'recorded-already' }

/** Ghi số, ngày, người ký của công văn đôn đốc: what the clerk gave the signed paper. Once. */
export async function recordLetterNumber(
  tools: Tools,
  actor: Actor,
  wish: { readonly letterId: number; readonly issue: LetterIssue },
): Promise<Outcome<null, LetterNumberProblem>> {
  const { letterId, issue } = wish
  return tools.transaction(async (tx) => {
    const problems: LetterNumberProblem[] = []
    if (!mayUrge(actor)) problems.push({ problem: 'not-allowed' })
    if (issue.number === '') problems.push({ problem: 'number-missing' })
    if (issue.signer === '') problems.push({ problem: 'signer-missing' })
    if (problems.length === 0 && !(await recordIssue(tx, letterId, issue)))
      problems.push({ problem: 'recorded-already' })
    await recordAct(tx, {
      at: tools.now(),
      actorId: actor.personId,
      act: 'record-letter-number',
      refused: problems.length > 0,
      subject: `urging-letter:${letterId}`,
      documentNumber: issue.number,
      facts: { problems },
    })
    return problems.length > 0 ? refused(problems) : done(null)
  })
}
