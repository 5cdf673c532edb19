import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseProgrammeText } from '#app/domain/programme/parse-programme.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { papers } from './content/papers.ts'
import { people } from './content/people.ts'
import type { ProgrammeCode } from './content/types.ts'

const presetFile = join(import.meta.dirname, '..', 'programmes', 'tam-diep-2024.programme.json')

const presetText = (): Promise<string> => readFile(presetFile, 'utf8')

export async function readPreset(): Promise<Programme> {
  const parsed = parseProgrammeText(await presetText())
  if (!parsed.ok) throw new Error(`the preset cannot be read: ${JSON.stringify(parsed.problems)}`)
  return parsed.value
}

/** The programme file of a year: 2024 as it comes with the product, 2023 the same with the days of that year. */
export async function programmeFile(code: ProgrammeCode): Promise<string> {
  const text = await presetText()
  if (code === 'tam-diep-2024') return text
  const { plan, rounds } = papers[code]
  const preset = JSON.parse(text)
  const signer = people.find((person) => person.code === plan.signer)?.fullName
  return `${JSON.stringify(
    {
      ...preset,
      code,
      year: 2023,
      title: preset.title.replace('2024', '2023'),
      plan: { ...preset.plan, month: plan.day.slice(0, 7), signer },
      rounds: rounds.map((round, place) => ({
        ...preset.rounds[place],
        code: round.code,
        opens: round.opens,
        deadline: { wording: 'before', day: round.deadlineDay },
      })),
      budget: { ...preset.budget, source: preset.budget.source.replace('2024', '2023') },
    },
    null,
    2,
  )}\n`
}
