import { draftTransmittal } from '#app/casework/registration/draft-transmittal.ts'
import { handIn } from '#app/casework/registration/hand-in.ts'
import { markTransmittalSigned } from '#app/casework/registration/mark-transmittal-signed.ts'
import { transmittalById } from '#app/records/registration/transmittals.ts'
import type { Act } from '../act.ts'
import { hash } from '../content/chance.ts'
import { dossiers } from '../content/dossiers.ts'
import { people } from '../content/people.ts'
import { type DemoPetition, petitions } from '../content/petitions.ts'
import { earlier, instantAt, later, minutesAfter, minutesBefore } from '../local-time.ts'
import { known, type Scene } from '../scene.ts'

/** Every tờ trình: drawn up when the last of its dossiers is approved, signed and handed in on its day. */
export const transmittalActs: readonly Act[] = petitions.flatMap((petition) => {
  const drafted = earlier(minutesAfter(lastApproval(petition), 20), minutesBefore(petition.handedInAt, 12))
  const act = (at: string, what: string, act: Act['do']): Act => ({
    at,
    what: `tờ trình ${petition.number}: ${what}`,
    do: act,
  })
  return [
    act(drafted, 'lập', (scene) => draw(scene, petition)),
    act(minutesBefore(petition.handedInAt, 8), 'ký', (scene) => sign(scene, petition, drafted)),
    act(petition.handedInAt, 'nộp', async (scene) =>
      handIn(scene.tools, await scene.actor(petition.handedInBy), {
        transmittalId: await transmittalId(scene, petition, drafted),
      }),
    ),
  ]
})

function lastApproval({ dossiers: codes }: DemoPetition): string {
  return dossiers
    .filter(({ code }) => codes.includes(code))
    .flatMap(({ steps, later }) => [...steps, ...later])
    .filter(({ step }) => step === 'approved-by-unit')
    .reduce((last, { at }) => later(last, at), '')
}

async function draw(scene: Scene, petition: DemoPetition) {
  const { tools, actor, programme, unitId, dossierId } = scene
  const codes = await readyOnes(scene, petition)
  const items = await Promise.all(
    codes.map(async (code) => ({
      dossierId: await dossierId(code),
      unitOpinion: known(opinions[hash(`${code} opinion`) % opinions.length], 'ý kiến'),
    })),
  )
  return draftTransmittal(tools, await actor(petition.handedInBy), {
    programmeId: (await programme(petition.programme)).id,
    unitId: await unitId(petition.unit),
    items,
  })
}

/** After trainees were here, what the unit has approved is put on the list and the rest left out. */
async function readyOnes(scene: Scene, { dossiers: codes }: DemoPetition): Promise<readonly string[]> {
  if (!scene.isForgiving) return codes
  const found = await Promise.all(codes.map((code) => scene.dossier(code).catch(() => null)))
  return codes.filter((_, place) => found[place]?.state === 'approved-by-unit')
}

async function sign(scene: Scene, petition: DemoPetition, drafted: string) {
  const id = await transmittalId(scene, petition, drafted)
  const transmittal = await transmittalById(scene.tools.db, id)
  const signer = known(
    people.find(({ code }) => code === petition.signer),
    petition.signer,
  )
  return markTransmittalSigned(scene.tools, await scene.actor(petition.signer), {
    transmittalId: id,
    tag: transmittal?.tag ?? 0,
    signing: {
      number: petition.number,
      signedOn: Temporal.PlainDate.from(petition.day),
      signerName: signer.fullName,
      signerTitle: signer.position,
    },
  })
}

/** Known by its unit and the minute it was drawn up. */
async function transmittalId({ tools, unitId }: Scene, petition: DemoPetition, drafted: string) {
  const row = await tools.db
    .selectFrom('transmittal')
    .select('id')
    .where('unit_id', '=', await unitId(petition.unit))
    .where('created_at', '=', instantAt(drafted).toString())
    .executeTakeFirst()
  return known(row, `tờ trình ${petition.number}`).id
}

const opinions: readonly string[] = [
  'Đồng ý.',
  'Đã áp dụng tại đơn vị, đề nghị công nhận.',
  'Đơn vị đã kiểm tra thực tế, số liệu đúng như hồ sơ.',
  'Giải pháp thiết thực, đề nghị Hội đồng xem xét.',
  'Đồng ý đề nghị; đơn vị sẽ tiếp tục nhân rộng.',
]
