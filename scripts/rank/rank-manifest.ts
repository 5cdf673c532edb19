import { type ManifestProblem, openManifest } from '#app/documents/ranking/manifest.ts'
import type { FileOption } from './arguments.ts'
import type { GivenFile } from './given-files.ts'
import { type RankAnswer, rankGiven } from './rank-given.ts'

const partOf: Readonly<Partial<Record<FileOption, string>>> = {
  programme: 'programme.json',
  scores: 'scores.csv',
  rounds: 'rounds.csv',
  assigned: 'assigned.csv',
  votes: 'votes.csv',
  members: 'members.csv',
  decisions: 'decisions.json',
}

/**
 * Checks a sealed manifest and computes its ranking anew: refused where a file is not the one that was sealed, and where
 * the result comes out otherwise, naming what differs.
 */
export function rankManifest(manifest: GivenFile): RankAnswer {
  const refuse = (reasons: readonly string[]): RankAnswer => ({
    status: 1,
    output: '',
    reasons: reasons.map((reason) => `${manifest.path}: ${reason}`),
  })
  const opened = openManifest(manifest.text)
  if (!opened.ok) return refuse(opened.problems.map(manifestProblem))
  const files: Partial<Record<FileOption, GivenFile>> = {}
  for (const option of Object.keys(partOf) as FileOption[]) {
    const name = partOf[option] ?? ''
    const text = opened.files.get(name)
    if (text !== undefined) files[option] = { path: `${manifest.path}#${name}`, text }
  }
  const answer = rankGiven(files, [], sizeIn(opened.files.get('council.json')))
  if (answer.status === 1) return answer
  const sealed = opened.files.get('result.json') ?? ''
  return answer.output === sealed ? answer : refuse(differences(sealed, answer.output))
}

function manifestProblem(problem: ManifestProblem): string {
  switch (problem.problem) {
    case 'not-a-manifest':
      return 'Tệp không phải là bản niêm phong kết quả.'
    case 'list-changed':
      return 'Danh mục tệp không khớp với mã niêm phong.'
    case 'file-changed':
      return `Tệp ${problem.name} đã bị thay đổi sau khi niêm phong.`
    case 'file-missing':
      return `Thiếu tệp ${problem.name}.`
    case 'file-added':
      return `Tệp ${problem.name} không có trong danh mục niêm phong.`
  }
}

function sizeIn(text: string | undefined): number | undefined {
  const size = text === undefined ? undefined : JSON.parse(text).size
  return typeof size === 'number' ? size : undefined
}

/** The dossiers whose outcome is another than the sealed one. */
function differences(sealed: string, computed: string): readonly string[] {
  const rows = (text: string): ReadonlyMap<string, string> =>
    new Map(
      (JSON.parse(text).outcomes as readonly { readonly dossier: string }[]).map((one) => [
        one.dossier,
        JSON.stringify(one),
      ]),
    )
  const [before, after] = [rows(sealed), rows(computed)]
  const codes = [...new Set([...before.keys(), ...after.keys()])].filter(
    (code) => before.get(code) !== after.get(code),
  )
  return codes.length === 0
    ? ['Kết quả tính lại khác với kết quả đã niêm phong ở phần tổng hợp.']
    : codes.map((code) => `Hồ sơ ${code}: kết quả tính lại khác với kết quả đã niêm phong.`)
}
