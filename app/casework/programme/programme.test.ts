import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Actor } from '#app/domain/people/actor.ts'
import { draftOf, versionsOf } from '#app/records/programme/programme-drafts.ts'
import { issuedProgramme, programmeById } from '#app/records/programme/programmes.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildActor } from '#test/builders/people.ts'
import { testTools } from '#test/builders/tools.ts'
import { closeProgramme } from './close-programme.ts'
import { copyProgramme } from './copy-programme.ts'
import { discardProgrammeDraft } from './discard-programme-draft.ts'
import { draftNewVersion } from './draft-new-version.ts'
import { importProgramme } from './import-programme.ts'
import { issueNewVersion } from './issue-new-version.ts'
import { issueProgramme } from './issue-programme.ts'
import { reopenProgramme } from './reopen-programme.ts'
import { replaceProgrammeDraft } from './replace-programme-draft.ts'
import { saveProgrammeDraft } from './save-programme-draft.ts'
import { startProgramme } from './start-programme.ts'

const { db } = await freshDatabase()
const tools = testTools(db)
const office = await buildActor(tools, { roles: ['office'] })
const seedText = readFileSync(
  join(import.meta.dirname, '../../../programmes/tam-diep-2024.programme.json'),
  'utf8',
)
const day = Temporal.PlainDate.from('2024-03-08')

// biome-ignore lint/suspicious/noExplicitAny: a programme file as JSON, changed at will by the tests below.
type Json = any
const seed = (): Json => JSON.parse(seedText)
let made = 0
const ownCode = (): string => `ke-hoach-thu-${++made}`

function valueFrom<Value>(outcome: { ok: true; value: Value } | { ok: false; problems: unknown }): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}
const problemsOf = (outcome: { ok: true } | { ok: false; problems: readonly object[] }) =>
  outcome.ok ? [] : outcome.problems

async function imported(change: (file: Json) => void = () => {}, actor: Actor = office): Promise<number> {
  const file = seed()
  file.code = ownCode()
  change(file)
  return valueFrom(await importProgramme(tools, actor, { json: JSON.stringify(file) })).programmeId
}

async function issued(): Promise<number> {
  const programmeId = await imported()
  valueFrom(await issueProgramme(tools, office, { programmeId, documentNumber: '45', documentDay: day }))
  return programmeId
}

/** A draft of the next version with this change in it. Answers its tag. */
async function changed(programmeId: number, change: (file: Json) => void): Promise<number> {
  const { tag } = valueFrom(await draftNewVersion(tools, office, { programmeId }))
  const content: Json = JSON.parse((await draftOf(db, programmeId))?.text ?? '')
  change(content)
  return valueFrom(await saveProgrammeDraft(tools, office, { programmeId, tag, content })).tag
}

const amendment = { reason: 'Tăng số giải', documentNumber: '60/KH-UBND', documentDay: day }

test('a file comes back byte for byte: as the draft, and as the version it became', async () => {
  const text = `\uFEFF${seedText.replace('"tam-diep-2024"', `"${ownCode()}"`)}`
  const { programmeId } = valueFrom(await importProgramme(tools, office, { json: text }))
  expect((await draftOf(db, programmeId))?.text).toBe(text.slice(1))
  valueFrom(await issueProgramme(tools, office, { programmeId, documentNumber: '45', documentDay: day }))
  expect((await versionsOf(db, programmeId)).map((version) => version.text)).toEqual([text.slice(1)])
  expect((await issuedProgramme(db, programmeId))?.current).toMatchObject({
    version: 1,
    documentNumber: '45',
  })
})

test('a file with mistakes is refused with every one of them, and a code is taken once', async () => {
  const file = seed()
  file.year = 'hai nghìn'
  file.rounds[0].deadline.day = '2024-02-31'
  file.classes[1].from = '90'
  file.classes[2].quota = -1
  file.hello = 1
  const outcome = await importProgramme(tools, office, { json: JSON.stringify(file) })
  expect(problemsOf(outcome).map((each) => 'mistake' in each && (each.mistake as Json).path)).toEqual([
    'hello',
    'year',
    'rounds[0].deadline.day',
    'classes[1].from',
    'classes[2].quota',
  ])
  const code = ownCode()
  const json = JSON.stringify({ ...seed(), code })
  valueFrom(await importProgramme(tools, office, { json }))
  expect(problemsOf(await importProgramme(tools, office, { json }))).toEqual([
    { problem: 'code-taken', code },
  ])
  expect(problemsOf(await importProgramme(tools, office, { json: '{' }))).toEqual([
    { problem: 'file-mistake', mistake: { path: '', problem: 'not-json' } },
  ])
})

test('the administrator may bring a file in; issuing is the office’s, and nobody else may do either', async () => {
  const administrator = await buildActor(tools, { roles: ['administrator'] })
  const leader = await buildActor(tools, { roles: ['leader', 'author'] })
  const programmeId = await imported(() => {}, administrator)
  const wish = { programmeId, documentNumber: '45', documentDay: day }
  for (const actor of [administrator, leader])
    expect(problemsOf(await issueProgramme(tools, actor, wish))).toEqual([{ problem: 'not-allowed' }])
  expect(problemsOf(await importProgramme(tools, leader, { json: seedText }))).toEqual([
    { problem: 'not-allowed' },
  ])
  const lines = await db
    .selectFrom('audit_line')
    .select(['act', 'outcome'])
    .where('programme_id', '=', programmeId)
    .orderBy('id')
    .execute()
  expect(lines).toEqual([
    { act: 'import-programme', outcome: 'done' },
    { act: 'issue-programme', outcome: 'refused' },
    { act: 'issue-programme', outcome: 'refused' },
  ])
})

test('a draft keeps what was typed, mistakes and all, but is issued only without any', async () => {
  const programmeId = await imported()
  const tag = (await draftOf(db, programmeId))?.tag ?? 0
  const content = seed()
  content.classes[0].quota = 'năm'
  content.rounds[1].opens = '31/02/2024'
  const saved = valueFrom(await saveProgrammeDraft(tools, office, { programmeId, tag, content }))
  expect(saved.mistakes).toBe(2)
  expect(JSON.parse((await draftOf(db, programmeId))?.text ?? '')).toEqual(content)
  const refusal = await issueProgramme(tools, office, { programmeId, documentNumber: ' ', documentDay: null })
  expect(problemsOf(refusal).map((each) => 'problem' in each && each.problem)).toEqual([
    'file-mistake',
    'file-mistake',
    'number-missing',
    'day-missing',
  ])
})

test('a draft saved in another tab meanwhile is not overwritten', async () => {
  const programmeId = await imported()
  const tag = (await draftOf(db, programmeId))?.tag ?? 0
  const first = seed()
  first.title = 'Kế hoạch của cửa sổ thứ nhất'
  valueFrom(await saveProgrammeDraft(tools, office, { programmeId, tag, content: first }))
  const second = await saveProgrammeDraft(tools, office, { programmeId, tag, content: seed() })
  expect(problemsOf(second)).toEqual([{ problem: 'stale-draft' }])
  expect((await programmeById(db, programmeId))?.title).toBe('Kế hoạch của cửa sổ thứ nhất')
})

test('two clerks issue at once: one version, the other is told', async () => {
  const programmeId = await imported()
  const wish = { programmeId, documentNumber: '45', documentDay: day }
  const outcomes = await Promise.all([1, 2].map(() => issueProgramme(tools, office, wish)))
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await versionsOf(db, programmeId)).toHaveLength(1)
})

test('a new version needs a reason, a document and a change; the one in force holds until then', async () => {
  const programmeId = await issued()
  const tag = valueFrom(await draftNewVersion(tools, office, { programmeId })).tag
  const nothing = await issueNewVersion(tools, office, {
    programmeId,
    tag,
    reason: ' ',
    documentNumber: '',
    documentDay: Temporal.PlainDate.from('2099-01-01'),
  })
  expect(problemsOf(nothing).map((each) => 'problem' in each && each.problem)).toEqual([
    'reason-missing',
    'number-missing',
    'day-in-future',
    'nothing-changed',
  ])
  valueFrom(await discardProgrammeDraft(tools, office, { programmeId, tag }))
  await changed(programmeId, (file) => {
    file.classes[0].quota = 6
  })
  expect((await issuedProgramme(db, programmeId))?.current.programme.classes[0]?.quota).toBe(5)
  expect(valueFrom(await issueNewVersion(tools, office, { programmeId, ...amendment })).version).toBe(2)
  expect((await issuedProgramme(db, programmeId))?.current.programme.classes[0]?.quota).toBe(6)
  expect((await versionsOf(db, programmeId)).map(({ version, reason }) => [version, reason])).toEqual([
    [2, 'Tăng số giải'],
    [1, ''],
  ])
})

test('code and year of an issued programme stay as they are', async () => {
  const programmeId = await issued()
  await changed(programmeId, (file) => {
    file.code = 'ma-khac'
    file.year = 2025
  })
  expect(problemsOf(await issueNewVersion(tools, office, { programmeId, ...amendment }))).toEqual([
    { problem: 'frozen', path: 'code', since: 'issued' },
    { problem: 'frozen', path: 'year', since: 'issued' },
  ])
})

test('the next year starts from a copy: days a year on, number cleared, its own code, legal bases as they are', async () => {
  const programmeId = await imported((file) => {
    file.code = `tam-diep-${made}-2024`
    file.plan.number = '45'
    file.rounds[0].opens = '2024-02-29'
  })
  const copy = valueFrom(await copyProgramme(tools, office, { programmeId })).programmeId
  const file: Json = JSON.parse((await draftOf(db, copy))?.text ?? '')
  expect(file.code).toMatch(/2025$/)
  expect(file.year).toBe(2025)
  expect(file.title).toBe(
    'Kế hoạch triển khai công tác sáng kiến cơ sở năm 2025 trên địa bàn thành phố Tam Điệp',
  )
  expect(file.plan).toMatchObject({ number: null, month: '2025-03' })
  expect(file.rounds.map((round: Json) => [round.opens, round.deadline.day])).toEqual([
    ['2025-02-28', '2025-04-20'],
    ['2025-03-15', '2025-07-10'],
  ])
  expect(file.legalBases).toEqual(seed().legalBases)
  expect(Object.keys(file)).toEqual(Object.keys(seed()))
  const again = valueFrom(await copyProgramme(tools, office, { programmeId })).programmeId
  expect((await programmeById(db, again))?.code).toBe(`${file.code}-2`)
})

test('a new plan begins with what the regulation says, and its mistakes are what is still to be written', async () => {
  const { programmeId } = valueFrom(await startProgramme(tools, office, { year: 2025 }))
  const draft = await draftOf(db, programmeId)
  const kept = await saveProgrammeDraft(tools, office, {
    programmeId,
    tag: draft?.tag ?? 0,
    content: JSON.parse(draft?.text ?? ''),
  })
  expect(valueFrom(kept).mistakes).toBeGreaterThan(5)
  expect(problemsOf(await startProgramme(tools, office, { year: 1850 }))).toMatchObject([
    { problem: 'no-such-year' },
  ])
})

test('a programme is closed once its draft is gone, and opened again with a reason', async () => {
  const programmeId = await issued()
  const { tag } = valueFrom(await draftNewVersion(tools, office, { programmeId }))
  expect(problemsOf(await closeProgramme(tools, office, { programmeId }))).toEqual([
    { problem: 'draft-exists' },
  ])
  valueFrom(await discardProgrammeDraft(tools, office, { programmeId, tag }))
  valueFrom(await closeProgramme(tools, office, { programmeId }))
  expect((await programmeById(db, programmeId))?.state).toBe('closed')
  expect(problemsOf(await draftNewVersion(tools, office, { programmeId }))).toEqual([
    { problem: 'not-in-force' },
  ])
  expect(problemsOf(await reopenProgramme(tools, office, { programmeId, reason: '' }))).toEqual([
    { problem: 'reason-missing' },
  ])
  valueFrom(await reopenProgramme(tools, office, { programmeId, reason: 'Còn khiếu nại' }))
  expect((await programmeById(db, programmeId))?.state).toBe('issued')
})

test('a file put in place of a draft is taken whole or not at all', async () => {
  const programmeId = await imported()
  const draft = await draftOf(db, programmeId)
  const tag = draft?.tag ?? 0
  const broken = { ...seed(), ties: ['criterion:khong-co'] }
  const refusal = await replaceProgrammeDraft(tools, office, {
    programmeId,
    tag,
    json: JSON.stringify(broken),
  })
  expect(problemsOf(refusal)).toHaveLength(2)
  expect((await draftOf(db, programmeId))?.text).toBe(draft?.text)
  const json = JSON.stringify({ ...seed(), code: ownCode() })
  valueFrom(await replaceProgrammeDraft(tools, office, { programmeId, tag, json }))
  expect((await draftOf(db, programmeId))?.text).toBe(json)
})

test('characters no database or paper can hold are a mistake, not an accident', async () => {
  const json = JSON.stringify({ ...seed(), code: 'a\u0000b', title: 'c\ud800' })
  expect(problemsOf(await importProgramme(tools, office, { json }))).toMatchObject([
    { mistake: { path: 'code', problem: 'control-character' } },
    { mistake: { path: 'title', problem: 'control-character' } },
  ])
})
