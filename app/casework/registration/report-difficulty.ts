import { holdersOf, notifyPeople } from '#app/casework/dossier/notify-people.ts'
import { type FileContentProblem, judgeFile, keepJudged } from '#app/casework/foundation/judge-file.ts'
import { difficultyReported } from '#app/documents/registration/difficulty-notices.ts'
import { cleanFileName } from '#app/domain/dossier/file-name.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import { type Actor, holdsFor } from '#app/domain/people/actor.ts'
import { difficultyTopics, longestDifficulty } from '#app/domain/registration/difficulty.ts'
import type { ArrivedFile } from '#app/outside/file-store.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { insertDifficulty } from '#app/records/registration/difficulties.ts'
import type { Tools } from '#app/tools.ts'

export type ReportDifficultyProblem =
  | FileContentProblem
  | { readonly problem: 'no-such-programme' }
  | { readonly problem: 'not-of-unit' }
  | { readonly problem: 'topic-missing' }
  | { readonly problem: 'text-missing' }
  | { readonly problem: 'text-too-long'; readonly max: number }

/** Báo khó khăn, vướng mắc: a unit's clerk or head for the unit, anybody for himself; one file may come with it. */
export async function reportDifficulty(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly programmeId: number
    readonly unitId: number | null
    readonly topic: string
    readonly text: string
    readonly file: { readonly name: string; readonly arrived: ArrivedFile | 'too-large' } | null
  },
): Promise<Outcome<{ readonly id: number }, ReportDifficultyProblem>> {
  const at = tools.now()
  const { file } = wish
  const text = wish.text.trim()
  const topic = difficultyTopics.find((each) => each === wish.topic)
  const arrived = file === null || file.arrived === 'too-large' ? null : file.arrived
  try {
    const judged = arrived === null ? null : await judgeFile(tools, arrived, file?.name ?? '')
    return await tools.transaction(async (tx) => {
      const plan = await issuedProgramme(tx, wish.programmeId)
      const problems: ReportDifficultyProblem[] = []
      if (plan?.state !== 'issued') problems.push({ problem: 'no-such-programme' })
      if (wish.unitId !== null && !holdsFor(actor, wish.unitId, 'unit-clerk', 'unit-head'))
        problems.push({ problem: 'not-of-unit' })
      if (topic === undefined) problems.push({ problem: 'topic-missing' })
      if (text === '') problems.push({ problem: 'text-missing' })
      if (text.length > longestDifficulty) problems.push({ problem: 'text-too-long', max: longestDifficulty })
      if (file?.arrived === 'too-large')
        problems.push({
          problem: 'file-too-large',
          name: file.name,
          maxBytes: tools.settings.fileMaxBytes,
        })
      else if (judged !== null && 'problem' in judged) problems.push(judged)

      const act = { at, actorId: actor.personId, act: 'report-difficulty' }
      if (problems.length > 0 || plan === null || topic === undefined) {
        await recordAct(tx, { ...act, refused: true, facts: problems })
        return refused(problems)
      }
      const isKept = arrived !== null && judged !== null && !('problem' in judged)
      if (isKept) await keepJudged(tx, arrived, judged, at)
      const id = await insertDifficulty(tx, {
        programmeId: plan.id,
        topic,
        text,
        unitId: wish.unitId,
        file: isKept
          ? { sha256: arrived.sha256, name: cleanFileName(file?.name ?? '', judged.kind.extensions) }
          : null,
        by: actor.personId,
        at,
      })
      await recordAct(tx, {
        ...act,
        refused: false,
        programmeId: plan.id,
        subject: `difficulty:${id}`,
        facts: { topic, unit: wish.unitId },
      })
      const office = await holdersOf(tx, at, ['office'])
      await notifyPeople(tools, tx, office, difficultyReported(actor.fullName, text), {
        at,
        link: `/vuong-mac/${id}`,
        not: actor.personId,
      })
      return done({ id })
    })
  } finally {
    await arrived?.discard()
  }
}
