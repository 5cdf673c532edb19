/** What a person typed into a day box: a day, nothing, or something that is no day. */
export type TypedDay = Temporal.PlainDate | 'empty' | 'wrong'

/** Reads dd/mm/yyyy (also d-m-yyyy, d.m.yyyy) or the yyyy-mm-dd that a browser's own day box sends. */
export function typedDay(text: string): TypedDay {
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

/** A whole number as people type it, dots between thousands allowed; null when it is none. */
export function typedWhole(text: string): number | null {
  const typed = text.trim().replace(/^(\d{1,3})(\.\d{3})+$/, (grouped) => grouped.replaceAll('.', ''))
  return /^\d{1,15}$/.test(typed) ? Number(typed) : null
}
