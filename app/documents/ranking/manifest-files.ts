import { decimalOf } from '#app/domain/points.ts'
import { scoredCriteria } from '#app/domain/programme/rubric.ts'
import type { RankInput } from '#app/domain/ranking/rank-input.ts'
import type { Ranking } from '#app/domain/ranking/ranking.ts'
import type { ExceptionKind } from '#app/domain/ranking/recorded-exception.ts'
import { printedRanking } from './printed-ranking.ts'

/** What stands behind the input of an adopted ranking: it explains the figures, and nothing is computed from it. */
export type ManifestBackground = {
  /** Every signed sheet's digest, as the member signed it. */
  readonly sheets: readonly {
    readonly dossier: string
    readonly member: string
    readonly version: number
    readonly signedAt: string
    readonly sha256: string
  }[]
  /** Members who could not score a round, and why. */
  readonly absences: readonly { readonly round: string; readonly member: string; readonly reason: string }[]
  /** Departures from the rule that somebody recorded, and who. */
  readonly exceptions: readonly {
    readonly kind: ExceptionKind
    readonly dossier: string
    readonly member: string | null
    readonly by: string | null
    readonly reason: string
    readonly document: string | null
    readonly at: string | null
  }[]
}

/** A file of the manifest: its name and its text. */
export type ManifestFile = { readonly name: string; readonly text: string }

/**
 * The files of a sealed result, in the form that `npm run rank` reads, then what explains them, then the result as that
 * command prints it. Rows are in the order of their texts, so that the same facts give the same bytes.
 */
export function manifestFiles(
  programmeText: string,
  input: RankInput,
  background: ManifestBackground,
  result: Ranking,
): readonly ManifestFile[] {
  const { dossiers } = input
  const criteria = scoredCriteria(input.programme.rubric).map(({ code }) => code)
  const members = new Set(
    dossiers.flatMap(({ sheets, conflicted }) => [...sheets.map(({ member }) => member), ...conflicted]),
  )
  return [
    { name: 'programme.json', text: programmeText },
    {
      name: 'scores.csv',
      text: csv(
        ['dossier', 'member', 'criterion', 'points'],
        dossiers.flatMap(({ code, sheets }) =>
          sheets.flatMap(({ member, scores }) =>
            scores.map((score, place) => [code, member, criteria[place] ?? '', decimalOf(score)]),
          ),
        ),
      ),
    },
    {
      name: 'rounds.csv',
      text: csv(
        ['dossier', 'round'],
        dossiers.map(({ code, round }) => [code, round ?? '']),
      ),
    },
    {
      name: 'members.csv',
      text: csv(
        ['member', 'conflict'],
        [...members].map((member) => [
          member,
          dossiers
            .filter(({ conflicted }) => conflicted.includes(member))
            .map(({ code }) => code)
            .toSorted()
            .join(';'),
        ]),
      ),
    },
    ...(dossiers.some(({ assigned }) => assigned !== undefined)
      ? [
          {
            name: 'assigned.csv',
            text: csv(
              ['dossier', 'members'],
              dossiers.flatMap(({ code, assigned }) =>
                assigned === undefined ? [] : [[code, String(assigned)]],
              ),
            ),
          },
        ]
      : []),
    ...(input.votesRecorded
      ? [
          {
            name: 'votes.csv',
            text: csv(
              ['dossier', 'agree', 'disagree', 'blank'],
              dossiers.flatMap(({ code, vote }) =>
                vote === null ? [] : [[code, String(vote.agree), String(vote.disagree), String(vote.blank)]],
              ),
            ),
          },
        ]
      : []),
    { name: 'decisions.json', text: json(input.choices) },
    { name: 'council.json', text: json({ size: input.councilSize }) },
    {
      name: 'sheets.csv',
      text: csv(
        ['dossier', 'member', 'version', 'signed_at', 'sha256'],
        background.sheets.map((one) => [
          one.dossier,
          one.member,
          String(one.version),
          one.signedAt,
          one.sha256,
        ]),
      ),
    },
    {
      name: 'attendance.csv',
      text: csv(
        ['round', 'member', 'absent_because'],
        background.absences.map(({ round, member, reason }) => [round, member, reason]),
      ),
    },
    { name: 'exceptions.json', text: json(background.exceptions) },
    { name: 'result.json', text: printedRanking(result, input.programme) },
  ]
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

function csv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map(field).join(',')).toSorted()
  return `${[columns.join(','), ...lines].join('\n')}\n`
}

const field = (text: string): string =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
