import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readWordForm } from '#app/documents/dossier/read-word-form.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { signInAs } from '#test/builders/browser-like-client.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildDossier } from '#test/builders/dossier.ts'
import { buildInstallation } from '#test/builders/installation.ts'
import { testSite } from '#test/builders/site.ts'
import { testTools } from '#test/builders/tools.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-07-05T02:00:00Z' })
const site = testSite(tools)
await buildInstallation(tools)

async function writing() {
  const dossier = await buildDossier(tools)
  const client = await signInAs(site, tools, dossier.author.personId)
  const { bytes } = await client.get(`/ho-so/${dossier.id}/tu-word/don`)
  const send = (file: Uint8Array, name = 'don.docx') => {
    const body = new FormData()
    body.set('word', new File([new Uint8Array(file)], name))
    return client.send(`/ho-so/${dossier.id}/tu-word`, body)
  }
  return { dossier, client, bytes, send }
}

/** The file with its text part changed, as Word would save it. */
function edited(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  const part = parts['word/document.xml'] ?? new Uint8Array()
  return zipSync({ ...parts, 'word/document.xml': strToU8(change(strFromU8(part))) })
}

/** Writes over the first cell that says `before`. */
const cell = (xml: string, before: string, after: string): string => xml.replace(`>${before}<`, `>${after}<`)

test('the form goes out with the draft in it and comes back the same, nothing unread', async () => {
  const { dossier, bytes, send } = await writing()
  const before = await dossier.now()
  const read = readWordForm(bytes)
  expect(typeof read === 'string' ? read : read.unread).toEqual([])
  const answer = await send(bytes)
  expect(answer.words).toContain('Đã đưa 0 ô vào hồ sơ.')
  const after = await dossier.now()
  expect(after.content).toEqual({ ...before.content, appliedOn: before.firstAppliedOn?.toString() ?? null })
  expect({ ...after, content: 0, tag: 0, savedAt: 0 }).toEqual({ ...before, content: 0, tag: 0, savedAt: 0 })
})

test('what was filled in is in the draft, and every place that could not be read is listed', async () => {
  const { dossier, bytes, send } = await writing()
  const { content, authors } = await dossier.now()
  const filled = edited(bytes, (xml) => {
    let text = cell(xml, content.purpose, 'Mục đích viết trên Word')
    text = cell(text, 'Quản lý', 'Phép màu')
    text = cell(text, authors[0]?.fullName ?? '', 'Người Không Có')
    text = text.replace('</w:body>', '<w:p><w:r><w:t>Lời viết ngoài ô</w:t></w:r></w:p></w:body>')
    return text.replace(
      '<w:t xml:space="preserve">Hai máy tính',
      '<w:drawing/><w:t xml:space="preserve">Ba máy tính',
    )
  })
  const answer = await send(filled)
  expect(answer.status).toBe(200)
  expect(answer.words).toContain('Đoạn nằm ngoài các ô: “Lời viết ngoài ô”')
  expect(answer.words).toContain('Người Không Có')
  expect(answer.words).toContain('có hình ảnh hoặc hình vẽ')
  const after = await dossier.now()
  expect(after.content.purpose).toBe('Mục đích viết trên Word')
  expect(after.content.conditions).toContain('Ba máy tính')
  expect(after.authors).toEqual(authors)
  expect(await findBrokenInvariants(db)).toEqual([])
})

test('a label that is gone is told, and its part stays as it was', async () => {
  const { dossier, bytes, send } = await writing()
  const { content } = await dossier.now()
  const answer = await send(edited(bytes, (xml) => cell(xml, 'Khả năng áp dụng', 'Khả năng')))
  expect(answer.words).toContain('Không thấy ô “Khả năng áp dụng”')
  expect(answer.words).toContain('Bảng không có nhãn của đơn')
  expect((await dossier.now()).content.applicability).toBe(content.applicability)
})

test('hostile and foreign files are refused, and nothing is saved', async () => {
  const { dossier, bytes, send } = await writing()
  const { tag } = await dossier.now()
  const parts = unzipSync(bytes)
  const hostile: readonly (readonly [Uint8Array, string])[] = [
    [strToU8('%PDF-1.7'), 'không phải tài liệu Word'],
    [new Uint8Array(), 'rỗng'],
    [zipSync({ 'a.txt': strToU8('a') }), 'không phải tài liệu Word (.docx)'],
    [zipSync({ ...parts, 'word/vbaProject.bin': strToU8('x') }), 'macro'],
    [
      edited(bytes, (xml) => xml.replace('<w:document', '<!DOCTYPE x [<!ENTITY a "b">]><w:document')),
      'bị hỏng',
    ],
    [edited(bytes, () => '<w:document'), 'bị hỏng'],
    [
      edited(bytes, () => '<w:document xmlns:w="w"><w:body><w:p/></w:body></w:document>'),
      'không phải đơn M-02',
    ],
    [edited(bytes, () => `<w:document xmlns:w="w"><w:body>${'<w:p>'.repeat(20_000)}`), 'bị hỏng'],
    [edited(bytes, (xml) => xml + ' '.repeat(9_000_000)), 'lớn quá mức'],
  ]
  for (const [file, words] of hostile) {
    const answer = await send(file)
    expect(answer.status).toBe(422)
    expect(answer.words).toContain(words)
  }
  expect((await dossier.now()).tag).toBe(tag)
})
