const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const

/** Số tiền bằng chữ: 25.000.000 is "Hai mươi lăm triệu đồng". Whole đồng only; anything else is an accident. */
export function dongInWords(dong: number): string {
  if (!Number.isSafeInteger(dong)) throw new RangeError(`${dong} is no whole amount of đồng`)
  const words = dong < 0 ? `âm ${numberInWords(-dong)}` : numberInWords(dong)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`
}

/** A whole number from 0 as it is read aloud in the north: "một trăm linh năm". */
export function numberInWords(number: number): string {
  if (number === 0) return digits[0]
  return groupsInWords(number, false).join(' ')
}

/** `after` says that something larger was already read, so that the hundreds are named even when zero. */
function groupsInWords(number: number, after: boolean): string[] {
  const billions = Math.floor(number / 1_000_000_000)
  const rest = number % 1_000_000_000
  const words = billions === 0 ? [] : [...groupsInWords(billions, after), 'tỷ']
  for (const [size, unit] of [
    [1_000_000, 'triệu'],
    [1000, 'nghìn'],
    [1, ''],
  ] as const) {
    const group = Math.floor(rest / size) % 1000
    if (group === 0) continue
    words.push(...hundredsInWords(group, after || words.length > 0))
    if (unit !== '') words.push(unit)
  }
  return words
}

function hundredsInWords(group: number, after: boolean): string[] {
  const hundreds = Math.floor(group / 100)
  const tens = Math.floor((group % 100) / 10)
  const ones = group % 10
  const words: string[] = []
  if (hundreds > 0 || after) words.push(digit(hundreds), 'trăm')
  if (tens === 1) words.push('mười')
  if (tens > 1) words.push(digit(tens), 'mươi')
  if (tens === 0 && ones > 0 && words.length > 0) words.push('linh')
  if (ones > 0) words.push(onesAfter(tens, ones))
  return words
}

function onesAfter(tens: number, ones: number): string {
  if (ones === 5 && tens > 0) return 'lăm'
  if (ones === 1 && tens > 1) return 'mốt'
  if (ones === 4 && tens > 1) return 'tư'
  return digit(ones)
}

function digit(value: number): string {
  return digits[value] ?? ''
}
