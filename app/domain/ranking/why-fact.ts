import type { Fraction } from '#app/domain/fraction.ts'
import type { Mean } from '#app/domain/mean.ts'
import type { TieStep } from '#app/domain/programme/programme.ts'

/** Căn cứ của kết quả: one step of the explanation, in the order in which it happened. */
export type WhyFact = RecognitionFact | ClassFact | CertificateFact

/** Căn cứ công nhận: sheets, minimum, floors and vote. */
export type RecognitionFact =
  | { readonly fact: 'too-few-sheets'; readonly sheets: number; readonly required: number }
  | { readonly fact: 'below-minimum'; readonly minimum: Fraction }
  | {
      readonly fact: 'recognition-floor-missed'
      readonly criterion: string
      readonly mean: Mean
      readonly from: Fraction
    }
  | { readonly fact: 'vote-passed'; readonly agree: number; readonly base: number }
  | { readonly fact: 'vote-short'; readonly agree: number; readonly base: number; readonly share: Fraction }
  | { readonly fact: 'vote-missing' }

/** Căn cứ xếp loại: what happened at each class the dossier came up for, highest class first. */
export type ClassFact = { readonly class: string } & (
  | { readonly fact: 'below-threshold'; readonly from: Fraction }
  | { readonly fact: 'placed'; readonly from: Fraction; readonly quota: number | null }
  | {
      readonly fact: 'class-full'
      readonly quota: number
      /** Who got the last place, and with which printed mean (in 10^-decimals); null while that is for the council to say. */
      readonly last: { readonly dossiers: readonly string[]; readonly printedMean: number } | null
    }
  | { readonly fact: 'class-closed'; readonly places: number; readonly group: readonly string[] }
  | { readonly fact: 'all-down'; readonly places: number; readonly group: readonly string[] }
  | { readonly fact: 'chain-ahead'; readonly step: TieStep }
  | { readonly fact: 'chain-behind'; readonly step: TieStep }
  | { readonly fact: 'tie-open'; readonly places: number; readonly group: readonly string[] }
  | { readonly fact: 'tie-chosen'; readonly minutes: string }
  | { readonly fact: 'tie-not-chosen'; readonly minutes: string }
  | { readonly fact: 'tie-choice-waits'; readonly minutes: string }
  | {
      readonly fact: 'floor-missed'
      readonly criterion: string
      readonly mean: Mean
      readonly from: Fraction
    }
  | { readonly fact: 'floor-demoted' }
  | { readonly fact: 'floor-open' }
  | { readonly fact: 'floor-let-in'; readonly minutes: string }
  | { readonly fact: 'floor-placed-lower'; readonly to: string | null; readonly minutes: string }
  | { readonly fact: 'waits' }
)

/** Chỉ cấp giấy chứng nhận: recognised, but in no class. */
export type CertificateFact = { readonly fact: 'certificate-only' }
