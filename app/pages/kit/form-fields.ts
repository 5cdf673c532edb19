/** What a form sent, as text in NFC. A repeated name keeps its order; a name that was not sent reads as ''. */
export type Form = {
  text(name: string): string
  /** As `text`, with white space trimmed at both ends and inner runs folded to one space. */
  line(name: string): string
  all(name: string): readonly string[]
  has(name: string): boolean
  names(): readonly string[]
}

const maxFormBytes = 2_000_000

/** Why a body could not be read as a form at all. */
export type FormFault = 'too-large' | 'not-a-form' | 'broken-text'

/** Reads an urlencoded body: at most 2 MB, valid UTF-8, NFC, without NUL and other control characters. */
export async function readForm(request: Request): Promise<Form | FormFault> {
  const kind = request.headers.get('content-type') ?? ''
  if (!kind.startsWith('application/x-www-form-urlencoded')) return 'not-a-form'
  if (Number(request.headers.get('content-length') ?? '0') > maxFormBytes) return 'too-large'
  const bytes = new Uint8Array(await request.arrayBuffer())
  if (bytes.length > maxFormBytes) return 'too-large'
  const parameters = new URLSearchParams(new TextDecoder().decode(bytes))
  const fields: (readonly [string, string])[] = []
  for (const [name, value] of parameters) {
    if (value.includes('\uFFFD')) return 'broken-text'
    fields.push([name, cleanText(value)])
  }
  return formOf(fields)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is taken out.
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g

/** NFC, unix line ends, no control characters. */
export const cleanText = (value: string): string =>
  value.replace(/\r\n?/g, '\n').replace(control, '').normalize('NFC')

export function formOf(fields: readonly (readonly [string, string])[]): Form {
  const byName = new Map<string, string[]>()
  for (const [name, value] of fields) {
    const values = byName.get(name)
    if (values) values.push(value)
    else byName.set(name, [value])
  }
  const text = (name: string): string => byName.get(name)?.[0] ?? ''
  return {
    text,
    line: (name) => text(name).replace(/\s+/g, ' ').trim(),
    all: (name) => byName.get(name) ?? [],
    has: (name) => byName.has(name),
    names: () => [...byName.keys()],
  }
}
