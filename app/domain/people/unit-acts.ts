/** Loại biến động của đơn vị: đổi tên, sáp nhập vào đơn vị khác, tách ra một đơn vị, giải thể. */
export type UnitActKind = 'rename' | 'merge' | 'split' | 'end'
