import { adoptRanking } from '#app/casework/ranking/adopt-ranking.ts'
import { openRanking } from '#app/casework/ranking/open-ranking.ts'
import { rankingNow } from '#app/casework/ranking/ranking-now.ts'
import { recordCouncilChoice } from '#app/casework/ranking/record-council-choice.ts'
import { withdrawAdoption } from '#app/casework/ranking/withdraw-adoption.ts'
import { withdrawCouncilChoice } from '#app/casework/ranking/withdraw-council-choice.ts'
import { mayOpenRanking } from '#app/domain/ranking/ranking-access.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { typedDay, typedWhole } from '#app/pages/kit/typed.ts'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { idParam } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { heldSessions } from '#app/records/council/sessions.ts'
import { issuedProgrammes } from '#app/records/programme/programmes.ts'
import { recordedExceptions } from '#app/records/ranking/exceptions.ts'
import { manifestDigest } from '#app/records/ranking/manifests.ts'
import { adoptedRanking, rankedLines } from '#app/records/ranking/rankings.ts'
import { dossiersUnderComplaint } from '#app/records/recognition/complaints.ts'
import { decisionOfRanking } from '#app/records/recognition/decisions.ts'
import { RankingDesk } from './ranking-view.tsx'
import { adoptWords, recordChoiceWords, withdrawAdoptionWords, withdrawChoiceWords } from './ranking-words.ts'

/** Leads to the ranking of the newest programme. */
export async function rankingsPage(visit: SignedInVisit): Promise<Response> {
  const plans = await issuedProgrammes(visit.tools.db)
  const newest = plans.find(({ id }) => mayOpenRanking(visit.actor, id))
  return newest === undefined
    ? page(
        visit,
        { title: 'Xếp hạng' },
        <EmptyState icon="calendar" title="Chưa có kế hoạch nào được ban hành">
          Xếp hạng có sau khi Hội đồng chấm xong hồ sơ của một kế hoạch.
        </EmptyState>,
      )
    : goTo(links.ranking(newest.id))
}

/** Bàn xếp hạng: classes with their places, open questions for the council, adoption. */
export const rankingPage = (visit: SignedInVisit): Promise<Response> => desk(visit, [])

export async function sendChoice(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const id = idParam(visit) ?? 0
  const classCode = form.line('loai')
  const outcome = await recordCouncilChoice(visit.tools, visit.actor, {
    programmeId: id,
    kind: form.text('viec') === 'san' ? 'floor' : 'tie',
    roundCode: form.line('dot') || null,
    classCode: classCode === '' ? null : classCode,
    dossierIds: form
      .all('ho-so')
      .map((text) => typedWhole(text) ?? 0)
      .filter((one) => one > 0),
    minutesNumber: form.line('bien-ban'),
    reason: form.line('ly-do'),
  })
  return outcome.ok
    ? goTo(links.ranking(id), 'Đã ghi lựa chọn của Hội đồng; bảng xếp hạng đã tính lại.')
    : desk(visit, outcome.problems.map(recordChoiceWords))
}

export async function sendWithdrawChoice(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const id = idParam(visit) ?? 0
  const outcome = await withdrawCouncilChoice(visit.tools, visit.actor, {
    programmeId: id,
    choiceId: typedWhole(form.text('lua-chon')) ?? 0,
    reason: form.line('ly-do'),
  })
  return outcome.ok
    ? goTo(links.ranking(id), 'Đã rút lựa chọn; bảng xếp hạng đã tính lại.')
    : desk(visit, outcome.problems.map(withdrawChoiceWords))
}

export async function sendAdoption(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const id = idParam(visit) ?? 0
  const day = typedDay(form.text('ngay-bien-ban'))
  const outcome = await adoptRanking(visit.tools, visit.actor, {
    programmeId: id,
    shownDigest: form.text('dau-kiem'),
    minutesNumber: form.line('bien-ban'),
    minutesOn: typeof day === 'string' ? null : day,
  })
  return outcome.ok
    ? goTo(
        links.ranking(id),
        'Hội đồng đã thông qua xếp hạng. Cơ quan thường trực có thể dự thảo quyết định.',
      )
    : desk(visit, outcome.problems.map(adoptWords))
}

export async function sendWithdrawAdoption(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const id = idParam(visit) ?? 0
  const outcome = await withdrawAdoption(visit.tools, visit.actor, {
    programmeId: id,
    reason: form.line('ly-do'),
  })
  return outcome.ok
    ? goTo(links.ranking(id), 'Đã hủy việc thông qua xếp hạng.')
    : desk(visit, outcome.problems.map(withdrawAdoptionWords))
}

async function desk(visit: SignedInVisit, problems: readonly FieldProblem[]): Promise<Response> {
  const { db } = visit.tools
  const id = idParam(visit)
  const plan = id === null ? null : await openRanking(db, visit.actor, id)
  if (plan === null) return noSuchPage(visit)
  if (plan === 'has-stake')
    return page(
      visit,
      { title: 'Xếp hạng' },
      <EmptyState icon="lock" title="Bảng xếp hạng chưa mở cho ông/bà">
        Ông/bà có xung đột lợi ích với một hồ sơ của năm nay. Thứ hạng, số giải và điểm của các hồ sơ khác đều
        có thể cho biết về hồ sơ ấy, nên bảng chỉ mở sau khi quyết định được ban hành.
      </EmptyState>,
    )
  const [now, adopted, lines, plans, exceptions, sessions, disputed] = await Promise.all([
    rankingNow(db, plan, visit.now),
    adoptedRanking(db, plan.id),
    rankedLines(db, plan.id),
    issuedProgrammes(db),
    recordedExceptions(db, { programmeId: plan.id }),
    heldSessions(db, plan.id),
    dossiersUnderComplaint(db, plan.id),
  ])
  const decision = adopted && (await decisionOfRanking(db, adopted.id))
  return page(
    visit,
    {
      title: `Xếp hạng năm ${plan.year}`,
      lead: plan.title,
      measure: 'wide',
      status: problems.length > 0 ? 422 : 200,
    },
    <RankingDesk
      visit={visit}
      plan={plan}
      plans={plans.filter((each) => mayOpenRanking(visit.actor, each.id))}
      now={now}
      adopted={adopted}
      decision={decision}
      manifest={adopted && (await manifestDigest(db, adopted.id))}
      lines={lines}
      disputed={disputed}
      exceptions={Map.groupBy(exceptions, ({ dossier }) => dossier)}
      problems={problems}
      sessions={sessions}
    />,
  )
}
