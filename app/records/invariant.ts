/**
 * Điều luôn đúng: a question that must answer no row, in whatever state the installation is. `broken` is SQL that lists
 * what is wrong, each row with enough to find it.
 */
export type Invariant = { readonly name: string; readonly broken: string }
