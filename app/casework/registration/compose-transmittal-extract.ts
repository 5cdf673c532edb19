import type { AdministrativeDocument } from '#app/documents/paper/administrative-document.ts'
import { numberParts } from '#app/documents/paper/number-parts.ts'
import { transmittalExtractDocument } from '#app/documents/registration/transmittal-extract.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { Connection } from '#app/records/connection.ts'
import { unitById } from '#app/records/people/units.ts'
import { transmittalOfDossier } from '#app/records/registration/transmittals.ts'
import { unitIssuer } from './unit-issuer.ts'

/**
 * Trích tờ trình: the line of this dossier on the M-01 it was handed in with, whoever may read the dossier; the other
 * lines are left out. null where it came without one, or with one nobody has signed.
 */
export async function composeTransmittalExtract(
  db: Connection,
  dossier: Dossier,
  programme: Programme,
): Promise<AdministrativeDocument | null> {
  const transmittal = await transmittalOfDossier(db, dossier.id)
  if (!transmittal?.number || transmittal.signedOn === null) return null
  const unit = await unitById(db, transmittal.unitId)
  const place = transmittal.items.findIndex(({ dossierId }) => dossierId === dossier.id)
  const item = transmittal.items[place]
  if (unit === null || item === undefined) return null
  return transmittalExtractDocument({
    unit: await unitIssuer(db, unit, programme.authority),
    paper: { ...numberParts(transmittal.number, 'TTr'), day: transmittal.signedOn },
    signedOn: transmittal.signedOn,
    signer: transmittal.signerName ?? '',
    signerTitle: transmittal.signerTitle ?? '',
    year: transmittal.signedOn.year,
    round: programme.rounds.find(({ code }) => code === transmittal.roundCode)?.name ?? '',
    place: place + 1,
    of: transmittal.items.length,
    line: {
      title: dossier.title,
      authors: dossier.authors,
      field: programme.fields.find(({ code }) => code === dossier.field)?.name ?? '',
      firstAppliedOn: dossier.firstAppliedOn,
      unitOpinion: item.unitOpinion || 'Đồng ý đề nghị',
      withdrawnOn: null,
    },
  })
}
