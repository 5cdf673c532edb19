import { recordUnitMinutes } from '#app/casework/registration/record-unit-minutes.ts'
import type { Act } from '../act.ts'
import { dossiers } from '../content/dossiers.ts'
import { petitions } from '../content/petitions.ts'
import { unitCouncils } from '../content/unit-review.ts'
import { minutesBefore } from '../local-time.ts'
import { signedPage } from '../papers/signed-page.ts'

/** The minutes of a unit's own council, recorded just before its first tờ trình of the round is signed. */
export const unitCouncilActs: readonly Act[] = unitCouncils.flatMap(({ unit, round, number, note }) => {
  const petition = petitions.find(
    (one) => one.unit === unit && one.round === round && one.programme === 'tam-diep-2024',
  )
  if (petition === undefined) return []
  return [
    {
      at: minutesBefore(petition.handedInAt, 10),
      what: `biên bản ${number} của ${unit}`,
      do: async ({ tools, actor, unitId, programme, dossierId }) => {
        const heldOn = Temporal.PlainDate.from(petition.day)
        const titles = dossiers
          .filter(({ code }) => petition.dossiers.includes(code))
          .map(({ title }) => `“${title}”: đồng ý ${note}.`)
        const bytes = await signedPage(tools.press, {
          ...{ unit, number, day: heldOn, name: 'BIÊN BẢN' },
          subject: 'Họp Hội đồng sáng kiến của đơn vị',
          lines: [
            'Hội đồng sáng kiến của đơn vị đã họp, nghe các tác giả trình bày, trao đổi và biểu quyết:',
            ...titles,
          ],
        })
        return recordUnitMinutes(tools, await actor(petition.handedInBy), {
          unitId: await unitId(unit),
          programmeId: (await programme(petition.programme)).id,
          number,
          heldOn,
          results: await Promise.all(
            petition.dossiers.map(async (code) => ({ dossierId: await dossierId(code), agreed: true, note })),
          ),
          scan: { name: `Biên bản ${number}.pdf`, arrived: await tools.files.receive(bytes, 10_000_000) },
        })
      },
    },
  ]
})
