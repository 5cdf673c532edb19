import {
  type FilePlace,
  nullable,
  optional,
  readChoice,
  readEmail,
  readList,
  readMonth,
  readObject,
  readRemark,
  readText,
  readWhole,
} from './json-reader.ts'
import { parseSectors } from './parse-rounds.ts'
import type { Appraiser, Authority, Coded, PlanDocument } from './programme.ts'
import { type CodeAt, reportDuplicates } from './unique-codes.ts'

export function parseAuthority(place: FilePlace, sectors: readonly Coded[]): Authority {
  const at = readObject(place, [
    'name',
    'abbreviation',
    'place',
    'superior',
    'office',
    'appraiser',
    'appraisers',
    'council',
    'email',
  ])
  const taken: CodeAt[] = []
  const lane = (appraiser: FilePlace) => parseAppraiser(appraiser, sectors, taken)
  const appraiser = nullable(at('appraiser'), lane)
  const appraisers = optional(at('appraisers'), (list) => readList(list, lane), [])
  reportDuplicates(taken)
  return {
    name: readText(at('name')),
    abbreviation: readText(at('abbreviation')),
    place: readText(at('place')),
    superior: readRemark(at('superior')),
    office: parseOffice(at('office')),
    appraiser,
    appraisers,
    council: parseCouncil(at('council')),
    email: nullable(at('email'), readEmail),
  }
}

function parseOffice(place: FilePlace): Authority['office'] {
  const at = readObject(place, ['name', 'abbreviation'])
  return { name: readText(at('name')), abbreviation: readText(at('abbreviation')) }
}

/** No sector is appraised by two offices: `taken` gathers the sectors of all of them. */
function parseAppraiser(place: FilePlace, known: readonly Coded[], taken: CodeAt[]): Appraiser {
  const at = readObject(place, ['name', 'sectors', 'days', 'notRecommended'])
  const sectors = parseSectors(at('sectors'), known)
  taken.push(...new Set(sectors).values().map((code) => ({ code, place: at('sectors') })))
  return {
    name: readText(at('name')),
    sectors,
    days: nullable(at('days'), (days) => readWhole(days, 1, 365)),
    notRecommended: optional(
      at('notRecommended'),
      (wish) => readChoice(wish, ['to-council', 'held-back']),
      'to-council',
    ),
  }
}

function parseCouncil(place: FilePlace): Authority['council'] {
  return { name: readText(readObject(place, ['name'])('name')) }
}

export function parsePlan(place: FilePlace): PlanDocument {
  const at = readObject(place, ['symbol', 'number', 'month', 'signedAs', 'signer'])
  return {
    symbol: readText(at('symbol')),
    number: readRemark(at('number')),
    month: nullable(at('month'), readMonth),
    signedAs: readText(at('signedAs')),
    signer: readText(at('signer')),
  }
}
