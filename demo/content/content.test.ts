import { expect, test } from 'vitest'
import { accounts, assignments, demoPassword } from './accounts.ts'
import { conflicts, council, isConflicted } from './council.ts'
import { dossiers, stateAfter } from './dossiers.ts'
import { milestones, opensAt } from './milestones.ts'
import { papers, tieChoice } from './papers.ts'
import { people } from './people.ts'
import { petitions } from './petitions.ts'
import { absences, isScored, printedMean, sheets, votes } from './scores.ts'
import type { DemoDossier } from './types.ts'
import { units } from './units.ts'
import { isWorkingDay } from './working-time.ts'

const repeated = (list: readonly string[]) => list.filter((one, at) => list.indexOf(one) !== at)
const personCodes = new Set(people.map((person) => person.code))
const unitCodes = new Set(units.map((unit) => unit.code))
const of2024 = dossiers.filter((dossier) => dossier.programme === 'tam-diep-2024')
const story = (dossier: DemoDossier) => [...dossier.steps, ...dossier.later]
const total = (dossier: DemoDossier, member: string) => {
  const scores = sheets.find((sheet) => sheet.dossier === dossier.code && sheet.member === member)?.scores
  return scores === undefined ? null : scores['tinh-moi'] + scores['kha-nang-ap-dung'] + scores['hieu-qua']
}

test('codes, logins and addresses are unique, and everybody belongs to a unit that exists', () => {
  expect(repeated(units.map((unit) => unit.code))).toEqual([])
  expect(repeated(units.map((unit) => unit.abbreviation))).toEqual([])
  expect(repeated(people.map((person) => person.code))).toEqual([])
  expect(repeated(people.flatMap((person) => person.login ?? []))).toEqual([])
  expect(repeated(dossiers.map((dossier) => dossier.code))).toEqual([])
  expect(people.filter((person) => person.unit !== null && !unitCodes.has(person.unit))).toEqual([])
  expect(units.filter((unit) => unit.parent !== null && !unitCodes.has(unit.parent))).toEqual([])
  expect(people.filter((person) => person.email !== null && !person.email.endsWith('@tamdiep.example'))).toEqual([])
  expect(people.filter((person) => !/^19[5-9]\d-\d\d-\d\d$/.test(person.born) || person.qualification === '')).toEqual([])
})

test('every unit but the authority has a head, a clerk and the size of the city is right', () => {
  for (const unit of units) expect([personCodes.has(`${unit.code}-1`), personCodes.has(`${unit.code}-2`)], unit.code).toEqual([true, true])
  const count = (type: string) => units.filter((unit) => unit.type === type).length
  expect([count('ward'), count('department'), count('school-kindergarten') + count('school-primary') + count('school-secondary')]).toEqual([9, 21, 34])
  expect(people.filter((person) => person.fullName === 'Nguyễn Thị Hương')).toHaveLength(2)
})

test('the accounts shown on the sign-in page can sign in with a password the rules accept', () => {
  expect(demoPassword.length).toBeGreaterThanOrEqual(10)
  expect(accounts.filter((account) => account.login === '')).toEqual([])
  expect(assignments.filter((assignment) => !personCodes.has(assignment.person))).toEqual([])
})

test('authors, participants and owners exist, and shares are half percents that sum to 100 once handed over', () => {
  for (const dossier of dossiers) {
    for (const [author] of dossier.authors) expect(personCodes.has(author), `${dossier.code} ${author}`).toBe(true)
    for (const [helper] of dossier.helpers ?? []) if (!helper.includes(' ')) expect(personCodes.has(helper), `${dossier.code} ${helper}`).toBe(true)
    expect(dossier.owner === 'tác giả' || unitCodes.has(dossier.owner), dossier.code).toBe(true)
    expect(dossier.authors.filter(([, share]) => !Number.isInteger(share * 2)), dossier.code).toEqual([])
    const authors = dossier.finished?.authors ?? dossier.authors
    expect(authors.reduce((sum, [, share]) => sum + share, 0), dossier.code).toBe(100)
    expect(repeated(dossier.authors.map(([author]) => author)), dossier.code).toEqual([])
  }
})

test('what is handed in is written in full, and nothing is filler', () => {
  for (const dossier of dossiers) {
    expect(dossier.title.length, dossier.code).toBeGreaterThan(20)
    expect(JSON.stringify(dossier), dossier.code).not.toMatch(/lorem|xxx|\?\?\?/i)
    expect(JSON.stringify(dossier), dossier.code).toBe(JSON.stringify(dossier).normalize('NFC'))
    if (dossier.ending !== 'certified' && dossier.ending !== 'revoked') continue
    const text = { ...dossier.text, ...dossier.finished?.text }
    for (const key of ['known', 'purpose', 'substance', 'scope', 'needs', 'gain', 'gainHost'] as const) expect(text[key] ?? '', `${dossier.code} ${key}`).not.toBe('')
    expect([...dossier.evidence, ...(dossier.finished?.evidence ?? [])].length, dossier.code).toBeGreaterThan(0)
  }
})

test('the steps of a dossier go forward in time, in office hours but for the last evenings, and lead to the state it is said to have', () => {
  for (const dossier of dossiers) {
    const steps = story(dossier)
    const times = steps.map((step) => step.at)
    expect(times, dossier.code).toEqual([...times].sort())
    expect(dossier.steps.every((step) => step.at < opensAt) && dossier.later.every((step) => step.at >= opensAt), dossier.code).toBe(true)
    for (const { step, at, by } of steps) {
      expect(personCodes.has(by), `${dossier.code} ${step}`).toBe(true)
      expect(isWorkingDay(at.slice(0, 10)), `${dossier.code} ${step} ${at}`).toBe(true)
      if (step !== 'handed-in') expect(at.slice(11) >= '07:45' && at.slice(11) <= '17:00', `${dossier.code} ${step} ${at}`).toBe(true)
    }
    if (dossier.path !== undefined) expect(stateAfter(dossier.steps), dossier.code).toBe(dossier.path)
    if (dossier.end !== undefined) expect(dossier.ending, dossier.code).toBe(dossier.end)
    for (const step of steps) if (step.step === 'supplement-requested') expect(step.items?.length, dossier.code).toBeGreaterThan(0)
  }
})

test('everything is handed in before its round closes and within a year of first application, or it was refused', () => {
  for (const dossier of dossiers) {
    const at = story(dossier).find((step) => step.step === 'handed-in')?.at
    if (at === undefined) continue
    const round = papers[dossier.programme].rounds.find((one) => one.code === dossier.round)
    expect(at < `${round?.deadlineDay}T00:00`, dossier.code).toBe(true)
    const aYearOn = Temporal.PlainDate.from(dossier.applied).add({ years: 1 }).toString()
    if (dossier.ending !== 'refused') expect(at.slice(0, 10) <= aYearOn, `${dossier.code} ${dossier.applied}`).toBe(true)
    expect(dossier.applied <= (story(dossier)[0]?.at ?? ''), dossier.code).toBe(true)
  }
})

test('each tờ trình lists dossiers its unit approved before it was handed in', () => {
  const listed = petitions.flatMap((petition) => petition.dossiers)
  expect(repeated(listed)).toEqual([])
  expect(repeated(petitions.map((petition) => `${petition.programme} ${petition.number}`))).toEqual([])
  for (const petition of petitions) {
    for (const code of petition.dossiers) {
      const dossier = dossiers.find((one) => one.code === code)
      expect(dossier?.unit).toBe(petition.unit)
      const approved = dossier === undefined ? undefined : story(dossier).findLast((step) => step.step === 'approved-by-unit')
      expect((approved?.at ?? '9') < petition.handedInAt, code).toBe(true)
    }
  }
  expect(listed.length + dossiers.filter((dossier) => dossier.unit === null && story(dossier).some((step) => step.step === 'handed-in')).length)
    .toBe(dossiers.filter((dossier) => story(dossier).some((step) => step.step === 'handed-in')).length)
})

/** Share of five-word runs two dossiers have in common, of the smaller one. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const shingle of a) if (b.has(shingle)) common++
  return common / Math.min(a.size, b.size)
}
function shingles(dossier: DemoDossier): ReadonlySet<string> {
  const words = Object.values(dossier.text).join(' ').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  return new Set(words.slice(0, -4).map((_, at) => words.slice(at, at + 5).join(' ')))
}

test('no two dossiers are alike except the two pairs meant to be found', () => {
  const all = dossiers.map((dossier) => ({ code: dossier.code, runs: shingles(dossier) })).filter(({ runs }) => runs.size > 20)
  const alike = all.flatMap((one, at) => all.slice(at + 1).flatMap((other) => (overlap(one.runs, other.runs) > 0.08 ? [`${one.code} ${other.code}`] : [])))
  expect(alike).toEqual(['th-15 th-21', 'cs-14 cs-22'])
  expect(repeated(dossiers.map((dossier) => dossier.title))).toEqual([])
})

test('at the opening every state is there, round I is scored and round II is still coming in', () => {
  const states = new Set(dossiers.map((dossier) => dossier.opening))
  for (const state of ['draft', 'with-unit', 'returned', 'approved-by-unit', 'submitted', 'needs-supplement', 'accepted', 'refused', 'withdrawn', 'in-scoring', 'scored', 'not-recognised', 'certified', 'revoked'] as const) expect(states.has(state), state).toBe(true)
  expect(of2024.filter((dossier) => dossier.round === 'dot-1' && dossier.opening === 'scored').length).toBeGreaterThan(60)
  expect(of2024.filter((dossier) => dossier.round === 'dot-2')).toHaveLength(65)
  expect(dossiers.length).toBeGreaterThanOrEqual(140)
  expect(of2024.filter((dossier) => dossier.reform === true && dossier.opening === 'accepted').length).toBeGreaterThanOrEqual(5)
})

test('the obliged units still silent at the opening are the ones the office must urge', () => {
  const obliged = units.filter((unit) => unit.type === 'department' || unit.type === 'ward').map((unit) => unit.code)
  const silent = (when: (dossier: DemoDossier) => boolean) => obliged.filter((unit) => !of2024.some((dossier) => dossier.unit === unit && when(dossier)))
  expect(silent((dossier) => dossier.opening !== null)).toEqual(['yen-son', 'thanh-tra', 'ubkt'])
  expect(silent(() => true)).toEqual(['ubkt'])
})

test('the council has eleven members, and nobody in conflict has a sheet', () => {
  expect(council).toHaveLength(11)
  expect(sheets.filter((sheet) => isConflicted(sheet.member, sheet.dossier))).toEqual([])
  expect(conflicts.filter((conflict) => !dossiers.some((dossier) => dossier.code === conflict.dossier))).toEqual([])
  for (const dossier of dossiers) {
    for (const [person] of [...dossier.authors, ...(dossier.helpers ?? [])]) {
      if (council.some((member) => member.person === person) && isScored(dossier)) expect(isConflicted(person, dossier.code), `${dossier.code} ${person}`).toBe(true)
    }
  }
})

test('sheets are complete, in half points within the maxima, and carry the remark the programme demands', () => {
  for (const dossier of dossiers.filter(isScored)) {
    const free = council.filter(({ person }) => !isConflicted(person, dossier.code) && !absences.some((one) => one.dossier === dossier.code && one.member === person))
    expect(sheets.filter((sheet) => sheet.dossier === dossier.code), dossier.code).toHaveLength(free.length)
  }
  for (const { dossier, member, scores, comments, signedAt } of sheets) {
    const at = `${dossier} ${member}`
    expect(Object.values(scores).every((score) => Number.isInteger(score * 2) && score >= 0), at).toBe(true)
    expect(scores['tinh-moi'] <= 30 && scores['kha-nang-ap-dung'] <= 30 && scores['hieu-qua'] <= 40, at).toBe(true)
    expect(comments['hieu-qua'] ?? '', at).not.toBe('')
    const steps = dossiers.find((one) => one.code === dossier)
    const opened = steps === undefined ? undefined : story(steps).find((step) => step.step === 'opened-for-scoring')?.at
    const closed = steps === undefined ? undefined : story(steps).find((step) => step.step === 'scoring-closed')?.at
    expect(signedAt > (opened ?? '9') && signedAt < (closed ?? ''), `${at} ${signedAt}`).toBe(true)
  }
  expect(sheets.some((sheet) => dossiers.some((one) => one.code === sheet.dossier && one.opening === 'in-scoring') && sheet.signedAt < opensAt)).toBe(true)
})

test('the year ends with a tie at the last A place that novelty and effect cannot part', () => {
  const ranked = of2024.filter(isScored).map((dossier) => ({ code: dossier.code, mean: printedMean(dossier.code) ?? 0 })).sort((a, b) => b.mean - a.mean)
  expect(ranked.slice(4, 6).map(({ code }) => code).sort()).toEqual([...tieChoice.tied])
  expect([ranked[3]?.mean ?? 0, ranked[4]?.mean, ranked[5]?.mean, ranked[6]?.mean]).toEqual([8270, 8100, 8100, 8032])
  const sum = (code: string, criterion: 'tinh-moi' | 'hieu-qua') => sheets.filter((sheet) => sheet.dossier === code).reduce((value, sheet) => value + sheet.scores[criterion], 0)
  for (const criterion of ['tinh-moi', 'hieu-qua'] as const) expect(sum('cs-01', criterion)).toBe(sum('cs-13', criterion))
  // The other two quota edges are clean: 15th and 16th, 25th and 26th differ.
  expect(ranked[14]?.mean).not.toBe(ranked[15]?.mean)
  expect(ranked[24]?.mean).not.toBe(ranked[25]?.mean)
})

test('there is a wide gap to discuss, some below fifty, and one with points but without the vote', () => {
  const range = (code: string) => {
    const dossier = dossiers.find((one) => one.code === code)
    const totals = dossier === undefined ? [] : council.flatMap(({ person }) => total(dossier, person) ?? [])
    return Math.max(...totals) - Math.min(...totals)
  }
  expect(range('cs-19')).toBeGreaterThan(20)
  expect(of2024.filter((dossier) => isScored(dossier) && (printedMean(dossier.code) ?? 0) < 5000).map((dossier) => dossier.code)).toEqual(['mn-17', 'th-20', 'cs-08'])
  expect(of2024.filter((dossier) => dossier.ending === 'not-recognised').map((dossier) => dossier.code)).toEqual(['mn-09', 'mn-17', 'th-20', 'cs-08'])
  expect(votes.filter((vote) => vote.agree + vote.disagree + vote.blank > 11 || vote.agree < 0 || vote.disagree < 0)).toEqual([])
})

test('the milestones run forward and include the opening', () => {
  expect(milestones.map((milestone) => milestone.at)).toEqual(milestones.map((milestone) => milestone.at).sort())
  expect(milestones.some((milestone) => milestone.at === opensAt)).toBe(true)
})
