import {
  type FilePlace,
  nullable,
  optional,
  readChoice,
  readEmail,
  readMonth,
  readObject,
  readRemark,
  readText,
  readWhole,
} from './json-reader.ts'
import { parseSectors } from './parse-rounds.ts'
import type { Authority, Coded, PlanDocument } from './programme.ts'

export function parseAuthority(place: FilePlace, sectors: readonly Coded[]): Authority {
  const at = readObject(place, [
    'name',
    'abbreviation',
    'place',
    'superior',
    'office',
    'appraiser',
    'council',
    'email',
  ])
  return {
    name: readText(at('name')),
    abbreviation: readText(at('abbreviation')),
    place: readText(at('place')),
    superior: readRemark(at('superior')),
    office: parseOffice(at('office')),
    appraiser: nullable(at('appraiser'), (appraiser) => parseAppraiser(appraiser, sectors)),
    council: parseCouncil(at('council')),
    email: nullable(at('email'), readEmail),
  }
}

function parseOffice(place: FilePlace): Authority['office'] {
  const at = readObject(place, ['name', 'abbreviation'])
  return { name: readText(at('name')), abbreviation: readText(at('abbreviation')) }
}

function parseAppraiser(place: FilePlace, sectors: readonly Coded[]): Authority['appraiser'] {
  const at = readObject(place, ['name', 'sectors', 'days', 'notRecommended'])
  return {
    name: readText(at('name')),
    sectors: parseSectors(at('sectors'), sectors),
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
