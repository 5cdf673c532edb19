import { addToScoring } from '#app/casework/council/add-to-scoring.ts'
import { closeScoring } from '#app/casework/council/close-scoring.ts'
import { declareConflict } from '#app/casework/council/declare-conflict.ts'
import { openScoring } from '#app/casework/council/open-scoring.ts'
import { recordAbsence } from '#app/casework/council/record-absence.ts'
import { remindMembers } from '#app/casework/council/remind-members.ts'
import { settleConflict } from '#app/casework/council/settle-conflict.ts'
import type { Scoring } from '#app/domain/council/scoring.ts'
import { conflictsOfScoring } from '#app/records/council/conflicts.ts'
import { scoringOfDossier } from '#app/records/council/scorings.ts'
import { type Act, inTurn } from '../act.ts'
import { calendar } from '../calendar.ts'
import { conflicts, isConflicted } from '../content/council.ts'
import { dossiers } from '../content/dossiers.ts'
import { absences, isScored, scoringWindow } from '../content/scores.ts'
import type { DemoDossier, LocalTime, ProgrammeCode, RoundCode } from '../content/types.ts'
import { minutesAfter, minutesBefore } from '../local-time.ts'
import { known, type Scene } from '../scene.ts'
import { presidingOver } from './council.ts'

const chair = 'ubnd-3'
const secretary = 'kinh-te-3'

/** Dossiers that come before the council on one day and are closed together. */
type Batch = {
  readonly programme: ProgrammeCode
  readonly round: RoundCode
  readonly opens: LocalTime
  readonly closes: LocalTime
  readonly dossiers: readonly DemoDossier[]
}

const batches: readonly Batch[] = [
  ...Map.groupBy(dossiers.filter(isScored), (dossier) => {
    const { opens, closes } = scoringWindow(dossier)
    return [dossier.programme, dossier.round, opens, closes].join(' ')
  }).values(),
].flatMap((list) => {
  const [first] = list
  return first === undefined
    ? []
    : [{ programme: first.programme, round: first.round, ...scoringWindow(first), dossiers: list }]
})

/** Scorings are opened, conflicts declared and settled, absences noted, members reminded, scorings closed. */
export const scoringActs: readonly Act[] = [
  ...batches.flatMap((batch): Act[] => {
    const first = batch.dossiers[0]?.code ?? ''
    const name = `${batch.programme} ${batch.round}, ${batch.opens.slice(0, 10)}`
    const joins = batches.some(
      (other) =>
        other.programme === batch.programme &&
        other.round === batch.round &&
        other.closes === batch.closes &&
        other.opens < batch.opens,
    )
    return [
      {
        at: batch.opens,
        what: `${name}: ${joins ? 'thêm vào' : 'mở'} kỳ chấm`,
        do: (scene) => (joins ? add(scene, batch) : open(scene, batch)),
      },
      {
        at: minutesAfter(batch.opens, 150),
        what: `${name}: xử lý xung đột được đề xuất`,
        do: (scene) => settle(scene, first),
      },
      ...absentFrom(batch).map(
        ({ member, reason }): Act => ({
          at: minutesBefore(batch.closes, 45),
          what: `${name}: ghi vắng ${member}`,
          do: async (scene) => {
            const { id: scoringId } = await scoringOf(scene, first)
            const memberId = await memberIdOf(scene, batch.programme, member)
            return recordAbsence(scene.tools, await scene.actor(secretary), { scoringId, memberId, reason })
          },
        }),
      ),
      ...(joins
        ? []
        : [
            {
              at: batch.closes,
              what: `${name}: khóa kỳ chấm`,
              do: async (scene) => {
                const { id: scoringId } = await scoringOf(scene, first)
                return closeScoring(scene.tools, await scene.actor(chair), { scoringId })
              },
            } satisfies Act,
          ]),
    ]
  }),
  ...(['tam-diep-2023', 'tam-diep-2024'] as const).flatMap(reminderActs),
  ...conflicts.flatMap(({ member, dossier, reason, words, declaredAt, waived }): Act[] => {
    if (declaredAt === null || (reason !== 'kin' && reason !== 'other')) return []
    const declared: Act = {
      at: declaredAt,
      what: `${dossier}: ${member} khai xung đột`,
      do: async (scene) =>
        declareConflict(scene.tools, await scene.actor(member), {
          dossierId: await scene.dossierId(dossier),
          kind: reason,
          note: words,
        }),
    }
    if (waived === undefined) return [declared]
    return [
      declared,
      {
        at: minutesAfter(declaredAt, 290),
        what: `${dossier}: miễn trừ xung đột`,
        do: (scene) => settle(scene, dossier, waived),
      },
    ]
  }),
]

async function open(scene: Scene, batch: Batch) {
  const { id: councilId } = await scene.council(batch.programme)
  return openScoring(scene.tools, await scene.actor(secretary), {
    councilId,
    roundCode: batch.round,
    dossierIds: await idsOf(scene, batch),
    dueOn: Temporal.PlainDate.from(batch.closes.slice(0, 10)),
  })
}

async function add(scene: Scene, batch: Batch) {
  const companion = batches.find(
    ({ closes, round, opens }) => closes === batch.closes && round === batch.round && opens < batch.opens,
  )
  const scoring = await scoringOf(scene, companion?.dossiers[0]?.code ?? '')
  return addToScoring(scene.tools, await scene.actor(secretary), {
    scoringId: scoring.id,
    dossierIds: await idsOf(scene, batch),
  })
}

const idsOf = (scene: Scene, { dossiers: list }: Batch) =>
  Promise.all(list.map(async ({ code }) => await scene.dossierId(code)))

async function scoringOf({ tools, dossierId }: Scene, code: string): Promise<Scoring> {
  const scoring = await scoringOfDossier(tools.db, await dossierId(code))
  return known(scoring ?? undefined, `kỳ chấm của ${code}`)
}

async function memberIdOf(scene: Scene, code: ProgrammeCode, person: string): Promise<number> {
  const personId = await scene.personId(person)
  const { members } = await scene.council(code)
  return known(
    members.find((member) => member.personId === personId),
    `thành viên ${person}`,
  ).id
}

/**
 * What the rules proposed is confirmed where the content says so and waived otherwise; with a reason given, what was
 * declared on that one dossier is waived.
 */
async function settle(scene: Scene, code: string, waiver?: string) {
  const { tools } = scene
  const scoring = await scoringOf(scene, code)
  const codes = new Map<number, string>()
  for (const dossier of dossiers.filter(isScored)) {
    const id = await scene.dossierId(dossier.code).catch(() => null)
    if (id !== null) codes.set(id, dossier.code)
  }
  const { members } = await scene.council(
    dossiers.find((one) => one.code === code)?.programme ?? 'tam-diep-2024',
  )
  const lines = new Map<number, Awaited<ReturnType<typeof conflictsOfScoring>>[number]>()
  for (const { personId } of members)
    for (const line of await conflictsOfScoring(tools.db, scoring.id, personId)) lines.set(line.id, line)
  const onlyId = await scene.dossierId(code)
  const wanted = [...lines.values()]
    .toSorted((a, b) => a.id - b.id)
    .filter((line) =>
      waiver === undefined
        ? line.state === 'suggested'
        : line.dossierId === onlyId && line.kind === 'other' && line.state === 'standing',
    )
  return inTurn(
    wanted.map((line) => async () => {
      const dossier = known(codes.get(line.dossierId), `hồ sơ số ${line.dossierId}`)
      const person = await personOf(scene, members.find((member) => member.id === line.memberId)?.personId)
      const stands = waiver === undefined && isConflicted(person, dossier)
      return settleConflict(tools, await scene.actor(presidingOver(dossier)), {
        conflictId: line.id,
        to: stands ? 'standing' : 'waived',
        reason: stands ? '' : (waiver ?? waivedByChair),
      })
    }),
  )
}

const waivedByChair =
  'Quan hệ công tác đã lâu, không liên quan đến giải pháp này; Hội đồng thống nhất để thành viên chấm điểm.'

async function personOf(scene: Scene, personId: number | undefined): Promise<string> {
  for (const { member } of conflicts) if ((await scene.personId(member)) === personId) return member
  return ''
}

/** Each member once, however many dossiers he missed. */
function absentFrom({ dossiers: list }: Batch): typeof absences {
  const missed = absences.filter(({ dossier }) => list.some(({ code }) => code === dossier))
  return missed.filter(({ member }, place) => missed.findIndex((one) => one.member === member) === place)
}

function reminderActs(code: ProgrammeCode): readonly Act[] {
  return calendar[code].membersReminded.map((at) => {
    const batch = batches.findLast((one) => one.programme === code && one.opens < at && at < one.closes)
    return {
      at,
      what: `${code}: nhắc thành viên Hội đồng`,
      do: async (scene) => {
        const { id: scoringId } = await scoringOf(scene, batch?.dossiers[0]?.code ?? '')
        return remindMembers(scene.tools, await scene.actor(secretary), { scoringId })
      },
    }
  })
}
