import { handedIn } from '#app/documents/dossier/notices.ts'
import { momentInWords } from '#app/documents/paper/dates.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import { writersOf } from '#app/domain/dossier/dossier-access.ts'
import { freezeDossier } from '#app/domain/dossier/freeze-dossier.ts'
import type { LateReason } from '#app/domain/dossier/round-closing.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { Unit } from '#app/domain/people/unit.ts'
import type { Round } from '#app/domain/programme/programme.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { freezeVersion } from '#app/records/dossier/frozen-versions.ts'
import { moveDossier } from '#app/records/dossier/move-dossier.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { IssuedProgramme } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'
import { dossierLink, notifyPeople } from './notify-people.ts'

/**
 * One dossier becomes `submitted`: frozen with its digest, moved once, recorded, its authors told. Part of the acts
 * that hand in; they have decided before. Answers the digest; null where somebody else moved it first.
 */
export async function handInDossier(
  tools: Tools,
  tx: OpenTransaction,
  actor: Actor,
  parts: {
    readonly dossier: Dossier
    readonly plan: IssuedProgramme
    readonly round: Round
    readonly unit: Pick<Unit, 'id' | 'name'> | null
    readonly at: Temporal.Instant
    readonly late: LateReason | null
    readonly act: string
    readonly note?: string
    /** Where the answer to a supplement moves the clock of the check. */
    readonly checkDue?: Temporal.PlainDate
    readonly documentNumber?: string
  },
): Promise<string | null> {
  const { dossier, plan, round, unit, at, late } = parts
  const version = dossier.version + 1
  const moved = await moveDossier(tx, {
    id: dossier.id,
    from: dossier.state,
    to: 'submitted',
    at,
    ...(parts.checkDue === undefined ? {} : { checkDue: parts.checkDue }),
    handIn: { version, roundCode: round.code, late },
  })
  if (!moved) return null
  const sha256 = await freezeVersion(tx, {
    dossierId: dossier.id,
    version,
    content: freezeDossier(dossier, { programmeVersionId: plan.current.id, roundCode: round.code, unit }),
    at,
    by: actor.personId,
    note: parts.note ?? '',
  })
  await recordAct(tx, {
    at,
    actorId: actor.personId,
    act: parts.act,
    refused: false,
    dossierId: dossier.id,
    programmeId: plan.id,
    fromState: dossier.state,
    toState: 'submitted',
    facts: { version, sha256, round: round.code },
    ...(late === null ? {} : { reason: late.reason }),
    ...(parts.note ? { reason: parts.note } : {}),
    ...documentOf(late?.documentNumber ?? parts.documentNumber),
  })
  const writers = writersOf(dossier)
  await notifyPeople(tools, tx, writers, handedIn(dossier.title, round.name, momentInWords(at), sha256), {
    at,
    dossierId: dossier.id,
    link: dossierLink(dossier.id),
    not: actor.personId,
  })
  return sha256
}

const documentOf = (documentNumber: string | undefined) =>
  documentNumber === undefined || documentNumber === '' ? {} : { documentNumber }
