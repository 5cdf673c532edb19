import { expect, test } from 'vitest'
import { buildZip, plainDocx } from '#test/builders/zip.ts'
import { kindOfFile } from './file-kind.ts'

const told = async (bytes: Uint8Array) => {
  const kind = await kindOfFile({
    head: bytes.subarray(0, 4100),
    sizeBytes: bytes.length,
    read: async (start, end) => bytes.subarray(start, end),
  })
  return typeof kind === 'string' ? kind : kind.extensions[0]
}
const text = (written: string) => new TextEncoder().encode(written)
const types = { name: '[Content_Types].xml' }
const document = { name: 'word/document.xml' }

test('a kind is told by content, whatever the name says', async () => {
  expect(await told(text('%PDF-1.7\n…'))).toBe('pdf')
  expect(await told(plainDocx())).toBe('docx')
  expect(await told(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]))).toBe('jpg')
  expect(await told(text('MZ\u0090\u0000 this is a program'))).toBe('unknown-kind')
  expect(await told(text('<script>alert(1)</script>'))).toBe('unknown-kind')
})

test('a zip that is no Word document is named as what it is', async () => {
  expect(await told(buildZip([{ name: 'readme.txt' }]))).toBe('not-a-word-document')
  expect(await told(plainDocx().subarray(0, 120))).toBe('not-a-zip')
  expect(await told(buildZip([types, document, { name: 'word/vbaProject.bin' }]))).toBe('has-macros')
  expect(await told(buildZip([types, { ...document, encrypted: true }]))).toBe('encrypted')
})

test('a zip bomb gives itself away by its directory and is never unpacked', async () => {
  expect(await told(buildZip([types, { ...document, claims: 900_000_000 }]))).toBe('unpacks-too-large')
  const zeros = '0'.repeat(30_000_000)
  expect(await told(buildZip([types, { ...document, text: zeros }]))).toBe('unpacks-too-large')
  const many = Array.from({ length: 6_000 }, (_, place) => ({ name: `word/${place}.xml`, text: '' }))
  expect(await told(buildZip([types, document, ...many]))).toBe('unpacks-too-large')
})

test('a long text packs well and is no bomb', async () => {
  expect(await told(buildZip([types, { ...document, text: 'Nội dung sáng kiến. '.repeat(200_000) }]))).toBe(
    'docx',
  )
})

test('nonsense behind the mark of a zip is refused, not stumbled over', async () => {
  const noise = new Uint8Array(200_000).fill(0x41)
  noise.set([0x50, 0x4b, 0x03, 0x04], 0)
  expect(await told(noise)).toBe('not-a-zip')
  noise.set(
    [0x50, 0x4b, 0x05, 0x06, 0, 0, 0, 0, 1, 0, 1, 0, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0],
    199_978,
  )
  expect(await told(noise)).toBe('not-a-zip')
})
