import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { authorRow } from '#app/domain/dossier/author-row.ts'
import { shareOf, wholeShare } from '#app/domain/dossier/contribution-shares.ts'
import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import { type Actor, holdsFor } from '#app/domain/people/actor.ts'
import { roundForSector } from '#app/domain/programme/round-for-sector.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { personById } from '#app/records/people/people.ts'
import { unitById, unitsOf } from '#app/records/people/units.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'
import { beginDossier } from './begin-dossier.ts'

export type StartDossierProblem =
  | { readonly problem: 'programme-not-open' }
  | { readonly problem: 'not-of-unit' }
  | { readonly problem: 'no-round-for-sector' }
  | { readonly problem: 'title-missing' }
  | { readonly problem: 'title-too-long'; readonly max: number }

/**
 * Lập hồ sơ: begins one by the initiative's name. Whoever starts it is its first author, unless a clerk starts it
 * for the unit's authors. Without a unit the sector is the person's own choice.
 */
export async function startDossier(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly programmeId: number
    readonly unitId: number | null
    /** Only where there is no unit to say it. */
    readonly sector?: string
    readonly title: string
    /** False where a clerk begins it for somebody else. */
    readonly asAuthor: boolean
  },
): Promise<Outcome<{ readonly dossierId: number }, StartDossierProblem>> {
  const at = tools.now()
  const today = dayInVietnam(at)
  const title = wish.title.trim()
  return tools.transaction(async (tx) => {
    const plan = await issuedProgramme(tx, wish.programmeId)
    const unit = wish.unitId === null ? null : await unitById(tx, wish.unitId)
    const ownUnits = await unitsOf(tx, actor.personId, today)
    const isClerk = holdsFor(actor, wish.unitId, 'unit-clerk', 'unit-head')
    const sector = unit?.sector ?? wish.sector ?? ''
    const round = plan && roundForSector(plan.current.programme, sector, today)

    const problems: StartDossierProblem[] = []
    if (plan === null || plan.state !== 'issued') problems.push({ problem: 'programme-not-open' })
    else if (round === null) problems.push({ problem: 'no-round-for-sector' })
    const isOwnUnit =
      unit === null ? wish.unitId === null : isClerk || ownUnits.some(({ id }) => id === unit.id)
    if (!isOwnUnit || (!wish.asAuthor && !isClerk)) problems.push({ problem: 'not-of-unit' })
    if (title === '') problems.push({ problem: 'title-missing' })
    if (title.length > formLimits.title) problems.push({ problem: 'title-too-long', max: formLimits.title })

    const act = { at, actorId: actor.personId, act: 'start-dossier', programmeId: wish.programmeId }
    if (problems.length > 0 || round === null) {
      await recordAct(tx, { ...act, refused: true, facts: problems })
      return refused(problems)
    }

    const person = await personById(tx, actor.personId)
    if (person === null) throw new Error(`no person ${actor.personId}`)
    const dossierId = await beginDossier(tx, actor, {
      programmeId: wish.programmeId,
      roundCode: round.code,
      sector,
      unit,
      known: {
        title,
        authors: wish.asAuthor ? [{ ...authorRow(person, unit), share: shareOf(wholeShare) }] : [],
      },
      at,
      act: act.act,
    })
    return done({ dossierId })
  })
}
