import { notifyPeople } from '#app/casework/dossier/notify-people.ts'
import { conflictDeclared } from '#app/documents/council/notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { type Council, isPresiding, sitsOn } from '#app/domain/council/council.ts'
import { mayRunScoring, seatOn } from '#app/domain/council/council-access.ts'
import {
  type DeclarableDossier,
  type DeclarationProblem,
  declarationProblems,
  type OwnDeclaration,
} from '#app/domain/council/declaration.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { OpenTransaction } from '#app/records/connection.ts'
import { keepWishes } from '#app/records/council/assignments.ts'
import { insertConflicts, standAgain } from '#app/records/council/conflicts.ts'
import { councilById } from '#app/records/council/councils.ts'
import { insertDeclaration, listedDossiers } from '#app/records/council/declarations.ts'
import { namedScoring } from '#app/records/council/own-scorings.ts'
import { lockScoring } from '#app/records/council/scorings.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'

export type SignDeclarationProblem = DeclarationProblem | { readonly problem: 'no-such-declaration' }

type Wish = {
  readonly scoringId: number
  readonly memberId: number
  /** The dossiers that stood on the form. */
  readonly listed: readonly number[]
  readonly declared: readonly OwnDeclaration[]
  /** What the member would rather read, or rather not, from -3 to 3; nothing where everybody scores everything. */
  readonly wishes?: readonly { readonly dossierId: number; readonly wish: number }[]
  /** Where whoever runs the scoring keys in what a member signed on paper: the day on it. */
  readonly paperDay?: Temporal.PlainDate | null
}

/**
 * Ký bản cam kết about every dossier of the scoring not answered for yet, before any of them is seen. What the member
 * declares binds at once. A declaration signed on paper is keyed in by whoever runs the scoring, never one's own.
 */
export async function signDeclaration(
  tools: Tools,
  actor: Actor,
  wish: Wish,
): Promise<Outcome<{ readonly dossiers: number; readonly conflicts: number }, SignDeclarationProblem>> {
  const at = tools.now()
  const today = dayInVietnam(at)
  return tools.transaction(async (tx) => {
    const locked = await lockScoring(tx, wish.scoringId, 'work')
    const scoring = locked && (await namedScoring(tx, locked.id))
    const council = scoring && (await councilById(tx, scoring.councilId))
    const member = council?.members.find((one) => one.id === wish.memberId && sitsOn(one, today))
    if (scoring === null || council === null || member === undefined) return noDeclaration
    const isOwn = seatOn(actor, council.id)?.memberId === member.id
    if (isOwn ? wish.paperDay !== undefined : !keysIn(actor, council, wish)) return noDeclaration

    const open = (await listedDossiers(tx, scoring.id, member.id)).filter((one) => !one.isDeclared)
    const problems = declarationProblems({
      open,
      listed: wish.listed,
      declared: wish.declared,
      paperDay: wish.paperDay,
      today,
    })
    await recordAct(tx, {
      at,
      actorId: actor.personId,
      actorRole: isOwn ? 'council' : 'office',
      act: 'sign-declaration',
      refused: problems.length > 0,
      programmeId: scoring.programmeId,
      subject: `scoring:${scoring.id}`,
      facts:
        problems.length > 0
          ? problems.map(({ problem }) => problem)
          : {
              member: member.id,
              dossiers: open.length,
              declared: wish.declared.map(({ dossierId, kind }) => ({ dossier: dossierId, kind })),
              ...(wish.paperDay ? { onPaper: wish.paperDay.toString() } : {}),
            },
    })
    if (problems.length > 0) return refused(problems)

    const declaredOn = (id: number) => {
      const own = wish.declared.find(({ dossierId }) => dossierId === id)
      return own === undefined ? null : { kind: own.kind, note: own.note }
    }
    await insertDeclaration(tx, {
      scoringId: scoring.id,
      memberId: member.id,
      content: {
        council: council.name,
        decisionNumber: council.decisionNumber,
        decidedOn: council.decidedOn.toString(),
        round: scoring.roundName,
        year: scoring.year,
        member: member.fullName,
        seat: member.seat,
        jobTitle: member.jobTitle,
        dossiers: open.map(({ isDeclared: _, ...dossier }) => ({
          ...dossier,
          declared: declaredOn(dossier.id),
        })),
      },
      at,
      onPaper: wish.paperDay ? { by: actor.personId, signedOn: wish.paperDay } : null,
    })
    const isOpen = new Set(open.map(({ id }) => id))
    await keepWishes(
      tx,
      member.id,
      (wish.wishes ?? []).filter(({ dossierId, wish: said }) => isOpen.has(dossierId) && Math.abs(said) <= 3),
    )
    for (const own of wish.declared) await bind(tx, member.id, own, { by: actor.personId, at })
    await tellPresiding(tools, tx, council, { ...wish, memberName: member.fullName, open, actor, at })
    return done({ dossiers: open.length, conflicts: wish.declared.length })
  })
}

const noDeclaration = refused([{ problem: 'no-such-declaration' } as const])

const keysIn = (actor: Actor, council: Council, wish: Wish): boolean =>
  wish.paperDay !== undefined && mayRunScoring(actor, council.id)

async function bind(
  tx: OpenTransaction,
  memberId: number,
  own: OwnDeclaration,
  again: { readonly by: number; readonly at: Temporal.Instant },
): Promise<void> {
  const declared = { memberId, ...own, state: 'standing' } as const
  if ((await insertConflicts(tx, [declared], again.at)) === 0) await standAgain(tx, declared, again)
}

async function tellPresiding(
  tools: Tools,
  tx: OpenTransaction,
  council: Council,
  about: Pick<Wish, 'scoringId' | 'declared'> & {
    readonly memberName: string
    readonly open: readonly DeclarableDossier[]
    readonly actor: Actor
    readonly at: Temporal.Instant
  },
): Promise<void> {
  const { at, actor, open } = about
  const presiding = council.members
    .filter((one) => isPresiding(one.seat) && sitsOn(one, dayInVietnam(at)))
    .map((one) => one.personId)
  for (const { dossierId } of about.declared) {
    const title = open.find(({ id }) => id === dossierId)?.title ?? ''
    const around = { at, dossierId, link: `/ky-cham/${about.scoringId}/xung-dot`, not: actor.personId }
    await notifyPeople(tools, tx, presiding, conflictDeclared(about.memberName, title), around)
  }
}
