import { expect, test } from 'vitest'
import { lastReturn } from '#app/records/dossier/unit-returns.ts'
import { stepsOfDossier } from '#app/records/foundation/audit-lines.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildDossier, headPaper, worked } from '#test/builders/dossier.ts'
import { testTools } from '#test/builders/tools.ts'
import { returnToAuthor } from './return-to-author.ts'
import { saveDossierDraft } from './save-dossier-draft.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-07-05T02:00:00Z' })

test('reasons stand by section until the section is changed, and all of them in the history', async () => {
  const { id, clerk, author, now } = await buildDossier(tools, { state: 'with-unit' })
  const paper = headPaper(tools)
  expect(
    await returnToAuthor(tools, clerk, {
      dossierId: id,
      reason: ' ',
      items: [{ section: 'benefits', note: ' ' }],
      paper,
    }),
  ).toEqual({ ok: false, problems: [{ problem: 'reason-missing' }] })
  await worked(
    returnToAuthor(tools, clerk, {
      dossierId: id,
      reason: '',
      items: [
        { section: 'benefits', note: 'Thêm số liệu.' },
        { section: 'general', note: 'Tên quá dài.' },
        { section: 'files', note: '' },
      ],
      paper,
    }),
  )
  const standing = async () =>
    (await lastReturn(db, await now()))?.items.map(({ section, isChanged }) => [section, isChanged])
  expect(await standing()).toEqual([
    ['benefits', false],
    ['general', false],
  ])
  const step = (await stepsOfDossier(db, id)).at(-1)
  expect(step?.reason).toBe('Đánh giá lợi ích: Thêm số liệu.\nThông tin chung: Tên quá dài.')
  expect(step?.documentNumber).toBe(paper.number)
  const { tag } = await now()
  await worked(saveDossierDraft(tools, author, { dossierId: id, tag, draft: { title: 'Sổ theo dõi' } }))
  expect(await standing()).toEqual([
    ['benefits', false],
    ['general', true],
  ])
})
