import type { Outcome } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { Tools } from '#app/tools.ts'
import { fileProblems, type ProgrammeFileProblem, withoutMark } from './import-programme.ts'
import { keepDraft, type SaveDraftProblem, type SavedDraft } from './keep-draft.ts'

/** Thay bản nháp bằng nội dung một tệp: taken whole, byte for byte, or refused with every mistake in it. */
export async function replaceProgrammeDraft(
  tools: Tools,
  actor: Actor,
  wish: { readonly programmeId: number; readonly tag: number; readonly json: string },
): Promise<Outcome<SavedDraft, SaveDraftProblem | ProgrammeFileProblem>> {
  const text = withoutMark(wish.json)
  return keepDraft(tools, actor, { ...wish, text, problems: fileProblems(text) })
}
