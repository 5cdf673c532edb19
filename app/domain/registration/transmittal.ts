/** Trạng thái tờ trình: being put together, signed by the head, handed in. */
export type TransmittalState = 'draft' | 'signed' | 'handed-in'

/** Tờ trình M-01: the list of dossiers a unit hands in as one act, signed by its head. Plan II.4. */
export type Transmittal = {
  readonly id: number
  readonly programmeId: number
  readonly unitId: number
  readonly roundCode: string
  readonly state: TransmittalState
  /** Số, ký hiệu; null until it is signed. */
  readonly number: string | null
  readonly signedOn: Temporal.PlainDate | null
  readonly signerName: string | null
  readonly signerTitle: string | null
  readonly signedFileSha256: string | null
  readonly tag: number
  readonly createdAt: Temporal.Instant
  readonly handedInAt: Temporal.Instant | null
  readonly lateReason: string | null
  readonly lateDocumentNumber: string | null
  readonly items: readonly TransmittalItem[]
}

/** Dòng của tờ trình: one dossier with the unit's opinion of it. */
export type TransmittalItem = { readonly dossierId: number; readonly unitOpinion: string }
