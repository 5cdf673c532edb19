import type { CouncilSeat } from '#app/domain/people/actor.ts'
import type { ConflictKind, DeclaredKind } from './conflict.ts'

/** Hồ sơ trong bản cam kết: all a member sees of a dossier before he has signed, and what stands against his judging it. */
export type DeclarableDossier = {
  readonly id: number
  readonly code: string | null
  readonly title: string
  readonly authors: string
  readonly unit: string | null
  /** Conflicts the records already show. */
  readonly known: readonly ConflictKind[]
}

/** Quan hệ tự khai: what the member says himself about one of the dossiers. */
export type OwnDeclaration = {
  readonly dossierId: number
  readonly kind: DeclaredKind
  readonly note: string
}

/** Nội dung bản cam kết as it was signed: who, for which council and round, and every dossier that was on the list. */
export type DeclarationContent = {
  readonly council: string
  readonly decisionNumber: string
  readonly decidedOn: string
  readonly round: string
  readonly year: number
  readonly member: string
  readonly seat: CouncilSeat
  readonly jobTitle: string
  readonly dossiers: readonly (DeclarableDossier & {
    readonly declared: Pick<OwnDeclaration, 'kind' | 'note'> | null
  })[]
}

/** Lý do chưa ký được bản cam kết. */
export type DeclarationProblem =
  | { readonly problem: 'nothing-to-declare' }
  | { readonly problem: 'list-changed' }
  | { readonly problem: 'not-listed' }
  | { readonly problem: 'declared-note-missing'; readonly dossierId: number; readonly title: string }
  | { readonly problem: 'paper-day-missing' }
  | { readonly problem: 'paper-day-ahead' }

/** Everything that keeps this declaration from being signed: it answers for each dossier still open, and for no other. */
export function declarationProblems(declaration: {
  /** Dossiers the member has not answered for yet. */
  readonly open: readonly DeclarableDossier[]
  /** Dossiers that stood on the form. */
  readonly listed: readonly number[]
  readonly declared: readonly OwnDeclaration[]
  /** The day on the paper, where somebody keys it in; undefined where the member signs here. */
  readonly paperDay: Temporal.PlainDate | null | undefined
  readonly today: Temporal.PlainDate
}): readonly DeclarationProblem[] {
  const { open, declared, paperDay, today } = declaration
  const problems: DeclarationProblem[] = []
  const listed = new Set(declaration.listed)
  if (open.length === 0) problems.push({ problem: 'nothing-to-declare' })
  else if (listed.size !== open.length || open.some(({ id }) => !listed.has(id)))
    problems.push({ problem: 'list-changed' })
  for (const { dossierId, note } of declared) {
    const dossier = open.find(({ id }) => id === dossierId)
    if (dossier === undefined) problems.push({ problem: 'not-listed' })
    else if (note === '') problems.push({ problem: 'declared-note-missing', dossierId, title: dossier.title })
  }
  if (paperDay === null) problems.push({ problem: 'paper-day-missing' })
  else if (paperDay !== undefined && Temporal.PlainDate.compare(paperDay, today) > 0)
    problems.push({ problem: 'paper-day-ahead' })
  return problems
}
