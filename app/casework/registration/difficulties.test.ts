import { expect, test } from 'vitest'
import { difficultyById, publishedAnswers } from '#app/records/registration/difficulties.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { worked } from '#test/builders/dossier.ts'
import { buildActor, buildUnit } from '#test/builders/people.ts'
import { buildProgramme } from '#test/builders/programme.ts'
import { testTools } from '#test/builders/tools.ts'
import { groupDifficulty } from './group-difficulty.ts'
import { reportDifficulty } from './report-difficulty.ts'
import { settleDifficulty } from './settle-difficulty.ts'

const { db } = await freshDatabase()
const tools = testTools(db)
const programmeId = await buildProgramme(tools)
const unitId = await buildUnit(tools)
const clerk = await buildActor(tools, { roles: [{ role: 'unit-clerk', unitId }] })
const teacher = await buildActor(tools, { roles: ['author'] })
const office = await buildActor(tools, { roles: ['office'] })
const report = (text: string) => ({ programmeId, unitId: null, topic: 'files', text, file: null })

test('a duplicate shares the answer; the published question names nobody', async () => {
  const one = await worked(reportDifficulty(tools, clerk, { ...report('Ảnh chụp quá nặng'), unitId }))
  const two = await worked(reportDifficulty(tools, teacher, report('Tệp ảnh lớn quá thì làm thế nào?')))
  await worked(groupDifficulty(tools, office, { id: two.id, under: one.id }))
  const { told } = await worked(
    settleDifficulty(tools, office, {
      id: one.id,
      as: 'answered',
      answer: 'Giảm cỡ ảnh xuống dưới 5 MB.',
      publicQuestion: 'Ảnh minh chứng lớn quá thì làm thế nào?',
    }),
  )
  expect(told).toBe(2)
  expect((await difficultyById(db, two.id))?.answer).toBe('Giảm cỡ ảnh xuống dưới 5 MB.')
  expect(await publishedAnswers(db, programmeId)).toEqual([
    {
      id: one.id,
      question: 'Ảnh minh chứng lớn quá thì làm thế nào?',
      answer: 'Giảm cỡ ảnh xuống dưới 5 MB.',
    },
  ])
})

test('every reason is told at once, and only the office settles', async () => {
  const bad = await reportDifficulty(tools, teacher, { ...report(' '), unitId, topic: 'x' })
  expect(bad.ok ? [] : bad.problems.map(({ problem }) => problem)).toEqual([
    'not-of-unit',
    'topic-missing',
    'text-missing',
  ])
  const { id } = await worked(reportDifficulty(tools, teacher, report('Chưa rõ cách tính tỷ lệ')))
  const wish = { id, as: 'answered', answer: 'Theo số giờ.', publicQuestion: null } as const
  expect((await settleDifficulty(tools, teacher, wish)).ok).toBe(false)
  const empty = await settleDifficulty(tools, office, { ...wish, answer: '', publicQuestion: '' })
  expect(empty.ok ? [] : empty.problems.map(({ problem }) => problem)).toEqual([
    'answer-missing',
    'question-missing',
  ])
})

test('what was answered does not wait again under an open one; the open one goes under it and is answered', async () => {
  const settled = await worked(reportDifficulty(tools, clerk, { ...report('Hạn nộp là ngày nào?'), unitId }))
  const open = await worked(reportDifficulty(tools, teacher, report('Bao giờ hết hạn nộp?')))
  const wish = { id: settled.id, as: 'answered', answer: 'Trước ngày 10/7.', publicQuestion: null } as const
  await worked(settleDifficulty(tools, office, wish))
  expect((await groupDifficulty(tools, office, { id: settled.id, under: open.id })).ok).toBe(false)
  await worked(groupDifficulty(tools, office, { id: open.id, under: settled.id }))
  expect((await difficultyById(db, open.id))?.answer).toBe('Trước ngày 10/7.')
})
