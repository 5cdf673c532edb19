import type { KeyingDifference } from '#app/domain/council/paper-sheet.ts'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import type { Form } from '#app/pages/kit/form-fields.ts'

/** What was sent about a paper sheet and refused, to stand in its form as it was typed. */
export type ShownPaper = {
  readonly problems: readonly FieldProblem[]
  readonly typed?: Form
  /** Which act was refused, so that its own form opens. */
  readonly refused?: 'keying' | 'confirming' | 'returning' | 'scan'
  readonly differences?: readonly KeyingDifference[]
}
