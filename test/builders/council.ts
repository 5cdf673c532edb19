import { addMember } from '#app/casework/council/add-member.ts'
import { closeScoring } from '#app/casework/council/close-scoring.ts'
import { createCouncil } from '#app/casework/council/create-council.ts'
import { openScoring } from '#app/casework/council/open-scoring.ts'
import type { SentSheet } from '#app/casework/council/save-sheet.ts'
import { signDeclaration } from '#app/casework/council/sign-declaration.ts'
import { signSheet } from '#app/casework/council/sign-sheet.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import type { Council, CouncilMember } from '#app/domain/council/council.ts'
import type { Actor, CouncilSeat } from '#app/domain/people/actor.ts'
import { allCriteria, scoredCriteria } from '#app/domain/programme/rubric.ts'
import { councilById } from '#app/records/council/councils.ts'
import { listedDossiers } from '#app/records/council/declarations.ts'
import { sheetBy } from '#app/records/council/score-sheets.ts'
import { deskFacts } from '#app/records/council/scoring-desk.ts'
import { programmeOfVersion } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'
import { buildDossier, worked } from './dossier.ts'
import { actorOf, buildAccount, buildActor } from './people.ts'
import { buildProgramme } from './programme.ts'

export type BuiltCouncil = {
  readonly id: number
  readonly programmeId: number
  readonly office: Actor
  /** In the order of the decision; the first is the chair, the second the vice chair, the third the secretary. */
  readonly members: readonly Actor[]
  readonly chair: Actor
  readonly vice: Actor
  readonly secretary: Actor
  /** As it stands now. */
  now(): Promise<Council>
  memberOf(actor: Actor): Promise<CouncilMember>
}

const seatAt = (place: number): CouncilSeat =>
  (['chair', 'vice-chair', 'secretary'] as const)[place] ?? 'member'

/** A council seated from today by the real verbs: `buildCouncil(tools, { size: 5 })`. Members given come first. */
export async function buildCouncil(
  tools: Tools,
  wish: {
    readonly programmeId?: number
    readonly size?: number
    readonly members?: readonly number[]
  } = {},
): Promise<BuiltCouncil> {
  const programmeId = wish.programmeId ?? (await buildProgramme(tools))
  const office = await buildActor(tools, { roles: ['office'] })
  const today = dayInVietnam(tools.now())
  const { councilId } = await worked(
    createCouncil(tools, office, {
      programmeId,
      name: 'Hội đồng Tư vấn nhiệm vụ Khoa học và Công nghệ thành phố',
      decisionNumber: '287/QĐ-UBND',
      decidedOn: today,
    }),
  )
  const people = [...(wish.members ?? [])]
  while (people.length < (wish.size ?? 3)) people.push(await buildAccount(tools))
  for (const [place, personId] of people.entries())
    await worked(
      addMember(tools, office, {
        councilId,
        personId,
        seat: seatAt(place),
        jobTitle: 'Trưởng phòng',
        from: today,
      }),
    )
  const members: Actor[] = []
  for (const personId of people) members.push(await actorOf(tools, personId))
  const [chair, vice, secretary] = members
  if (chair === undefined || vice === undefined || secretary === undefined)
    throw new Error('a council has at least three members')
  return {
    id: councilId,
    programmeId,
    office,
    members,
    chair,
    vice,
    secretary,
    ...recordsOf(tools, councilId),
  }
}

/** The same council as another database holds it, after the one it was built in was copied. */
export const councilIn = (tools: Tools, council: BuiltCouncil): BuiltCouncil => ({
  ...council,
  ...recordsOf(tools, council.id),
})

function recordsOf(tools: Tools, councilId: number) {
  const now = async (): Promise<Council> => {
    const council = await councilById(tools.db, councilId)
    if (council === null) throw new Error(`council ${councilId} is gone`)
    return council
  }
  const memberOf = async (actor: Actor): Promise<CouncilMember> => {
    const member = (await now()).members.find((one) => one.personId === actor.personId)
    if (member === undefined) throw new Error(`person ${actor.personId} has no seat`)
    return member
  }
  return { now, memberOf }
}

export type BuiltScoring = {
  readonly id: number
  readonly council: BuiltCouncil
  readonly dossierIds: readonly number[]
}

/** An open scoring of round II with accepted dossiers, every member's declaration signed: `buildScoring(tools, { dossiers: 3 })`. */
export async function buildScoring(
  tools: Tools,
  wish: {
    readonly council?: BuiltCouncil
    readonly dossierIds?: readonly number[]
    readonly dossiers?: number
    readonly dueOn?: string
    /** Whether the members have signed that they have no conflicts to declare; else nobody has. */
    readonly declared?: boolean
  } = {},
): Promise<BuiltScoring> {
  const council = wish.council ?? (await buildCouncil(tools))
  const dossierIds = [...(wish.dossierIds ?? [])]
  while (dossierIds.length < (wish.dossiers ?? 1)) {
    const programmeId = council.programmeId
    const title = `Sáng kiến thứ ${dossierIds.length + 1}`
    dossierIds.push((await buildDossier(tools, { state: 'accepted', programmeId, title })).id)
  }
  const { scoringId } = await worked(
    openScoring(tools, council.secretary, {
      councilId: council.id,
      roundCode: 'dot-2',
      dossierIds,
      dueOn: wish.dueOn === undefined ? null : Temporal.PlainDate.from(wish.dueOn),
    }),
  )
  if (wish.declared !== false)
    for (const actor of council.members) await buildDeclaration(tools, scoringId, council, actor)
  return { id: scoringId, council, dossierIds }
}

/** This member's declaration about every dossier not answered for yet, nothing declared. */
export async function buildDeclaration(
  tools: Tools,
  scoringId: number,
  council: BuiltCouncil,
  actor: Actor,
): Promise<void> {
  const { id: memberId } = await council.memberOf(actor)
  const open = (await listedDossiers(tools.db, scoringId, memberId)).filter((one) => !one.isDeclared)
  const listed = open.map(({ id }) => id)
  if (listed.length > 0)
    await worked(signDeclaration(tools, actor, { scoringId, memberId, listed, declared: [] }))
}

/** A form of the desk as it stands now, with these scores in the order of the rubric and every demanded comment. */
export async function sheetForm(
  tools: Tools,
  member: Actor,
  dossierId: number,
  scores: readonly string[],
): Promise<SentSheet> {
  const facts = await deskFacts(tools.db, member.personId, dossierId, dayInVietnam(tools.now()))
  if (facts === null) throw new Error(`dossier ${dossierId} is in no scoring`)
  const programme = await programmeOfVersion(tools.db, facts.programmeVersionId)
  if (programme === null) throw new Error('a scoring has its programme version')
  const sheet = facts.memberId === null ? null : await sheetBy(tools.db, dossierId, facts.memberId)
  const { rubric } = programme
  return {
    dossierId,
    programmeVersionId: facts.programmeVersionId,
    tag: sheet?.tag ?? 0,
    typed: {
      points: Object.fromEntries(
        scoredCriteria(rubric).map(({ code }, place) => [code, scores[place] ?? '']),
      ),
      comments: Object.fromEntries(
        allCriteria(rubric)
          .filter((criterion) => criterion.commentRequired)
          .map(({ code }) => [code, 'Có số liệu trước và sau, có xác nhận.']),
      ),
      remark: '',
    },
  }
}

/** A signed sheet of this member: `buildSignedSheet(tools, member, id, ['24,5', '25', '30'])`. */
export async function buildSignedSheet(
  tools: Tools,
  member: Actor,
  dossierId: number,
  scores: readonly string[] = ['20', '20', '30'],
): Promise<void> {
  await worked(signSheet(tools, member, await sheetForm(tools, member, dossierId, scores)))
}

/** Every member signs every dossier free of conflict, then a presiding member closes the scoring. */
export async function buildClosedScoring(tools: Tools, scoring: BuiltScoring): Promise<void> {
  for (const member of scoring.council.members)
    for (const dossierId of scoring.dossierIds) {
      const facts = await deskFacts(tools.db, member.personId, dossierId, dayInVietnam(tools.now()))
      const sheet = facts?.memberId ? await sheetBy(tools.db, dossierId, facts.memberId) : null
      if (facts !== null && !facts.inConflict && sheet?.state !== 'signed')
        await buildSignedSheet(tools, member, dossierId)
    }
  await worked(closeScoring(tools, scoring.council.chair, { scoringId: scoring.id }))
}
