import { notifyDossierPeople } from '#app/casework/dossier/notify-dossier-people.ts'
import { openDossier } from '#app/casework/dossier/open-dossier.ts'
import { extendedNotice } from '#app/documents/intake/notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { mayExtend } from '#app/domain/intake/intake-access.ts'
import { clockOf } from '#app/domain/intake/legal-clocks.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { moveClock } from '#app/records/dossier/move-dossier.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { insertExtension } from '#app/records/intake/clock-extensions.ts'
import type { Tools } from '#app/tools.ts'

export type ExtendClockProblem =
  | { readonly problem: 'no-such-dossier' }
  | { readonly problem: 'not-extendable' }
  | { readonly problem: 'stale' }
  | { readonly problem: 'day-missing' }
  | { readonly problem: 'day-not-later'; readonly than: Temporal.PlainDate }
  | { readonly problem: 'day-too-far'; readonly latest: Temporal.PlainDate }
  | { readonly problem: 'reason-missing' }
  | { readonly problem: 'reason-too-long'; readonly max: number }

/** Gia hạn: the clock that runs gets a later last day, with the reason; `shown` is the day the page offered to move. */
export async function extendClock(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly dossierId: number
    readonly shown: Temporal.PlainDate | null
    readonly to: Temporal.PlainDate | null
    readonly reason: string
  },
): Promise<Outcome<null, ExtendClockProblem>> {
  const at = tools.now()
  const reason = wish.reason.trim()
  return tools.transaction(async (tx) => {
    const open = await openDossier(tx, actor, wish.dossierId, { act: 'extend-clock', at })
    if (open === null) return refused([{ problem: 'no-such-dossier' }])
    const { dossier } = open
    const clock = clockOf(dossier.state)
    const from = clock === null ? null : dossier.clocks[clock]

    const problems: ExtendClockProblem[] = []
    if (!mayExtend(actor, dossier) || from === null) problems.push({ problem: 'not-extendable' })
    else if (wish.shown === null || !from.equals(wish.shown)) problems.push({ problem: 'stale' })
    else problems.push(...dayProblems(wish.to, from, dayInVietnam(at)))
    if (reason === '') problems.push({ problem: 'reason-missing' })
    if (reason.length > formLimits.reason)
      problems.push({ problem: 'reason-too-long', max: formLimits.reason })

    const act = {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act: 'extend-clock',
      dossierId: dossier.id,
      fromState: dossier.state,
    }
    if (problems.length > 0 || clock === null || from === null || wish.to === null) {
      await recordAct(tx, { ...act, refused: true, reason, facts: problems })
      return refused(problems)
    }
    const { to } = wish
    await recordAct(tx, {
      ...act,
      refused: false,
      toState: dossier.state,
      reason,
      facts: { clock, from: from.toString(), to: to.toString() },
    })
    await moveClock(tx, dossier.id, clock, to)
    await insertExtension(tx, { dossierId: dossier.id, clock, from, to, reason, at, by: actor.personId })
    const notice = extendedNotice({ code: dossier.code ?? '', title: dossier.title, clock, to, reason })
    await notifyDossierPeople(tools, tx, dossier, notice, at)
    return done(null)
  })
}

const longestMonths = 12

function dayProblems(
  to: Temporal.PlainDate | null,
  from: Temporal.PlainDate,
  today: Temporal.PlainDate,
): readonly ExtendClockProblem[] {
  if (to === null) return [{ problem: 'day-missing' }]
  const than = Temporal.PlainDate.compare(from, today) < 0 ? today : from
  if (Temporal.PlainDate.compare(to, than) <= 0) return [{ problem: 'day-not-later', than }]
  const latest = than.add({ months: longestMonths })
  return Temporal.PlainDate.compare(to, latest) > 0 ? [{ problem: 'day-too-far', latest }] : []
}
