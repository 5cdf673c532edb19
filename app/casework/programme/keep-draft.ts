import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { parseProgramme } from '#app/domain/programme/parse-programme.ts'
import { mayKeepProgrammes } from '#app/domain/programme/programme-life.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import {
  isProgrammeCodeTaken,
  type LockedProgramme,
  lockProgrammeWithTexts,
  saveDraft,
} from '#app/records/programme/programme-drafts.ts'
import type { Tools } from '#app/tools.ts'
import { draftNames } from './draft-names.ts'
import type { ProgrammeFileProblem } from './import-programme.ts'

export type SaveDraftProblem =
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'no-such-programme' }
  | { readonly problem: 'no-draft' }
  | { readonly problem: 'stale-draft' }

/** The new tag, and how many mistakes hold up the issue. */
export type SavedDraft = { readonly tag: number; readonly mistakes: number }

/** Keeps a text as the draft if this person may and nobody has saved another since. */
export async function keepDraft(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly programmeId: number
    readonly tag: number
    readonly text: string
    readonly problems: readonly ProgrammeFileProblem[]
  },
): Promise<Outcome<SavedDraft, SaveDraftProblem | ProgrammeFileProblem>> {
  return tools.transaction(async (tx) => {
    const programme = await lockProgrammeWithTexts(tx, wish.programmeId)
    const problems = [...draftProblems(actor, programme, wish.tag), ...wish.problems]
    if (problems.length > 0 || programme === null) {
      await recordAct(tx, {
        at: tools.now(),
        actorId: actor.personId,
        act: 'save-programme-draft',
        refused: true,
        programmeId: wish.programmeId,
        facts: { problems: problems.map(({ problem }) => problem) },
      })
      return refused(problems)
    }
    const file: unknown = JSON.parse(wish.text)
    const parsed = parseProgramme(file)
    const names = draftNames(file, programme.names)
    const free = !(await isProgrammeCodeTaken(tx, names.code, programme.id))
    const tag = await saveDraft(tx, {
      id: programme.id,
      text: wish.text,
      // An issued programme goes by the names of its version until the next one is issued.
      ...(programme.state === 'draft'
        ? { names: { ...names, code: free ? names.code : programme.names.code } }
        : {}),
    })
    await recordAct(tx, {
      at: tools.now(),
      actorId: actor.personId,
      act: 'save-programme-draft',
      refused: false,
      programmeId: programme.id,
      facts: { tag, mistakes: parsed.ok ? 0 : parsed.problems.length },
    })
    return done({ tag, mistakes: parsed.ok ? 0 : parsed.problems.length })
  })
}

/** Why this person may not write on the draft they have before them. */
export function draftProblems(
  actor: Actor,
  programme: LockedProgramme | null,
  tag: number | undefined,
): readonly SaveDraftProblem[] {
  const problems: SaveDraftProblem[] = []
  if (!mayKeepProgrammes(actor)) problems.push({ problem: 'not-allowed' })
  if (programme === null) problems.push({ problem: 'no-such-programme' })
  else if (programme.draft === null) problems.push({ problem: 'no-draft' })
  else if (tag !== undefined && programme.tag !== tag) problems.push({ problem: 'stale-draft' })
  return problems
}
