import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import type { LegalClock } from '#app/domain/intake/legal-clocks.ts'

/** Tỷ lệ đóng góp in half percents: 100 % is 200 (rules.md §3: whole or half percents that sum to exactly 100). */
export type ContributionShare = number & { readonly unit: 'half percent' }

/** Tác giả: one row of the author table of the đơn (TT 18/2013, Phụ lục I). */
export type Author = {
  readonly personId: number
  readonly fullName: string
  readonly birthDate: Temporal.PlainDate | null
  readonly workplace: string
  readonly jobTitle: string
  readonly qualification: string
  readonly share: ContributionShare
  readonly confirmedAt: Temporal.Instant | null
  /** Where the share was confirmed on paper; null where by the author's own account, or not yet. */
  readonly onPaper: PaperConfirmation | null
}

/** Xác nhận tỷ lệ trên giấy: the scanned sheet the author signed, and who recorded it. */
export type PaperConfirmation = { readonly sheetId: number; readonly recordedBy: string }

/** Nhập thay: the clerk who entered the dossier for its authors, until one of them takes it over. */
export type EntryOnBehalf = {
  readonly personId: number
  readonly fullName: string
  readonly takenOverAt: Temporal.Instant | null
}

/** Người tham gia áp dụng lần đầu hoặc áp dụng thử (NĐ 13/2012 Điều 5 khoản 3 điểm e). */
export type TrialParticipant = {
  readonly personId: number | null
  readonly fullName: string
  readonly birthDate: Temporal.PlainDate | null
  readonly workplace: string
  readonly jobTitle: string
  readonly qualification: string
  readonly supportWork: string
}

/** Minh chứng áp dụng: where, from when, who confirms, and what changed, with unit of measure and source. */
export type AppliedEvidence = {
  readonly place: string
  readonly from: string
  readonly confirmedBy: string
  readonly indicator: string
  readonly before: string
  readonly after: string
  readonly measure: string
  readonly source: string
}

/** Nội dung đơn: the long text of M-02, one key per section of the form; empty text is "not written yet". */
export type DossierContent = {
  /** Chủ đầu tư tạo ra sáng kiến: name and address; `isAuthor` when the author is his own. */
  readonly investorIsAuthor: boolean
  readonly investorName: string
  readonly investorAddress: string
  /** Sáng kiến dùng ngân sách nhà nước: matters for the head-author rule (TT 18/2013 Điều 8). */
  readonly stateFunded: boolean
  /** Lĩnh vực khác: said in words where the plan's list has none that fits. */
  readonly fieldOther: string
  /** Ngày áp dụng lần đầu và ngày áp dụng thử, "2024-03-01"; `firstAppliedOn` is the earlier of the two. */
  readonly appliedOn: string | null
  readonly trialOn: string | null
  /** Tình trạng giải pháp đã biết. */
  readonly knownSolution: string
  readonly purpose: string
  /** Nội dung giải pháp (mô tả bản chất). */
  readonly substance: string
  /** Điểm mới and các bước thực hiện; blank where `substance` says them already. */
  readonly novelty: string
  readonly steps: string
  readonly applicability: string
  /** Các điều kiện cần thiết để áp dụng. */
  readonly conditions: string
  readonly benefitByAuthor: string
  readonly benefitByApplier: string
  /** Tổ chức, cá nhân đã áp dụng and the dossier's file in which they say so; the file by its id. */
  readonly applierName: string
  readonly applierFileId: number | null
  /** Những thông tin cần được bảo mật: read only by those who must. */
  readonly confidential: string
  /** Số tiền làm lợi, đồng; null when it cannot be computed. */
  readonly moneyGained: number | null
  /** Cách tính số tiền làm lợi. */
  readonly moneyReckoning: string
  /** Lợi ích không tính được bằng tiền: social, environmental, of health, of working conditions. */
  readonly otherBenefits: string
  readonly evidence: readonly AppliedEvidence[]
  /** Cam đoan: the author vouches for the truth of the dossier. */
  readonly pledged: boolean
}

export const emptyContent: DossierContent = {
  investorIsAuthor: false,
  investorName: '',
  investorAddress: '',
  stateFunded: false,
  fieldOther: '',
  appliedOn: null,
  trialOn: null,
  knownSolution: '',
  purpose: '',
  substance: '',
  novelty: '',
  steps: '',
  applicability: '',
  conditions: '',
  benefitByAuthor: '',
  benefitByApplier: '',
  applierName: '',
  applierFileId: null,
  confidential: '',
  moneyGained: null,
  moneyReckoning: '',
  otherBenefits: '',
  evidence: [],
  pledged: false,
}

/** Tệp kèm theo hồ sơ. */
export type DossierFile = {
  readonly id: number
  readonly sha256: string
  readonly name: string
  readonly caption: string
  readonly mediaType: string
  readonly sizeBytes: number
  readonly confidential: boolean
  readonly addedAt: Temporal.Instant
}

/** Bản thảo hồ sơ: what an author writes and the save keeps; everything else of a dossier is an act's doing. */
export type DossierDraft = {
  readonly title: string
  readonly kind: string | null
  readonly field: string | null
  readonly isReform: boolean
  readonly firstAppliedOn: Temporal.PlainDate | null
  readonly content: DossierContent
  readonly authors: readonly Author[]
  readonly participants: readonly TrialParticipant[]
}

/** Các hạn luật định: the last day of each legal clock that has begun. */
export type LegalDays = Readonly<Record<LegalClock, Temporal.PlainDate | null>>

/** Hồ sơ: the small record; the form's text is `content`, the year's story is the audit lines. */
export type Dossier = {
  readonly id: number
  readonly programmeId: number
  readonly code: string | null
  readonly state: DossierState
  readonly roundCode: string
  readonly sector: string
  readonly unitId: number | null
  readonly ownerPersonId: number
  readonly title: string
  readonly kind: string | null
  readonly field: string | null
  readonly isReform: boolean
  readonly firstAppliedOn: Temporal.PlainDate | null
  readonly content: DossierContent
  /** Dấu phiên bản: grows with every save; a form that carries an older one is stale. */
  readonly tag: number
  /** Số lần nộp: 0 before the first hand-in. */
  readonly version: number
  readonly createdAt: Temporal.Instant
  readonly savedAt: Temporal.Instant
  readonly submittedAt: Temporal.Instant | null
  /** First time the author sent it to the unit; until then nobody of the unit reads it. */
  readonly sentToUnitAt: Temporal.Instant | null
  readonly stateSince: Temporal.Instant
  /** Ngoại lệ thời hiệu: the office's recorded reason and document to take it more than a year after first use. */
  readonly filingException: string | null
  /** Nộp muộn: the reason and the document number under which a late dossier was taken. */
  readonly lateReason: string | null
  readonly lateDocumentNumber: string | null
  readonly clocks: LegalDays
  /** null where an author began it. */
  readonly entry: EntryOnBehalf | null
  /** The earlier dossier it was begun from. */
  readonly begunFrom: number | null
  readonly authors: readonly Author[]
  readonly participants: readonly TrialParticipant[]
  readonly files: readonly DossierFile[]
}
