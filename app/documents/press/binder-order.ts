/** A file on the disk that is to be bound. */
export interface PartFile {
  readonly path: string
  readonly mediaType: string
}

/** What the binder's process is asked: to count the pages of the parts, then to bind them. */
export type BinderOrder =
  | { readonly ask: 'count'; readonly parts: readonly PartFile[] }
  | {
      readonly ask: 'bind'
      readonly parts: readonly PartFile[]
      readonly pages: readonly (number | null)[]
      /** Cover and index of each copy, without page numbers; what follows is the same in all and stands in the file once. */
      readonly fronts: readonly string[]
      /** One page for each part that cannot be bound, in their order. */
      readonly stubs: string | null
      readonly target: string
      /** ASCII words before the page number at the foot of each page. */
      readonly footer: string
    }

export type BinderAnswer =
  | { readonly pages: readonly (number | null)[] }
  | { readonly bound: true }
  | { readonly problem: string }
