import { sumOfShares, wholeShare } from '#app/domain/dossier/contribution-shares.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import { missingParts } from '#app/domain/dossier/missing-parts.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { CheckPoint } from './check-points.ts'
import type { CheckVerdict } from './formal-check.ts'

/** Kết quả tính được của một nội dung: what the product can say by itself and why; verdict null: a person must look. */
export type Finding = { readonly verdict: CheckVerdict | null; readonly because: FindingReason }

/** Căn cứ của kết quả tính được, with its figures. */
export type FindingReason =
  | { readonly is: 'round-right'; readonly round: string }
  | { readonly is: 'round-late'; readonly round: string; readonly documentNumber: string }
  | { readonly is: 'round-wrong'; readonly round: string }
  | { readonly is: 'form-missing'; readonly count: number }
  | { readonly is: 'author-facts-missing'; readonly count: number; readonly authors: number }
  | { readonly is: 'share-sum'; readonly halfPercents: number }
  | { readonly is: 'unconfirmed'; readonly names: readonly string[] }
  | { readonly is: 'first-applied-missing' }
  | { readonly is: 'first-applied'; readonly day: Temporal.PlainDate }
  | { readonly is: 'first-applied-in-future'; readonly day: Temporal.PlainDate }
  | { readonly is: 'filing-window'; readonly lastDay: Temporal.PlainDate; readonly exception: string | null }
  | { readonly is: 'kind'; readonly code: string | null }
  | { readonly is: 'evidence'; readonly rows: number; readonly files: number }
  | { readonly is: 'titled-alike'; readonly dossiers: readonly TitledAlike[] }
  | { readonly is: 'transmittal'; readonly number: string | null }
  | { readonly is: 'alone' }
  | { readonly is: 'copies'; readonly received: number; readonly wanted: number }

/** Hồ sơ trùng tên. */
export type TitledAlike = { readonly id: number; readonly code: string | null; readonly title: string }

/** Số liệu để tính: what is known beside the dossier itself. */
export type IntakeFacts = {
  readonly submittedOn: Temporal.PlainDate
  readonly paperCopies: number
  readonly transmittalNumber: string | null
  readonly titledAlike: readonly TitledAlike[]
}

/** Nội dung tính được của phiếu kiểm tra; public order and protection are always a person's to judge. */
export function computedFindings(
  dossier: Dossier,
  programme: Programme,
  facts: IntakeFacts,
): Readonly<Partial<Record<CheckPoint, Finding>>> {
  const missing = missingParts(dossier)
  const authorFacts = missing.filter(({ section, part }) => section === 'authors' && part !== 'shareSum')
  const others = missing.filter(({ section }) => section !== 'authors')
  const sum = sumOfShares(dossier.authors)
  const unconfirmed = dossier.authors.filter(({ confirmedAt }) => confirmedAt === null)
  const known = programme.solutionKinds.some(({ code }) => code === dossier.kind)
  const metIf = (holds: boolean): CheckVerdict => (holds ? 'met' : 'defect')
  const wanted = programme.dossier.paperCopies
  return {
    round: roundFinding(dossier, programme),
    form: {
      verdict: metIf(others.length === 0),
      because: { is: 'form-missing', count: others.length },
    },
    authors: {
      verdict: metIf(dossier.authors.length > 0 && authorFacts.length === 0),
      because: {
        is: 'author-facts-missing',
        count: authorFacts.length,
        authors: dossier.authors.length,
      },
    },
    shares: { verdict: metIf(sum === wholeShare), because: { is: 'share-sum', halfPercents: sum } },
    signatures: {
      verdict: unconfirmed.length === 0 ? 'met' : null,
      because: { is: 'unconfirmed', names: unconfirmed.map(({ fullName }) => fullName) },
    },
    ...firstAppliedFindings(dossier, programme, facts.submittedOn),
    kind: { verdict: metIf(known), because: { is: 'kind', code: dossier.kind } },
    applied: {
      verdict: null,
      because: { is: 'evidence', rows: dossier.content.evidence.length, files: dossier.files.length },
    },
    'no-duplicate': {
      verdict: facts.titledAlike.length === 0 ? 'met' : null,
      because: { is: 'titled-alike', dossiers: facts.titledAlike },
    },
    transmittal:
      dossier.unitId === null
        ? { verdict: 'not-applicable', because: { is: 'alone' } }
        : {
            verdict: metIf(facts.transmittalNumber !== null),
            because: { is: 'transmittal', number: facts.transmittalNumber },
          },
    'paper-copies': {
      verdict: wanted === 0 ? 'not-applicable' : metIf(facts.paperCopies >= wanted),
      because: { is: 'copies', received: facts.paperCopies, wanted },
    },
  }
}

function roundFinding(dossier: Dossier, programme: Programme): Finding {
  const round = programme.rounds.find(({ code }) => code === dossier.roundCode)
  const name = round?.name ?? dossier.roundCode
  if (!round?.sectors.includes(dossier.sector))
    return { verdict: 'defect', because: { is: 'round-wrong', round: name } }
  return dossier.lateReason === null
    ? { verdict: 'met', because: { is: 'round-right', round: name } }
    : {
        verdict: 'met',
        because: { is: 'round-late', round: name, documentNumber: dossier.lateDocumentNumber ?? '' },
      }
}

function firstAppliedFindings(
  { firstAppliedOn: day, filingException }: Dossier,
  programme: Programme,
  submittedOn: Temporal.PlainDate,
): Readonly<Partial<Record<CheckPoint, Finding>>> {
  if (day === null)
    return { 'first-applied': { verdict: 'defect', because: { is: 'first-applied-missing' } } }
  const isAhead = Temporal.PlainDate.compare(day, submittedOn) > 0
  const lastDay = day.add({ months: programme.dossier.filingWithinMonths })
  const isWithin = Temporal.PlainDate.compare(submittedOn, lastDay) <= 0
  return {
    'first-applied': {
      verdict: isAhead ? 'defect' : 'met',
      because: { is: isAhead ? 'first-applied-in-future' : 'first-applied', day },
    },
    'filing-window': {
      verdict: isWithin || filingException !== null ? 'met' : 'defect',
      because: { is: 'filing-window', lastDay, exception: isWithin ? null : filingException },
    },
  }
}
