import { dayInVietnam } from '#app/domain/calendar-day.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import { computedFindings } from '#app/domain/intake/computed-findings.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { searchKey } from '#app/domain/search-key.ts'
import type { Connection } from '#app/records/connection.ts'
import { dossiersTitledAlike } from '#app/records/intake/formal-checks.ts'
import { comingInOf, type Receipt } from '#app/records/intake/receipts.ts'

/** What the product can say by itself at each point of the check, from the records as they stand. */
export async function findingsOf(
  db: Connection,
  dossier: Dossier,
  programme: Programme,
  receipt: Pick<Receipt, 'paperCopies'> | null,
) {
  const [titledAlike, comingIn] = [
    await dossiersTitledAlike(db, { id: dossier.id, titleKey: searchKey(dossier.title) }),
    await comingInOf(db, dossier.id),
  ]
  return computedFindings(dossier, programme, {
    submittedOn: dayInVietnam(dossier.submittedAt ?? dossier.stateSince),
    paperCopies: receipt?.paperCopies ?? 0,
    transmittalNumber: comingIn.transmittal?.number ?? null,
    titledAlike,
  })
}
