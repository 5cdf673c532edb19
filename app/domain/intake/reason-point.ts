import { type CheckPoint, checkPoints } from './check-points.ts'

/** Chỗ dùng lý do có sẵn: the note at a point of the check, or the reason of a refusal. */
export type ReasonPoint = CheckPoint | 'refusal'

export const reasonPoints: readonly ReasonPoint[] = [...checkPoints, 'refusal']
