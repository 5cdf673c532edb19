import { expect, test } from 'vitest'
import { findBrokenInvariants } from '#app/records/invariants.ts'
import { freshDatabase } from '#test/builders/database.ts'

const { db } = await freshDatabase()

test('an empty installation breaks nothing', async () => {
  expect(await findBrokenInvariants(db)).toEqual([])
})

test('what is wrong is named with its rows', async () => {
  const at = '2024-07-05T02:00:00Z'
  const people = db
    .insertInto('person')
    .values({ full_name: 'Đinh Văn A', sort_name: 'A', search_key: 'dinh van a', created_at: at })
  const { id: personId } = await people.returning('id').executeTakeFirstOrThrow()
  const programmes = db.insertInto('programme').values({ code: 'x', year: 2024, title: 'x', created_at: at })
  const { id: programmeId } = await programmes.returning('id').executeTakeFirstOrThrow()
  const dossiers = db.insertInto('dossier').values({
    programme_id: programmeId,
    round_code: 'I',
    sector: 'other',
    owner_person_id: personId,
    created_at: at,
    saved_at: at,
    state_since: at,
    submitted_at: at,
    version: 1,
    state: 'submitted',
  })
  const { id } = await dossiers.returning('id').executeTakeFirstOrThrow()

  expect(await findBrokenInvariants(db)).toEqual([
    {
      invariant: 'the shares of a dossier that was handed in sum to 100 %',
      rows: [`dossier ${id}: 0 half percents`],
    },
    { invariant: 'every handing in left its frozen copy', rows: [`dossier ${id} version 1`] },
  ])
})
