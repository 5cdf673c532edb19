/** The files that a ranking may be computed from, by the option that names each. */
export const fileOptions = [
  'programme',
  'scores',
  'rounds',
  'assigned',
  'votes',
  'members',
  'decisions',
  'manifest',
] as const
export type FileOption = (typeof fileOptions)[number]

export type FilePaths = Readonly<Partial<Record<FileOption, string>>>

export const usage =
  'Cách dùng: npm run -s rank -- --programme programme.json --scores scores.csv [--rounds rounds.csv] [--assigned assigned.csv] [--votes votes.csv] [--members members.csv] [--decisions decisions.json], hoặc npm run -s rank -- --manifest ban-niem-phong.json'

/** Reads `--option path` or `--option=path`; every mistake at once. */
export function readArguments(given: readonly string[]): {
  readonly paths: FilePaths
  readonly reasons: readonly string[]
} {
  const paths: Partial<Record<FileOption, string>> = {}
  const reasons: string[] = []
  const named = new Set<FileOption>()
  const left = [...given]
  for (let argument = left.shift(); argument !== undefined; argument = left.shift()) {
    const [, name = '', inline] = /^--([a-z]+)(?:=(.*))?$/su.exec(argument) ?? []
    const option = fileOptions.find((known) => known === name)
    if (!option) {
      reasons.push(`Không có tùy chọn “${argument}”. ${usage}`)
      continue
    }
    const path = inline ?? (left[0]?.startsWith('--') ? undefined : left.shift())
    if (path === undefined || path === '') reasons.push(`Tùy chọn --${option} thiếu tên tệp.`)
    else if (named.has(option)) reasons.push(`Tùy chọn --${option} được ghi hai lần.`)
    else paths[option] = path
    named.add(option)
  }
  if (named.has('manifest') && named.size > 1)
    reasons.push(`Bản niêm phong đã có đủ mọi tệp: chỉ dùng --manifest một mình. ${usage}`)
  for (const option of named.has('manifest') ? [] : (['programme', 'scores'] as const))
    if (!named.has(option)) reasons.push(`Thiếu tùy chọn --${option}. ${usage}`)
  return { paths, reasons }
}
