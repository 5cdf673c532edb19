import { approveForUnit } from '#app/casework/dossier/approve-for-unit.ts'
import { proposeToHead } from '#app/casework/dossier/propose-to-head.ts'
import { returnToAuthor } from '#app/casework/dossier/return-to-author.ts'
import { sendToUnit } from '#app/casework/dossier/send-to-unit.ts'
import { submitAlone } from '#app/casework/dossier/submit-alone.ts'
import { withdrawDossier } from '#app/casework/dossier/withdraw-dossier.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import type { Act } from '../act.ts'
import { clerkOf } from '../content/people.ts'
import { returnReasons } from '../content/return-reasons.ts'
import type { DemoDossier, Step } from '../content/types.ts'
import { decidedOnPaper, proposals } from '../content/unit-review.ts'
import { signedPage } from '../papers/signed-page.ts'
import type { Scene } from '../scene.ts'

/** The dossier's way through its unit, or past it where there is none, and its withdrawal. */
export function unitActs(dossier: DemoDossier): readonly Act[] {
  const steps = [...dossier.steps, ...dossier.later].flatMap((step): Act[] => {
    const verb = verbOf(dossier, step)
    return verb === null ? [] : [{ at: step.at, what: `${dossier.code}: ${step.step}`, do: verb }]
  })
  return [...proposalActs(dossier), ...steps]
}

/** The clerk looks it through before the head decides. */
function proposalActs({ code, unit }: DemoDossier): readonly Act[] {
  const proposal = proposals[code]
  if (proposal === undefined || unit === null) return []
  const { at, proposes, remark } = proposal
  return [
    {
      at,
      what: `${code}: trình thủ trưởng`,
      do: async (scene) =>
        proposeToHead(scene.tools, await scene.actor(clerkOf(unit)), {
          dossierId: await scene.dossierId(code),
          proposes,
          remark,
        }),
    },
  ]
}

/** The head signed on paper, and the clerk records it with the scan. */
async function approvedOnPaper(scene: Scene, { code, unit, title }: DemoDossier, number: string) {
  const { tools } = scene
  const signedOn = dayInVietnam(tools.now())
  const page = await signedPage(tools.press, {
    ...{ unit: unit ?? '', number, day: signedOn, name: 'Ý KIẾN CỦA THỦ TRƯỞNG ĐƠN VỊ' },
    subject: 'Về hồ sơ đề nghị công nhận sáng kiến',
    lines: [
      `Đồng ý đưa hồ sơ sáng kiến “${title}” vào tờ trình của đơn vị. Giao văn thư ghi nhận, lập tờ trình.`,
    ],
  })
  return approveForUnit(tools, await scene.actor(clerkOf(unit ?? '')), {
    ...(await tagged(scene, code)),
    paper: { number, signedOn },
    scan: { name: 'Ý kiến của thủ trưởng.pdf', arrived: await tools.files.receive(page, 10_000_000) },
  })
}

function verbOf(dossier: DemoDossier, { step, by, note }: Step): Act['do'] | null {
  const { code, unit } = dossier
  const onPaper = decidedOnPaper[code]
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
      return async (scene) =>
        onPaper
          ? approvedOnPaper(scene, dossier, onPaper.number)
          : approveForUnit(scene.tools, await scene.actor(by), await tagged(scene, code))
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
