import { fraction } from '#app/domain/fraction.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import {
  type FilePlace,
  isRead,
  nullable,
  optional,
  readChoice,
  readDay,
  readFilledList,
  readFraction,
  readList,
  readObject,
  readText,
  readWhole,
  report,
  unreadDay,
} from './json-reader.ts'
import { parseAuthority, parsePlan } from './parse-authority.ts'
import { defaultBudget, parseBudget } from './parse-budget.ts'
import { parseClasses, parseRecognition } from './parse-classes.ts'
import { defaultIntake, parseIntake } from './parse-intake.ts'
import { defaultResults, parseResults } from './parse-results.ts'
import { parseRounds } from './parse-rounds.ts'
import { parseRubric } from './parse-rubric.ts'
import {
  defaultCouncil,
  defaultScoring,
  defaultVote,
  parseCouncil,
  parseQuorum,
  parseScoring,
  parseVote,
} from './parse-scoring.ts'
import { parseTargets } from './parse-targets.ts'
import { councilDecides, parseTies } from './parse-ties.ts'
import {
  type Coded,
  type DossierRules,
  type LegalBasis,
  type Programme,
  programmeFormat,
} from './programme.ts'
import type { ProgrammeProblem } from './programme-problem.ts'
import { type CodeAt, reportDuplicates } from './unique-codes.ts'

/**
 * Reads a programme file, already parsed as JSON: every mistake at once with its path, or the programme with
 * every default filled in. The given value is never changed; it is what gets stored and exported.
 */
export function parseProgramme(file: unknown): Outcome<Programme, ProgrammeProblem> {
  const problems: ProgrammeProblem[] = []
  const programme = readProgramme({ path: '', value: file, problems })
  return problems.length > 0 ? refused(problems) : done(programme)
}

/** Reads the text of a programme file; a byte order mark in front is no part of it. */
export function parseProgrammeText(text: string): Outcome<Programme, ProgrammeProblem> {
  const json = jsonOf(text.replace(/^\uFEFF/, ''))
  return json.ok ? parseProgramme(json.value) : refused([{ path: '', problem: 'not-json' }])
}

function readProgramme(place: FilePlace): Programme {
  const at = readObject(place, [
    'format',
    'code',
    'year',
    'title',
    'authority',
    'plan',
    'legalBases',
    'solutionKinds',
    'fields',
    'sectors',
    'rounds',
    'dossier',
    'intake',
    'rubric',
    'scoring',
    'council',
    'quorum',
    'vote',
    'recognition',
    'classes',
    'quotaPool',
    'ties',
    'targets',
    'budget',
    'results',
  ])
  reportFormat(at('format'))
  const sectors = parseCodedList(at('sectors'))
  const fields = parseCodedList(at('fields'))
  const rubric = parseRubric(at('rubric'))
  const recognition = parseRecognition(at('recognition'), rubric)
  return {
    code: readText(at('code')),
    year: readWhole(at('year'), 1900, 9999),
    title: readText(at('title')),
    authority: parseAuthority(at('authority'), sectors),
    plan: parsePlan(at('plan')),
    legalBases: optional(at('legalBases'), (list) => readList(list, parseLegalBasis), []),
    solutionKinds: parseCodedList(at('solutionKinds')),
    fields,
    sectors,
    rounds: parseRounds(at('rounds'), sectors),
    dossier: optional(at('dossier'), parseDossierRules, defaultDossierRules),
    intake: optional(at('intake'), parseIntake, defaultIntake),
    rubric,
    scoring: optional(at('scoring'), parseScoring, defaultScoring),
    council: optional(at('council'), parseCouncil, defaultCouncil),
    quorum: nullable(at('quorum'), parseQuorum),
    vote: optional(at('vote'), parseVote, defaultVote),
    recognition,
    classes: parseClasses(at('classes'), rubric, recognition.minimum),
    quotaPool: optional(at('quotaPool'), (pool) => readChoice(pool, ['year', 'round']), 'year'),
    ties: optional(at('ties'), (chain) => parseTies(chain, rubric), councilDecides),
    targets: optional(at('targets'), (list) => parseTargets(list, fields), []),
    budget: optional(at('budget'), parseBudget, defaultBudget),
    results: optional(at('results'), parseResults, defaultResults),
  }
}

function reportFormat(place: FilePlace): void {
  const given = readText(place)
  if (given !== '' && given !== programmeFormat)
    report(place, { problem: 'wrong-format', given, expected: programmeFormat })
}

function parseCodedList(place: FilePlace): readonly Coded[] {
  const codes: CodeAt[] = []
  const list = readFilledList(place, (item) => {
    const at = readObject(item, ['code', 'name'])
    const code = readText(at('code'))
    codes.push({ code, place: at('code') })
    return { code, name: readText(at('name')) }
  })
  reportDuplicates(codes)
  return list
}

function parseLegalBasis(place: FilePlace): LegalBasis {
  const at = readObject(place, ['number', 'title', 'issued', 'validFrom', 'validTo'])
  const validFrom = readDay(at('validFrom'))
  const validTo = nullable(at('validTo'), readDay)
  if (validTo && validTo !== unreadDay && validFrom !== unreadDay)
    if (Temporal.PlainDate.compare(validTo, validFrom) < 0)
      report(at('validTo'), { problem: 'ends-before-start', start: validFrom })
  return {
    number: readText(at('number')),
    title: readText(at('title')),
    issued: readDay(at('issued')),
    validFrom,
    validTo,
  }
}

const defaultDossierRules: DossierRules = {
  paperCopies: 1,
  filingWithinMonths: 12,
  shareStep: fraction('0.5'),
}

function parseDossierRules(place: FilePlace): DossierRules {
  const at = readObject(place, ['paperCopies', 'filingWithinMonths', 'shareStep'])
  const absent = defaultDossierRules
  return {
    paperCopies: optional(at('paperCopies'), (copies) => readWhole(copies, 0, 1000), absent.paperCopies),
    filingWithinMonths: optional(
      at('filingWithinMonths'),
      (months) => readWhole(months, 1, 1200),
      absent.filingWithinMonths,
    ),
    shareStep: optional(at('shareStep'), parseShareStep, absent.shareStep),
  }
}

/** Contribution shares are whole or half percents, so their step is one of those that divide 100. */
function parseShareStep(place: FilePlace): DossierRules['shareStep'] {
  const step = readFraction(place)
  const halves = (step.numerator * 2) / step.denominator
  if (isRead(step) && !(halves > 0 && Number.isInteger(halves) && 200 % halves === 0))
    report(place, { problem: 'share-step', given: step.written })
  return step
}

function jsonOf(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false }
  }
}
