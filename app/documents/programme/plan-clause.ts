/** Mục of the plan: heading with its number ("I. MỤC TIÊU"), lines, a table, then its own clauses. */
export interface PlanClause {
  readonly heading: string
  readonly lines?: readonly string[]
  readonly table?: PlanTable
  readonly clauses?: readonly PlanClause[]
}

/** A table of a plan, the same on paper and on a screen. */
export interface PlanTable {
  readonly caption: string
  readonly columns: readonly PlanColumn[]
  readonly rows: readonly (readonly string[])[]
}

export interface PlanColumn {
  readonly heading: string
  readonly align?: 'left' | 'center' | 'right'
  /** In mm, on paper. */
  readonly width?: number
}
