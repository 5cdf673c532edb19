import type { DossierState } from '#app/domain/dossier/dossier-state.ts'
import { lanesOf, lanesOfActor, sectorsOf } from '#app/domain/programme/appraisal-lane.ts'
import { queueOf } from '#app/pages/intake/queues.ts'
import { inQueue } from '#app/pages/intake/reception-list.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { newSince } from '#app/pages/registration/asked-registrations.ts'
import { papersToConfirm } from '#app/records/council/paper-sheets.ts'
import { type DossierFilter, waitingDossiers } from '#app/records/dossier/list-dossiers.ts'
import { draftDecisions, draftProgrammes, waitingMails } from '#app/records/foundation/day-work.ts'
import { waitingForAppraisal } from '#app/records/intake/appraisals.ts'
import { dossiersShortOfCopies, lostCopies, overdueCopies } from '#app/records/intake/paper-copy-steps.ts'
import { waitingJoinRequests } from '#app/records/people/join-requests.ts'
import type { IssuedProgramme } from '#app/records/programme/programmes.ts'
import { openDifficulties } from '#app/records/registration/difficulties.ts'
import { waitingRegistrations } from '#app/records/registration/list-registrations.ts'
import type { QueueLine } from './queue-line.ts'

/** The reception list of this plan by its group, and how many it holds. */
function reception(
  { tools, today }: SignedInVisit,
  plan: IssuedProgramme,
  group: string,
  scope: DossierFilter['scope'],
) {
  const queue = queueOf(group)
  return {
    href: links.reception({ nhom: group, nam: String(plan.year) }),
    waiting: waitingDossiers(tools.db, {
      scope,
      programmeId: plan.id,
      ...inQueue(queue, plan, today),
    }),
  }
}

const everything = { of: 'handed-in' } as const

export function officeLines(visit: SignedInVisit, plan: IssuedProgramme): readonly QueueLine[] {
  const { db } = visit.tools
  const arrived = reception(visit, plan, 'cho-tiep-nhan', everything)
  const toCheck = reception(visit, plan, 'cho-kiem-tra', everything)
  const awaited = reception(visit, plan, 'cho-bo-sung', everything)
  const nearlyDue = reception(visit, plan, 'sap-qua-han', everything)
  const inState = (state: DossierState) =>
    waitingDossiers(db, { scope: everything, programmeId: plan.id, states: [state] })
  const list = (state: DossierState) => links.dossiers({ 'trang-thai': state, nam: String(plan.year) })
  return [
    [{ href: arrived.href, label: 'Hồ sơ chờ tiếp nhận', icon: 'inbox', tone: 'sun' }, arrived.waiting],
    [
      { href: toCheck.href, label: 'Đã tiếp nhận, chờ kiểm tra', icon: 'file-search', tone: 'sun' },
      toCheck.waiting,
    ],
    [{ href: nearlyDue.href, label: 'Sắp quá hạn, quá hạn', icon: 'clock', tone: 'red' }, nearlyDue.waiting],
    [{ href: links.mails(), label: 'Thư đến chờ gắn', icon: 'mail', tone: 'sun' }, waitingMails(db)],
    [
      {
        href: links.registrations({ nam: String(plan.year), moi: 'tuan' }),
        label: 'Đăng ký mới hoặc vừa sửa trong 7 ngày',
        icon: 'clipboard-check',
      },
      waitingRegistrations(db, { scope: { of: 'all' }, programmeId: plan.id, since: newSince(visit) }),
    ],
    [
      { href: links.joinRequests(), label: 'Chờ duyệt đăng ký tham gia', icon: 'users', tone: 'sun' },
      waitingJoinRequests(db),
    ],
    [{ href: awaited.href, label: 'Chờ tác giả bổ sung', icon: 'hourglass' }, awaited.waiting],
    [
      { href: list('accepted'), label: 'Đã chấp nhận, chờ đưa ra hội đồng', icon: 'users' },
      inState('accepted'),
    ],
    [
      {
        href: links.appraisals({ nhom: 'cho-tham-dinh', nam: String(plan.year) }),
        label: 'Đang chờ thẩm định ngành',
        icon: 'clipboard-check',
      },
      waitingForAppraisal(db, plan.id, sectorsOf(lanesOf(plan.current.programme)), 'to-appraise'),
    ],
    [
      { href: links.difficulties(), label: 'Khó khăn, vướng mắc chờ trả lời', icon: 'message', tone: 'sun' },
      openDifficulties(db, plan.id),
    ],
    [
      {
        href: links.paperCopies({ 'tinh-trang': 'qua-han' }),
        label: 'Bản giấy quá hạn trả',
        icon: 'clock',
        tone: 'sun',
      },
      overdueCopies(db, plan.id, visit.today),
    ],
    [
      {
        href: `${links.paperCopies()}#thieu`,
        label: 'Hồ sơ thiếu bản giấy',
        icon: 'files',
      },
      dossiersShortOfCopies(db, plan.id, plan.current.programme.dossier.paperCopies),
    ],
    [
      { href: links.paperCopies({ 'tinh-trang': 'mat' }), label: 'Bản giấy bị mất', icon: 'alert-triangle' },
      lostCopies(db, plan.id),
    ],
    [
      { href: links.findPaperSheet(), label: 'Phiếu chấm giấy chờ xác nhận', icon: 'files', tone: 'sun' },
      papersToConfirm(db, null, visit.actor.personId),
    ],
    [{ href: links.programmes(), label: 'Kế hoạch còn là dự thảo', icon: 'calendar' }, draftProgrammes(db)],
    [{ href: links.decisions(), label: 'Quyết định đang dự thảo', icon: 'gavel' }, draftDecisions(db)],
    [
      {
        href: list('recognised'),
        label: 'Đã công nhận, chờ cấp giấy chứng nhận',
        icon: 'trophy',
        tone: 'sun',
      },
      inState('recognised'),
    ],
  ]
}

export function appraiserLines(visit: SignedInVisit, plan: IssuedProgramme): readonly QueueLine[] {
  const sectors = sectorsOf(lanesOfActor(visit.actor, plan.current.programme))
  const scope = { of: 'handed-in', sectors } as const
  const arrived = reception(visit, plan, 'cho-tiep-nhan', scope)
  const toCheck = reception(visit, plan, 'cho-kiem-tra', scope)
  return [
    [{ href: arrived.href, label: 'Hồ sơ của ngành vừa nộp', icon: 'inbox', tone: 'sun' }, arrived.waiting],
    [{ href: toCheck.href, label: 'Đang chờ kiểm tra', icon: 'file-search' }, toCheck.waiting],
    [
      {
        href: links.appraisals({ nhom: 'cho-tham-dinh', nam: String(plan.year) }),
        label: 'Đã được chấp nhận, chờ thẩm định',
        icon: 'clipboard-check',
        tone: 'sun',
      },
      waitingForAppraisal(visit.tools.db, plan.id, sectors, 'to-appraise'),
    ],
    [
      {
        href: links.appraisals({ nhom: 'cho-chuyen', nam: String(plan.year) }),
        label: 'Đã thẩm định, chờ tổng hợp chuyển đi',
        icon: 'send',
      },
      waitingForAppraisal(visit.tools.db, plan.id, sectors, 'to-hand-on'),
    ],
  ]
}

export function leaderLines(visit: SignedInVisit, plan: IssuedProgramme): readonly QueueLine[] {
  const toCheck = reception(visit, plan, 'cho-kiem-tra', everything)
  return [
    [
      { href: links.decisions(), label: 'Quyết định đang dự thảo', icon: 'gavel', tone: 'sun' },
      draftDecisions(visit.tools.db),
    ],
    [{ href: toCheck.href, label: 'Hồ sơ đang chờ kiểm tra', icon: 'file-search' }, toCheck.waiting],
  ]
}
