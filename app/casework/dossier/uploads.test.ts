import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { folderStore } from '#app/outside/file-store.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildDossier, worked } from '#test/builders/dossier.ts'
import { buildActor } from '#test/builders/people.ts'
import { testTools } from '#test/builders/tools.ts'
import { beginUpload } from './begin-upload.ts'
import { clearUploads } from './clear-uploads.ts'
import { continueUpload } from './continue-upload.ts'
import { discardUpload } from './discard-upload.ts'
import { finishUpload } from './finish-upload.ts'
import { sendToUnit } from './send-to-unit.ts'

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
const file = (sizeBytes: number, name = 'so-lieu.pdf') => ({
  name,
  sizeBytes,
  fileChangedMs: 1_720_000_000_000,
})
const stream = (bytes: Uint8Array) => Readable.from([Buffer.from(bytes)], { objectMode: false })
/** Sends this much and then loses the connection. */
const breaking = (bytes: Uint8Array) =>
  Readable.from(
    (async function* () {
      yield Buffer.from(bytes)
      throw new Error('ECONNRESET')
    })(),
    { objectMode: false },
  )
const rows = (dossierId: number) =>
  db.selectFrom('upload').selectAll().where('dossier_id', '=', dossierId).execute()

test('an upload that breaks off at 60 % goes on from there, for the same file chosen again', async () => {
  const { id, author, now } = await buildDossier(tools)
  const bytes = pdf(10_000)
  const first = await worked(beginUpload(tools, author, { dossierId: id, ...file(10_000) }))
  const piece = { dossierId: id, uploadId: first.uploadId }
  expect(
    await continueUpload(tools, author, {
      ...piece,
      startByte: 0,
      bytes: breaking(bytes.subarray(0, 6_000)),
    }),
  ).toBe(6_000)

  const again = await worked(beginUpload(tools, author, { dossierId: id, ...file(10_000) }))
  expect(again).toEqual({ uploadId: first.uploadId, arrivedBytes: 6_000 })
  expect(
    await continueUpload(tools, author, { ...piece, startByte: 6_000, bytes: stream(bytes.subarray(6_000)) }),
  ).toBe(10_000)
  const { sha256 } = await worked(finishUpload(tools, author, { ...piece, caption: 'Số liệu' }))
  const [kept] = (await now()).files
  expect(kept).toMatchObject({ name: 'so-lieu.pdf', caption: 'Số liệu', sizeBytes: 10_000, sha256 })
  expect(await rows(id)).toEqual([])
})

test('another process with the same database and folder goes on with it', async () => {
  const { id, author } = await buildDossier(tools)
  const { uploadId } = await worked(beginUpload(tools, author, { dossierId: id, ...file(4_000) }))
  const piece = { dossierId: id, uploadId }
  await continueUpload(tools, author, { ...piece, startByte: 0, bytes: breaking(pdf(2_500)) })
  const { folder } = tools
  const other = { ...tools, files: folderStore(folder) }
  const rest = stream(pdf(4_000).subarray(2_500))
  expect(await continueUpload(other, author, { ...piece, startByte: 2_500, bytes: rest })).toBe(4_000)
  await worked(finishUpload(other, author, piece))
})

test('of two pieces for the same place one counts, and the file is what its sender sent', async () => {
  const { id, author } = await buildDossier(tools)
  const { uploadId } = await worked(beginUpload(tools, author, { dossierId: id, ...file(3_000) }))
  const send = () =>
    continueUpload(tools, author, { dossierId: id, uploadId, startByte: 0, bytes: stream(pdf(3_000)) })
  expect((await Promise.all([send(), send()])).toSorted()).toEqual([3_000, 'elsewhere'])
  expect(
    await continueUpload(tools, author, { dossierId: id, uploadId, startByte: 1, bytes: stream(pdf(9)) }),
  ).toBe('elsewhere')
  await worked(finishUpload(tools, author, { dossierId: id, uploadId }))
})

test('the limits hold before the first byte, and files under way take their room', async () => {
  const { id, author } = await buildDossier(tools)
  const begin = (sizeBytes: number, name: string) =>
    beginUpload(tools, author, { dossierId: id, ...file(sizeBytes, name) })
  expect(await begin(50_001, 'lon.pdf')).toMatchObject({ problems: [{ problem: 'file-too-large' }] })
  expect(await begin(0, 'rong.pdf')).toMatchObject({ problems: [{ problem: 'file-empty' }] })
  await worked(begin(45_000, 'mot.pdf'))
  expect(await begin(45_000, 'hai.pdf')).toMatchObject({ problems: [{ problem: 'dossier-too-large' }] })
})

test('what arrives in pieces is judged like any other file, and nothing of a refused one stays', async () => {
  const { id, author, now } = await buildDossier(tools)
  const pieces = () => tools.files.parts.olderThan(tools.machineNow().add({ hours: 1_000_000 }))
  const before = await pieces()
  const program = new TextEncoder().encode('MZ\u0000 chương trình')
  const { uploadId } = await worked(beginUpload(tools, author, { dossierId: id, ...file(program.length) }))
  const piece = { dossierId: id, uploadId }
  expect(await finishUpload(tools, author, piece)).toMatchObject({
    problems: [{ problem: 'upload-unfinished' }],
  })
  await continueUpload(tools, author, { ...piece, startByte: 0, bytes: stream(program) })
  expect(await finishUpload(tools, author, piece)).toMatchObject({
    problems: [{ problem: 'file-kind-refused', why: 'unknown-kind' }],
  })
  expect((await now()).files).toEqual([])
  expect(await rows(id)).toEqual([])
  expect(await pieces()).toEqual(before)
})

test('a dossier does not leave while one of its files is on its way', async () => {
  const { id, author, now } = await buildDossier(tools, { state: 'draft' })
  const { uploadId } = await worked(beginUpload(tools, author, { dossierId: id, ...file(4_000) }))
  const { tag } = await now()
  const unfinished = { problem: 'upload-unfinished', name: 'so-lieu.pdf' }
  const refusal = await sendToUnit(tools, author, { dossierId: id, tag })
  expect(refusal.ok ? [] : refusal.problems).toContainEqual(unfinished)
  await worked(discardUpload(tools, author, { dossierId: id, uploadId }))
  const outcome = await sendToUnit(tools, author, { dossierId: id, tag })
  expect(outcome.ok ? [] : outcome.problems).not.toContainEqual(unfinished)
})

test('to somebody else the upload does not exist', async () => {
  const { id, author } = await buildDossier(tools)
  const { uploadId } = await worked(beginUpload(tools, author, { dossierId: id, ...file(4_000) }))
  const stranger = await buildActor(tools)
  const piece = { dossierId: id, uploadId }
  expect(await continueUpload(tools, stranger, { ...piece, startByte: 0, bytes: stream(pdf(9)) })).toBe(null)
  expect(await finishUpload(tools, stranger, piece)).toMatchObject({
    problems: [{ problem: 'no-such-upload' }],
  })
  expect(await discardUpload(tools, stranger, piece)).toMatchObject({
    problems: [{ problem: 'no-such-dossier' }],
  })
})

test('an upload nobody goes on with is cleared after a week, and its pieces with it', async () => {
  const { id, author } = await buildDossier(tools)
  const { uploadId } = await worked(beginUpload(tools, author, { dossierId: id, ...file(4_000) }))
  await continueUpload(tools, author, { dossierId: id, uploadId, startByte: 0, bytes: stream(pdf(2_000)) })
  tools.pass({ hours: 24 * 6 })
  await clearUploads(tools)
  expect(await rows(id)).toHaveLength(1)
  tools.pass({ hours: 25 })
  await clearUploads(tools)
  expect(await rows(id)).toEqual([])
})
