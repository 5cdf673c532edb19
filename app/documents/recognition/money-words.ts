/** What a payment list says of tax where the plan has no words of its own (Luật Thuế thu nhập cá nhân, Điều 3 khoản 2 điểm e). */
const usualTaxNote =
  'Tiền thưởng về cải tiến kỹ thuật, sáng chế, phát minh được cơ quan nhà nước có thẩm quyền công nhận không tính vào thu nhập chịu thuế thu nhập cá nhân (điểm e khoản 2 Điều 3 Luật Thuế thu nhập cá nhân)'

/** The note below the list: the plan's own, the usual one, or that tax was taken off. */
export function taxNoteOf(budget: { readonly taxPercent: number; readonly taxNote: string | null }): string {
  if (budget.taxNote !== null) return budget.taxNote.trim().replace(/\.$/, '')
  return budget.taxPercent === 0
    ? usualTaxNote
    : `Thuế thu nhập cá nhân khấu trừ ${budget.taxPercent}% trên số tiền thưởng`
}
