/** A JSON value at a path written with dots, as names of form fields are: "rounds.0.opens". */
export type JsonObject = Readonly<Record<string, unknown>>

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function valueAt(value: unknown, path: string): unknown {
  return stepsOf(path).reduce<unknown>(stepInto, value)
}

/** The same value with another one at the path; keys keep their order. A path that leads nowhere changes nothing. */
export function withValueAt(value: unknown, path: string, put: unknown): unknown {
  return putAt(value, stepsOf(path), put)
}

const stepsOf = (path: string): readonly string[] => (path === '' ? [] : path.split('.'))

function stepInto(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return /^\d+$/.test(step) ? value[Number(step)] : undefined
  return isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined
}

function putAt(value: unknown, steps: readonly string[], put: unknown): unknown {
  const [step, ...rest] = steps
  if (step === undefined) return put
  if (Array.isArray(value))
    return value.map((each: unknown, place) => (String(place) === step ? putAt(each, rest, put) : each))
  return isJsonObject(value) ? { ...value, [step]: putAt(value[step], rest, put) } : value
}

/** "rounds[0].deadline.day", as mistakes and differences name a place, as the name of its field. */
export const fieldNameOf = (path: string): string => path.replace(/\[(\d+)\]/g, '.$1')
