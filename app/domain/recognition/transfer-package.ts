import type { DossierContent } from '#app/domain/dossier/dossier.ts'

export const transferFormat = 'khoi-nguon/recognised@1'

/** Gói sáng kiến đã công nhận: what one authority hands up to another about an initiative it has recognised. */
export type TransferPackage = {
  readonly format: typeof transferFormat
  readonly madeOn: string
  readonly from: { readonly authority: string; readonly place: string; readonly year: number }
  readonly code: string
  readonly title: string
  readonly unitName: string | null
  readonly authors: readonly TransferAuthor[]
  readonly firstAppliedOn: string | null
  readonly content: DossierContent
  /** The frozen copy that was judged, by its number and digest. */
  readonly version: { readonly number: number; readonly sha256: string }
  readonly decision: {
    readonly symbol: string
    readonly on: string
    readonly signer: string
    readonly className: string | null
    readonly sha256: string
    /** Of the sealed scores; null where the result was adopted before results were sealed. */
    readonly manifest: string | null
  }
  readonly certificates: readonly TransferCertificate[]
  readonly history: readonly TransferStep[]
  readonly files: readonly TransferFile[]
}

/** Tác giả trong gói; the share in half percents. */
export type TransferAuthor = { readonly fullName: string; readonly workplace: string; readonly share: number }

/** Giấy chứng nhận trong gói, with the code that anybody may check. */
export type TransferCertificate = {
  readonly serial: string
  readonly holder: string
  readonly code: string
  readonly revoked: boolean
}

/** Bước trong lịch sử hồ sơ. */
export type TransferStep = {
  readonly at: string
  readonly who: string
  readonly act: string
  readonly why: string
}

/** Tệp trong gói: where it lies there, and what it is called. */
export type TransferFile = {
  readonly path: string
  readonly name: string
  readonly caption: string
  readonly confidential: boolean
}

/** Lý do không nhận được gói; each changed, missing or added file is named. */
export type TransferProblem =
  | { readonly problem: 'not-a-package' }
  | { readonly problem: 'too-large' }
  | { readonly problem: 'file-changed' | 'file-missing' | 'file-added'; readonly name: string }
  | { readonly problem: 'certificate-revoked' }
