import { closeSession } from '#app/casework/council/close-session.ts'
import { noteItem } from '#app/casework/council/note-item.ts'
import { openVote } from '#app/casework/council/open-vote.ts'
import type { Tools } from '#app/tools.ts'
import { type BuiltCouncil, buildClosedScoring, buildScoring } from './council.ts'
import { worked } from './dossier.ts'
import { buildOpenSession, buildPlannedSession, buildVote } from './session.ts'

/** The council has met and closed its minutes, meets now with a secret vote open on phones, and will meet again. */
export async function buildSessions(
  tools: Tools,
  council: BuiltCouncil,
  { id }: { readonly id: number },
): Promise<void> {
  await buildClosedScoring(tools, await buildScoring(tools, { council, dossierIds: [id] }))
  const { chair } = council
  const held = await buildOpenSession(tools, council, [id], { minutesNumber: '01/BB-HĐ' })
  await buildVote(tools, chair, { sessionId: held, dossierIds: [id] })
  const conclusion = { dossierId: null, notes: '', conclusion: 'Thống nhất.', tag: 1 }
  await worked(noteItem(tools, chair, { sessionId: held, ...conclusion }))
  await worked(closeSession(tools, chair, { sessionId: held }))
  const now = await buildOpenSession(tools, council, [id], { minutesNumber: '02/BB-HĐ' })
  const phones = { ballot: 'secret', medium: 'electronic', counters: '' } as const
  await worked(openVote(tools, chair, { sessionId: now, dossierIds: [id], ...phones }))
  await buildPlannedSession(tools, council, [id], { minutesNumber: '03/BB-HĐ' })
}
