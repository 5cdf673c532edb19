import { dayInVietnam } from '#app/domain/calendar-day.ts'
import type { CouncilKind, Remit } from '#app/domain/council/council.ts'
import { mayRunCouncils } from '#app/domain/council/council-access.ts'
import {
  type CouncilProblem,
  councilProblems,
  type RemitProblem,
  remitProblems,
} from '#app/domain/council/seating.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { councilById, insertCouncil } from '#app/records/council/councils.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'

export type CreateCouncilProblem =
  | CouncilProblem
  | RemitProblem
  | { readonly problem: 'not-allowed' }
  | { readonly problem: 'programme-not-in-force' }
  /** A group passes on to a council of its own programme. */
  | { readonly problem: 'passes-to-no-council' }

/** Ghi quyết định thành lập hội đồng, or tổ chuyên ngành, for a programme in force; members are seated one by one afterwards. */
export async function createCouncil(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly programmeId: number
    readonly name: string
    readonly decisionNumber: string
    readonly decidedOn: Temporal.PlainDate | null
    readonly kind?: CouncilKind
    readonly passesTo?: number | null
    readonly remit?: Remit
    readonly signedAs?: string
    readonly signer?: string
  },
): Promise<Outcome<{ readonly councilId: number }, CreateCouncilProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const programme = await issuedProgramme(tx, wish.programmeId)

    const kind = wish.kind ?? 'council'
    const passesTo = kind === 'group' ? (wish.passesTo ?? null) : null
    const parent = passesTo === null ? null : await councilById(tx, passesTo)
    const remit = wish.remit ?? { sectors: [], fields: [] }

    const problems: CreateCouncilProblem[] = [...councilProblems(wish, dayInVietnam(at))]
    if (programme !== null) problems.push(...remitProblems(remit, programme.current.programme))
    if (kind === 'group' && (parent?.kind !== 'council' || parent.programmeId !== wish.programmeId))
      problems.push({ problem: 'passes-to-no-council' })
    if (!mayRunCouncils(actor)) problems.push({ problem: 'not-allowed' })
    if (programme?.state !== 'issued') problems.push({ problem: 'programme-not-in-force' })
    const isRefused = problems.length > 0 || wish.decidedOn === null || programme === null

    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: 'office',
      act: 'create-council',
      refused: isRefused,
      ...(programme === null ? {} : { programmeId: programme.id }),
      ...(isRefused
        ? { facts: problems }
        : { documentNumber: wish.decisionNumber, facts: { name: wish.name, kind } }),
    })
    if (isRefused) return refused(problems)

    const councilId = await insertCouncil(
      tx,
      {
        programmeId: programme.id,
        name: wish.name,
        decisionNumber: wish.decisionNumber,
        decidedOn: wish.decidedOn,
        kind,
        passesTo,
        remit,
        signedAs: wish.signedAs ?? '',
        signer: wish.signer ?? '',
      },
      at,
    )
    return done({ councilId })
  })
}
