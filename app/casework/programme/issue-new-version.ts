import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { changesScoring, type FrozenProblem, frozenProblems } from '#app/domain/programme/frozen-parts.ts'
import { parseProgrammeText } from '#app/domain/programme/parse-programme.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { programmeDifferences } from '#app/domain/programme/programme-difference.ts'
import { type DocumentProblem, documentProblems } from '#app/domain/programme/programme-life.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { insertVersion, lockProgrammeWithTexts } from '#app/records/programme/programme-drafts.ts'
import { holdSheets, moveOpenScorings, programmeUse } from '#app/records/programme/programme-use.ts'
import type { Tools } from '#app/tools.ts'
import { fileProblems, type ProgrammeFileProblem } from './import-programme.ts'
import { draftProblems, type SaveDraftProblem } from './keep-draft.ts'

export type IssueVersionProblem =
  | SaveDraftProblem
  | ProgrammeFileProblem
  | DocumentProblem
  | FrozenProblem
  | { readonly problem: 'not-in-force' }
  | { readonly problem: 'reason-missing' }
  | { readonly problem: 'nothing-changed' }

/**
 * Ban hành bản điều chỉnh: the draft comes into force as the next version, with its reason and its document. What signed
 * sheets or an issued decision rest on is refused, path by path (rules §1). Flips once.
 */
export async function issueNewVersion(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly programmeId: number
    readonly reason: string
    readonly documentNumber: string
    readonly documentDay: Temporal.PlainDate | null
    /** The draft that was looked at; left out, whatever draft there is. */
    readonly tag?: number
  },
): Promise<Outcome<{ readonly versionId: number; readonly version: number }, IssueVersionProblem>> {
  const at = tools.now()
  const { documentNumber, documentDay } = wish
  const reason = wish.reason.trim()
  return tools.transaction(async (tx) => {
    await holdSheets(tx)
    const programme = await lockProgrammeWithTexts(tx, wish.programmeId)
    const draft = programme?.draft ?? null
    const before = inForce(programme?.current?.text)
    const after = draft === null ? null : parseProgrammeText(draft)

    const problems: IssueVersionProblem[] = [...draftProblems(actor, programme, wish.tag)]
    if (programme !== null && programme.state !== 'issued') problems.push({ problem: 'not-in-force' })
    if (draft !== null) problems.push(...fileProblems(draft))
    if (reason === '') problems.push({ problem: 'reason-missing' })
    problems.push(...documentProblems({ number: documentNumber, day: documentDay }, dayInVietnam(at)))
    if (draft !== null && programme?.current != null && sameFile(programme.current.text, draft))
      problems.push({ problem: 'nothing-changed' })
    if (before !== null && after?.ok)
      problems.push(...frozenProblems(before, after.value, await programmeUse(tx, wish.programmeId)))
    const version = (programme?.current?.version ?? 0) + 1
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act: 'issue-new-version',
      refused: problems.length > 0,
      programmeId: wish.programmeId,
      reason,
      documentNumber,
      facts: { version, problems: problems.map(({ problem }) => problem) },
    })
    if (problems.length > 0 || draft === null || before === null || !after?.ok || documentDay === null)
      return refused(problems)

    const { code, year, title } = after.value
    const versionId = await insertVersion(tx, {
      programmeId: wish.programmeId,
      version,
      text: draft,
      reason,
      documentNumber: documentNumber.trim(),
      documentDay,
      ...{ code, year, title },
      at,
      by: actor.personId,
    })
    if (changesScoring(before, after.value)) await moveOpenScorings(tx, wish.programmeId, versionId)
    return done({ versionId, version })
  })
}

/** The plan in force; an issued text that cannot be read is an accident. */
function inForce(text: string | undefined): Programme | null {
  if (text === undefined) return null
  const parsed = parseProgrammeText(text)
  if (!parsed.ok) throw new Error(`the version in force cannot be read: ${JSON.stringify(parsed.problems)}`)
  return parsed.value
}

const sameFile = (one: string, other: string): boolean => {
  const [before, after]: readonly unknown[] = [JSON.parse(one), JSON.parse(other)]
  return programmeDifferences(before, after).length === 0
}
