import type { DossierContent } from './dossier.ts'

/** Bản nộp: the frozen copy of a dossier as handed in. Plain JSON, days as "2024-03-01", so that its digest can be recomputed anywhere. */
export type FrozenDossier = {
  readonly title: string
  readonly programmeId: number
  readonly programmeVersionId: number
  readonly roundCode: string
  readonly sector: string
  readonly unit: { readonly id: number; readonly name: string } | null
  readonly kind: string | null
  readonly field: string | null
  readonly isReform: boolean
  readonly firstAppliedOn: string | null
  readonly content: DossierContent
  readonly authors: readonly FrozenAuthor[]
  readonly participants: readonly FrozenParticipant[]
  readonly files: readonly FrozenFile[]
  /** Nhập thay: the clerk's name and the day; absent where an author began it. */
  readonly enteredBy?: { readonly fullName: string; readonly on: string }
}

/** Tác giả trong bản nộp; the share in half percents. */
export type FrozenAuthor = {
  readonly personId: number
  readonly fullName: string
  readonly birthDate: string | null
  readonly workplace: string
  readonly jobTitle: string
  readonly qualification: string
  readonly share: number
}

/** Người tham gia áp dụng trong bản nộp. */
export type FrozenParticipant = {
  readonly personId: number | null
  readonly fullName: string
  readonly birthDate: string | null
  readonly workplace: string
  readonly jobTitle: string
  readonly qualification: string
  readonly supportWork: string
}

/** Tệp trong bản nộp, with the digest of its bytes. */
export type FrozenFile = {
  readonly id: number
  readonly sha256: string
  readonly name: string
  readonly caption: string
  readonly mediaType: string
  readonly sizeBytes: number
  readonly confidential: boolean
}
