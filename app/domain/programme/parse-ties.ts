import { type FilePlace, readList, readText, report } from './json-reader.ts'
import type { TieChain, TieStep } from './programme.ts'
import { criterionOf, type Rubric } from './rubric.ts'

/** Where the plan says nothing, ties are shown to the council. */
export const councilDecides: TieChain = { steps: [], end: 'council' }

/** Reads the tie chain: steps in turn, each once, then `council` or `all-down` and nothing after it. */
export function parseTies(place: FilePlace, rubric: Rubric): TieChain {
  const seen = new Set<string>()
  const steps: TieStep[] = []
  let end: TieChain['end'] | null = null
  readList(place, (item) => {
    const step = readText(item)
    if (step === '') return
    if (end) report(item, { problem: 'tie-step-after-end', end })
    if (seen.has(step)) report(item, { problem: 'duplicate-tie-step', given: step })
    seen.add(step)
    if (step === 'council' || step === 'all-down') end ??= step
    else if (step === 'spread') steps.push({ by: 'spread' })
    else if (step.startsWith('criterion:')) steps.push(criterionStep(item, step, rubric))
    else report(item, { problem: 'unknown-tie-step', given: step })
  })
  if (!end && Array.isArray(place.value)) report(place, { problem: 'tie-chain-without-end' })
  return { steps, end: end ?? 'council' }
}

function criterionStep(place: FilePlace, step: string, rubric: Rubric): TieStep {
  const criterion = step.slice('criterion:'.length)
  if (!criterionOf(rubric, criterion)) report(place, { problem: 'unknown-criterion', code: criterion })
  return { by: 'criterion', criterion }
}
