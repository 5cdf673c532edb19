import { hashToken } from '#app/casework/people/secret-token.ts'
import { personSheetColumns, unitSheetColumns } from '#app/documents/people/import-sheets.ts'
import { type WorkbookSheet, writeWorkbook } from '#app/documents/spreadsheet/workbook.ts'
import type { Figure } from './figure.ts'
import { nameOfPerson } from './fill/words.ts'
import { cookieOf, type Stage } from './stage.ts'

const command = 'npm run bench -- import'
const units = 1_000
const people = 5_000

/** Two lists from Excel as a person brings them in: sent, previewed page and all, confirmed; until everything is written. */
export async function importBench(stage: Stage): Promise<readonly Figure[]> {
  await makeAdministrator(stage)
  const unitFile = await writeWorkbook([unitList()])
  const peopleFile = await writeWorkbook([peopleList()])
  const forUnits = await bringIn(stage, '/quan-tri/don-vi/nhap', unitFile)
  const forPeople = await bringIn(stage, '/quan-tri/tai-khoan/nhap', peopleFile)
  await checkWritten(stage)
  return [
    {
      name: 'import of 1,000 units and 5,000 people with accounts and roles, from the file sent to everything written',
      value: (forUnits + forPeople) / 1000,
      unit: 's',
      command,
      target: { atMost: 10 },
      remark: `units ${(forUnits / 1000).toFixed(1)} s, people ${(forPeople / 1000).toFixed(1)} s; each sent, read, previewed and confirmed over HTTP`,
    },
  ]
}

async function bringIn({ product, filled }: Stage, path: string, file: Uint8Array): Promise<number> {
  const headers = { ...cookieOf(filled.officeToken), origin: product.address }
  const form = new FormData()
  form.set('tep', new File([file.slice()], 'danh-sach.xlsx'))
  const began = performance.now()
  const preview = await fetch(product.address + path, { method: 'POST', headers, body: form })
  const digest = /name="dau-van" value="([0-9a-f]{64})"/.exec(await preview.text())?.[1]
  if (digest === undefined) throw new Error(`no preview to confirm at ${preview.url}, ${preview.status}`)
  const done = await fetch(preview.url, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ 'dau-van': digest }),
  })
  await done.arrayBuffer()
  if (done.status !== 200) throw new Error(`not confirmed: ${done.status}`)
  return performance.now() - began
}

async function makeAdministrator({ product, filled }: Stage): Promise<void> {
  const { db } = product.database
  const session = await db
    .selectFrom('session')
    .select('person_id')
    .where('token_hash', '=', hashToken(filled.officeToken))
    .executeTakeFirstOrThrow()
  const values = {
    person_id: session.person_id,
    role: 'administrator' as const,
    unit_id: null,
    valid_to: null,
  }
  const at = Temporal.Now.instant().toString()
  await db
    .insertInto('role_grant')
    .values({ ...values, valid_from: '2020-01-01', granted_by: null, granted_at: at })
    .execute()
}

async function checkWritten({ product }: Stage): Promise<void> {
  const { db } = product.database
  const count = (table: 'unit' | 'account', column: 'code' | 'login') =>
    db
      .selectFrom(table)
      .select((is) => is.fn.countAll<number>().as('count'))
      .where(column, 'like', 'nhap-%')
      .executeTakeFirstOrThrow()
  const [kept, opened] = [await count('unit', 'code'), await count('account', 'login')]
  if (kept.count !== units || opened.count !== people)
    throw new Error(`${kept.count} units and ${opened.count} accounts were written`)
}

const unitList = (): WorkbookSheet => ({
  name: 'Đơn vị',
  columns: unitSheetColumns,
  rows: Array.from({ length: units }, (_, place) => {
    const parent = place < 10 ? '' : `nhap-${place % 10}`
    return [
      `nhap-${place}`,
      `Đơn vị nhập số ${place}`,
      `Đơn vị ${place}`,
      '',
      'Đơn vị khác',
      'con-lai',
      parent,
      '01/01/2020',
    ]
  }),
})

const peopleList = (): WorkbookSheet => ({
  name: 'Người',
  columns: personSheetColumns,
  rows: Array.from({ length: people }, (_, place) => [
    `nhap-${place}`,
    nameOfPerson(place),
    `${String((place % 28) + 1).padStart(2, '0')}/0${(place % 9) + 1}/19${70 + (place % 28)}`,
    `nhap-${place % units}`,
    'Chuyên viên',
    'Đại học',
    `nhap-${place}@bench.test`,
    '',
    `nhap-${place}`,
    place < units ? 'Văn thư đơn vị' : 'Tác giả',
    '',
    '01/01/2024',
    '',
  ]),
})
