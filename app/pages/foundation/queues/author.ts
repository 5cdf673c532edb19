import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { waitingDossiers } from '#app/records/dossier/list-dossiers.ts'
import type { QueueLine } from './queue-line.ts'

export function authorLines({ actor, tools }: SignedInVisit): readonly QueueLine[] {
  const { personId } = actor
  const own = (state: DossierState) =>
    waitingDossiers(tools.db, { scope: { of: 'person', personId }, states: [state] })
  const list = (state: DossierState) => links.dossiers({ cua: 'toi', 'trang-thai': state })
  return [
    [
      { href: list('returned'), label: 'Đơn vị trả lại, cần sửa', icon: 'arrow-back-up', tone: 'sun' },
      own('returned'),
    ],
    [
      { href: list('needs-supplement'), label: 'Cần bổ sung', icon: 'alert-triangle', tone: 'sun' },
      own('needs-supplement'),
    ],
    [
      {
        href: links.dossiers({ cua: 'cho-xac-nhan' }),
        label: 'Chờ tôi xác nhận tỷ lệ đóng góp',
        icon: 'signature',
        tone: 'sun',
      },
      waitingDossiers(tools.db, { scope: { of: 'shares-to-confirm', personId } }),
    ],
    [{ href: list('draft'), label: 'Đang soạn', icon: 'edit' }, own('draft')],
  ]
}
