/** Trạng thái đăng ký: standing, taken up by a dossier that is not withdrawn, or withdrawn itself. */
export const registrationStates = ['registered', 'taken-up', 'withdrawn'] as const
export type RegistrationState = (typeof registrationStates)[number]

/** Tác giả trong bản đăng ký: a person where it is known which one, else a name with a job title. */
export type RegistrationAuthor = {
  readonly personId: number | null
  readonly fullName: string
  readonly jobTitle: string
}

/** Nội dung đăng ký: what a unit says of one initiative it will work on. Field, kind and note may wait. */
export type RegistrationEntry = {
  readonly title: string
  readonly authors: readonly RegistrationAuthor[]
  /** Codes of the programme's lists. */
  readonly field: string | null
  readonly kind: string | null
  /** Thuộc cải cách hành chính. */
  readonly isReform: boolean
  readonly note: string
}

/** Đăng ký sáng kiến: one initiative announced for a programme, before and beside its dossier. */
export type Registration = RegistrationEntry & {
  readonly id: number
  readonly programmeId: number
  readonly roundCode: string
  readonly sector: string
  /** null: an individual without a unit. */
  readonly unitId: number | null
  readonly state: RegistrationState
  /** Grows with every change; a form that carries an older one is stale. */
  readonly version: number
  readonly registeredAt: Temporal.Instant
  readonly registeredBy: number
  /** The office registered it for the unit or the person. */
  readonly byOffice: boolean
  readonly lateReason: string | null
  readonly lateDocumentNumber: string | null
  readonly withdrawnReason: string | null
  /** The dossier that took it up last, withdrawn since or not. */
  readonly dossierId: number | null
}

/** Bước của bản đăng ký: each is kept with what the registration then said. */
export type RegistrationStepKind = 'registered' | 'changed' | 'withdrawn' | 'taken-up'
