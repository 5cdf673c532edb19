/** Tình trạng bản giấy: with the office, with somebody else, or with nobody any more. */
export type CopyState = 'kept' | 'handed-out' | 'lost' | 'destroyed'

/** Người giữ bản giấy: of which kind. */
export const holderKinds = ['member', 'officer', 'unit'] as const
export type HolderKind = (typeof holderKinds)[number]

/** Bản giấy: one printed copy of a dossier, known by the code on its label. */
export type PaperCopy = {
  readonly id: number
  readonly dossierId: number
  /** Bản số, counted from 1 within the dossier. */
  readonly number: number
  readonly code: string
  readonly state: CopyState
  /** Kệ, hộp, while it is kept. */
  readonly place: string
  /** Who has it, or had it when it was lost. */
  readonly holder: { readonly kind: HolderKind; readonly name: string } | null
  readonly dueOn: Temporal.PlainDate | null
  readonly since: Temporal.Instant
}

/** Lần giao nhận: what happens to a copy after it was received. Taken back is also one that was lost and is found. */
export type CopyStep =
  | { readonly step: 'shelved'; readonly place: string }
  | {
      readonly step: 'handed-out'
      readonly holder: { readonly kind: HolderKind; readonly name: string }
      readonly dueOn: Temporal.PlainDate | null
    }
  | { readonly step: 'taken-back'; readonly place: string }
  | { readonly step: 'lost' | 'destroyed'; readonly reason: string }

/** Loại lần giao nhận: what a copy's history knows. */
export type CopyStepKind = 'received' | CopyStep['step']

/** Lý do không chuyển được bản giấy: why a step cannot be recorded. */
export type CopyProblem =
  | { readonly problem: 'no-copies-chosen' }
  | { readonly problem: 'no-such-copy' }
  | { readonly problem: 'not-in-this-state'; readonly code: string; readonly state: CopyState }
  | { readonly problem: 'no-place' | 'no-holder' | 'no-reason' }
  | { readonly problem: 'due-before-today' }

const possibleFrom: Readonly<Record<CopyStep['step'], readonly CopyState[]>> = {
  shelved: ['kept'],
  'handed-out': ['kept'],
  'taken-back': ['handed-out', 'lost'],
  lost: ['kept', 'handed-out'],
  destroyed: ['kept'],
}

/** Whether the step can follow on this state. */
export const mayFollow = (state: CopyState, step: CopyStep['step']): boolean =>
  possibleFrom[step].includes(state)

/** Everything that keeps these copies from this step, all of it at once. */
export function copyProblems(
  copies: readonly Pick<PaperCopy, 'code' | 'state'>[],
  step: CopyStep,
  today: Temporal.PlainDate,
): readonly CopyProblem[] {
  return [
    ...(copies.length === 0 ? [{ problem: 'no-copies-chosen' } as const] : []),
    ...copies
      .filter(({ state }) => !mayFollow(state, step.step))
      .map(({ code, state }) => ({ problem: 'not-in-this-state', code, state }) as const),
    ...missingIn(step, today),
  ]
}

function missingIn(step: CopyStep, today: Temporal.PlainDate): readonly CopyProblem[] {
  switch (step.step) {
    case 'shelved':
    case 'taken-back':
      return step.place.trim() === '' ? [{ problem: 'no-place' }] : []
    case 'handed-out':
      return [
        ...(step.holder.name.trim() === '' ? [{ problem: 'no-holder' } as const] : []),
        ...(step.dueOn !== null && Temporal.PlainDate.compare(step.dueOn, today) < 0
          ? [{ problem: 'due-before-today' } as const]
          : []),
      ]
    case 'lost':
    case 'destroyed':
      return step.reason.trim() === '' ? [{ problem: 'no-reason' }] : []
  }
}

/** How a copy stands after the step. */
export function copyAfter(
  copy: Pick<PaperCopy, 'state' | 'holder'>,
  step: CopyStep,
): Pick<PaperCopy, 'state' | 'place' | 'holder' | 'dueOn'> {
  switch (step.step) {
    case 'shelved':
    case 'taken-back':
      return { state: 'kept', place: step.place.trim(), holder: null, dueOn: null }
    case 'handed-out':
      return {
        state: 'handed-out',
        place: '',
        holder: { ...step.holder, name: step.holder.name.trim() },
        dueOn: step.dueOn,
      }
    case 'lost':
      return { state: 'lost', place: '', holder: copy.holder, dueOn: null }
    case 'destroyed':
      return { state: 'destroyed', place: '', holder: null, dueOn: null }
  }
}
