/** A start that cannot go on, with the sentence the operator reads in the terminal; no stack is shown for it. */
export class StartRefusal extends Error {
  override readonly name: string = 'StartRefusal'
}

/** Another process of ours holds the data directory. */
export class HeldByAnother extends StartRefusal {
  override readonly name = 'HeldByAnother'
}

export const reasonOf = (failure: unknown): string =>
  failure instanceof Error ? failure.message : String(failure)
