import { notifyPeople } from '#app/casework/dossier/notify-people.ts'
import { unitReminder } from '#app/documents/registration/urging-notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { type Deadline, isOpen } from '#app/domain/programme/deadline.ts'
import type { Round } from '#app/domain/programme/programme.ts'
import { daysLeft, dueMark } from '#app/domain/registration/day-mark.ts'
import { type MissingUnit, missingUnits } from '#app/domain/registration/urging.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { allUnits } from '#app/records/people/units.ts'
import { type IssuedProgramme, issuedProgrammes } from '#app/records/programme/programmes.ts'
import { unitFigures } from '#app/records/registration/target-figures.ts'
import { takeMark, unitsAtMark } from '#app/records/registration/unit-reminders.ts'
import { unitStaff } from '#app/records/registration/unit-staff.ts'
import { urgingSetting } from '#app/records/registration/urging-settings.ts'
import type { Tools } from '#app/tools.ts'

/** The day a unit is reminded of: the round's, or an earlier one of the unit's own plan. */
export type DeadlineOf = (round: Round, unitId: number) => Deadline

const roundsOwn: DeadlineOf = (round) => round.deadline

/**
 * Nhắc tự động: tells the clerks and head of every obliged unit that has not done its part that the deadline comes near.
 * Each unit has its own transaction and takes its mark in it, so two nodes, or a second run, tell nobody twice.
 */
export async function remindUnits(tools: Tools, deadlineOf: DeadlineOf = roundsOwn): Promise<void> {
  const at = tools.now()
  const plans = await issuedProgrammes(tools.db)
  for (const plan of plans.filter(({ state }) => state === 'issued'))
    for (const round of plan.current.programme.rounds.filter((each) => isOpen(each, at)))
      await remindRound(tools, plan, round, deadlineOf)
}

async function remindRound(
  tools: Tools,
  plan: IssuedProgramme,
  round: Round,
  deadlineOf: DeadlineOf,
): Promise<void> {
  const now = { at: tools.now(), day: dayInVietnam(tools.now()) }
  const { reminderDays } = await urgingSetting(tools.db, plan.id)
  const [units, known] = await Promise.all([unitFigures(tools.db, plan.id), allUnits(tools.db)])
  const sectors = new Map(known.map(({ id, sector }) => [id, sector]))
  const missing = missingUnits(plan.current.programme, round, { units, sectors }, now.day)
  const due = missing.flatMap((one) => {
    const deadline = deadlineOf(round, one.unit.id)
    const mark = dueMark(reminderDays, deadline, now)
    return mark === null ? [] : [{ missing: one, deadline, mark }]
  })
  for (const [mark, reminders] of Map.groupBy(due, (each) => each.mark)) {
    const told = await unitsAtMark(tools.db, { programmeId: plan.id, roundCode: round.code, mark })
    for (const reminder of reminders)
      if (!told.has(reminder.missing.unit.id)) await remindUnit(tools, plan, round, reminder)
  }
}

async function remindUnit(
  tools: Tools,
  plan: IssuedProgramme,
  round: Round,
  { missing, deadline, mark }: { missing: MissingUnit; deadline: Deadline; mark: number },
): Promise<void> {
  const at = tools.now()
  const { id } = missing.unit
  await tools.transaction(async (tx) => {
    const people = (await unitStaff(tx, [id], dayInVietnam(at))).map(({ personId }) => personId)
    const reminder = { programmeId: plan.id, roundCode: round.code, unitId: id, mark }
    if (!(await takeMark(tx, reminder, { at, recipients: people.length }))) return
    await recordAct(tx, {
      at,
      actorId: null,
      act: 'remind-unit',
      refused: false,
      programmeId: plan.id,
      subject: `unit:${id}`,
      facts: { round: round.code, mark, recipients: people.length },
    })
    const left = daysLeft(deadline, dayInVietnam(at))
    const notice = unitReminder({ missing, round: round.name, deadline, daysLeft: left })
    await notifyPeople(tools, tx, people, notice, { at, link: '/don-vi' })
  })
}
