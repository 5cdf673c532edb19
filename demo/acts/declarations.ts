import { signDeclaration } from '#app/casework/council/sign-declaration.ts'
import type { OwnDeclaration } from '#app/domain/council/declaration.ts'
import { listedDossiers } from '#app/records/council/declarations.ts'
import type { Act } from '../act.ts'
import { conflicts, council, type DemoConflict } from '../content/council.ts'
import type { LocalTime } from '../content/types.ts'
import { minutesAfter } from '../local-time.ts'
import { known, type Scene } from '../scene.ts'
import { type Batch, batches, scoringOf } from './scoring-batches.ts'

const secretary = 'kinh-te-3'
/** Signs on paper at the opening of the second round; the secretary keys it in. */
const onPaper = { member: 'qldt-1', programme: 'tam-diep-2024', round: 'dot-2' } as const

/** Back from a journey: they sign a week after this scoring has opened. */
const late: Readonly<Record<string, LocalTime>> = {
  'gddt-1': '2024-07-08T08:20',
  'noi-vu-3': '2024-07-08T09:05',
}
const lateOpening: LocalTime = '2024-07-01T08:00'

const batchOf = (dossier: string): Batch | undefined =>
  batches.find((batch) => batch.dossiers.some(({ code }) => code === dossier))

/** Declared while signing on the first morning, not from the desk later. */
export const isInDeclaration = ({
  dossier,
  declaredAt,
}: Pick<DemoConflict, 'dossier' | 'declaredAt'>): boolean => {
  const batch = batchOf(dossier)
  return batch !== undefined && declaredAt !== null && declaredAt < minutesAfter(batch.opens, 60)
}

/** Before any dossier is seen every member signs what he is not free to judge. */
export const declarationActs: readonly Act[] = batches.flatMap((batch) =>
  council.map(({ person }, place): Act => {
    const declared = conflicts.filter(
      (one) => one.member === person && batchOf(one.dossier) === batch && isInDeclaration(one),
    )
    return {
      at: declared[0]?.declaredAt ?? signsAt(batch, person, place),
      what: `${batch.programme} ${batch.round}: ${person} ký cam kết`,
      do: (scene) => sign(scene, batch, person, declared),
    }
  }),
)

function signsAt({ opens }: Batch, person: string, place: number): LocalTime {
  return (opens === lateOpening ? late[person] : undefined) ?? minutesAfter(opens, 9 + place * 4)
}

async function sign(scene: Scene, batch: Batch, person: string, conflictsDeclared: readonly DemoConflict[]) {
  const { tools } = scene
  const scoring = await scoringOf(scene, batch.dossiers)
  const personId = await scene.personId(person)
  const { members } = await scene.council(batch.programme)
  const member = known(
    members.find((one) => one.personId === personId),
    `thành viên ${person}`,
  )
  const open = (await listedDossiers(tools.db, scoring.id, member.id)).filter((one) => !one.isDeclared)
  const declared: OwnDeclaration[] = []
  for (const { dossier, reason, words } of conflictsDeclared)
    declared.push({
      dossierId: await scene.dossierId(dossier),
      kind: reason === 'kin' ? 'kin' : 'other',
      note: words,
    })
  const isOnPaper =
    person === onPaper.member && batch.programme === onPaper.programme && batch.round === onPaper.round
  return signDeclaration(tools, await scene.actor(isOnPaper ? secretary : person), {
    scoringId: scoring.id,
    memberId: member.id,
    listed: open.map(({ id }) => id),
    declared,
    ...(isOnPaper ? { paperDay: dayOf(batch.opens) } : {}),
  })
}

const dayOf = (at: LocalTime): Temporal.PlainDate => Temporal.PlainDate.from(at.slice(0, 10))
