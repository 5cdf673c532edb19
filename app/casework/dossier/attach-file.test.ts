import { expect, test } from 'vitest'
import { freshDatabase } from '#test/builders/database.ts'
import { buildDossier, worked } from '#test/builders/dossier.ts'
import { buildActor } from '#test/builders/people.ts'
import { testTools } from '#test/builders/tools.ts'
import { buildZip, plainDocx } from '#test/builders/zip.ts'
import { attachFile } from './attach-file.ts'
import { removeFile } from './remove-file.ts'
import { withdrawDossier } from './withdraw-dossier.ts'

const { db } = await freshDatabase()
const tools = testTools(db, {
  at: '2024-07-05T02:00:00Z',
  settings: { fileMaxBytes: 50_000, dossierMaxBytes: 80_000 },
})

const pdf = (size: number, mark = '') => {
  const bytes = new Uint8Array(size).fill(0x20)
  bytes.set(new TextEncoder().encode(`%PDF-1.7\n${mark}`))
  return bytes
}
const arrive = async (bytes: Uint8Array) => {
  const arrived = await tools.files.receive(bytes, 1_000_000)
  if (arrived === 'too-large') throw new Error('too large for the test itself')
  return arrived
}
const rowsOf = (dossierId: number) =>
  db.selectFrom('dossier_file').select(['name', 'removed_at']).where('dossier_id', '=', dossierId).execute()

test('a file is kept under its digest with a clean name, its caption and its secrecy', async () => {
  const dossier = await buildDossier(tools)
  const kept = await worked(
    attachFile(tools, dossier.author, {
      dossierId: dossier.id,
      arrived: await arrive(plainDocx()),
      name: 'C:\\hồ sơ\\giấy xác nhận',
      caption: ' Xác nhận của trường ',
      confidential: true,
    }),
  )
  const [file] = (await dossier.now()).files
  expect(file).toMatchObject({
    name: 'giấy xác nhận.docx',
    caption: 'Xác nhận của trường',
    confidential: true,
    sha256: kept.sha256,
  })
  expect((await tools.files.open(kept.sha256))?.sizeBytes).toBe(file?.sizeBytes)
})

test.each([
  ['an empty file', new Uint8Array(), { problem: 'file-empty', name: 'tep.pdf' }],
  [
    'a program',
    new TextEncoder().encode('MZ\u0000'),
    { problem: 'file-kind-refused', name: 'tep.pdf', why: 'unknown-kind' },
  ],
  [
    'a zip bomb as docx',
    buildZip([{ name: '[Content_Types].xml' }, { name: 'word/document.xml', claims: 999_999_999 }]),
    { problem: 'file-kind-refused', name: 'tep.pdf', why: 'unpacks-too-large' },
  ],
  ['a file over the limit', pdf(50_001), { problem: 'file-too-large', name: 'tep.pdf', maxBytes: 50_000 }],
])('%s is refused with its reason and leaves nothing', async (_, bytes, problem) => {
  const dossier = await buildDossier(tools)
  const arrived = await arrive(bytes)
  const outcome = await attachFile(tools, dossier.author, { dossierId: dossier.id, arrived, name: 'tep.pdf' })
  expect(outcome).toEqual({ ok: false, problems: [problem] })
  expect(await rowsOf(dossier.id)).toEqual([])
  expect(await tools.files.open(arrived.sha256)).toBeNull()
  expect(
    await db.selectFrom('stored_file').select('sha256').where('sha256', '=', arrived.sha256).execute(),
  ).toEqual([])
  const [line] = await db
    .selectFrom('audit_line')
    .select('outcome')
    .where('act', '=', 'attach-file')
    .where('dossier_id', '=', dossier.id)
    .execute()
  expect(line?.outcome).toBe('refused')
})

test('the same bytes twice, or more than a dossier may hold, are refused', async () => {
  const dossier = await buildDossier(tools)
  const attach = async (bytes: Uint8Array) =>
    attachFile(tools, dossier.author, { dossierId: dossier.id, arrived: await arrive(bytes), name: 'a.pdf' })
  await worked(attach(pdf(45_000)))
  expect(await attach(pdf(45_000))).toMatchObject({
    problems: [{ problem: 'dossier-too-large' }, { problem: 'file-twice' }],
  })
  expect((await dossier.now()).files).toHaveLength(1)
})

test('a removed file leaves the dossier but stays in the store; removing it twice is refused', async () => {
  const dossier = await buildDossier(tools)
  const { fileId, sha256 } = await worked(
    attachFile(tools, dossier.author, {
      dossierId: dossier.id,
      arrived: await arrive(pdf(200, 'x')),
      name: 'a.pdf',
    }),
  )
  await worked(removeFile(tools, dossier.author, { dossierId: dossier.id, fileId }))
  expect((await dossier.now()).files).toEqual([])
  expect(await tools.files.open(sha256)).not.toBeNull()
  expect(await removeFile(tools, dossier.author, { dossierId: dossier.id, fileId })).toMatchObject({
    problems: [{ problem: 'no-such-file' }],
  })
})

test('nobody but its writers adds a file, and no writer to a dossier that has left', async () => {
  const dossier = await buildDossier(tools)
  const stranger = await buildActor(tools, { roles: ['office'] })
  const attach = async (by: typeof stranger) =>
    attachFile(tools, by, { dossierId: dossier.id, arrived: await arrive(pdf(300, 'y')), name: 'a.pdf' })
  expect(await attach(stranger)).toEqual({ ok: false, problems: [{ problem: 'no-such-dossier' }] })
  await worked(withdrawDossier(tools, dossier.author, { dossierId: dossier.id, reason: 'Thôi' }))
  expect(await attach(dossier.author)).toMatchObject({ problems: [{ problem: 'not-writable' }] })
})
