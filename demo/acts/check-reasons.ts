import { keepCheckReason } from '#app/casework/intake/keep-check-reason.ts'
import type { Act } from '../act.ts'
import { checkReasons } from '../content/check-reasons.ts'

/** The office writes its library of reasons before the first dossiers come in. */
export const checkReasonActs: readonly Act[] = checkReasons.map(([point, words]) => ({
  at: '2024-04-02T08:30',
  what: `lý do có sẵn: ${point}`,
  do: async (scene) => keepCheckReason(scene.tools, await scene.actor('kinh-te-4'), { point, words }),
}))
