import type { Outcome } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { programmeFileMaxBytes } from '#app/domain/programme/programme-life.ts'
import type { Tools } from '#app/tools.ts'
import type { ProgrammeFileProblem } from './import-programme.ts'
import { keepDraft, type SaveDraftProblem, type SavedDraft } from './keep-draft.ts'

/**
 * Lưu bản nháp kế hoạch as it was filled in, mistakes and all: they are shown at every opening and hold up only the
 * issue. `content` is the whole file as a JSON value; `tag` is that of the draft it was made from.
 */
export async function saveProgrammeDraft(
  tools: Tools,
  actor: Actor,
  wish: { readonly programmeId: number; readonly tag: number; readonly content: unknown },
): Promise<Outcome<SavedDraft, SaveDraftProblem | ProgrammeFileProblem>> {
  const text = JSON.stringify(wish.content, null, 2)
  const tooLarge: ProgrammeFileProblem[] =
    Buffer.byteLength(text) > programmeFileMaxBytes
      ? [{ problem: 'file-too-large', limit: programmeFileMaxBytes }]
      : []
  return keepDraft(tools, actor, { ...wish, text, problems: tooLarge })
}
