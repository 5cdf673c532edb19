import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { roundForSector } from '#app/domain/programme/round-for-sector.ts'
import type { TransmittalItem } from '#app/domain/registration/transmittal.ts'
import { type ItemProblem, itemProblems, mayPrepareFor } from '#app/domain/registration/transmittal-rules.ts'
import { lockDossiers } from '#app/records/dossier/dossiers.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { unitById } from '#app/records/people/units.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { insertTransmittal, onOtherTransmittals, setItems } from '#app/records/registration/transmittals.ts'
import type { Tools } from '#app/tools.ts'

export type DraftTransmittalProblem =
  | { readonly problem: 'no-such-unit' }
  | { readonly problem: 'programme-not-open' }
  | { readonly problem: 'no-round-for-sector' }
  | ItemProblem

/** Lập tờ trình M-01 with the approved dossiers chosen, for the round that takes the unit's sector. */
export async function draftTransmittal(
  tools: Tools,
  actor: Actor,
  wish: { readonly programmeId: number; readonly unitId: number; readonly items: readonly TransmittalItem[] },
): Promise<Outcome<{ readonly transmittalId: number }, DraftTransmittalProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const unit = mayPrepareFor(actor, wish.unitId) ? await unitById(tx, wish.unitId) : null
    const plan = await issuedProgramme(tx, wish.programmeId)
    const round = unit && plan && roundForSector(plan.current.programme, unit.sector, dayInVietnam(at))
    const ids = wish.items.map(({ dossierId }) => dossierId)
    const dossiers = await lockDossiers(tx, ids)

    const problems: DraftTransmittalProblem[] = []
    if (unit === null) problems.push({ problem: 'no-such-unit' })
    else if (plan === null || plan.state !== 'issued') problems.push({ problem: 'programme-not-open' })
    else if (round === null) problems.push({ problem: 'no-round-for-sector' })
    else
      problems.push(
        ...itemProblems(wish.items, dossiers, {
          unitId: unit.id,
          programmeId: plan.id,
          elsewhere: await onOtherTransmittals(tx, ids, null),
        }),
      )

    const act = {
      at,
      actorId: actor.personId,
      act: 'draft-transmittal',
      programmeId: wish.programmeId,
      subject: `unit:${wish.unitId}`,
    }
    if (problems.length > 0 || !round) {
      await recordAct(tx, { ...act, refused: true, facts: problems })
      return refused(problems)
    }
    const transmittalId = await insertTransmittal(tx, {
      programmeId: wish.programmeId,
      unitId: wish.unitId,
      roundCode: round.code,
      by: actor.personId,
      at,
    })
    await setItems(tx, transmittalId, 1, wish.items)
    await recordAct(tx, {
      ...act,
      refused: false,
      subject: `transmittal:${transmittalId}`,
      facts: { dossiers: ids },
    })
    return done({ transmittalId })
  })
}
