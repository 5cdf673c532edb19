import { sql } from 'kysely'
import type { UnitPlan, UnitPlanContent } from '#app/domain/registration/unit-plan.ts'
import { type Connection, dayOrNull, type OpenTransaction } from '#app/records/connection.ts'

const unitPlans = (db: Connection) =>
  db
    .selectFrom('unit_plan')
    .select(['id', 'programme_id', 'unit_id', 'version', 'state', 'tag', 'content'])
    .select(['number', 'issued_on', 'signer_name', 'signer_title'])

type UnitPlanRow = Awaited<ReturnType<ReturnType<typeof unitPlans>['executeTakeFirstOrThrow']>>

export async function unitPlanById(db: Connection, id: number): Promise<UnitPlan | null> {
  const row = await unitPlans(db).where('id', '=', id).executeTakeFirst()
  return row ? unitPlanOf(row) : null
}

/** Every version of a unit's plan under a programme, the latest first; the draft, where there is one, is the first. */
export async function plansOfUnit(
  db: Connection,
  programmeId: number,
  unitId: number,
): Promise<readonly UnitPlan[]> {
  const rows = await unitPlans(db)
    .where('programme_id', '=', programmeId)
    .where('unit_id', '=', unitId)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(unitPlanOf)
}

/** The plan in force of every unit that has issued one: its internal deadline and targets, for reminders and lists. */
export async function unitPlansInForce(db: Connection, programmeId: number): Promise<readonly UnitPlan[]> {
  const rows = await unitPlans(db)
    .distinctOn('unit_id')
    .where('programme_id', '=', programmeId)
    .where('state', '=', 'issued')
    .orderBy('unit_id')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(unitPlanOf)
}

export async function lockUnitPlan(tx: OpenTransaction, id: number): Promise<UnitPlan | null> {
  const locked = await tx
    .selectFrom('unit_plan')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return locked ? unitPlanById(tx, id) : null
}

/** A new draft after the versions there are; null where somebody else has begun one. */
export async function insertUnitPlan(
  tx: OpenTransaction,
  plan: {
    readonly programmeId: number
    readonly unitId: number
    readonly content: UnitPlanContent
    readonly at: Temporal.Instant
    readonly by: number
  },
): Promise<number | null> {
  const row = await tx
    .insertInto('unit_plan')
    .values({
      programme_id: plan.programmeId,
      unit_id: plan.unitId,
      version: sql<number>`(select coalesce(max(version), 0) + 1 from unit_plan
        where programme_id = ${plan.programmeId} and unit_id = ${plan.unitId})`,
      ...columnsOf(plan.content),
      created_at: plan.at.toString(),
      created_by: plan.by,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

/** Writes over the draft of this tag; answers whether it did. */
export async function updateUnitPlan(
  tx: OpenTransaction,
  id: number,
  tag: number,
  content: UnitPlanContent,
): Promise<boolean> {
  const row = await tx
    .updateTable('unit_plan')
    .set((is) => ({ ...columnsOf(content), tag: is('tag', '+', 1) }))
    .where('id', '=', id)
    .where('tag', '=', tag)
    .where('state', '=', 'draft')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Issues the draft once, with the paper as it then was. */
export async function markUnitPlanIssued(
  tx: OpenTransaction,
  id: number,
  tag: number,
  issuing: {
    readonly number: string
    readonly issuedOn: Temporal.PlainDate
    readonly signerName: string
    readonly signerTitle: string
    readonly frozen: unknown
    readonly at: Temporal.Instant
    readonly by: number
  },
): Promise<boolean> {
  const row = await tx
    .updateTable('unit_plan')
    .set({
      state: 'issued',
      number: issuing.number,
      issued_on: issuing.issuedOn.toString(),
      signer_name: issuing.signerName,
      signer_title: issuing.signerTitle,
      issued_at: issuing.at.toString(),
      issued_by: issuing.by,
      frozen: JSON.stringify(issuing.frozen),
    })
    .where('id', '=', id)
    .where('tag', '=', tag)
    .where('state', '=', 'draft')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** What the issued paper was made from; null for a draft. */
export async function frozenUnitPlan(db: Connection, id: number): Promise<unknown> {
  const row = await db.selectFrom('unit_plan').select('frozen').where('id', '=', id).executeTakeFirst()
  return row?.frozen ?? null
}

const columnsOf = (content: UnitPlanContent) => ({
  content: JSON.stringify(content),
  deadline_day: content.lastDay?.toString() ?? null,
})

type KeptContent = Omit<UnitPlanContent, 'lastDay' | 'tasks'> & {
  readonly lastDay: string | null
  readonly tasks: readonly { readonly work: string; readonly who: string; readonly until: string | null }[]
}

function unitPlanOf(row: UnitPlanRow): UnitPlan {
  // Written by `columnsOf` alone, where days become text.
  const content = row.content as KeptContent
  return {
    id: row.id,
    programmeId: row.programme_id,
    unitId: row.unit_id,
    version: row.version,
    state: row.state,
    tag: row.tag,
    lastDay: dayOrNull(content.lastDay),
    target: content.target,
    reformTarget: content.reformTarget,
    priorities: content.priorities,
    tasks: content.tasks.map((task) => ({ ...task, until: dayOrNull(task.until) })),
    number: row.number,
    issuedOn: dayOrNull(row.issued_on),
    signerName: row.signer_name,
    signerTitle: row.signer_title,
  }
}
