import { readDossier } from '#app/casework/dossier/open-dossier.ts'
import { recordUnitMinutes } from '#app/casework/registration/record-unit-minutes.ts'
import { withdrawUnitMinutes } from '#app/casework/registration/withdraw-unit-minutes.ts'
import { holds } from '#app/domain/people/actor.ts'
import { mayPrepareFor } from '#app/domain/registration/transmittal-rules.ts'
import type { MinutesResult, UnitMinutes } from '#app/domain/registration/unit-minutes.ts'
import { storedBytes } from '#app/pages/dossier/dossier-file.ts'
import { formWithScan } from '#app/pages/dossier/form-with-scan.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { type Form, formOf } from '#app/pages/kit/form-fields.ts'
import { goTo } from '#app/pages/kit/page.tsx'
import { typedDay, typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { minutesById } from '#app/records/registration/unit-minutes.ts'
import { unitMinutesWith } from './unit-minutes.tsx'
import { minutesProblemWords, minutesWithdrawalWords } from './unit-minutes-words.ts'

export async function sendUnitMinutes(visit: SignedInVisit): Promise<Response> {
  const sent = await formWithScan(visit)
  if ('fault' in sent) return unitMinutesWith(visit, [{ field: 'ban-chup', message: sent.fault }], formOf([]))
  const { form, scan } = sent
  const day = typedDay(form.text('ngay'))
  const unitId = typedWhole(form.text('don-vi')) ?? 0
  const outcome = await recordUnitMinutes(visit.tools, visit.actor, {
    unitId,
    programmeId: typedWhole(form.text('ke-hoach')) ?? 0,
    number: form.line('so'),
    heldOn: typeof day === 'string' ? null : day,
    results: typedResults(form),
    ...(scan ? { scan } : {}),
  })
  return outcome.ok
    ? goTo(links.unitMinutes({ 'don-vi': String(unitId) }), 'Đã ghi biên bản.')
    : unitMinutesWith(visit, outcome.problems.map(minutesProblemWords), form)
}

/** One choice a dossier; where none is made the dossier was not before the council. */
function typedResults(form: Form): readonly MinutesResult[] {
  return form.names().flatMap((name) => {
    const dossierId = typedWhole(/^ket-qua-(\d{1,15})$/.exec(name)?.[1] ?? '')
    const result = form.text(name)
    if (dossierId === null || (result !== 'dong-y' && result !== 'khong')) return []
    return [{ dossierId, agreed: result === 'dong-y', note: form.line(`ghi-chu-${dossierId}`) }]
  })
}

export async function sendUnitMinutesWithdrawal(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const minutesId = idParam(visit) ?? 0
  const reason = form.text(`ly-do-${minutesId}`)
  const outcome = await withdrawUnitMinutes(visit.tools, visit.actor, { minutesId, reason })
  return outcome.ok
    ? goTo(links.unitMinutes(), 'Đã bỏ biên bản.')
    : unitMinutesWith(visit, outcome.problems.map(minutesWithdrawalWords), formOf([]))
}

/** The office looks into the minutes once one of their dossiers was handed in to it. */
async function concernsOffice({ tools, actor }: SignedInVisit, { results }: UnitMinutes): Promise<boolean> {
  if (!holds(actor, 'office')) return false
  for (const { dossierId } of results) if (await readDossier(tools.db, actor, dossierId)) return true
  return false
}

/** The scan, for the unit and for the office that checks its dossiers. */
export async function unitMinutesScan(visit: SignedInVisit): Promise<Response> {
  const { tools, actor } = visit
  const id = idParam(visit)
  const minutes = id === null ? null : await minutesById(tools.db, id)
  if (minutes === null || !(mayPrepareFor(actor, minutes.unitId) || (await concernsOffice(visit, minutes))))
    return noSuchPage(visit)
  if (!minutes.scan) return noSuchPage(visit)
  return storedBytes(visit, minutes.scan, { name: 'Bàn đơn vị', href: links.unitDesk() })
}
