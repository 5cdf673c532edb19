/** Trạng thái của một bộ hồ sơ trong lượt in: not begun, bound, or impossible to bind. */
export type BundleState = 'waiting' | 'bound' | 'failed'

/** Bộ hồ sơ trong lượt in: one dossier's PDF. */
export type BundleItem = {
  readonly dossierId: number
  readonly code: string
  readonly title: string
  readonly state: BundleState
  /** 0 as long as it is not bound. */
  readonly sizeBytes: number
  readonly storedAs: string | null
}

/** Lượt in bộ hồ sơ: many dossiers' bundles, made in the background and kept for a week. */
export type BundleRun = {
  readonly id: number
  readonly askedBy: string
  readonly askedAt: Temporal.Instant
  /** How many copies of each stand in its PDF. */
  readonly copies: number
  readonly finishedAt: Temporal.Instant | null
  /** By the clock of the machine the files lie on. */
  readonly keptUntil: Temporal.Instant
  readonly items: readonly BundleItem[]
}

export const mostCopies = 30
export const mostDossiers = 500

/** After so long nobody is going on with unfinished uploads and printed bundles; both are cleared away. */
export const keptHours = 7 * 24

/** Lý do chưa nhận lượt in: why no bundles are made. */
export type BundleRunProblem =
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'nothing-chosen' }
  | { readonly problem: 'too-many'; readonly most: number }
  | { readonly problem: 'copies-out-of-range'; readonly most: number }
  | { readonly problem: 'not-handed-in'; readonly count: number }

/** Everything that keeps these bundles from being made; `known` are those that were handed in. */
export function bundleRunProblems(
  wish: { readonly dossierIds: readonly number[]; readonly copies: number },
  known: readonly number[],
): readonly BundleRunProblem[] {
  const { dossierIds, copies } = wish
  const strange = dossierIds.filter((id) => !known.includes(id)).length
  return [
    ...(dossierIds.length === 0 ? [{ problem: 'nothing-chosen' } as const] : []),
    ...(dossierIds.length > mostDossiers ? [{ problem: 'too-many', most: mostDossiers } as const] : []),
    ...(Number.isInteger(copies) && copies >= 1 && copies <= mostCopies
      ? []
      : [{ problem: 'copies-out-of-range', most: mostCopies } as const]),
    ...(strange > 0 ? [{ problem: 'not-handed-in', count: strange } as const] : []),
  ]
}

/** May the run still be taken home? */
export const isKept = (run: Pick<BundleRun, 'keptUntil'>, machineNow: Temporal.Instant): boolean =>
  Temporal.Instant.compare(run.keptUntil, machineNow) > 0

/** The bound ones in parts of at most so many bytes each, for zip files that every program opens. */
export function inParts(
  items: readonly BundleItem[],
  mostBytes = 1_500_000_000,
): readonly (readonly BundleItem[])[] {
  const parts: BundleItem[][] = []
  let size = 0
  for (const item of items.filter(({ state }) => state === 'bound')) {
    const last = parts.at(-1)
    if (last === undefined || size + item.sizeBytes > mostBytes) {
      parts.push([item])
      size = item.sizeBytes
    } else {
      last.push(item)
      size += item.sizeBytes
    }
  }
  return parts
}
