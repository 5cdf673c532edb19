// How fast a ranking is: `npm run bench -- rank`.

import { readFileSync } from 'node:fs'
import { hundredthsOfAPoint, type Points } from '#app/domain/points.ts'
import { parseProgrammeText } from '#app/domain/programme/parse-programme.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { scoredCriteria } from '#app/domain/programme/rubric.ts'
import { rank } from '#app/domain/ranking/rank.ts'
import type { RankInput, ScoredDossier } from '#app/domain/ranking/rank-input.ts'
import { noChoices } from '#app/domain/ranking/recorded-choices.ts'
import { type Figure, middleOf } from './figure.ts'

const command = 'npm run bench -- rank'
const dossiers = 100_000
const members = 12

/** The pure ranking with the sheets in memory, beside the least work any ranking must do: add every score, sort the sums. */
export async function rankBench(): Promise<readonly Figure[]> {
  const input = largeInput()
  const calibrations: number[] = []
  const rankings: number[] = []
  for (let round = 0; round < 7; round++) {
    calibrations.push(taken(() => addAndSort(input.dossiers)))
    rankings.push(taken(() => rank(input)))
  }
  const size = `${dossiers.toLocaleString('en')} dossiers × ${members} sheets`
  const ranking = middleOf(rankings)
  const calibration = middleOf(calibrations)
  return [
    {
      name: `ranking ${size}, one process`,
      value: ranking,
      unit: 'ms',
      command,
      target: { atMost: 1000 },
      ratio: { value: ranking / calibration, to: 'adding all scores and sorting the sums' },
      remark: `the middle of 7; the first, before anything is compiled, ${Math.round(rankings[0] ?? 0)} ms; the least work ${calibration.toFixed(1)} ms`,
    },
  ]
}

function presetProgramme(): Programme {
  const file = new URL('../programmes/tam-diep-2024.programme.json', import.meta.url)
  const parsed = parseProgrammeText(readFileSync(file, 'utf8'))
  if (!parsed.ok) throw new Error('the preset cannot be read')
  return parsed.value
}

/** The same sheets every time: each dossier has a level, each sheet strays from it; one dossier in fifty has a conflict. */
function largeInput(): RankInput {
  const programme = presetProgramme()
  const { step } = programme.rubric
  const criteria = scoredCriteria(programme.rubric)
  const chance = sameChanceEveryTime()
  const sheet = (level: number): readonly Points[] =>
    criteria.map(({ max }) => {
      const part = Math.min(1, Math.max(0, level + 0.2 * (chance() - 0.5)))
      return hundredthsOfAPoint(Math.round((part * max) / step) * step)
    })
  const all = Array.from({ length: dossiers }, (_, place): ScoredDossier => {
    const level = 0.3 + 0.65 * chance()
    return {
      code: `SK-${place}`,
      round: null,
      sheets: Array.from({ length: members }, (_, member) => ({
        member: `m${member}`,
        scores: sheet(level),
      })),
      conflicted: place % 50 === 0 ? ['m3'] : [],
      vote: { agree: 10, disagree: 1, blank: 0 },
    }
  })
  return { programme, councilSize: members, dossiers: all, votesRecorded: true, choices: noChoices }
}

function sameChanceEveryTime(): () => number {
  let state = 20240420
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

function addAndSort(all: readonly ScoredDossier[]): number {
  const sums = new Float64Array(all.length)
  for (const [place, dossier] of all.entries()) {
    let sum = 0
    for (const sheet of dossier.sheets) for (const score of sheet.scores) sum += score
    sums[place] = sum
  }
  return sums.sort()[0] ?? 0
}

function taken(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}
