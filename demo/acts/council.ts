import { addMember } from '#app/casework/council/add-member.ts'
import { createCouncil } from '#app/casework/council/create-council.ts'
import { recordVotes } from '#app/casework/council/record-votes.ts'
import { done, type Outcome } from '#app/domain/outcome.ts'
import { scoringOfDossier } from '#app/records/council/scorings.ts'
import { type Act, inTurn } from '../act.ts'
import { calendar } from '../calendar.ts'
import { council, councilDecision, isConflicted } from '../content/council.ts'
import { papers } from '../content/papers.ts'
import { votes } from '../content/scores.ts'
import type { ProgrammeCode } from '../content/types.ts'
import { written } from '../content/written.ts'
import { known, type Scene } from '../scene.ts'

const office = 'kinh-te-4'
const presiding = ['ubnd-3', 'kinh-te-1', 'kinh-te-3']

/** Whoever of chair, vice chair and secretary may know about this dossier. */
export const presidingOver = (dossier: string): string =>
  presiding.find((person) => !isConflicted(person, dossier)) ?? 'ubnd-3'

/** The council of a year is set up and seated; at its last meeting it votes. */
export function councilActs(code: ProgrammeCode): readonly Act[] {
  const { councilSeated, voted } = calendar[code]
  const minutes = papers[code].meetings.at(-1)?.minutes ?? ''
  const voters = Map.groupBy(
    votes.filter((vote) => written.some((one) => one.code === vote.dossier && one.programme === code)),
    (vote) => presidingOver(vote.dossier),
  )
  return [
    { at: councilSeated, what: `${code}: thành lập Hội đồng`, do: (scene) => seat(scene, code) },
    ...[...voters].map(([recorder, tallies]) => ({
      at: voted,
      what: `${code}: ${recorder} ghi biểu quyết`,
      do: (scene: Scene) => recordTallies(scene, recorder, tallies, minutes),
    })),
  ]
}

async function seat(scene: Scene, code: ProgrammeCode) {
  const { tools } = scene
  const actor = await scene.actor(office)
  const { id: programmeId, current } = await scene.programme(code)
  const { number, day } = councilDecision[code]
  const from = Temporal.PlainDate.from(day)
  const created = await createCouncil(tools, actor, {
    programmeId,
    name: current.programme.authority.council.name,
    decisionNumber: number,
    decidedOn: from,
  })
  if (!created.ok) return created
  const seated = await inTurn(
    council.map(({ person, seat, standsFor }) => async () => {
      const personId = await scene.personId(person)
      const { councilId } = created.value
      return addMember(tools, actor, { councilId, personId, seat, jobTitle: standsFor, from })
    }),
  )
  scene.castChanged()
  return seated
}

/** Tallies are recorded scoring by scoring, by somebody without a stake in any of its dossiers. */
async function recordTallies(scene: Scene, recorder: string, tallies: typeof votes, minutesNumber: string) {
  const { tools } = scene
  const actor = await scene.actor(recorder)
  const places = new Map<number, Ballot[]>()
  for (const vote of tallies) {
    const place = await placeOf(scene, vote.dossier)
    if (place === null && scene.isForgiving) continue
    const { scoringId, dossierId } = known(place ?? undefined, `kỳ chấm của ${vote.dossier}`)
    places.set(scoringId, [...(places.get(scoringId) ?? []), { dossierId, vote }])
  }
  // What trainees changed on one dossier does not keep the others from their vote.
  const lists = [...places].flatMap(([scoringId, list]) =>
    scene.isForgiving ? list.map((ballot) => ({ scoringId, list: [ballot] })) : [{ scoringId, list }],
  )
  let outcome: Outcome<unknown, unknown> = done(null)
  for (const { scoringId, list } of lists) {
    const recorded = await recordVotes(tools, actor, {
      scoringId,
      minutesNumber,
      votes: list.map(({ dossierId, vote: { agree, disagree, blank } }) => ({
        dossierId,
        agree,
        disagree,
        blank,
        tag: 0,
      })),
    })
    if (!recorded.ok) outcome = recorded
  }
  return outcome
}

type Ballot = { readonly dossierId: number; readonly vote: (typeof votes)[number] }

async function placeOf(scene: Scene, code: string) {
  const dossierId = await scene.dossierId(code).catch(() => null)
  const scoring = dossierId === null ? null : await scoringOfDossier(scene.tools.db, dossierId)
  return dossierId === null || scoring === null ? null : { dossierId, scoringId: scoring.id }
}
