import { type DeclaredLine, declarationDocument } from '#app/documents/council/declaration.ts'
import type { NamedDocument } from '#app/documents/paper/paper-file.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import type { ConflictKind } from '#app/domain/council/conflict.ts'
import { mayRunScoring, seatOn } from '#app/domain/council/council-access.ts'
import type { DeclarableDossier, DeclarationContent } from '#app/domain/council/declaration.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { councilById } from '#app/records/council/councils.ts'
import { declarationsOf, listedDossiers } from '#app/records/council/declarations.ts'
import { namedScoring } from '#app/records/council/own-scorings.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'

/**
 * Bản cam kết of a member: the latest he signed, or the list as it stands with an empty column to fill in by hand. For
 * the member himself and for those who run the scoring; null for anybody else.
 */
export async function composeDeclaration(
  tools: Tools,
  actor: Actor,
  wish: { readonly scoringId: number; readonly memberId: number },
): Promise<NamedDocument | null> {
  const { db } = tools
  const scoring = await namedScoring(db, wish.scoringId)
  const [council, programme] = await Promise.all([
    scoring && councilById(db, scoring.councilId),
    scoring && programmeOfVersion(db, scoring.programmeVersionId),
  ])
  const member = council?.members.find((one) => one.id === wish.memberId)
  if (scoring === null || council === null || programme === null || member === undefined) return null
  if (seatOn(actor, council.id)?.memberId !== member.id && !mayRunScoring(actor, council.id)) return null

  const signed = (await declarationsOf(db, scoring.id, member.id)).at(-1)
  const lines =
    signed === undefined
      ? (await listedDossiers(db, scoring.id, member.id)).map((dossier) =>
          onPaper(dossier, knownWords(dossier)),
        )
      : signed.content.dossiers.map((dossier) => onPaper(dossier, relationWords(dossier) ?? ''))
  if (lines.length === 0) return null
  const { authority } = programme
  const day = signed === undefined ? tools.now() : signed.signedAt
  const document = declarationDocument({
    council: { name: council.name, superior: authority.name, place: authority.place },
    day: signed?.onPaper?.signedOn ?? dayInVietnam(day),
    decision: { number: council.decisionNumber, day: council.decidedOn },
    round: `${scoring.roundName} năm ${scoring.year}`,
    member: { fullName: member.fullName, seat: seatNames[member.seat], jobTitle: member.jobTitle },
    dossiers: lines,
    signed:
      signed === undefined
        ? null
        : { at: signed.signedAt, digest: signed.digest, onPaper: signed.onPaper !== null },
  })
  return { document, fileName: `Bản cam kết ${member.fullName}` }
}

const seatNames = {
  chair: 'Chủ tịch Hội đồng',
  'vice-chair': 'Phó Chủ tịch Hội đồng',
  secretary: 'Ủy viên thư ký',
  member: 'Ủy viên',
} as const

const kindNames: Readonly<Partial<Record<ConflictKind, string>>> = {
  author: 'Là tác giả',
  'co-author': 'Là đồng tác giả',
  participant: 'Tham gia áp dụng lần đầu',
  head: 'Đứng đầu cơ quan công nhận và là tác giả',
}

const onPaper = (dossier: DeclarableDossier, relation: string | null): DeclaredLine => ({
  code: dossier.code ?? '',
  title: dossier.title,
  authors: dossier.authors,
  unit: dossier.unit ?? 'Cá nhân',
  relation,
})

/** What follows from the dossier itself needs no declaring; what the rules propose is not for this paper. */
const knownWords = ({ known }: DeclarableDossier): string | null => {
  const words = known.flatMap((kind) => kindNames[kind] ?? [])
  return words.length === 0 ? null : words.join('; ')
}

const relationWords = (dossier: DeclarationContent['dossiers'][number]): string | null =>
  dossier.declared === null
    ? knownWords(dossier)
    : `${dossier.declared.kind === 'kin' ? 'Người thân của tác giả' : 'Lý do khác'}: ${dossier.declared.note}`
