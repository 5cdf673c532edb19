import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { type LateReason, type RoundProblem, roundProblems } from '#app/domain/dossier/round-closing.ts'
import { type Actor, holds, holdsFor } from '#app/domain/people/actor.ts'
import { lanesOfActor, sectorsOf } from '#app/domain/programme/appraisal-lane.ts'
import type { Programme, Round } from '#app/domain/programme/programme.ts'
import { searchKey } from '#app/domain/search-key.ts'
import type { Registration, RegistrationEntry, RegistrationState } from './registration.ts'

/** Giới hạn của một lần đăng ký: rows of a list, and characters of a note. */
export const registrationLimits = { rows: 300, note: 1_000 } as const

/** Ai được đăng ký: the unit's clerk or head, the office for anybody (marked), an individual for himself. */
export const mayRegisterFor = (actor: Actor, unitId: number | null): boolean =>
  unitId === null || holds(actor, 'office') || holdsFor(actor, unitId, 'unit-clerk', 'unit-head')

/** Registered by the office for a unit that is not the clerk's own. */
export const isByOffice = (actor: Actor, unitId: number | null): boolean =>
  holds(actor, 'office') && !holdsFor(actor, unitId, 'unit-clerk', 'unit-head')

const isNamed = (actor: Actor, { authors }: Pick<Registration, 'authors'>): boolean =>
  authors.some(({ personId }) => personId === actor.personId)

const isKeeper = (actor: Actor, registration: Registration): boolean =>
  holds(actor, 'office') ||
  holdsFor(actor, registration.unitId, 'unit-clerk', 'unit-head') ||
  (registration.unitId === null && registration.registeredBy === actor.personId)

/** Who may read it: its keepers, its authors, those who look over the whole programme, the appraiser of its sector. */
export const mayReadRegistration = (
  actor: Actor,
  registration: Registration,
  programme: Pick<Programme, 'authority'>,
): boolean =>
  isKeeper(actor, registration) ||
  isNamed(actor, registration) ||
  holds(actor, 'leader', 'front') ||
  sectorsOf(lanesOfActor(actor, programme)).includes(registration.sector)

/** Changed and withdrawn by its keepers while no dossier has taken it up. */
export const mayChangeRegistration = (actor: Actor, registration: Registration): boolean =>
  isKeeper(actor, registration) && registration.state === 'registered'

/** A dossier is begun by an author named in it or by the unit's own people; the office writes nobody's dossier. */
export const mayTakeUp = (actor: Actor, registration: Registration): boolean =>
  registration.state === 'registered' &&
  (isNamed(actor, registration) ||
    holdsFor(actor, registration.unitId, 'unit-clerk', 'unit-head') ||
    (registration.unitId === null && registration.registeredBy === actor.personId && !registration.byOffice))

/** Taken up as long as its dossier is not withdrawn; then it stands again as it was registered. */
export const registrationStateOf = (
  isWithdrawn: boolean,
  dossierState: DossierState | null,
): RegistrationState =>
  isWithdrawn
    ? 'withdrawn'
    : dossierState !== null && dossierState !== 'withdrawn'
      ? 'taken-up'
      : 'registered'

/** Lý do bản đăng ký chưa nhận được: what one entry lacks or has too much of. */
export type EntryProblem =
  | { readonly problem: 'title-missing' }
  | { readonly problem: 'title-too-long'; readonly max: number }
  | { readonly problem: 'already-registered' }
  | { readonly problem: 'authors-missing' }
  | { readonly problem: 'author-name-missing'; readonly place: number }
  | { readonly problem: 'author-twice'; readonly name: string }
  | { readonly problem: 'too-many-authors'; readonly max: number }
  | { readonly problem: 'field-unknown'; readonly given: string }
  | { readonly problem: 'kind-unknown'; readonly given: string }
  | { readonly problem: 'line-too-long'; readonly max: number }
  | { readonly problem: 'note-too-long'; readonly max: number }

/** `taken`: the titles, as `searchKey` reads them, that the same unit or person has registered already. */
export function entryProblems(
  entry: RegistrationEntry,
  programme: Pick<Programme, 'fields' | 'solutionKinds'>,
  taken: ReadonlySet<string>,
): readonly EntryProblem[] {
  const { title, authors, field, kind, note } = entry
  const problems: EntryProblem[] = []
  if (title === '') problems.push({ problem: 'title-missing' })
  if (title.length > formLimits.title) problems.push({ problem: 'title-too-long', max: formLimits.title })
  if (taken.has(searchKey(title))) problems.push({ problem: 'already-registered' })
  if (authors.length === 0) problems.push({ problem: 'authors-missing' })
  if (authors.length > formLimits.authors)
    problems.push({ problem: 'too-many-authors', max: formLimits.authors })
  for (const [place, { fullName }] of authors.entries())
    if (fullName === '') problems.push({ problem: 'author-name-missing', place })
  for (const [place, { personId, fullName }] of authors.entries())
    if (personId !== null && authors.slice(0, place).some((earlier) => earlier.personId === personId))
      problems.push({ problem: 'author-twice', name: fullName })
  if (authors.some(({ fullName, jobTitle }) => Math.max(fullName.length, jobTitle.length) > formLimits.line))
    problems.push({ problem: 'line-too-long', max: formLimits.line })
  if (field !== null && !programme.fields.some(({ code }) => code === field))
    problems.push({ problem: 'field-unknown', given: field })
  if (kind !== null && !programme.solutionKinds.some(({ code }) => code === kind))
    problems.push({ problem: 'kind-unknown', given: kind })
  if (note.length > registrationLimits.note)
    problems.push({ problem: 'note-too-long', max: registrationLimits.note })
  return problems
}

/**
 * Does the round still take a registration? The plan's one date serves registrations and dossiers, and so does its rule
 * for what comes late; before the round opens one may already register. docs/decisions/0013.
 */
export const registeringProblems = (
  round: Round,
  at: Temporal.Instant,
  late: LateReason | null,
): readonly RoundProblem[] =>
  roundProblems(round, at, late).filter(({ problem }) => problem !== 'round-not-open')
