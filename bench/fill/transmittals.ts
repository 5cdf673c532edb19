import type { OpenTransaction } from '#app/records/connection.ts'
import type { Around, FilledDossier } from './dossiers.ts'

/** One tờ trình a unit and round, signed and handed in, with all the unit's dossiers of that round. */
export async function fillTransmittals(
  tx: OpenTransaction,
  handedIn: readonly FilledDossier[],
  { people, programmeId, now, today }: Around,
): Promise<void> {
  const at = now.subtract({ hours: 24 * 40 }).toString()
  const papers = Map.groupBy(
    handedIn.filter(({ unitId }) => unitId !== null),
    ({ unitId, roundCode }) => `${unitId} ${roundCode}`,
  )
  for (const [place, dossiers] of [...papers.values()].entries()) {
    const { id } = await tx
      .insertInto('transmittal')
      .values({
        programme_id: programmeId,
        unit_id: dossiers[0]?.unitId ?? 0,
        round_code: dossiers[0]?.roundCode ?? '',
        state: 'handed-in',
        number: `${place + 1}/TTr`,
        signed_on: today.subtract({ days: 41 }).toString(),
        signer_name: 'Nguyễn Văn Hòa',
        signer_title: 'Thủ trưởng',
        created_at: at,
        created_by: people.office.id,
        handed_in_at: at,
        handed_in_by: people.office.id,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('transmittal_item')
      .values(dossiers.map((one, row) => ({ transmittal_id: id, position: row + 1, dossier_id: one.id })))
      .execute()
  }
}
