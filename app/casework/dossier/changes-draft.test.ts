import { expect, test } from 'vitest'
import { shareOf } from '#app/domain/dossier/contribution-shares.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildDossier } from '#test/builders/dossier.ts'
import { testTools } from '#test/builders/tools.ts'
import { changesDraft } from './changes-draft.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-07-05T02:00:00Z' })

test('what is kept already changes nothing, and the least difference does', async () => {
  const kept = await (await buildDossier(tools)).now()
  const [author] = kept.authors
  if (!author) throw new Error('the builder writes an author')
  const same = { personId: author.personId, share: author.share, birthDate: author.birthDate }
  expect(changesDraft(kept, {})).toBe(false)
  expect(changesDraft(kept, { ...kept, authors: [same] })).toBe(false)
  expect(changesDraft(kept, { title: `${kept.title} ` })).toBe(true)
  expect(changesDraft(kept, { firstAppliedOn: null })).toBe(true)
  expect(changesDraft(kept, { content: { pledged: false } })).toBe(true)
  expect(changesDraft(kept, { authors: [] })).toBe(true)
  expect(changesDraft(kept, { authors: [{ ...same, share: shareOf(199) }] })).toBe(true)
})
