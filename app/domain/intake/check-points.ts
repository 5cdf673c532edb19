/** Nội dung kiểm tra: the points of the formal check of a đơn (NĐ 13/2012 Điều 3, 5, 6; TT 18/2013), in their printed order. */
export const checkPoints = [
  'round',
  'form',
  'authors',
  'shares',
  'signatures',
  'first-applied',
  'filing-window',
  'kind',
  'applied',
  'not-excluded',
  'not-protected',
  'no-duplicate',
  'transmittal',
  'paper-copies',
] as const
export type CheckPoint = (typeof checkPoints)[number]
