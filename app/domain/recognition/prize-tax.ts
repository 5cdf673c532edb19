/** Thuế khấu trừ of an amount, in whole đồng, half a đồng upwards; `percent` is whole. */
export const taxOn = (amount: number, percent: number): number => Math.floor((amount * percent + 50) / 100)
