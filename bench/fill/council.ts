import { createHash } from 'node:crypto'
import { canonicalSheet, sheetTotal } from '#app/domain/council/score-sheet.ts'
import { hundredthsOfAPoint, type Points } from '#app/domain/points.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { scoredCriteria } from '#app/domain/programme/rubric.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import type { Around, FilledDossier } from './dossiers.ts'
import { sameChanceEveryTime } from './words.ts'

export type FilledCouncil = {
  readonly closedScoringId: number
  readonly openScoringId: number
  readonly memberIds: readonly number[]
}

/** A council of twelve: one scoring closed with every sheet signed and voted on, one open without a sheet. */
export async function fillCouncil(
  tx: OpenTransaction,
  programme: Programme,
  dossiers: readonly FilledDossier[],
  around: Around,
): Promise<FilledCouncil> {
  const { people, programmeId, now } = around
  const at = now.subtract({ hours: 24 * 10 }).toString()
  const since = around.today.subtract({ months: 2 }).toString()
  const council = await tx
    .insertInto('council')
    .values({
      programme_id: programmeId,
      name: 'Hội đồng Tư vấn nhiệm vụ Khoa học và Công nghệ',
      decision_number: '287/QĐ-UBND',
      decided_on: since,
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const members = await tx
    .insertInto('council_member')
    .values(
      people.council.map(({ id }, place) => ({
        council_id: council.id,
        person_id: id,
        seat: (['chair', 'vice-chair', 'secretary'] as const)[place] ?? 'member',
        job_title: 'Trưởng phòng',
        position: place + 1,
        valid_from: since,
        valid_to: null,
      })),
    )
    .returning('id')
    .execute()
  const scoring = async (roundCode: 'dot-1' | 'dot-2', closed: boolean, of: readonly FilledDossier[]) => {
    const { id } = await tx
      .insertInto('scoring')
      .values({
        programme_id: programmeId,
        council_id: council.id,
        round_code: roundCode,
        programme_version_id: around.versionId,
        opened_at: at,
        opened_by: people.office.id,
        ...(closed ? { closed_at: at, closed_by: people.council[0]?.id ?? 0 } : {}),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('scoring_dossier')
      .values(of.map((dossier, place) => ({ scoring_id: id, dossier_id: dossier.id, position: place + 1 })))
      .execute()
    await fillDeclarations(tx, id, members, of, at)
    return id
  }
  const scored = dossiers.filter(({ state }) => state === 'scored')
  const closedScoringId = await scoring('dot-1', true, scored)
  const openScoringId = await scoring(
    'dot-2',
    false,
    dossiers.filter(({ state }) => state === 'in-scoring'),
  )
  const memberIds = members.map(({ id }) => id)
  await fillSheets(tx, programme, { scoringId: closedScoringId, scored, memberIds, at })
  await tx
    .insertInto('vote')
    .values(
      scored.map((dossier) => ({
        dossier_id: dossier.id,
        scoring_id: closedScoringId,
        agree: 11,
        disagree: 1,
        blank: 0,
        minutes_number: '12/BB-HĐ',
        recorded_at: at,
        recorded_by: people.council[2]?.id ?? 0,
      })),
    )
    .execute()
  return { closedScoringId, openScoringId, memberIds }
}

/** Every member has answered for every dossier. */
async function fillDeclarations(
  tx: OpenTransaction,
  scoringId: number,
  members: readonly { readonly id: number }[],
  of: readonly FilledDossier[],
  at: string,
): Promise<void> {
  for (const member of members) {
    const { id } = await tx
      .insertInto('conflict_declaration')
      .values({
        scoring_id: scoringId,
        member_id: member.id,
        content: '{"dossiers":[]}',
        digest: '',
        signed_at: at,
        recorded_by: null,
        signed_on: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('declared_dossier')
      .values(of.map((dossier) => ({ member_id: member.id, dossier_id: dossier.id, declaration_id: id })))
      .execute()
  }
}

/** Every member scores every dossier, but for one in a standing conflict with each tenth. */
async function fillSheets(
  tx: OpenTransaction,
  { rubric }: Programme,
  of: {
    readonly scoringId: number
    readonly scored: readonly FilledDossier[]
    readonly memberIds: readonly number[]
    readonly at: string
  },
): Promise<void> {
  const { scoringId, scored, memberIds, at } = of
  const chance = sameChanceEveryTime()
  const criteria = scoredCriteria(rubric)
  const conflicted = (place: number, seat: number) => place % 10 === 0 && place % memberIds.length === seat
  for (const [place, dossier] of scored.entries()) {
    const level = 0.4 + 0.55 * chance()
    const signing = memberIds.filter((_, seat) => !conflicted(place, seat))
    const out = memberIds.filter((_, seat) => conflicted(place, seat))
    if (out.length > 0)
      await tx
        .insertInto('conflict')
        .values(
          out.map((member_id) => ({
            member_id,
            dossier_id: dossier.id,
            kind: 'same-unit' as const,
            state: 'standing' as const,
            found_at: at,
          })),
        )
        .execute()
    await tx
      .insertInto('score_sheet')
      .values(
        signing.map((memberId) => {
          const given = criteria.map(({ code, max }): [string, Points] => {
            const part = Math.min(1, Math.max(0, level + 0.2 * (chance() - 0.5)))
            return [code, hundredthsOfAPoint(Math.round((part * max) / rubric.step) * rubric.step)]
          })
          const entry = {
            points: Object.fromEntries(given),
            comments: { 'hieu-qua': 'Có số liệu trước và sau, có xác nhận của nơi áp dụng.' },
            remark: 'Cách làm rõ, dễ nhân rộng.',
          }
          const sheet = { ...entry, scoringId, dossierId: dossier.id, memberId, version: 1 }
          return {
            scoring_id: scoringId,
            dossier_id: dossier.id,
            member_id: memberId,
            state: 'signed' as const,
            tag: 2,
            points: JSON.stringify(entry.points),
            comments: JSON.stringify(entry.comments),
            remark: entry.remark,
            total: sheetTotal(entry),
            digest: createHash('sha256')
              .update(canonicalSheet(rubric, sheet, Temporal.Instant.from(at)))
              .digest('hex'),
            saved_at: at,
            signed_at: at,
          }
        }),
      )
      .execute()
  }
}
