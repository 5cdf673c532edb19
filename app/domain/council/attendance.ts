/** Điểm danh: present from when to when, or absent with a reason. Who is not called yet has none. */
export type Attendance = {
  readonly memberId: number
  readonly state: 'present' | 'absent'
  readonly reason: string
  /** Đến muộn: null means from the beginning. */
  readonly arrivedAt: Temporal.Instant | null
  /** Về sớm: null means to the end. */
  readonly leftAt: Temporal.Instant | null
}

/** Lý do chưa ghi được điểm danh của một thành viên. */
export type AttendanceProblem =
  | { readonly problem: 'absence-reason-missing'; readonly memberId: number }
  | { readonly problem: 'left-before-arriving'; readonly memberId: number }

export function attendanceProblems(entry: Attendance): readonly AttendanceProblem[] {
  const { memberId } = entry
  if (entry.state === 'absent')
    return entry.reason === '' ? [{ problem: 'absence-reason-missing', memberId }] : []
  return entry.arrivedAt !== null &&
    entry.leftAt !== null &&
    Temporal.Instant.compare(entry.leftAt, entry.arrivedAt) <= 0
    ? [{ problem: 'left-before-arriving', memberId }]
    : []
}

/** Is the member in the building at that moment? */
export const isThere = (entry: Attendance, at: Temporal.Instant): boolean =>
  entry.state === 'present' &&
  (entry.arrivedAt === null || Temporal.Instant.compare(entry.arrivedAt, at) <= 0) &&
  (entry.leftAt === null || Temporal.Instant.compare(entry.leftAt, at) > 0)
