import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { papersToConfirm } from '#app/records/council/paper-sheets.ts'
import {
  conflictsToSettle,
  declarationsToSign,
  openScorings,
  sheetsToSign,
} from '#app/records/foundation/day-work.ts'
import type { QueueLine } from './queue-line.ts'

export function councilLines({ actor, tools }: SignedInVisit): readonly QueueLine[] {
  const memberIds = actor.seats.map(({ memberId }) => memberId)
  const led = actor.seats.filter(({ seat }) => seat !== 'member').map(({ councilId }) => councilId)
  const leading: readonly QueueLine[] = [
    [{ href: links.councils(), label: 'Kỳ chấm đang mở', icon: 'scale' }, openScorings(tools.db, led)],
    [
      {
        href: links.councils(),
        label: 'Xung đột lợi ích chờ kết luận',
        icon: 'shield-check',
        tone: 'sun',
      },
      conflictsToSettle(tools.db, led),
    ],
    [
      { href: links.findPaperSheet(), label: 'Phiếu chấm giấy chờ xác nhận', icon: 'files', tone: 'sun' },
      papersToConfirm(tools.db, led, actor.personId),
    ],
  ]
  return [
    [
      { href: links.scoringDesk(), label: 'Bản cam kết chờ tôi ký', icon: 'signature', tone: 'sun' },
      declarationsToSign(tools.db, memberIds),
    ],
    [
      { href: links.scoringDesk(), label: 'Phiếu chấm chờ tôi ký', icon: 'clipboard-list', tone: 'sun' },
      sheetsToSign(tools.db, memberIds),
    ],
    ...(led.length === 0 ? [] : leading),
  ]
}
