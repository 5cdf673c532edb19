import { printRegistrationList } from '#app/documents/registration/registration-sheet.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { printed, xlsxType } from '#app/pages/kit/page.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { listRegistrations } from '#app/records/registration/list-registrations.ts'
import { askedRegistrations } from './asked-registrations.ts'
import { registrationStateWords } from './registration-words.ts'

const most = 5_000

/** What the list on the screen shows, all pages of it, in its order. */
export async function registrationsExport(visit: SignedInVisit): Promise<Response> {
  const asked = await askedRegistrations(visit)
  if (asked === null) return noSuchPage(visit)
  const { fields, rounds } = asked.plan.current.programme
  const named = (list: typeof fields, code: string | null) =>
    list.find((each) => each.code === code)?.name ?? ''
  const page = { number: 1, size: most }
  const { lines } = await listRegistrations(visit.tools.db, asked.filter, asked.sort, page)
  const bytes = await printRegistrationList(
    lines.map((line) => ({
      title: line.title,
      authors: line.authors
        .map(({ fullName, jobTitle }) => [fullName, jobTitle].filter(Boolean).join(', '))
        .join('; '),
      unit: line.unitName ?? 'Cá nhân',
      field: named(fields, line.field),
      isReform: line.isReform,
      round: rounds.find(({ code }) => code === line.roundCode)?.name ?? '',
      state: registrationStateWords[line.state].words,
      registeredOn: dayInVietnam(line.registeredAt),
      note: line.note,
    })),
  )
  return printed(bytes, `Dang-ky-sang-kien-${asked.plan.year}.xlsx`, xlsxType)
}
