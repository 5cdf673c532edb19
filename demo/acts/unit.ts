import { approveForUnit } from '#app/casework/dossier/approve-for-unit.ts'
import { returnToAuthor } from '#app/casework/dossier/return-to-author.ts'
import { sendToUnit } from '#app/casework/dossier/send-to-unit.ts'
import { submitAlone } from '#app/casework/dossier/submit-alone.ts'
import { withdrawDossier } from '#app/casework/dossier/withdraw-dossier.ts'
import type { Act } from '../act.ts'
import { returnReasons } from '../content/return-reasons.ts'
import type { DemoDossier, Step } from '../content/types.ts'
import type { Scene } from '../scene.ts'

/** The dossier's way through its unit, or past it where there is none, and its withdrawal. */
export function unitActs(dossier: DemoDossier): readonly Act[] {
  return [...dossier.steps, ...dossier.later].flatMap((step): Act[] => {
    const verb = verbOf(dossier, step)
    return verb === null ? [] : [{ at: step.at, what: `${dossier.code}: ${step.step}`, do: verb }]
  })
}

function verbOf({ code, unit }: DemoDossier, { step, by, note }: Step): Act['do'] | null {
  const reason = note ?? ''
  switch (step) {
    case 'sent-to-unit':
      return async (scene) => sendToUnit(scene.tools, await scene.actor(by), await tagged(scene, code))
    case 'returned-by-unit':
      return async (scene) =>
        returnToAuthor(scene.tools, await scene.actor(by), {
          ...(await tagged(scene, code)),
          reason,
          items: returnReasons[code] ?? [],
        })
    case 'approved-by-unit':
      return async (scene) => approveForUnit(scene.tools, await scene.actor(by), await tagged(scene, code))
    case 'handed-in':
      return unit !== null
        ? null
        : async (scene) => submitAlone(scene.tools, await scene.actor(by), await tagged(scene, code))
    case 'withdrawn':
      return async (scene) =>
        withdrawDossier(scene.tools, await scene.actor(by), { ...(await tagged(scene, code)), reason })
    default:
      return null
  }
}

export async function tagged({ dossier }: Scene, code: string) {
  const { id, tag } = await dossier(code)
  return { dossierId: id, tag }
}
