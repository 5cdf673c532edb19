import { expect, test } from 'vitest'
import { cleanFileName } from './file-name.ts'

test.each([
  ['báo cáo.pdf', 'báo cáo.pdf'],
  ['BÁO CÁO.PDF', 'BÁO CÁO.pdf'],
  ['..\\..\\windows\\a.pdf', 'a.pdf'],
  ['/etc/passwd', 'passwd.pdf'],
  ['bao-cao.exe', 'bao-cao.exe.pdf'],
  ['  .. ', 'tep.pdf'],
  ['', 'tep.pdf'],
  ['gnp\u202Efdp.exe', 'gnpfdp.exe.pdf'],
  ['a\u0000b"c<d>.pdf', 'abcd.pdf'],
])('%s is kept as %s', (given, kept) => {
  expect(cleanFileName(given, ['pdf'])).toBe(kept)
})

test('a name typed with loose marks is kept in NFC and never longer than 200 characters', () => {
  const name = cleanFileName(`${'ế'.normalize('NFD').repeat(300)}.pdf`, ['pdf'])
  expect(name).toBe(name.normalize('NFC'))
  expect([...name].length).toBe(200)
  expect(name.endsWith('.pdf')).toBe(true)
})
