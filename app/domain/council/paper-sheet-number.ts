/** Số phiếu: which member's sheet about which dossier. Printed with two check digits, such as "165-11-42". */
export type SheetNumber = { readonly dossierId: number; readonly memberId: number }

/** As it stands on the paper: dossier, member, check digits. */
export const printSheetNumber = (number: SheetNumber): string =>
  `${number.dossierId}-${number.memberId}-${String(98 - remainderOf(number, '00')).padStart(2, '0')}`

/**
 * Reads a number as typed, or the whole address that a scanner types from the QR code. null where it is no number or its
 * check digits are wrong: one wrong or two swapped digits never lead to somebody else's sheet (ISO 7064, mod 97-10).
 */
export function parseSheetNumber(text: string): SheetNumber | null {
  const [, dossier, member, check = ''] =
    /(?:^|\/)(\d{1,12})[- .](\d{1,9})[- .](\d{2})$/.exec(text.trim()) ?? []
  const number = { dossierId: Number(dossier), memberId: Number(member) }
  if (dossier === undefined || number.dossierId < 1 || number.memberId < 1) return null
  return remainderOf(number, check) === 1 ? number : null
}

const remainderOf = ({ dossierId, memberId }: SheetNumber, check: string): number =>
  Number(BigInt(`${dossierId}${String(memberId).padStart(9, '0')}${check}`) % 97n)
