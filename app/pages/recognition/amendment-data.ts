import { basesInForce, issuersOf } from '#app/documents/paper/issuers.ts'
import { inPercent } from '#app/documents/paper/numbers.ts'
import type { AmendingDecisionData } from '#app/documents/recognition/amending-decision.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { type ChangedPart, changedParts } from '#app/domain/recognition/amendment.ts'
import type {
  Amendment,
  DecidedChange,
  DecidedInitiative,
  Decision,
} from '#app/domain/recognition/decision.ts'
import { outcomeBadges } from './recognition-words.ts'

const partNames: Readonly<Record<ChangedPart, string>> = {
  title: 'Tên sáng kiến',
  authors: 'Tác giả',
  unit: 'Đơn vị',
  investor: 'Chủ đầu tư',
  outcome: 'Kết quả',
}

/** What of an initiative is changed, each part by its name, from what to what. */
export function changeWords({ before, after }: DecidedChange) {
  if (after === null) return []
  return changedParts(before, after).map((part) => ({
    part: partNames[part],
    from: partWords(before, part),
    to: partWords(after, part),
  }))
}

function partWords(one: DecidedInitiative, part: ChangedPart): string {
  switch (part) {
    case 'title':
      return one.title
    case 'unit':
      return one.unitName ?? 'Cá nhân'
    case 'investor':
      return one.investorName ?? 'chính tác giả'
    case 'authors':
      return one.authors
        .map(({ fullName, workplace, share }) => `${fullName}, ${workplace} (${inPercent(share)})`)
        .join('; ')
    case 'outcome':
      return one.className ?? outcomeBadges[one.outcome].words
  }
}

/** The amendment as its paper says it; null for a decision that amends nothing. */
export function amendingPaperData(
  decision: Decision & { readonly kind: 'correction' | 'revocation' },
  amends: Amendment,
  programme: Programme,
): AmendingDecisionData {
  const { authority } = programme
  const day = Temporal.PlainDate.from(amends.decision.on)
  return {
    authority: issuersOf(authority).authority,
    decidedBy: `Chủ tịch ${authority.name}`,
    paper: {
      number: decision.number ?? undefined,
      symbol: `QĐ-${authority.abbreviation}`,
      day: decision.issuedOn ?? { year: day.year },
    },
    kind: decision.kind,
    amended: {
      symbol: `${amends.decision.number}/QĐ-${authority.abbreviation}`,
      day,
      year: decision.content.year,
    },
    legalBases: basesInForce(programme.legalBases, decision.issuedOn ?? day),
    proposedBy: `Trưởng ${authority.office.name.charAt(0).toLocaleLowerCase('vi')}${authority.office.name.slice(1)}`,
    reason: amends.reason,
    initiatives: amends.changes.map((change) => ({
      title: change.before.title,
      authors: change.before.authors.map(({ fullName }) => fullName),
      unit: change.before.unitName ?? 'cá nhân nộp trực tiếp',
      changes: changeWords(change),
    })),
    executors: 'Chánh Văn phòng, Trưởng các phòng, ban, đơn vị có liên quan',
    archive: `VT, ${authority.office.abbreviation}`,
    signedAs: (decision.signedAs ?? programme.plan.signedAs).split('/').map((line) => line.trim()),
    signer: decision.signerName ?? undefined,
    draft: decision.state === 'draft',
  }
}
