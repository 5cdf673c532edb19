import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { adoptRanking } from '#app/casework/ranking/adopt-ranking.ts'
import { rankingNow } from '#app/casework/ranking/ranking-now.ts'
import { draftDecision } from '#app/casework/recognition/draft-decision.ts'
import { openManifest } from '#app/documents/ranking/manifest.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { manifestOf } from '#app/records/ranking/manifests.ts'
import { adoptedRanking } from '#app/records/ranking/rankings.ts'
import { decisionById } from '#app/records/recognition/decisions.ts'
import { buildClosedScoring, buildCouncil, buildScoring, buildSignedSheet } from '#test/builders/council.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { worked } from '#test/builders/dossier.ts'
import { buildProgramme } from '#test/builders/programme.ts'
import { testTools } from '#test/builders/tools.ts'
import { rankFiles } from '../../scripts/rank/rank-files.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-06-03T02:00:00Z' })
const folder = mkdtempSync(join(tmpdir(), 'niêm phong '))
afterAll(() => rmSync(folder, { recursive: true }))

const programmeId = await buildProgramme(tools)
const council = await buildCouncil(tools, { programmeId })
const scoring = await buildScoring(tools, { council, dossiers: 3 })
const points = [
  ['28', '27', '36'],
  ['20', '20.5', '25'],
  ['8', '10', '12'],
]
for (const [place, dossierId] of scoring.dossierIds.entries())
  for (const member of council.members) await buildSignedSheet(tools, member, dossierId, points[place])
await buildClosedScoring(tools, scoring)
const plan = await issuedProgramme(db, programmeId)
if (plan === null) throw new Error('the programme is issued')
await worked(
  adoptRanking(tools, council.secretary, {
    programmeId,
    shownDigest: (await rankingNow(db, plan, tools.now())).digest,
    minutesNumber: '02/BB-HĐ',
    minutesOn: Temporal.PlainDate.from('2024-06-03'),
  }),
)
const adopted = await adoptedRanking(db, programmeId)
const manifest = adopted && (await manifestOf(db, adopted.id))
if (manifest === null) throw new Error('an adopted ranking is sealed')

const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const files = (): ReadonlyMap<string, string> => {
  const opened = openManifest(manifest.text)
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
  return opened.files
}

test('a stranger with the command and the manifest alone computes the sealed result, byte for byte', () => {
  const path = put('ban-niem-phong.json', manifest.text)
  const script = join(import.meta.dirname, '..', '..', 'scripts', 'rank.ts')
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, '--manifest', path], {
    cwd: folder,
  })
  expect(String(stderr)).toBe('')
  expect(status).toBe(0)
  expect(String(stdout)).toBe(files().get('result.json'))
  expect(JSON.parse(String(stdout)).outcomes).toMatchObject([
    { class: 'A', mean: '91.00' },
    { class: 'C', mean: '65.50' },
    { outcome: 'not-recognised', mean: '30.00' },
  ])
})

test('so does whoever takes the files out of it and hands them over one by one', () => {
  const given = (
    ['programme.json', 'scores.csv', 'rounds.csv', 'members.csv', 'decisions.json'] as const
  ).flatMap((name) => [`--${name.split('.')[0]}`, put(name, files().get(name) ?? '')])
  expect(rankFiles(given)).toEqual({ status: 0, output: files().get('result.json'), reasons: [] })
})

test('the digest is one that sha256sum gives for the list of files', () => {
  const opened = openManifest(manifest.text)
  expect(opened).toMatchObject({ ok: true, digest: manifest.digest })
  expect(manifest.digest).toMatch(/^[0-9a-f]{64}$/)
})

test('whatever sign is changed, the check refuses and prints no result', () => {
  const places = fc.integer({ min: 0, max: manifest.text.length - 1 })
  fc.assert(
    fc.property(places, (place) => {
      const sign = manifest.text[place] ?? ''
      fc.pre(/\S/.test(sign))
      const other = sign === '7' ? '3' : '7'
      const changed = manifest.text.slice(0, place) + other + manifest.text.slice(place + 1)
      const answer = rankFiles(['--manifest', put('thay-doi.json', changed)])
      expect(answer.status).toBe(1)
      expect(answer.output).toBe('')
      expect(answer.reasons.length).toBeGreaterThan(0)
    }),
  )
})

test('a changed score names the file it stands in; a result that was forged whole names the dossier', () => {
  const text = manifest.text.replace('tinh-moi,28', 'tinh-moi,29')
  expect(text).not.toBe(manifest.text)
  expect(rankFiles(['--manifest', put('mot-diem.json', text)]).reasons).toEqual([
    `${join(folder, 'mot-diem.json')}: Tệp scores.csv đã bị thay đổi sau khi niêm phong.`,
  ])
  expect(rankFiles(['--manifest', put('khong-phai.json', '{}')]).reasons).toEqual([
    `${join(folder, 'khong-phai.json')}: Tệp không phải là bản niêm phong kết quả.`,
  ])
})

test('the decision drafted from it carries the digest', async () => {
  const { decisionId } = await worked(draftDecision(tools, council.office, { programmeId }))
  expect((await decisionById(db, decisionId))?.content.manifestDigest).toBe(manifest.digest)
  expect(await findBrokenInvariants(db)).toEqual([])
})
