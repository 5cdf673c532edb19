import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { clamdDouble, hasClamd, marked, markName, realClamd } from '#test/builders/clamd.ts'
import { clamd } from './scanner.ts'

const bytes = (text: string, times = 1) =>
  Readable.from(
    Array.from({ length: times }, () => Buffer.from(text)),
    { objectMode: false },
  )
const large = () => bytes('x'.repeat(100_000), 30)

test.skipIf(!hasClamd)(
  'a real clamd finds what its signature names, and nothing in the rest',
  async () => {
    const daemon = await realClamd()
    try {
      const scanner = clamd({ path: daemon.path })
      expect(await scanner.scan(bytes('%PDF-1.7 sạch'))).toEqual({ finding: null })
      expect(await scanner.scan(bytes(`%PDF-1.7 ${marked}`))).toEqual({ finding: `${markName}.UNOFFICIAL` })
      expect(await scanner.scan(large())).toEqual({ finding: null })
    } finally {
      await daemon.stop()
    }
  },
  60_000,
)

test('what answers by the protocol is understood', async () => {
  const daemon = await clamdDouble('answers')
  const scanner = clamd({ host: '127.0.0.1', port: daemon.port })
  expect(await scanner.scan(large())).toEqual({ finding: null })
  expect(await scanner.scan(bytes(`…${marked}…`))).toEqual({ finding: `${markName}.UNOFFICIAL` })
  await daemon.close()
})

test.each(['silent', 'hangs-up', 'too-large'] as const)(
  'a scanner that is %s gives no answer, and the bytes are let go',
  async (manner) => {
    const daemon = await clamdDouble(manner)
    const file = large()
    expect(await clamd({ host: '127.0.0.1', port: daemon.port }, 300).scan(file)).toBe('no-answer')
    expect(file.destroyed).toBe(true)
    await daemon.close()
  },
)

test('a scanner that is not there gives no answer', async () => {
  const daemon = await clamdDouble('answers')
  await daemon.close()
  expect(await clamd({ host: '127.0.0.1', port: daemon.port }).scan(bytes('x'))).toBe('no-answer')
  expect(await clamd({ path: '/nowhere/clamd.ctl' }).scan(bytes('x'))).toBe('no-answer')
})
