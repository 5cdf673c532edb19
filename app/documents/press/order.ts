/** What the press's process is asked: a layout file below `app/documents` and the data it lays out. */
export interface Order {
  readonly id: number
  readonly layout: string
  /** Plain data (texts, numbers, lists, records); the only way in for what people typed. */
  readonly data: unknown
  /** With the structure that screen readers use; left out of bulk prints, where it doubles the size. */
  readonly tagged: boolean
  /** Path of a picture the layout shows as `/picture`. */
  readonly picture: string | null
}

export interface Diagnostic {
  readonly message: string
  /** File, line and column in the layout, as far as known. */
  readonly at: string
}

export type Answer =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly problems: readonly Diagnostic[] }
