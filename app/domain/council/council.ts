import type { CouncilSeat } from '#app/domain/people/actor.ts'

/** Phạm vi xét: sectors and fields a council is for; where neither names any, everything. */
export type Remit = { readonly sectors: readonly string[]; readonly fields: readonly string[] }

/** Hội đồng hoặc tổ chuyên ngành: a group looks at dossiers first and passes on to its council what it found good. */
export type CouncilKind = 'council' | 'group'

/** Hội đồng sáng kiến, by the decision that set it up (NĐ 13/2012 Điều 8, TT 18/2013 Điều 8). */
export type Council = {
  readonly id: number
  readonly programmeId: number
  readonly name: string
  readonly decisionNumber: string
  readonly decidedOn: Temporal.PlainDate
  readonly kind: CouncilKind
  /** The council a group passes on to; null for a council. */
  readonly passesTo: number | null
  readonly remit: Remit
  /** Thẩm quyền ký of the decision, lines separated by " / ", and who signed it; empty where not written down. */
  readonly signedAs: string
  readonly signer: string
  /** Bản quét quyết định. */
  readonly scan: {
    readonly sha256: string
    readonly name: string
    readonly mediaType: string
  } | null
  /** In the order of the decision; those whose seat has ended are among them. */
  readonly members: readonly CouncilMember[]
}

/** Thành viên hội đồng: a person's seat between two days, both included. */
export type CouncilMember = {
  readonly id: number
  readonly councilId: number
  readonly personId: number
  readonly fullName: string
  readonly seat: CouncilSeat
  /** Chức vụ, đơn vị: what the member stands for in the decision. */
  readonly jobTitle: string
  readonly position: number
  readonly validFrom: Temporal.PlainDate
  readonly validTo: Temporal.PlainDate | null
  /** Lĩnh vực chuyên môn: fields of the programme this member knows about. */
  readonly expertise: readonly string[]
  /** Đại diện công đoàn (TT 18/2013 Điều 8). */
  readonly forUnion: boolean
}

/** Is a dossier of this sector and field for this council? */
export const covers = (
  remit: Remit,
  dossier: { readonly sector: string; readonly field: string | null },
): boolean =>
  (remit.sectors.length === 0 && remit.fields.length === 0) ||
  remit.sectors.includes(dossier.sector) ||
  (dossier.field !== null && remit.fields.includes(dossier.field))

/** Does the seat count on that day? */
export const sitsOn = (
  member: Pick<CouncilMember, 'validFrom' | 'validTo'>,
  day: Temporal.PlainDate,
): boolean =>
  Temporal.PlainDate.compare(member.validFrom, day) <= 0 &&
  (member.validTo === null || Temporal.PlainDate.compare(member.validTo, day) >= 0)

/** Seats that run the council's work between its meetings: progress, absences, closing, the vote. */
export const isPresiding = (seat: CouncilSeat): boolean => seat !== 'member'
