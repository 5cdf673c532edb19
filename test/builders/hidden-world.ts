import { declareConflict } from '#app/casework/council/declare-conflict.ts'
import type { Actor, Role } from '#app/domain/people/actor.ts'
import type { Tools } from '#app/tools.ts'
import { type BuiltScoring, buildCouncil, buildScoring, buildSignedSheet } from './council.ts'
import { buildDossier, worked } from './dossier.ts'
import { buildInstallation } from './installation.ts'
import { actorOf, buildAccount, buildActor, buildSession, buildUnit } from './people.ts'
import { buildProgramme } from './programme.ts'

/** A scoring of three dossiers, one of which a good part of the city has to do with, and a session for each of them. */
export type HiddenWorld = {
  readonly scoring: BuiltScoring
  readonly memberIds: readonly number[]
  /** The dossier about whose scores the cast may infer nothing. */
  readonly hiddenId: number
  /** Members who score it. */
  readonly judges: readonly Actor[]
  /** Whoever may infer nothing, by what they are; null is the public. */
  readonly cast: readonly { readonly who: string; readonly token: string | null }[]
}

/** Everybody who wrote the hidden dossier also sits, works or decides somewhere; one member has declared kinship instead. */
export async function buildHiddenWorld(tools: Tools): Promise<HiddenWorld> {
  const administratorId = await buildInstallation(tools)
  const programmeId = await buildProgramme(tools)
  const unitId = await buildUnit(tools)
  const of = (...roles: readonly Role[]) => buildAccount(tools, { roles: ['author', ...roles] })
  const chair = await of()
  const secretary = await of()
  const member = await of()
  const office = await of('office')
  const leader = await of('leader')
  const appraiser = await of('appraiser')
  const author = await buildActor(tools, { homeUnitId: unitId, roles: ['author'] })
  const kin = await buildAccount(tools)
  const free = [await buildAccount(tools), await buildAccount(tools), await buildAccount(tools)]
  const vice = await buildAccount(tools)
  const council = await buildCouncil(tools, {
    programmeId,
    members: [chair, vice, secretary, member, kin, ...free],
  })
  const accepted = { state: 'accepted', programmeId } as const
  const before = await buildDossier(tools, { ...accepted, title: 'Sáng kiến trước' })
  const writers = [chair, secretary, member, office, leader, appraiser, administratorId]
  const hidden = await buildDossier(tools, {
    ...accepted,
    unitId,
    author,
    coAuthors: writers,
    title: 'Sáng kiến của nhiều người',
  })
  const after = await buildDossier(tools, { ...accepted, title: 'Sáng kiến sau' })
  const scoring = await buildScoring(tools, { council, dossierIds: [before.id, hidden.id, after.id] })
  await worked(
    declareConflict(tools, await actorOf(tools, kin), {
      dossierId: hidden.id,
      kind: 'kin',
      note: 'Em ruột của tác giả',
    }),
  )
  for (const actor of council.members)
    for (const dossierId of [before.id, after.id]) await buildSignedSheet(tools, actor, dossierId)

  const head = await buildActor(tools, { roles: [{ role: 'unit-head', unitId }] })
  const clerk = await buildActor(tools, { roles: [{ role: 'unit-clerk', unitId }] })
  const people: readonly (readonly [string, number])[] = [
    ['chair', chair],
    ['secretary', secretary],
    ['member', member],
    ['member by declaration', kin],
    ['office', office],
    ['leader', leader],
    ['appraiser', appraiser],
    ['administrator', administratorId],
    ['author', author.personId],
    ['unit head', head.personId],
    ['unit clerk', clerk.personId],
  ]
  const cast: { readonly who: string; readonly token: string | null }[] = [{ who: 'public', token: null }]
  for (const [who, personId] of people) cast.push({ who, token: await buildSession(tools, personId) })
  const judges = council.members.filter(({ personId }) => [vice, ...free].includes(personId))
  const memberIds = (await council.now()).members.map(({ id }) => id)
  return { scoring, memberIds, hiddenId: hidden.id, judges, cast }
}
