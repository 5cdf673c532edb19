import { enteredForAuthor, namedAsAuthor } from '#app/documents/dossier/notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { authorRow } from '#app/domain/dossier/author-row.ts'
import type { ContributionShare, Dossier, DossierContent, DossierDraft } from '#app/domain/dossier/dossier.ts'
import { mayEdit } from '#app/domain/dossier/dossier-access.ts'
import { type DraftProblem, draftProblems } from '#app/domain/dossier/draft-problems.ts'
import { firstAppliedDay } from '#app/domain/dossier/first-applied-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { saveDraft } from '#app/records/dossier/save-draft.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { personById } from '#app/records/people/people.ts'
import { unitById } from '#app/records/people/units.ts'
import type { Tools } from '#app/tools.ts'
import { dossierLink, notifyPeople } from './notify-people.ts'
import { type NoSuchDossier, openDossier } from './open-dossier.ts'

/** One row of the author table as written: the person by id; what is left out is taken from the person's record. */
export type AuthorWish = {
  readonly personId: number
  readonly share: ContributionShare
  readonly birthDate?: Temporal.PlainDate | null
  readonly workplace?: string
  readonly jobTitle?: string
  readonly qualification?: string
}

/** What one save changes; whatever is left out stays as it is, so a form may carry only some sections. */
export type DraftWish = Partial<Omit<DossierDraft, 'content' | 'authors'>> & {
  readonly content?: Partial<DossierContent>
  /** The whole table, in order. */
  readonly authors?: readonly AuthorWish[]
}

export type SaveDraftProblem =
  | NoSuchDossier
  | { readonly problem: 'not-writable' }
  | { readonly problem: 'stale'; readonly savedAt: Temporal.Instant }
  | { readonly problem: 'no-such-person' }
  | DraftProblem

/** Lưu bản thảo: keeps the sections sent, if nobody saved since the form with this tag was opened. */
export async function saveDossierDraft(
  tools: Tools,
  actor: Actor,
  wish: { readonly dossierId: number; readonly tag: number; readonly draft: DraftWish },
): Promise<Outcome<{ readonly tag: number; readonly savedAt: Temporal.Instant }, SaveDraftProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const open = await openDossier(tx, actor, wish.dossierId, { act: 'save-dossier-draft', at })
    if (open === null) return refused([{ problem: 'no-such-dossier' }])
    const { dossier, plan } = open
    const draft = await draftOf(tx, dossier, wish.draft)

    const problems: SaveDraftProblem[] = []
    if (!mayEdit(actor, dossier)) problems.push({ problem: 'not-writable' })
    else if (dossier.tag !== wish.tag) problems.push({ problem: 'stale', savedAt: dossier.savedAt })
    if (draft === null) problems.push({ problem: 'no-such-person' })
    else problems.push(...draftProblems(draft, pointable(dossier), plan.current.programme, dayInVietnam(at)))

    const act = { at, actorId: actor.personId, act: 'save-dossier-draft', dossierId: dossier.id }
    if (problems.length > 0 || draft === null) {
      await recordAct(tx, { ...act, refused: true, facts: problems.map(({ problem }) => problem) })
      return refused(problems)
    }
    const tag = await saveDraft(tx, dossier, draft, wish.tag, at)
    if (tag === null) return refused([{ problem: 'stale', savedAt: dossier.savedAt }])
    await recordAct(tx, { ...act, refused: false, facts: { tag, written: Object.keys(wish.draft) } })

    const known = new Set(dossier.authors.map(({ personId }) => personId))
    const added = draft.authors.filter(({ personId }) => !known.has(personId))
    await notifyPeople(
      tools,
      tx,
      added.map(({ personId }) => personId),
      dossier.entry?.personId === actor.personId && dossier.entry.takenOverAt === null
        ? enteredForAuthor(draft.title, actor.fullName)
        : namedAsAuthor(draft.title, actor.fullName),
      {
        at,
        dossierId: dossier.id,
        link: dossierLink(dossier.id),
        not: actor.personId,
      },
    )
    return done({ tag, savedAt: at })
  })
}

/** The whole draft after the change; null where it names a person nobody knows. A changed share has to be confirmed again. */
async function draftOf(tx: OpenTransaction, kept: Dossier, wish: DraftWish): Promise<DossierDraft | null> {
  const authors: DossierDraft['authors'][number][] = []
  for (const row of wish.authors ?? []) {
    const before = kept.authors.find(({ personId }) => personId === row.personId)
    const author = before ?? (await newAuthor(tx, row.personId))
    if (author === null) return null
    authors.push({
      ...author,
      birthDate: row.birthDate ?? author.birthDate,
      workplace: row.workplace ?? author.workplace,
      jobTitle: row.jobTitle ?? author.jobTitle,
      qualification: row.qualification ?? author.qualification,
      share: row.share,
      confirmedAt: before?.share === row.share ? before.confirmedAt : null,
      onPaper: before?.share === row.share ? before.onPaper : null,
    })
  }
  return {
    title: wish.title ?? kept.title,
    kind: wish.kind === undefined ? kept.kind : wish.kind,
    field: wish.field === undefined ? kept.field : wish.field,
    isReform: wish.isReform ?? kept.isReform,
    ...withDays(kept, wish),
    authors: wish.authors === undefined ? kept.authors : authors,
    participants: wish.participants ?? kept.participants,
  }
}

/** Files a draft may point to: the dossier's own, and one taken out since, so that other parts can still be saved. */
const pointable = ({ files, content }: Dossier): readonly number[] => [
  ...files.map(({ id }) => id),
  ...(content.applierFileId === null ? [] : [content.applierFileId]),
]

/** Of the days written the earlier counts; one day alone is that of the first application. */
function withDays(kept: Dossier, wish: DraftWish): Pick<DossierDraft, 'content' | 'firstAppliedOn'> {
  const content = { ...kept.content, ...wish.content }
  if (wish.content?.appliedOn !== undefined || wish.content?.trialOn !== undefined)
    return { content, firstAppliedOn: firstAppliedDay(content) }
  if (wish.firstAppliedOn === undefined) return { content, firstAppliedOn: kept.firstAppliedOn }
  const appliedOn = wish.firstAppliedOn?.toString() ?? null
  return { content: { ...content, appliedOn, trialOn: null }, firstAppliedOn: wish.firstAppliedOn }
}

async function newAuthor(tx: OpenTransaction, personId: number) {
  const person = await personById(tx, personId)
  if (person === null) return null
  const unit = person.homeUnitId === null ? null : await unitById(tx, person.homeUnitId)
  return authorRow(person, unit)
}
