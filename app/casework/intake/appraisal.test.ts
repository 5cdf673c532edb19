import { expect, test } from 'vitest'
import { barredByAppraisal } from '#app/casework/council/barred-by-appraisal.ts'
import { type AppraisalConclusion, appraisalConditions } from '#app/domain/intake/appraisal.ts'
import { appraisalReport } from '#app/records/intake/appraisal-reports.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildDossier, worked } from '#test/builders/dossier.ts'
import { buildActor, buildUnit } from '#test/builders/people.ts'
import { buildProgramme } from '#test/builders/programme.ts'
import { testTools } from '#test/builders/tools.ts'
import { appraiseDossier } from './appraise-dossier.ts'
import { handOnAppraisals } from './hand-on-appraisals.ts'
import { recommendDossiers } from './recommend-dossiers.ts'
import { recordAppraisalException } from './record-appraisal-exception.ts'
import { reopenCheck } from './reopen-check.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-04-10T02:00:00Z' })
const programmeId = await buildProgramme(tools)
const lane = 'Phòng Giáo dục và Đào tạo'
const appraiser = await buildActor(tools, { roles: ['appraiser'] })
const plan = await issuedProgramme(db, programmeId)
const signing = {
  number: '45/BC-GDĐT',
  signedOn: Temporal.PlainDate.from('2024-04-10'),
  signerName: 'Đinh Thị Lan',
  signerTitle: 'TRƯỞNG PHÒNG',
}
const against: AppraisalConclusion = {
  items: appraisalConditions.map((condition) =>
    condition === 'novel'
      ? { condition, met: false, remark: 'Trường bạn đã áp dụng từ năm 2021' }
      : { condition, met: true, remark: '' },
  ),
  recommended: false,
  reason: 'Chưa có tính mới tại cơ sở.',
}
const accepted = (title: string) =>
  buildDossier(tools, { state: 'accepted', programmeId, sector: 'giao-duc', title })
const bars = async (...dossiers: readonly { now(): ReturnType<typeof one.now> }[]) => {
  if (plan === null) throw new Error('no plan')
  const found = await barredByAppraisal(
    db,
    plan.current.programme,
    await Promise.all(dossiers.map((each) => each.now())),
  )
  return [...found.values()]
}
const one = await accepted('Góc đọc sách ngoài trời')
const two = await accepted('Bảng theo dõi dinh dưỡng')
const three = await accepted('Vườn rau của bé')

test('a dossier of the sector goes before the council only after its appraisal was handed on, recommended or not', async () => {
  expect(await bars(one, two, three)).toEqual(['not-appraised', 'not-appraised', 'not-appraised'])
  await worked(recommendDossiers(tools, appraiser, { programmeId, dossierIds: [one.id] }))
  await worked(appraiseDossier(tools, appraiser, { dossierId: two.id, conclusion: against }))
  expect(await bars(one, two)).toEqual(['not-appraised', 'not-appraised'])
  const { reportId, handedOn } = await worked(
    handOnAppraisals(tools, appraiser, { programmeId, lane, signing, remark: 'Chất lượng khá.' }),
  )
  expect(handedOn).toBe(2)
  expect([(await one.now()).state, (await two.now()).state, (await three.now()).state]).toEqual([
    'appraised',
    'appraised',
    'accepted',
  ])
  expect(await bars(one, two)).toEqual([])
  const report = await appraisalReport(db, reportId)
  expect(report?.content.items.map(({ title, recommended }) => [title, recommended])).toEqual([
    ['Góc đọc sách ngoài trời', true],
    ['Bảng theo dõi dinh dưỡng', false],
  ])
  expect(report?.content.remaining).toBe(1)
  expect(report?.sectors).toEqual(['giao-duc'])
})

test('where the plan says so, what is not recommended is held back', async () => {
  if (plan === null) throw new Error('no plan')
  const { authority } = plan.current.programme
  const strict = {
    authority: {
      ...authority,
      appraiser: authority.appraiser && { ...authority.appraiser, notRecommended: 'held-back' as const },
    },
  }
  const found = await barredByAppraisal(db, strict, [await one.now(), await two.now()])
  expect([...found]).toEqual([[two.id, 'held-back']])
})

test('what was handed on is neither appraised anew nor handed on twice', async () => {
  const again = await appraiseDossier(tools, appraiser, { dossierId: one.id, conclusion: against })
  expect(again.ok ? [] : again.problems[0]?.problem).toBe('not-appraisable')
  const empty = await handOnAppraisals(tools, appraiser, { programmeId, lane, signing, remark: '' })
  expect(empty.ok ? [] : empty.problems).toEqual([{ problem: 'nothing-appraised' }])
  await expect(db.deleteFrom('appraisal_report').execute()).rejects.toThrow('never changes')
})

test('a check is not taken up again once the appraisal has been handed on; the dossier stays with the council', async () => {
  const again = await reopenCheck(tools, one.office, { dossierId: one.id, reason: 'Kiểm tra lại chữ ký' })
  expect(again.ok ? [] : again.problems).toEqual([{ problem: 'not-reopenable' }])
  expect((await one.now()).state).toBe('appraised')
})

test('a phiếu of another lane is refused, and a lane hands on nothing of another', async () => {
  const unitId = await buildUnit(tools, { name: 'Phòng Y tế' })
  const other = await buildActor(tools, { roles: [{ role: 'appraiser', unitId }] })
  const mine = await accepted('Vườn thuốc nam trong trường học')
  const asked = await appraiseDossier(tools, other, { dossierId: mine.id, conclusion: against })
  expect(asked.ok ? [] : asked.problems[0]?.problem).toBe('no-such-dossier')
  const handed = await handOnAppraisals(tools, other, { programmeId, lane, signing, remark: '' })
  expect(handed.ok ? [] : handed.problems).toEqual([{ problem: 'not-the-appraiser' }])
})

test('an exception with reason and document lets one pass; nobody but the office records it', async () => {
  const wish = { dossierId: three.id, reason: 'Phòng chuyên môn đang kiện toàn', documentNumber: '12/TB-KT' }
  const other = await recordAppraisalException(tools, appraiser, wish)
  expect(other.ok).toBe(false)
  const bare = await recordAppraisalException(tools, three.office, {
    ...wish,
    reason: '',
    documentNumber: '',
  })
  expect(bare.ok ? [] : bare.problems.map(({ problem }) => problem)).toEqual([
    'reason-missing',
    'document-number-missing',
  ])
  await worked(recordAppraisalException(tools, three.office, wish))
  expect(await bars(three)).toEqual([])
})

test('only the appraiser of the sector appraises, and never the own dossier', async () => {
  const teacher = await buildActor(tools, { roles: ['author', 'appraiser'] })
  const own = await buildDossier(tools, {
    state: 'accepted',
    programmeId,
    sector: 'giao-duc',
    author: teacher,
    unitId: null,
    title: 'Sổ tay thí nghiệm',
  })
  const elsewhere = await buildDossier(tools, { state: 'accepted', programmeId, title: 'Một cửa không giấy' })
  const asked = await recommendDossiers(tools, teacher, {
    programmeId,
    dossierIds: [own.id, elsewhere.id],
  })
  expect(asked.ok ? [] : asked.problems).toEqual([
    { problem: 'not-appraisable', title: 'Sổ tay thí nghiệm' },
    { problem: 'not-appraisable', title: 'Một cửa không giấy' },
  ])
  expect((await appraiseDossier(tools, own.office, { dossierId: own.id, conclusion: against })).ok).toBe(
    false,
  )
  expect(await findBrokenInvariants(db)).toEqual([])
})
