import { shareOf } from './contribution-shares.ts'
import { type Dossier, emptyContent } from './dossier.ts'
import type { FrozenDossier } from './frozen-dossier.ts'

/** The dossier with the text, people and files of one handing in, for those who do not see a supplement being written. */
export function thawDossier(dossier: Dossier, frozen: FrozenDossier): Dossier {
  const day = (text: string | null) => (text === null ? null : Temporal.PlainDate.from(text))
  return {
    ...dossier,
    title: frozen.title,
    kind: frozen.kind,
    field: frozen.field,
    isReform: frozen.isReform,
    firstAppliedOn: day(frozen.firstAppliedOn),
    content: { ...emptyContent, ...frozen.content },
    authors: frozen.authors.map((author) => {
      const now = dossier.authors.find(({ personId }) => personId === author.personId)
      return {
        ...author,
        birthDate: day(author.birthDate),
        share: shareOf(author.share),
        confirmedAt: now?.confirmedAt ?? null,
        onPaper: now?.onPaper ?? null,
      }
    }),
    participants: frozen.participants.map((one) => ({ ...one, birthDate: day(one.birthDate) })),
    files: frozen.files.map((file) => ({ ...file, addedAt: dossier.submittedAt ?? dossier.createdAt })),
  }
}
