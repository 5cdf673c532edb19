import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import { closesAt } from '#app/domain/programme/deadline.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { waitingDossiers } from '#app/records/dossier/list-dossiers.ts'
import { openTransmittals } from '#app/records/foundation/day-work.ts'
import type { IssuedProgramme } from '#app/records/programme/programmes.ts'
import { waitingRegistrations } from '#app/records/registration/list-registrations.ts'
import type { QueueLine } from './queue-line.ts'

export function unitLines(
  { tools, now }: SignedInVisit,
  plan: IssuedProgramme,
  unitId: number,
): readonly QueueLine[] {
  const inState = (state: DossierState) =>
    waitingDossiers(tools.db, {
      scope: { of: 'units', unitIds: [unitId] },
      programmeId: plan.id,
      states: [state],
    })
  const list = (group: string) =>
    links.unitDesk({ 'don-vi': String(unitId), nam: String(plan.year), nhom: group })
  return [
    [
      { href: list('cho-xem-xet'), label: 'Hồ sơ chờ đơn vị xem xét', icon: 'list-check', tone: 'sun' },
      inState('with-unit'),
    ],
    [
      { href: list('da-dong-y'), label: 'Đã đồng ý, chờ đưa vào tờ trình', icon: 'file-check', tone: 'sun' },
      inState('approved-by-unit'),
    ],
    [
      { href: list(''), label: 'Tờ trình chưa nộp', icon: 'file-upload', tone: 'sun' },
      openTransmittals(tools.db, [unitId], plan.id),
    ],
    [
      {
        href: links.registrations({
          'don-vi': String(unitId),
          nam: String(plan.year),
          'trang-thai': 'registered',
        }),
        label: 'Đã đăng ký, chưa lập hồ sơ',
        icon: 'clipboard-check',
        tone: isClosingSoon(plan, now) ? 'sun' : 'quiet',
      },
      waitingRegistrations(tools.db, {
        scope: { of: 'all' },
        unitId,
        programmeId: plan.id,
        states: ['registered'],
      }),
    ],
    [
      { href: list('bo-sung'), label: 'Hồ sơ của đơn vị phải bổ sung', icon: 'alert-triangle' },
      inState('needs-supplement'),
    ],
  ]
}

const soonHours = 30 * 24

/** A round that still takes dossiers closes within a month: what is only registered has to be written now. */
const isClosingSoon = ({ current }: IssuedProgramme, now: Temporal.Instant): boolean =>
  current.programme.rounds.some(({ deadline }) => {
    const left = closesAt(deadline).since(now, { largestUnit: 'hours' }).hours
    return left >= 0 && left <= soonHours
  })
