import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { parseProgrammeText } from '#app/domain/programme/parse-programme.ts'
import { mayImportProgrammes, programmeFileMaxBytes } from '#app/domain/programme/programme-life.ts'
import type { ProgrammeProblem } from '#app/domain/programme/programme-problem.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { insertProgramme } from '#app/records/programme/programme-drafts.ts'
import type { Tools } from '#app/tools.ts'

export type ProgrammeFileProblem =
  | { readonly problem: 'file-too-large'; readonly limit: number }
  | { readonly problem: 'file-mistake'; readonly mistake: ProgrammeProblem }

export type ImportProgrammeProblem =
  | ProgrammeFileProblem
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'code-taken'; readonly code: string }

/** Nạp kế hoạch từ tệp: taken whole, byte for byte, as the draft of a new programme, or refused with every mistake in it. */
export async function importProgramme(
  tools: Tools,
  actor: Actor,
  wish: { readonly json: string },
): Promise<Outcome<{ readonly programmeId: number }, ImportProgrammeProblem>> {
  const at = tools.now()
  const text = withoutMark(wish.json)
  const parsed = parseProgrammeText(text)
  const problems: ImportProgrammeProblem[] = [...fileProblems(text)]
  if (!mayImportProgrammes(actor)) problems.push({ problem: 'not-allowed' })
  return tools.transaction(async (tx) => {
    const id =
      problems.length === 0 && parsed.ok
        ? await insertProgramme(tx, {
            code: parsed.value.code,
            year: parsed.value.year,
            title: parsed.value.title,
            text,
            at,
          })
        : null
    if (problems.length === 0 && parsed.ok && id === null)
      problems.push({ problem: 'code-taken', code: parsed.value.code })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      act: 'import-programme',
      refused: id === null,
      ...(id === null ? {} : { programmeId: id }),
      facts: id === null ? { problems: problems.length } : { bytes: text.length },
    })
    return id === null ? refused(problems) : done({ programmeId: id })
  })
}

/** The text without the byte order mark some editors put in front. */
export const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '')

/** Every mistake of a programme file. */
export function fileProblems(text: string): readonly ProgrammeFileProblem[] {
  if (Buffer.byteLength(text) > programmeFileMaxBytes)
    return [{ problem: 'file-too-large', limit: programmeFileMaxBytes }]
  const parsed = parseProgrammeText(text)
  return parsed.ok ? [] : parsed.problems.map((mistake) => ({ problem: 'file-mistake', mistake }))
}
