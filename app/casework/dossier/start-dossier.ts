import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { authorRow } from '#app/domain/dossier/author-row.ts'
import { draftFromEarlier, mayBeginFrom } from '#app/domain/dossier/begin-from-earlier.ts'
import { shareOf, wholeShare } from '#app/domain/dossier/contribution-shares.ts'
import type { Author } from '#app/domain/dossier/dossier.ts'
import { isWriter } from '#app/domain/dossier/dossier-access.ts'
import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import { type Actor, holds, holdsFor } from '#app/domain/people/actor.ts'
import { roundForSector } from '#app/domain/programme/round-for-sector.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { personById } from '#app/records/people/people.ts'
import { unitById, unitsOf } from '#app/records/people/units.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'
import { beginDossier } from './begin-dossier.ts'
import { type OpenDossier, readDossier } from './open-dossier.ts'

export type StartDossierProblem =
  | { readonly problem: 'programme-not-open' }
  | { readonly problem: 'not-of-unit' }
  | { readonly problem: 'no-round-for-sector' }
  | { readonly problem: 'title-missing' }
  | { readonly problem: 'title-too-long'; readonly max: number }
  | { readonly problem: 'not-to-begin-from' }

/**
 * Lập hồ sơ: begins one by the initiative's name. Whoever starts it is its first author, unless a clerk enters it for
 * others: the unit's clerk for its authors, the office's for an individual's paper dossier. Without a unit the sector
 * is the person's own choice. Begun from an earlier dossier it has its text.
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
    /** An earlier dossier of one's own that came to nothing: its text is copied. */
    readonly begunFrom?: number | null
  },
): Promise<Outcome<{ readonly dossierId: number }, StartDossierProblem>> {
  const at = tools.now()
  const today = dayInVietnam(at)
  return tools.transaction(async (tx) => {
    const plan = await issuedProgramme(tx, wish.programmeId)
    const unit = wish.unitId === null ? null : await unitById(tx, wish.unitId)
    const ownUnits = await unitsOf(tx, actor.personId, today)
    const isClerk = holdsFor(actor, wish.unitId, 'unit-clerk', 'unit-head')
    const sector = unit?.sector ?? wish.sector ?? ''
    const round = plan && roundForSector(plan.current.programme, sector, today)

    const earlier = wish.begunFrom == null ? null : await readDossier(tx, actor, wish.begunFrom)
    const title = wish.title.trim() || (earlier?.dossier.title ?? '')

    const problems: StartDossierProblem[] = []
    if (plan === null || plan.state !== 'issued') problems.push({ problem: 'programme-not-open' })
    else if (round === null) problems.push({ problem: 'no-round-for-sector' })
    const isOwnUnit =
      unit === null ? wish.unitId === null : isClerk || ownUnits.some(({ id }) => id === unit.id)
    const mayEnter = isClerk || (wish.unitId === null && holds(actor, 'office'))
    if (!isOwnUnit || (!wish.asAuthor && !mayEnter)) problems.push({ problem: 'not-of-unit' })
    if (title === '') problems.push({ problem: 'title-missing' })
    if (title.length > formLimits.title) problems.push({ problem: 'title-too-long', max: formLimits.title })

    if (wish.begunFrom != null && !isFree(actor, earlier, wish.programmeId))
      problems.push({ problem: 'not-to-begin-from' })

    const name = wish.asAuthor ? 'start-dossier' : 'enter-for-author'
    const act = { at, actorId: actor.personId, act: name, programmeId: wish.programmeId }
    if (problems.length > 0 || round === null || plan === null) {
      await recordAct(tx, { ...act, refused: true, facts: problems })
      return refused(problems)
    }

    const person = await personById(tx, actor.personId)
    if (person === null) throw new Error(`no person ${actor.personId}`)
    const own = wish.asAuthor ? [{ ...authorRow(person, unit), share: shareOf(wholeShare) }] : []
    const copied = earlier && draftFromEarlier(earlier.dossier, plan.current.programme, today)
    const dossierId = await beginDossier(tx, actor, {
      programmeId: wish.programmeId,
      roundCode: round.code,
      sector,
      unit,
      onBehalf: !wish.asAuthor,
      begunFrom: earlier?.dossier.id ?? null,
      known: { ...copied, title, authors: copied === null ? own : withSelf(copied.authors, own) },
      at,
      act: act.act,
    })
    return done({ dossierId })
  })
}

const isFree = (actor: Actor, earlier: OpenDossier | null, programmeId: number): boolean =>
  earlier !== null && isWriter(actor, earlier.dossier) && mayBeginFrom(earlier.dossier, programmeId)

/** Whoever begins it as author stands in the table, with no share yet where the others had all of it. */
function withSelf(authors: readonly Author[], own: readonly Author[]): readonly Author[] {
  const missing = own.filter(({ personId }) => !authors.some((author) => author.personId === personId))
  return authors.length === 0 ? own : [...authors, ...missing.map((one) => ({ ...one, share: shareOf(0) }))]
}
