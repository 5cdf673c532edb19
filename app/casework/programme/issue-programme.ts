import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { parseProgrammeText } from '#app/domain/programme/parse-programme.ts'
import { type DocumentProblem, documentProblems } from '#app/domain/programme/programme-life.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import {
  insertVersion,
  isProgrammeCodeTaken,
  lockProgrammeWithTexts,
} from '#app/records/programme/programme-drafts.ts'
import type { Tools } from '#app/tools.ts'
import { fileProblems, type ProgrammeFileProblem } from './import-programme.ts'
import { draftProblems, type SaveDraftProblem } from './keep-draft.ts'

export type IssueProgrammeProblem =
  | SaveDraftProblem
  | ProgrammeFileProblem
  | DocumentProblem
  | { readonly problem: 'already-issued' }
  | { readonly problem: 'code-taken'; readonly code: string }

/** Ban hành kế hoạch: the draft comes into force as version 1 under the number and day of its document. Flips once. */
export async function issueProgramme(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly programmeId: number
    readonly documentNumber: string
    readonly documentDay: Temporal.PlainDate | null
    /** The draft that was looked at; left out, whatever draft there is. */
    readonly tag?: number
  },
): Promise<Outcome<{ readonly versionId: number }, IssueProgrammeProblem>> {
  const at = tools.now()
  const { documentNumber, documentDay } = wish
  return tools.transaction(async (tx) => {
    const programme = await lockProgrammeWithTexts(tx, wish.programmeId)
    const text = programme?.draft ?? ''
    const parsed = parseProgrammeText(text)

    const problems: IssueProgrammeProblem[] = [...draftProblems(actor, programme, wish.tag)]
    if (programme !== null && programme.state !== 'draft') problems.push({ problem: 'already-issued' })
    if (programme?.draft != null) problems.push(...fileProblems(text))
    problems.push(...documentProblems({ number: documentNumber, day: documentDay }, dayInVietnam(at)))
    if (parsed.ok && programme !== null && (await isProgrammeCodeTaken(tx, parsed.value.code, programme.id)))
      problems.push({ problem: 'code-taken', code: parsed.value.code })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act: 'issue-programme',
      refused: problems.length > 0,
      programmeId: wish.programmeId,
      ...(problems.length > 0 ? {} : { fromState: 'draft', toState: 'issued' }),
      documentNumber,
      facts: { problems: problems.map(({ problem }) => problem) },
    })
    if (problems.length > 0 || programme === null || !parsed.ok || documentDay === null)
      return refused(problems)

    const { code, year, title } = parsed.value
    const versionId = await insertVersion(tx, {
      programmeId: programme.id,
      version: 1,
      text,
      reason: '',
      documentNumber: documentNumber.trim(),
      documentDay,
      ...{ code, year, title },
      at,
      by: actor.personId,
    })
    return done({ versionId })
  })
}
