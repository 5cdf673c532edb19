import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { csvFile } from '#app/pages/intake/csv-file.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printDay } from '#app/pages/kit/wording.ts'
import { listRegistrations } from '#app/records/registration/list-registrations.ts'
import { askedRegistrations } from './asked-registrations.ts'
import { registrationStateWords } from './registration-words.ts'

const most = 5_000

const head = [
  ...['STT', 'Tên sáng kiến', 'Tác giả, chức vụ', 'Đơn vị', 'Lĩnh vực', 'CCHC'],
  ...['Đợt', 'Trạng thái', 'Ngày đăng ký', 'Ghi chú'],
]

/** What the list on the screen shows, all pages of it, in its order. */
export async function registrationsExport(visit: SignedInVisit): Promise<Response> {
  const asked = await askedRegistrations(visit)
  if (asked === null) return noSuchPage(visit)
  const { fields, rounds } = asked.plan.current.programme
  const named = (list: typeof fields, code: string | null) =>
    list.find((each) => each.code === code)?.name ?? ''
  const page = { number: 1, size: most }
  const { lines } = await listRegistrations(visit.tools.db, asked.filter, asked.sort, page)
  const rows = lines.map((line, place) => [
    String(place + 1),
    line.title,
    line.authors.map(({ fullName, jobTitle }) => [fullName, jobTitle].filter(Boolean).join(', ')).join('; '),
    line.unitName ?? 'Cá nhân',
    named(fields, line.field),
    line.isReform ? 'x' : '',
    rounds.find(({ code }) => code === line.roundCode)?.name ?? '',
    registrationStateWords[line.state].words,
    printDay(dayInVietnam(line.registeredAt)),
    line.note,
  ])
  return csvFile(`dang-ky-sang-kien-${asked.plan.year}.csv`, [head, ...rows])
}
