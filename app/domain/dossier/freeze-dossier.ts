import { dayInVietnam } from '#app/domain/calendar-day.ts'
import type { Dossier } from './dossier.ts'
import type { FrozenDossier } from './frozen-dossier.ts'

/** The frozen copy of what stands in the dossier now. */
export function freezeDossier(
  dossier: Dossier,
  around: {
    readonly programmeVersionId: number
    readonly roundCode: string
    readonly unit: { readonly id: number; readonly name: string } | null
  },
): FrozenDossier {
  return {
    title: dossier.title,
    programmeId: dossier.programmeId,
    programmeVersionId: around.programmeVersionId,
    roundCode: around.roundCode,
    sector: dossier.sector,
    unit: around.unit && { id: around.unit.id, name: around.unit.name },
    kind: dossier.kind,
    field: dossier.field,
    isReform: dossier.isReform,
    firstAppliedOn: dossier.firstAppliedOn?.toString() ?? null,
    content: dossier.content,
    authors: dossier.authors.map((author) => ({
      personId: author.personId,
      fullName: author.fullName,
      birthDate: author.birthDate?.toString() ?? null,
      workplace: author.workplace,
      jobTitle: author.jobTitle,
      qualification: author.qualification,
      share: author.share,
    })),
    participants: dossier.participants.map((one) => ({
      personId: one.personId,
      fullName: one.fullName,
      birthDate: one.birthDate?.toString() ?? null,
      workplace: one.workplace,
      jobTitle: one.jobTitle,
      qualification: one.qualification,
      supportWork: one.supportWork,
    })),
    files: dossier.files.map((file) => ({
      id: file.id,
      sha256: file.sha256,
      name: file.name,
      caption: file.caption,
      mediaType: file.mediaType,
      sizeBytes: file.sizeBytes,
      confidential: file.confidential,
    })),
    ...(dossier.entry === null
      ? {}
      : {
          enteredBy: {
            fullName: dossier.entry.fullName,
            on: dayInVietnam(dossier.createdAt).toString(),
          },
        }),
  }
}
