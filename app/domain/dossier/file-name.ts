import { formLimits } from './form-limits.ts'

// Path separators and what Windows forbids in a name, control signs, and signs that turn the reading direction.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among what is taken out.
const unfit = /[\\/:*?"<>|\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

/** Tên tệp as it is kept: NFC, one line, no path, at most 200 characters, with an extension that fits its kind. */
export function cleanFileName(given: string, extensions: readonly [string, ...string[]]): string {
  const lastPart = given.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const clean = lastPart
    .replace(unfit, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const dot = clean.lastIndexOf('.')
  const extension = dot > 0 ? clean.slice(dot + 1).toLowerCase() : ''
  const fits = extensions.includes(extension)
  const stem = (fits ? clean.slice(0, dot) : clean) || 'tep'
  const ending = `.${fits ? extension : extensions[0]}`
  return `${[...stem].slice(0, formLimits.fileName - ending.length).join('')}${ending}`
}
