import { addMember } from '#app/casework/council/add-member.ts'
import { createCouncil } from '#app/casework/council/create-council.ts'
import { type Act, inTurn } from '../act.ts'
import { calendar } from '../calendar.ts'
import { council, councilDecision, isConflicted } from '../content/council.ts'
import type { ProgrammeCode } from '../content/types.ts'
import type { Scene } from '../scene.ts'

const office = 'kinh-te-4'
const presiding = ['ubnd-3', 'kinh-te-1', 'kinh-te-3']

/** Whoever of chair, vice chair and secretary may know about this dossier. */
export const presidingOver = (dossier: string): string =>
  presiding.find((person) => !isConflicted(person, dossier)) ?? 'ubnd-3'

/** The council of a year is set up and seated. */
export function councilActs(code: ProgrammeCode): readonly Act[] {
  return [
    {
      at: calendar[code].councilSeated,
      what: `${code}: thành lập Hội đồng`,
      do: (scene) => seat(scene, code),
    },
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
    signedAs: 'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH',
    signer: current.programme.plan.signer,
  })
  if (!created.ok) return created
  const seated = await inTurn(
    council.map(({ person, seat, standsFor, expertise, forUnion = false }) => async () => {
      const personId = await scene.personId(person)
      const { councilId } = created.value
      return addMember(tools, actor, {
        councilId,
        personId,
        seat,
        jobTitle: standsFor,
        from,
        expertise,
        forUnion,
      })
    }),
  )
  scene.castChanged()
  return seated
}
