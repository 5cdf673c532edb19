import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import {
  mayUrge,
  type UrgingSetting,
  type UrgingSettingProblem,
  urgingSettingProblems,
} from '#app/domain/registration/urging.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { keepUrgingSetting as keep } from '#app/records/registration/urging-settings.ts'
import type { Tools } from '#app/tools.ts'

/** Thiết lập ngày nhắc and whether the public page shows the targets. */
export async function keepUrgingSetting(
  tools: Tools,
  actor: Actor,
  wish: { readonly programmeId: number; readonly setting: UrgingSetting },
): Promise<Outcome<null, UrgingSettingProblem>> {
  const at = tools.now()
  const { programmeId } = wish
  const reminderDays = [...new Set(wish.setting.reminderDays)].toSorted((a, b) => b - a)
  const setting = { ...wish.setting, reminderDays }
  return tools.transaction(async (tx) => {
    const problems: UrgingSettingProblem[] = [...urgingSettingProblems(setting)]
    if ((await issuedProgramme(tx, programmeId)) === null) problems.push({ problem: 'no-such-programme' })
    if (!mayUrge(actor)) problems.push({ problem: 'not-allowed' })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'keep-urging-setting',
      refused: problems.length > 0,
      programmeId,
      facts: { setting, problems },
    })
    if (problems.length > 0) return refused(problems)
    await keep(tx, { ...setting, programmeId, at, personId: actor.personId })
    return done(null)
  })
}
