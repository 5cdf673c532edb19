/** "05/TTr-UBND" as its number and its symbol; without a stroke it is a number, and the symbol is what is customary. */
export function numberParts(
  whole: string,
  customary: string,
): { readonly number: string; readonly symbol: string } {
  const slash = whole.indexOf('/')
  return slash < 0
    ? { number: whole, symbol: customary }
    : { number: whole.slice(0, slash).trim(), symbol: whole.slice(slash + 1).trim() }
}
