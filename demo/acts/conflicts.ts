import { declareConflict } from '#app/casework/council/declare-conflict.ts'
import { settleConflict } from '#app/casework/council/settle-conflict.ts'
import { type ConflictLine, conflictsOfScoring } from '#app/records/council/conflicts.ts'
import { type Act, inTurn } from '../act.ts'
import { conflicts, council, isConflicted } from '../content/council.ts'
import { dossiers } from '../content/dossiers.ts'
import { isScored } from '../content/scores.ts'
import type { ProgrammeCode } from '../content/types.ts'
import { minutesAfter } from '../local-time.ts'
import { known, type Scene } from '../scene.ts'
import { presidingOver } from './council.ts'
import { isInDeclaration } from './declarations.ts'
import { type Batch, batches, scoringOf } from './scoring-batches.ts'

/** What members declare themselves, and what becomes of what they declared and of what the rules propose. */
export const conflictActs: readonly Act[] = [
  ...batches.map((batch) => ({
    at: minutesAfter(batch.opens, 150),
    what: `${batch.programme} ${batch.round}: xử lý xung đột được đề xuất`,
    do: (scene: Scene) => settleProposed(scene, batch),
  })),
  ...conflicts.flatMap(({ member, dossier, reason, words, declaredAt, waived }): Act[] => {
    if (declaredAt === null || (reason !== 'kin' && reason !== 'other')) return []
    if (isInDeclaration({ declaredAt, dossier })) return []
    const declared: Act = {
      at: declaredAt,
      what: `${dossier}: ${member} khai xung đột`,
      do: async (scene) => {
        const dossierId = await scene.dossierId(dossier)
        const wish = { dossierId, kind: reason, note: words } as const
        return declareConflict(scene.tools, await scene.actor(member), wish)
      },
    }
    if (waived === undefined) return [declared]
    const waiver: Act = {
      at: minutesAfter(declaredAt, 290),
      what: `${dossier}: miễn trừ xung đột`,
      do: (scene) => waive(scene, dossier, waived),
    }
    return [declared, waiver]
  }),
]

/** Confirmed where the content says so, rejected otherwise. */
async function settleProposed(scene: Scene, batch: Batch) {
  const { members } = await scene.council(batch.programme)
  const memberOf = new Map<number, string>()
  for (const { person } of council) {
    const personId = await scene.personId(person)
    for (const { id } of members.filter((one) => one.personId === personId)) memberOf.set(id, person)
  }
  const codes = new Map<number, string>()
  for (const { code } of dossiers.filter(isScored)) {
    const id = await scene.dossierId(code).catch(() => null)
    if (id !== null) codes.set(id, code)
  }
  const lines = await linesOf(scene, batch.programme, (await scoringOf(scene, batch.dossiers)).id)
  return inTurn(
    lines
      .filter(({ state }) => state === 'suggested')
      .map(({ id, dossierId, memberId }) => async () => {
        const dossier = known(codes.get(dossierId), `hồ sơ số ${dossierId}`)
        const stands = isConflicted(memberOf.get(memberId) ?? '', dossier)
        return settleConflict(scene.tools, await scene.actor(presidingOver(dossier)), {
          conflictId: id,
          to: stands ? 'standing' : 'rejected',
          reason: stands
            ? ''
            : 'Quan hệ công tác không liên quan đến giải pháp, không cùng bộ phận chuyên môn.',
        })
      }),
  )
}

async function waive(scene: Scene, code: string, reason: string) {
  const dossierId = await scene.dossierId(code)
  const { id: scoringId } = await scoringOf(scene, [{ code }])
  const line = (await linesOf(scene, 'tam-diep-2024', scoringId)).find(
    (one) => one.dossierId === dossierId && one.kind === 'other' && one.state === 'standing',
  )
  return settleConflict(scene.tools, await scene.actor(presidingOver(code)), {
    conflictId: known(line, `xung đột về ${code}`).id,
    to: 'waived',
    reason,
  })
}

/** Every conflict of the scoring: nobody sees those about dossiers he is in conflict with, so all are asked. */
async function linesOf(
  scene: Scene,
  programme: ProgrammeCode,
  scoringId: number,
): Promise<readonly ConflictLine[]> {
  const lines = new Map<number, ConflictLine>()
  for (const { personId } of (await scene.council(programme)).members)
    for (const line of await conflictsOfScoring(scene.tools.db, scoringId, personId)) lines.set(line.id, line)
  return [...lines.values()].toSorted((a, b) => a.id - b.id)
}
