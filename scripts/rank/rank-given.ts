import { printedRanking } from '#app/documents/ranking/printed-ranking.ts'
import { parseProgrammeText } from '#app/domain/programme/parse-programme.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { rank } from '#app/domain/ranking/rank.ts'
import type { RankInput, ScoredDossier } from '#app/domain/ranking/rank-input.ts'
import { noChoices } from '#app/domain/ranking/recorded-choices.ts'
import { programmeProblem } from '#app/pages/programme/programme-problem.ts'
import { choiceProblem } from '#app/pages/ranking/choice-problem.ts'
import type { GivenFile, GivenFiles } from './given-files.ts'
import { readDecisions } from './read-decisions.ts'
import { type Council, readAssigned, readMembers, readRounds, readVotes, type VoteRow } from './read-lists.ts'
import { readScores, type ScoredRows } from './read-scores.ts'

/** What the command answers: 0 resolved, 2 unresolved, 1 refused with every reason and no output. */
export type RankAnswer = {
  readonly status: 0 | 1 | 2
  readonly output: string
  readonly reasons: readonly string[]
}

/** The ranking of these files; `councilSize` where it is not the number of members named in them. */
export function rankGiven(files: GivenFiles, reasons: string[], councilSize?: number): RankAnswer {
  const programme = readProgramme(files.programme, reasons)
  const read = readInput(files, programme, reasons)
  if (reasons.length > 0 || !programme || !read) return { status: 1, output: '', reasons }
  const input = councilSize === undefined ? read : { ...read, councilSize }
  const ranked = rank(input)
  if (!ranked.ok)
    return {
      status: 1,
      output: '',
      reasons: ranked.problems.map(
        (problem) =>
          `${files.decisions?.path}: ${problem.about === 'tie' ? 'ties' : 'floors'}[${problem.entry}]: ${choiceProblem(problem)}`,
      ),
    }
  const status = ranked.value.status === 'resolved' ? 0 : 2
  return { status, output: printedRanking(ranked.value, programme), reasons: [] }
}

function readProgramme(file: GivenFile | undefined, reasons: string[]): Programme | null {
  if (!file) return null
  const parsed = parseProgrammeText(file.text)
  if (parsed.ok) return parsed.value
  for (const problem of parsed.problems) reasons.push(`${file.path}: ${programmeProblem(problem)}`)
  return null
}

function readInput(files: GivenFiles, programme: Programme | null, reasons: string[]): RankInput | null {
  const { scores, rounds, assigned, votes, members, decisions } = files
  const council = members ? readMembers(members, reasons) : null
  const scored = scores && programme ? readScores(scores, programme.rubric, council, reasons) : null
  const roundOf = rounds ? readRounds(rounds, programme, reasons) : null
  const assignedTo = assigned ? readAssigned(assigned, reasons) : new Map<string, number>()
  const voteOf = votes ? readVotes(votes, reasons) : null
  const choices = decisions ? readDecisions(decisions, reasons) : noChoices
  if (!programme || !scores || !scored) return null
  const codes = new Set([...scored.keys(), ...(roundOf?.keys() ?? [])])
  const conflicts = conflictsByDossier(council)
  if (programme.quotaPool === 'round') refuseWithoutRound(scores, scored, roundOf, reasons)
  if (votes && voteOf) refuseStrayVotes(votes, voteOf, { codes, conflicts, council }, reasons)
  const dossiers = [...codes].map((code): ScoredDossier => {
    const members = assignedTo.get(code)
    return {
      code,
      round: roundOf?.get(code) ?? null,
      sheets: scored.get(code)?.sheets ?? [],
      conflicted: conflicts.get(code) ?? [],
      ...(members === undefined ? {} : { assigned: members }),
      vote: voteOf?.get(code)?.tally ?? null,
    }
  })
  const councilSize = council?.size ?? membersOf(scored).size
  return { programme, councilSize, dossiers, votesRecorded: voteOf !== null, choices }
}

function membersOf(scored: ReadonlyMap<string, ScoredRows>): ReadonlySet<string> {
  const members = new Set<string>()
  for (const { sheets } of scored.values()) for (const sheet of sheets) members.add(sheet.member)
  return members
}

function conflictsByDossier(council: Council | null): ReadonlyMap<string, readonly string[]> {
  const conflicts = new Map<string, string[]>()
  for (const [member, dossiers] of council ?? [])
    for (const code of dossiers) conflicts.set(code, [...(conflicts.get(code) ?? []), member])
  return conflicts
}

function refuseWithoutRound(
  file: GivenFile,
  scored: ReadonlyMap<string, ScoredRows>,
  roundOf: ReadonlyMap<string, string> | null,
  reasons: string[],
): void {
  if (!roundOf) reasons.push('Kế hoạch tính giải riêng từng đợt: thiếu tùy chọn --rounds.')
  else
    for (const [code, { line }] of scored)
      if (!roundOf.has(code)) reasons.push(`${file.path}:${line}: Hồ sơ ${code} chưa được ghi thuộc đợt nào.`)
}

/** Votes on dossiers nobody knows, and more ballots than there are members to cast them. */
function refuseStrayVotes(
  file: GivenFile,
  voteOf: ReadonlyMap<string, VoteRow>,
  known: {
    readonly codes: ReadonlySet<string>
    readonly conflicts: ReadonlyMap<string, readonly string[]>
    readonly council: Council | null
  },
  reasons: string[],
): void {
  for (const [code, { line, tally }] of voteOf) {
    if (!known.codes.has(code)) reasons.push(`${file.path}:${line}: Hồ sơ ${code} không có phiếu chấm nào.`)
    if (!known.council) continue
    const ballots = tally.agree + tally.disagree + tally.blank
    const voters = known.council.size - (known.conflicts.get(code)?.length ?? 0)
    if (ballots > voters)
      reasons.push(
        `${file.path}:${line}: Có ${ballots} phiếu biểu quyết nhưng chỉ ${voters} thành viên được biểu quyết.`,
      )
  }
}
