/** Where a table stands: its page and everything its filter remembers in the address. */
export type TableAddress = { readonly path: string; readonly query: Readonly<Record<string, string>> }

/** The same address with some answers changed; an empty one is dropped. */
export function addressWith(address: TableAddress, changes: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(
    Object.entries({ ...address.query, ...changes }).filter(([, value]) => value !== ''),
  ).toString()
  return query === '' ? address.path : `${address.path}?${query}`
}
