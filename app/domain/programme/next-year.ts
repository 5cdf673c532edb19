/**
 * Kế hoạch chép sang năm sau: the same file with its year, its code and every day, month and mention of the year moved
 * by one, and the number of the document cleared. Legal bases and addresses stay as they are; 29/02 becomes 28/02.
 */
export function toNextYear(file: unknown): unknown {
  if (!isObject(file) || typeof file.year !== 'number') return file
  const from = file.year
  return Object.fromEntries(
    Object.entries(file).map(([key, value]) => {
      if (key === 'year') return [key, from + 1]
      if (key === 'code') return [key, nextCode(value, from)]
      if (key === 'legalBases') return [key, value]
      const moved = moveYears(value, from)
      if (key === 'plan' && isObject(moved)) return [key, { ...moved, number: null }]
      if (key === 'authority' && isObject(moved) && isObject(value) && 'email' in value)
        return [key, { ...moved, email: value.email }]
      return [key, moved]
    }),
  )
}

function nextCode(code: unknown, from: number): unknown {
  if (typeof code !== 'string') return code
  const moved = movedText(code, from)
  return moved === code ? `${code}-${from + 1}` : moved
}

/** Every day, month and mention of the year: "tam-diep-2024", "năm 2024", "2024-04-20". */
function moveYears(value: unknown, from: number): unknown {
  if (Array.isArray(value)) return value.map((each) => moveYears(each, from))
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, moveYears(each, from)]))
  return typeof value === 'string' ? movedText(value, from) : value
}

function movedText(text: string, from: number): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return movedDay(text)
  if (/^\d{4}-\d{2}$/.test(text)) return `${Number(text.slice(0, 4)) + 1}${text.slice(4)}`
  return text.replace(new RegExp(`(?<!\\d)${from}(?!\\d)`, 'g'), String(from + 1))
}

function movedDay(text: string): string {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).add({ years: 1 }).toString()
  } catch {
    return text
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
