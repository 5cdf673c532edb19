import { dong } from '#app/domain/dong.ts'
import { type FilePlace, nullable, optional, readObject, readRemark, readWhole } from './json-reader.ts'
import type { Budget, CouncilFees } from './programme.ts'

export const defaultBudget: Budget = {
  prizeCeiling: null,
  source: null,
  taxPercent: 0,
  taxNote: null,
  councilFees: null,
}

export function parseBudget(place: FilePlace): Budget {
  const at = readObject(place, ['prizeCeiling', 'source', 'taxPercent', 'taxNote', 'councilFees'])
  return {
    prizeCeiling: nullable(at('prizeCeiling'), readMoney),
    source: readRemark(at('source')),
    taxPercent: optional(at('taxPercent'), (percent) => readWhole(percent, 0, 100), defaultBudget.taxPercent),
    taxNote: readRemark(at('taxNote')),
    councilFees: nullable(at('councilFees'), parseCouncilFees),
  }
}

function parseCouncilFees(place: FilePlace): CouncilFees {
  const at = readObject(place, ['chair', 'member', 'invited', 'invitedPeople', 'meetings'])
  return {
    chair: readMoney(at('chair')),
    member: readMoney(at('member')),
    invited: readMoney(at('invited')),
    invitedPeople: readWhole(at('invitedPeople'), 0),
    meetings: readWhole(at('meetings'), 0),
  }
}

const readMoney = (place: FilePlace) => dong(Math.max(0, readWhole(place, 0)))
