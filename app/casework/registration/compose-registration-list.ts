import type { AdministrativeDocument } from '#app/documents/paper/administrative-document.ts'
import { issuersOf } from '#app/documents/paper/issuers.ts'
import {
  type RegistrationGroup,
  registrationListDocument,
} from '#app/documents/registration/registration-list.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { type Actor, holds } from '#app/domain/people/actor.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { mayPrepareFor } from '#app/domain/registration/transmittal-rules.ts'
import { headOf } from '#app/records/people/role-grants.ts'
import { unitById } from '#app/records/people/units.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import { listRegistrations, type RegistrationLine } from '#app/records/registration/list-registrations.ts'
import type { Tools } from '#app/tools.ts'
import { unitIssuer } from './unit-issuer.ts'

const most = 5_000

/**
 * Danh sách đăng ký as a document: of a unit for its own people and for those who look over the programme; of everybody for
 * the latter alone. What was withdrawn is not on it. null where there is none for this reader.
 */
export async function composeRegistrationList(
  tools: Tools,
  actor: Actor,
  wish: { readonly programmeId: number; readonly unitId: number | null; readonly roundCode: string | null },
): Promise<AdministrativeDocument | null> {
  const { db } = tools
  const { unitId, roundCode } = wish
  const looksOver = holds(actor, 'office', 'leader', 'front')
  if (!looksOver && !(unitId !== null && mayPrepareFor(actor, unitId))) return null
  const plan = await issuedProgramme(db, wish.programmeId)
  const unit = unitId === null ? null : await unitById(db, unitId)
  if (plan === null || (unitId !== null && unit === null)) return null
  const { programme } = plan.current
  const today = dayInVietnam(tools.now())
  const { lines } = await listRegistrations(
    db,
    {
      scope: { of: 'all' },
      programmeId: plan.id,
      states: ['registered', 'taken-up'],
      ...(unitId === null ? {} : { unitId }),
      ...(roundCode === null ? {} : { roundCode }),
    },
    { by: 'unit', down: false },
    { number: 1, size: most },
  )
  const head = unit === null ? null : await headOf(db, unit.id, today)
  const { authority } = programme
  return registrationListDocument({
    issuer: unit === null ? issuersOf(authority).office : await unitIssuer(db, unit, authority),
    paper: {
      symbol: `DS-${unit === null ? authority.office.abbreviation : unit.abbreviation || unit.shortName}`,
      day: { year: today.year },
    },
    year: plan.year,
    round: programme.rounds.find(({ code }) => code === roundCode)?.name,
    addressee: unit === null ? undefined : `${authority.council.name} (qua ${authority.office.name})`,
    groups: groupsOf(lines, programme),
    signedAs:
      unit === null
        ? ['THỦ TRƯỞNG CƠ QUAN']
        : [(head?.position || 'Thủ trưởng đơn vị').toLocaleUpperCase('vi')],
    signer: head?.fullName,
  })
}

const groupsOf = (lines: readonly RegistrationLine[], programme: Programme): readonly RegistrationGroup[] =>
  [...Map.groupBy(lines, ({ unitName }) => unitName ?? 'Cá nhân')].map(([unit, items]) => ({
    unit,
    items: items.map(({ title, authors, field, isReform, note }) => ({
      title,
      authors,
      field: programme.fields.find(({ code }) => code === field)?.name ?? '',
      isReform,
      note,
    })),
  }))
