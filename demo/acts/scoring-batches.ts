import { isReadyForCouncil } from '#app/domain/council/opening.ts'
import type { Scoring } from '#app/domain/council/scoring.ts'
import { scoringOfDossier } from '#app/records/council/scorings.ts'
import { dossiers } from '../content/dossiers.ts'
import { isScored, scoringWindow } from '../content/scores.ts'
import type { DemoDossier, LocalTime, ProgrammeCode, RoundCode } from '../content/types.ts'
import { NotOnStage, type Scene } from '../scene.ts'

/** Dossiers that come before the council on one day and are closed together. */
export type Batch = {
  readonly programme: ProgrammeCode
  readonly round: RoundCode
  readonly opens: LocalTime
  readonly closes: LocalTime
  readonly dossiers: readonly DemoDossier[]
}

export const batches: readonly Batch[] = [
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

/** The batch whose scoring was open already when this one came; none where it opens its own. */
export const joinedBy = ({ round, opens, closes }: Batch): Batch | undefined =>
  batches.find((other) => other.round === round && other.closes === closes && other.opens < opens)

/** The ids of the batch; after trainees were here, of those that may still go before the council. */
export async function idsOf(scene: Scene, { dossiers: list }: Batch): Promise<readonly number[]> {
  if (!scene.isForgiving) return Promise.all(list.map(({ code }) => scene.dossierId(code)))
  const found = await Promise.all(list.map(({ code }) => scene.dossier(code).catch(() => null)))
  return found.flatMap((dossier) => (dossier && isReadyForCouncil(dossier.state) ? [dossier.id] : []))
}

/** The scoring these dossiers are in, told by the first that is in one. */
export async function scoringOf(
  { tools, dossierId }: Scene,
  list: readonly Pick<DemoDossier, 'code'>[],
): Promise<Scoring> {
  for (const { code } of list) {
    const id = await dossierId(code).catch(() => null)
    const scoring = id === null ? null : await scoringOfDossier(tools.db, id)
    if (scoring !== null) return scoring
  }
  throw new NotOnStage('không có kỳ chấm')
}
