import { dayInText } from '#app/documents/paper/dates.ts'
import { basesInForce, issuersOf, planSentence } from '#app/documents/paper/issuers.ts'
import { exceptionNames } from '#app/documents/ranking/exception-names.ts'
import type { DecisionData } from '#app/documents/recognition/decision.ts'
import { decimalMean } from '#app/domain/mean.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { Decision } from '#app/domain/recognition/decision.ts'

/** The decision as its paper says it: classes in order, then those with a certificate only. */
export function decisionPaperData(
  decision: Decision,
  programme: Programme,
  planNumber: string,
): DecisionData {
  const { content } = decision
  const { authority } = programme
  const minutesOn = Temporal.PlainDate.from(content.minutes.on)
  const lines = (those: typeof content.initiatives) =>
    those.map((one) => ({
      title: one.title,
      authors: one.authors.map(({ fullName, share }) => ({ fullName, share })),
      unit: one.unitName ?? 'Cá nhân',
      mean: one.mean ? decimalMean(one.mean, content.decimals) : '',
      exceptions: (one.exceptions ?? []).map(({ kind, document }) =>
        document ? `${exceptionNames[kind]} (văn bản số ${document})` : exceptionNames[kind],
      ),
    }))
  return {
    authority: issuersOf(authority).authority,
    decidedBy: `Chủ tịch ${authority.name}`,
    paper: {
      number: decision.number ?? undefined,
      symbol: `QĐ-${authority.abbreviation}`,
      day: decision.issuedOn ?? { year: content.year },
    },
    year: content.year,
    subject: `công nhận sáng kiến cấp cơ sở năm ${content.year}`,
    legalBases: [
      ...basesInForce(programme.legalBases, decision.issuedOn ?? minutesOn),
      planSentence(programme, planNumber),
      `Căn cứ Biên bản số ${content.minutes.number} ngày ${dayInText(minutesOn)} của ${authority.council.name}`,
    ],
    proposedBy: `Trưởng ${authority.office.name.charAt(0).toLocaleLowerCase('vi')}${authority.office.name.slice(1)}`,
    groups: [
      ...programme.classes.map((one) => ({
        name: one.name,
        prize: one.prize,
        initiatives: lines(content.initiatives.filter((each) => each.classCode === one.code)),
      })),
      {
        name: 'Cấp Giấy chứng nhận',
        prize: 0,
        initiatives: lines(content.initiatives.filter((each) => each.outcome === 'certificate')),
      },
    ],
    budgetSource: programme.budget.source ?? 'ngân sách theo quy định',
    executors: `Chánh Văn phòng, Trưởng các phòng, ban, đơn vị có liên quan, Thủ trưởng các cơ quan, đơn vị có sáng kiến được công nhận`,
    alsoTo: ['Các cơ quan, đơn vị có sáng kiến'],
    archive: `VT, ${authority.office.abbreviation}`,
    signedAs: (decision.signedAs ?? programme.plan.signedAs).split('/').map((line) => line.trim()),
    signer: decision.signerName ?? undefined,
    manifestDigest: content.manifestDigest,
    draft: decision.state === 'draft',
  }
}
