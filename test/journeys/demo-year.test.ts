import { expect, test } from 'vitest'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { loadDemoYear } from '#demo/load.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { testTools } from '#test/builders/tools.ts'

const { db } = await freshDatabase()

test('the whole year is played through the product’s own verbs', { timeout: 300_000 }, async () => {
  const tools = testTools(db)
  const began = performance.now()
  await loadDemoYear(tools, {
    until: '2024-12-31T00:00',
    onProgress: ({ done, of }) => {
      if (done % 500 === 0) console.log(done, of, Math.round(performance.now() - began))
    },
  })
  console.log('all', Math.round(performance.now() - began))
  expect(await findBrokenInvariants(db)).toEqual([])
})
