import type { FileContentProblem } from '#app/casework/foundation/judge-file.ts'
import { type SentScan, withScan } from '#app/casework/foundation/with-scan.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayPrepareFor } from '#app/domain/registration/transmittal-rules.ts'
import {
  type MinutesProblem,
  type MinutesResult,
  minutesProblems,
} from '#app/domain/registration/unit-minutes.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { insertMinutes, judgeableDossiers } from '#app/records/registration/unit-minutes.ts'
import type { Tools } from '#app/tools.ts'

export type RecordUnitMinutesProblem =
  | { readonly problem: 'no-such-unit' }
  | FileContentProblem
  | MinutesProblem

/** Ghi biên bản hội đồng sáng kiến của đơn vị: number, day and scan, with the result for each dossier it judged. */
export async function recordUnitMinutes(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly unitId: number
    readonly programmeId: number
    readonly number: string
    readonly heldOn: Temporal.PlainDate | null
    readonly results: readonly MinutesResult[]
    readonly scan?: SentScan
  },
): Promise<Outcome<{ readonly minutesId: number }, RecordUnitMinutesProblem>> {
  const at = tools.now()
  const { unitId, programmeId, heldOn } = wish
  const number = wish.number.trim()
  const results = wish.results.map((one) => ({ ...one, note: one.note.trim() }))
  return withScan(tools, wish.scan ?? null, (scan, scanProblems) =>
    tools.transaction(async (tx) => {
      const problems: RecordUnitMinutesProblem[] = [...scanProblems]
      if (!mayPrepareFor(actor, unitId)) problems.push({ problem: 'no-such-unit' })
      else
        problems.push(
          ...minutesProblems(
            { number, heldOn, results },
            await judgeableDossiers(tx, unitId, programmeId),
            dayInVietnam(at),
          ),
        )
      const act = {
        at,
        actorId: actor.personId,
        act: 'record-unit-minutes',
        programmeId,
        subject: `unit:${unitId}`,
        documentNumber: number,
      }
      if (problems.length > 0 || heldOn === null) {
        await recordAct(tx, { ...act, refused: true, facts: problems })
        return refused(problems)
      }
      await scan?.keep(tx, at)
      const minutesId = await insertMinutes(tx, {
        ...{ programmeId, unitId, number, heldOn, scan, results, at },
        by: actor.personId,
      })
      await recordAct(tx, { ...act, refused: false, facts: { minutesId, day: String(heldOn), results } })
      return done({ minutesId })
    }),
  )
}
