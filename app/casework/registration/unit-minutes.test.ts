import { expect, test } from 'vitest'
import { approveForUnit } from '#app/casework/dossier/approve-for-unit.ts'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { minutesOfDossiers } from '#app/records/registration/unit-minutes.ts'
import { freshDatabase } from '#test/builders/database.ts'
import { buildDossier, buildTransmittal, headPaper, worked } from '#test/builders/dossier.ts'
import { testTools } from '#test/builders/tools.ts'
import { composeTransmittal } from './compose-transmittal.ts'
import { recordUnitMinutes } from './record-unit-minutes.ts'
import { withdrawUnitMinutes } from './withdraw-unit-minutes.ts'

const { db } = await freshDatabase()
const tools = testTools(db, { at: '2024-07-05T02:00:00Z' })
const heldOn = Temporal.PlainDate.from('2024-07-01')

test("a unit's own minutes stand among the grounds of its tờ trình, and are fixed once that is signed", async () => {
  const dossier = await buildDossier(tools, { state: 'with-unit' })
  const { id, clerk, programmeId, unitId } = dossier
  if (unitId === null) throw new Error('the dossier has a unit')
  const results = [{ dossierId: id, agreed: true, note: ' 7/7 phiếu ' }]
  const wish = { unitId, programmeId, number: '02/BB-HĐSK', heldOn, results }
  const { minutesId: wrong } = await worked(recordUnitMinutes(tools, clerk, { ...wish, number: '20/BB' }))
  await worked(withdrawUnitMinutes(tools, clerk, { minutesId: wrong, reason: 'Ghi nhầm số.' }))
  const { minutesId } = await worked(recordUnitMinutes(tools, clerk, wish))
  expect(await minutesOfDossiers(db, [id])).toMatchObject([
    { number: '02/BB-HĐSK', results: [{ dossierId: id, agreed: true, note: '7/7 phiếu' }] },
  ])
  await worked(approveForUnit(tools, clerk, { dossierId: id, paper: headPaper(tools) }))
  const transmittalId = await buildTransmittal(tools, dossier, [id])
  const paper = JSON.stringify(await composeTransmittal(tools, clerk, transmittalId))
  expect(paper).toContain('Căn cứ Biên bản số 02/BB-HĐSK ngày 01/7/2024 họp Hội đồng sáng kiến của')
  expect(paper).not.toContain('20/BB')
  expect(await withdrawUnitMinutes(tools, clerk, { minutesId, reason: 'Thôi.' })).toEqual({
    ok: false,
    problems: [{ problem: 'minutes-bound' }],
  })
  expect(await recordUnitMinutes(tools, clerk, { ...wish, number: '03/BB' })).toMatchObject({
    ok: false,
    problems: [{ problem: 'dossier-bound' }],
  })
  expect(await findBrokenInvariants(db)).toEqual([])
})

test("empty minutes, of tomorrow, or of another unit's dossier are refused with every reason", async () => {
  const [one, other] = [await buildDossier(tools, { state: 'with-unit' }), await buildDossier(tools)]
  const { clerk, programmeId, unitId } = one
  const wish = { unitId: unitId ?? 0, programmeId, number: '1', heldOn }
  expect(
    await recordUnitMinutes(tools, clerk, {
      ...wish,
      number: ' ',
      heldOn: Temporal.PlainDate.from('2024-07-06'),
      results: [],
    }),
  ).toEqual({
    ok: false,
    problems: [{ problem: 'number-missing' }, { problem: 'held-in-future' }, { problem: 'no-results' }],
  })
  const results = [{ dossierId: other.id, agreed: true, note: '' }]
  expect(await recordUnitMinutes(tools, clerk, { ...wish, results })).toMatchObject({
    ok: false,
    problems: [{ problem: 'dossier-unknown' }],
  })
  expect(await recordUnitMinutes(tools, other.author, { ...wish, results })).toEqual({
    ok: false,
    problems: [{ problem: 'no-such-unit' }],
  })
})
