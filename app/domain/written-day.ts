/** Ngày viết tay: what somebody wrote where a day is asked for: a day, nothing, or something that is no day. */
export type WrittenDay = Temporal.PlainDate | 'empty' | 'wrong'

/** Reads dd/mm/yyyy (also d-m-yyyy, d.m.yyyy) or the yyyy-mm-dd that machines write. */
export function writtenDay(text: string): WrittenDay {
  const typed = text.trim()
  if (typed === '') return 'empty'
  const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed)
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed)
  const [year, month, day] = vietnamese
    ? [vietnamese[3], vietnamese[2], vietnamese[1]]
    : [iso?.[1], iso?.[2], iso?.[3]]
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    )
  } catch {
    return 'wrong'
  }
}
