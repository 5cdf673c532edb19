/** Khóa tìm kiếm: text as "find" compares it: without dấu, đ as d, lower case, single spaces. */
export const searchKey = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim()
