import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { toNextYear } from '#app/domain/programme/next-year.ts'
import { mayKeepProgrammes } from '#app/domain/programme/programme-life.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { lockProgrammeWithTexts } from '#app/records/programme/programme-drafts.ts'
import type { Tools } from '#app/tools.ts'
import { insertUnderFreeCode } from './insert-under-free-code.ts'

export type CopyProgrammeProblem =
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'no-such-programme' }

/** Chép kế hoạch sang năm sau: the version in force (else the draft), its days moved by a year, its number cleared, as a draft. */
export async function copyProgramme(
  tools: Tools,
  actor: Actor,
  wish: { readonly programmeId: number },
): Promise<Outcome<{ readonly programmeId: number }, CopyProgrammeProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const from = await lockProgrammeWithTexts(tx, wish.programmeId)
    const text = from?.current?.text ?? from?.draft ?? null
    const problems: CopyProgrammeProblem[] = []
    if (!mayKeepProgrammes(actor)) problems.push({ problem: 'not-allowed' })
    if (text === null) problems.push({ problem: 'no-such-programme' })
    const act = { at, actorId: actor.personId, act: 'copy-programme' }
    if (problems.length > 0 || text === null) {
      await recordAct(tx, { ...act, refused: true, programmeId: wish.programmeId, facts: { problems } })
      return refused(problems)
    }
    const programmeId = await insertUnderFreeCode(tx, toNextYear(JSON.parse(text)), at)
    await recordAct(tx, { ...act, refused: false, programmeId, facts: { from: wish.programmeId } })
    return done({ programmeId })
  })
}
