/** Kết quả của một việc: what a verb answers, either its value or every reason why not. */
export type Outcome<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export const done = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({
  ok: true,
  value,
})

export const refused = <Problem>(
  problems: readonly Problem[],
): { readonly ok: false; readonly problems: readonly Problem[] } => ({ ok: false, problems })
