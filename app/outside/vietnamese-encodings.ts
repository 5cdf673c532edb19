import iconv from 'iconv-lite'

/** Bảng mã chữ Việt: those in which offices still write, beside Unicode. */
export type TextEncoding = 'utf-8' | 'tcvn' | 'viscii' | 'windows-1258' | 'windows-1252'

const guesses: readonly TextEncoding[] = ['utf-8', 'tcvn', 'viscii', 'windows-1258', 'windows-1252']

/** The bytes as text by the encoding in which most of their words could be Vietnamese; the stated one wins a draw. */
export function readText(
  bytes: Uint8Array,
  stated: TextEncoding | null,
): { readonly text: string; readonly encoding: TextEncoding } {
  const order = stated === null ? guesses : [stated, ...guesses.filter((each) => each !== stated)]
  const read = order.map((encoding) => {
    const text = decoded(bytes, encoding)
    return { text, encoding, share: vietnameseShare(text) }
  })
  const [first = { text: '', encoding: 'utf-8' as const, share: 0 }, ...others] = read
  return others.reduce((best, each) => (each.share > best.share + 0.05 ? each : best), first)
}

/** By its own name for it, as mails state it; null: none of these. */
export function encodingOf(charset: string): TextEncoding | null {
  const name = charset.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (/^(utf8|usascii|ascii)$/.test(name)) return 'utf-8'
  if (/^(x?(viet)?tcvn\d*(\d{4})?|tcvn5712.*|vn3|abc)$/.test(name)) return 'tcvn'
  if (/^(x?viscii.*|csviscii)$/.test(name)) return 'viscii'
  if (name === 'windows1258' || name === 'cp1258') return 'windows-1258'
  return /^(iso88591|latin1|windows1252|cp1252)$/.test(name) ? 'windows-1252' : null
}

function decoded(bytes: Uint8Array, encoding: TextEncoding): string {
  const text =
    encoding === 'utf-8' ? new TextDecoder().decode(bytes) : iconv.decode(Buffer.from(bytes), encoding)
  return text.normalize('NFC')
}

const marked = /\P{ASCII}/u
const consonants = '(?:b|c|ch|d|đ|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|q|r|s|t|th|tr|v|x)?'
const vowels = '[aăâeêioôơuưyàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]{1,3}'
const syllable = new RegExp(`^${consonants}${vowels}(?:c|ch|m|n|ng|nh|p|t)?$`, 'i')
/** Signs that stand in the middle of words only when the bytes were misread. */
const words = /[\p{L}\p{M}\p{S}\u00A0-\u00BF\uFFFD\u0080-\u009F]+/gu

/** Which share of the words with dấu could be Vietnamese syllables; 1 where there are none. */
function vietnameseShare(text: string): number {
  const found = (text.match(words) ?? []).filter((word) => marked.test(word))
  if (found.length === 0) return 1
  return found.filter((word) => syllable.test(word.normalize('NFC'))).length / found.length
}
