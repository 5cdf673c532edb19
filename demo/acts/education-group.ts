import { addMember } from '#app/casework/council/add-member.ts'
import { createCouncil } from '#app/casework/council/create-council.ts'
import { recordGroupResults } from '#app/casework/council/record-group-results.ts'
import { done } from '#app/domain/outcome.ts'
import { councilsOf } from '#app/records/council/councils.ts'
import { dossiersOfGroup } from '#app/records/council/group-reviews.ts'
import { type Act, inTurn } from '../act.ts'
import { calendar } from '../calendar.ts'
import { educationGroup } from '../content/council.ts'
import type { Scene } from '../scene.ts'
import { batches } from './scoring-batches.ts'

const office = 'kinh-te-4'
const year = 'tam-diep-2024'

/** The education group is set up beside the council; before each scoring it passes on what the schools handed in. */
export const educationGroupActs: readonly Act[] = [
  { at: calendar[year].councilSeated, what: `${year}: thành lập tổ chuyên ngành`, do: setUp },
  ...batches
    .filter(({ programme }) => programme === year)
    .map(({ opens }, place) => ({
      at: opens,
      what: `${year}: tổ chuyên ngành chuyển hồ sơ, lần ${place + 1}`,
      do: (scene: Scene) => passOn(scene, place + 1),
    })),
]

async function setUp(scene: Scene) {
  const { tools } = scene
  const actor = await scene.actor(office)
  const council = await scene.council(year)
  const { current } = await scene.programme(year)
  const from = Temporal.PlainDate.from(educationGroup.day)
  const created = await createCouncil(tools, actor, {
    programmeId: council.programmeId,
    name: educationGroup.name,
    decisionNumber: educationGroup.number,
    decidedOn: from,
    kind: 'group',
    passesTo: council.id,
    remit: { sectors: ['giao-duc'], fields: [] },
    signedAs: 'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH',
    signer: current.programme.plan.signer,
  })
  if (!created.ok) return created
  const { councilId } = created.value
  const seated = await inTurn(
    educationGroup.members.map(({ person, seat, standsFor }) => async () => {
      const personId = await scene.personId(person)
      const expertise = ['giao-duc-dao-tao']
      return addMember(tools, actor, { councilId, personId, seat, jobTitle: standsFor, from, expertise })
    }),
  )
  scene.castChanged()
  return seated
}

async function passOn(scene: Scene, meeting: number) {
  const { tools } = scene
  const { programmeId } = await scene.council(year)
  const group = (await councilsOf(tools.db, programmeId)).find(({ kind }) => kind === 'group')
  const waiting = (group === undefined ? [] : await dossiersOfGroup(tools.db, group)).filter(
    ({ result }) => result === null,
  )
  if (group === undefined || waiting.length === 0) return done(null)
  return recordGroupResults(tools, await scene.actor(office), {
    groupId: group.id,
    minutesNumber: `${String(meeting).padStart(2, '0')}/${educationGroup.minutes}`,
    results: waiting.map(({ id }, place) => ({
      dossierId: id,
      passes: true,
      reason: educationGroup.words[place % educationGroup.words.length] ?? '',
    })),
  })
}
