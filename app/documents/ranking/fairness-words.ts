const signed = new Intl.NumberFormat('vi-VN', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
})
const plain = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const coefficients = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** A difference in points: "+1,5", "-0,3", "0,0". */
export const printDifference = (points: number): string => signed.format(points)

/** A spread in points: "4,2". */
export const printSpread = (points: number): string => plain.format(points)

export const printCoefficient = (value: number): string => coefficients.format(value)

/** What an alpha means, by the thresholds its author gives: 0.8 and 2/3. */
export function agreementWords(alpha: number): string {
  if (alpha >= 0.8) return 'đồng thuận cao'
  if (alpha >= 2 / 3) return 'đồng thuận vừa phải, đủ để tham khảo'
  if (alpha > 0) return 'đồng thuận thấp, nên thảo luận trước khi thông qua'
  return 'không đồng thuận: các phiếu của cùng một hồ sơ khác nhau như chọn ngẫu nhiên'
}
