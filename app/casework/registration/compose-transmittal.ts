import type { AdministrativeDocument } from '#app/documents/paper/administrative-document.ts'
import { basesInForce, planSentence } from '#app/documents/paper/issuers.ts'
import { numberParts } from '#app/documents/paper/number-parts.ts'
import { minutesSentence, transmittalDocument } from '#app/documents/registration/transmittal.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayReadTransmittal } from '#app/domain/registration/transmittal-rules.ts'
import { dossiersByIds } from '#app/records/dossier/dossiers.ts'
import { unitById } from '#app/records/people/units.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { transmittalById } from '#app/records/registration/transmittals.ts'
import { minutesOfDossiers } from '#app/records/registration/unit-minutes.ts'
import type { Tools } from '#app/tools.ts'
import { unitIssuer } from './unit-issuer.ts'

/** Tờ trình M-01 as a document, marked as a draft until it is signed; null where there is none for this reader. */
export async function composeTransmittal(
  tools: Tools,
  actor: Actor,
  transmittalId: number,
): Promise<AdministrativeDocument | null> {
  const transmittal = await transmittalById(tools.db, transmittalId)
  if (transmittal === null || !mayReadTransmittal(actor, transmittal)) return null
  const [unit, plan, dossiers, minutes] = await Promise.all([
    unitById(tools.db, transmittal.unitId),
    issuedProgramme(tools.db, transmittal.programmeId),
    dossiersByIds(
      tools.db,
      transmittal.items.map(({ dossierId }) => dossierId),
    ),
    minutesOfDossiers(
      tools.db,
      transmittal.items.map(({ dossierId }) => dossierId),
    ),
  ])
  if (unit === null || plan === null) throw new Error(`transmittal ${transmittalId} lacks its unit or plan`)
  const { programme } = plan.current
  const { authority } = programme
  const round = programme.rounds.find(({ code }) => code === transmittal.roundCode)
  const today = dayInVietnam(tools.now())
  const issuer = await unitIssuer(tools.db, unit, authority)
  return transmittalDocument({
    unit: issuer,
    paper: {
      ...numberParts(transmittal.number ?? `/TTr-${unit.abbreviation || unit.shortName}`, 'TTr'),
      day: transmittal.signedOn ?? { year: today.year },
    },
    addressees: [`${authority.council.name} (qua ${authority.office.name})`],
    year: plan.year,
    round: round?.name ?? '',
    legalBases: [
      ...basesInForce(programme.legalBases, transmittal.signedOn ?? today),
      planSentence(programme, plan.current.documentNumber),
      ...minutes.map((one) => minutesSentence(one, issuer.name)),
    ],
    items: transmittal.items.flatMap(({ dossierId, unitOpinion }) => {
      const dossier = dossiers.find(({ id }) => id === dossierId)
      return dossier
        ? [
            {
              title: dossier.title,
              authors: dossier.authors,
              field: programme.fields.find(({ code }) => code === dossier.field)?.name ?? '',
              firstAppliedOn: dossier.firstAppliedOn,
              unitOpinion: unitOpinion || 'Đồng ý đề nghị',
              withdrawnOn: dossier.state === 'withdrawn' ? dayInVietnam(dossier.stateSince) : null,
            },
          ]
        : []
    }),
    alsoTo: [],
    archive: 'VT',
    signedAs: (transmittal.signerTitle ?? 'THỦ TRƯỞNG ĐƠN VỊ').split('/').map((line) => line.trim()),
    signer: transmittal.signerName ?? undefined,
    draft: transmittal.state === 'draft',
  })
}
