import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { blankProgramme } from '#app/domain/programme/blank-programme.ts'
import { mayKeepProgrammes } from '#app/domain/programme/programme-life.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { installation } from '#app/records/foundation/installation.ts'
import type { Tools } from '#app/tools.ts'
import { insertUnderFreeCode } from './insert-under-free-code.ts'

export type StartProgrammeProblem =
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'no-such-year'; readonly least: number; readonly most: number }

/** Soạn kế hoạch mới: a draft with what the regulation says filled in and everything else to write. */
export async function startProgramme(
  tools: Tools,
  actor: Actor,
  wish: { readonly year: number },
): Promise<Outcome<{ readonly programmeId: number }, StartProgrammeProblem>> {
  const at = tools.now()
  const thisYear = dayInVietnam(at).year
  const [least, most] = [thisYear - 5, thisYear + 5]
  const problems: StartProgrammeProblem[] = []
  if (!mayKeepProgrammes(actor)) problems.push({ problem: 'not-allowed' })
  if (!Number.isInteger(wish.year) || wish.year < least || wish.year > most)
    problems.push({ problem: 'no-such-year', least, most })
  return tools.transaction(async (tx) => {
    const act = { at, actorId: actor.personId, act: 'start-programme' }
    if (problems.length > 0) {
      await recordAct(tx, { ...act, refused: true, facts: { problems } })
      return refused(problems)
    }
    const authority = await installation(tx)
    const file = blankProgramme({
      year: wish.year,
      authorityName: authority?.authorityName ?? '',
      superiorName: authority?.superiorName ?? null,
      place: authority?.place ?? '',
    })
    const programmeId = await insertUnderFreeCode(tx, file, at)
    await recordAct(tx, { ...act, refused: false, programmeId, facts: { year: wish.year } })
    return done({ programmeId })
  })
}
