/** Loại ngoại lệ: departures from the rule that the rules let somebody record, with a reason. Rules §2–5, §8. */
export type ExceptionKind =
  | 'late-dossier'
  | 'late-filing'
  | 'reopened-sheet'
  | 'waived-conflict'
  | 'floor-decision'
  | 'tie-choice'

/** Ngoại lệ đã ghi: who recorded it, when, why and by which document. */
export type RecordedException = {
  /** Kind and row: what a paper put beside it names. */
  readonly key: string
  readonly kind: ExceptionKind
  readonly dossierId: number
  readonly dossier: string
  /** The member of the council it is about, where there is one. */
  readonly member: string | null
  /** Null where it was recorded in a time that kept no name. */
  readonly by: string | null
  readonly at: Temporal.Instant | null
  readonly reason: string
  readonly document: string | null
}

/** Are these about how the council scored or chose? Such are shown only to those who may see the council's figures. */
export const isOfCouncil = (kind: ExceptionKind): boolean => kind !== 'late-dossier' && kind !== 'late-filing'
