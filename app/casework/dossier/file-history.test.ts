import type { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { earlierVersions, takenOut } from '#app/domain/dossier/file-history.ts'
import type { Scanner } from '#app/outside/scanner.ts'
import { filesOverTime } from '#app/records/dossier/file-history.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { type BuiltDossier, buildDossier, worked } from '#test/builders/dossier.ts'
import { testTools } from '#test/builders/tools.ts'
import { attachFile } from './attach-file.ts'
import { moveFile } from './move-file.ts'
import { removeFile } from './remove-file.ts'
import { restoreFile } from './restore-file.ts'
import { scanFiles } from './scan-files.ts'

const { db } = await freshDatabase()
let answers: 'clean' | 'down' = 'clean'
/** Finds the marked bytes, like a scanner with one signature; may be down. */
const scanner: Scanner = {
  async scan(bytes: Readable) {
    const text = Buffer.concat(await bytes.toArray()).toString('latin1')
    if (answers === 'down') return 'no-answer'
    return { finding: text.includes('EVIL') ? 'Mark.EVIL' : null }
  },
}
const tools = testTools(db, { at: '2024-07-05T02:00:00Z', scanner })

const attach = async ({ id, author }: BuiltDossier, mark: string, replaces?: number) => {
  const arrived = await tools.files.receive(new TextEncoder().encode(`%PDF-1.7\n${mark}`), 1_000)
  if (arrived === 'too-large') throw new Error('too large for the test itself')
  return attachFile(tools, author, { dossierId: id, arrived, name: `${mark}.pdf`, caption: mark, replaces })
}
const captions = async (dossier: BuiltDossier) => (await dossier.now()).files.map(({ caption }) => caption)

test('files keep the order their author gives them', async () => {
  const dossier = await buildDossier(tools)
  for (const mark of ['một', 'hai', 'ba']) await worked(attach(dossier, mark))
  const third = (await dossier.now()).files[2]?.id ?? 0
  const move = (towards: 'beginning' | 'end') =>
    moveFile(tools, dossier.author, { dossierId: dossier.id, fileId: third, towards })
  await worked(move('beginning'))
  expect(await captions(dossier)).toEqual(['một', 'ba', 'hai'])
  await worked(move('beginning'))
  expect(await move('beginning')).toMatchObject({ problems: [{ problem: 'no-such-place' }] })
  expect(await captions(dossier)).toEqual(['ba', 'một', 'hai'])
})

test('a replacement takes the place and the caption, and the version before stays to be looked at', async () => {
  const dossier = await buildDossier(tools)
  const { fileId } = await worked(attach(dossier, 'bản nháp'))
  await worked(attach(dossier, 'tệp khác'))
  const second = await worked(attach(dossier, 'bản sửa', fileId))
  const third = await worked(attach(dossier, 'bản cuối', second.fileId))
  expect(await captions(dossier)).toEqual(['bản nháp', 'tệp khác'])
  const files = await filesOverTime(db, dossier.id)
  expect(earlierVersions(files, third.fileId).map(({ id }) => id)).toEqual([second.fileId, fileId])
  expect(takenOut(files)).toEqual([])
  expect(await attach(dossier, 'lần nữa', fileId)).toMatchObject({ problems: [{ problem: 'no-such-file' }] })
})

test('a file taken out says by whom, when and why, and comes back while there is room', async () => {
  const dossier = await buildDossier(tools)
  const { fileId } = await worked(attach(dossier, 'thừa'))
  const wish = { dossierId: dossier.id, fileId }
  await worked(removeFile(tools, dossier.author, { ...wish, reason: 'nhầm hồ sơ' }))
  const [gone] = takenOut(await filesOverTime(db, dossier.id))
  expect(gone?.removed).toMatchObject({ reason: 'nhầm hồ sơ', at: tools.now() })
  await worked(restoreFile(tools, dossier.author, wish))
  expect(await captions(dossier)).toEqual(['thừa'])
  expect(await restoreFile(tools, dossier.author, wish)).toMatchObject({
    problems: [{ problem: 'no-such-file' }],
  })
  await worked(removeFile(tools, dossier.author, wish))
  await worked(attach(dossier, 'thừa'))
  expect(await restoreFile(tools, dossier.author, wish)).toMatchObject({
    problems: [{ problem: 'file-twice' }],
  })
})

test('a file with malicious code is refused and recorded, and nothing of it stays', async () => {
  const dossier = await buildDossier(tools)
  expect(await attach(dossier, 'EVIL')).toMatchObject({
    problems: [{ problem: 'file-infected', name: 'EVIL.pdf', finding: 'Mark.EVIL' }],
  })
  expect((await dossier.now()).files).toEqual([])
})

test('while the scanner is down a file is kept as not looked through, and looked through later', async () => {
  const dossier = await buildDossier(tools)
  answers = 'down'
  await worked(attach(dossier, 'sạch'))
  await worked(attach(dossier, 'EVIL muộn'))
  const scans = async () => (await filesOverTime(db, dossier.id)).map(({ scan }) => scan?.finding)
  expect(await scans()).toEqual([undefined, undefined])
  expect(await scanFiles(tools)).toEqual({ scanned: 0 })
  answers = 'clean'
  await scanFiles(tools)
  expect(await scans()).toEqual([null, 'Mark.EVIL'])
  const told = await db.selectFrom('message').select('subject').where('dossier_id', '=', dossier.id).execute()
  expect(told.map(({ subject }) => subject)).toEqual([expect.stringContaining('Tệp có mã độc')])
})

test('a picture that states more points than any camera makes is refused', async () => {
  const dossier = await buildDossier(tools)
  const png = Buffer.alloc(33)
  png.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  png.writeUInt32BE(60_000, 16)
  png.writeUInt32BE(60_000, 20)
  const arrived = await tools.files.receive(png, 1_000)
  if (arrived === 'too-large') throw new Error('too large for the test itself')
  expect(
    await attachFile(tools, dossier.author, { dossierId: dossier.id, arrived, name: 'bom.png' }),
  ).toMatchObject({ problems: [{ problem: 'file-kind-refused', why: 'too-many-pixels' }] })
})
