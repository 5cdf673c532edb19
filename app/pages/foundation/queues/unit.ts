import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { waitingDossiers } from '#app/records/dossier/list-dossiers.ts'
import { openTransmittals } from '#app/records/foundation/day-work.ts'
import type { IssuedProgramme } from '#app/records/programme/programmes.ts'
import type { QueueLine } from './queue-line.ts'

export function unitLines(
  { tools }: SignedInVisit,
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
      { href: list('bo-sung'), label: 'Hồ sơ của đơn vị phải bổ sung', icon: 'alert-triangle' },
      inState('needs-supplement'),
    ],
  ]
}
