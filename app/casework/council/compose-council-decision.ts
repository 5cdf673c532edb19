import { councilDecisionDocument } from '#app/documents/council/council-decision.ts'
import { basesInForce, issuersOf, planSentence } from '#app/documents/paper/issuers.ts'
import { numberParts } from '#app/documents/paper/number-parts.ts'
import type { NamedDocument } from '#app/documents/paper/paper-file.ts'
import { linesSignedAs } from '#app/documents/paper/signing.ts'
import { sitsOn } from '#app/domain/council/council.ts'
import { nameOf } from '#app/domain/programme/name-of.ts'
import { councilById } from '#app/records/council/councils.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'

/** Quyết định thành lập with its members of that day, as the office prepares it; null where there is no such council. */
export async function composeCouncilDecision(tools: Tools, councilId: number): Promise<NamedDocument | null> {
  const { db } = tools
  const council = await councilById(db, councilId)
  const plan = council === null ? null : await issuedProgramme(db, council.programmeId)
  if (council === null || plan === null) return null
  const { programme, documentNumber } = plan.current
  const { authority } = programme
  const parent = council.passesTo === null ? null : await councilById(db, council.passesTo)
  const members = council.members.filter((member) => sitsOn(member, council.decidedOn))
  const ends = members.flatMap(({ validTo }) => (validTo === null ? [] : [validTo]))
  const sameEnd = ends.length === members.length && new Set(ends.map(String)).size === 1
  return {
    fileName: `Quyết định thành lập ${council.name}`,
    document: councilDecisionDocument({
      authority: issuersOf(authority).authority,
      decidedBy: `Chủ tịch ${authority.name}`,
      paper: {
        ...numberParts(council.decisionNumber, `QĐ-${authority.abbreviation}`),
        day: council.decidedOn,
      },
      name: council.name,
      isGroup: council.kind === 'group',
      passesTo: parent?.name,
      year: plan.year,
      legalBases: [
        ...basesInForce(programme.legalBases, council.decidedOn),
        planSentence(programme, documentNumber ?? ''),
      ],
      proposedBy: `Trưởng ${authority.office.name.charAt(0).toLocaleLowerCase('vi')}${authority.office.name.slice(1)}`,
      office: authority.office.name,
      remit: [
        ...council.remit.sectors.map((code) => nameOf(programme.sectors, code) ?? code),
        ...council.remit.fields.map((code) => nameOf(programme.fields, code) ?? code),
      ],
      members: (members.length > 0 ? members : council.members).map((member) => ({
        ...member,
        expertise: member.expertise.map((code) => nameOf(programme.fields, code) ?? code),
      })),
      ...(sameEnd && ends[0] !== undefined ? { until: ends[0] } : {}),
      archive: `VT, ${authority.office.abbreviation}`,
      signedAs: linesSignedAs(council.signedAs || programme.plan.signedAs),
      signer: council.signer || undefined,
    }),
  }
}
