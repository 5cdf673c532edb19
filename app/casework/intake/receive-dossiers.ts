import { notifyDossierPeople } from '#app/casework/dossier/notify-dossier-people.ts'
import { receivedNotice } from '#app/documents/intake/notices.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { mayReceive } from '#app/domain/intake/intake-access.ts'
import { checkDue } from '#app/domain/intake/legal-clocks.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { lockDossiers } from '#app/records/dossier/dossiers.ts'
import { moveDossier } from '#app/records/dossier/move-dossier.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { takeNumber } from '#app/records/foundation/number-series.ts'
import { insertPaperCopies } from '#app/records/intake/paper-copy-steps.ts'
import { comingInOf, insertReceipt, receivedAmong } from '#app/records/intake/receipts.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'

export type ReceiveProblem =
  | { readonly problem: 'nothing-chosen' }
  | { readonly problem: 'not-receivable'; readonly dossierId: number; readonly title: string }
  | { readonly problem: 'already-received'; readonly dossierId: number; readonly title: string }
  | { readonly problem: 'copies-out-of-range'; readonly most: number }

const mostCopies = 99

/** Tiếp nhận: gives each dossier its code and a receipt with the next number of the year; all of them or none. */
export async function receiveDossiers(
  tools: Tools,
  actor: Actor,
  wish: { readonly dossierIds: readonly number[]; readonly paperCopies: number },
): Promise<Outcome<{ readonly received: number }, ReceiveProblem>> {
  const at = tools.now()
  const today = dayInVietnam(at)
  const ids = [...new Set(wish.dossierIds)].toSorted((a, b) => a - b)
  return tools.transaction(async (tx) => {
    const dossiers = await lockDossiers(tx, ids)
    const received = await receivedAmong(tx, ids)

    const problems: ReceiveProblem[] = []
    if (dossiers.length === 0) problems.push({ problem: 'nothing-chosen' })
    if (!Number.isInteger(wish.paperCopies) || wish.paperCopies < 0 || wish.paperCopies > mostCopies)
      problems.push({ problem: 'copies-out-of-range', most: mostCopies })
    for (const { id: dossierId, title, ...dossier } of dossiers)
      if (received.has(dossierId)) problems.push({ problem: 'already-received', dossierId, title })
      else if (!mayReceive(actor, dossier)) problems.push({ problem: 'not-receivable', dossierId, title })

    const act = { at, actorId: actor.personId, actorRole: 'office', act: 'receive-dossiers' }
    if (problems.length > 0) {
      await recordAct(tx, {
        ...act,
        refused: true,
        subject: `dossiers:${ids.join(',')}`,
        facts: { problems },
      })
      return refused(problems)
    }
    for (const dossier of dossiers) {
      const plan = await issuedProgramme(tx, dossier.programmeId)
      if (plan === null) throw new Error(`dossier ${dossier.id} stands under no issued programme`)
      const code =
        dossier.code ?? `SK-${padded(await takeNumber(tx, `dossier:${dossier.programmeId}`, plan.year), 3)}`
      const number = await takeNumber(tx, 'receipt', today.year)
      const comingIn = await comingInOf(tx, dossier.id)
      const answerBy = checkDue(today, plan.current.programme.intake)
      await moveDossier(tx, {
        id: dossier.id,
        from: 'submitted',
        to: 'submitted',
        at,
        code,
        checkDue: answerBy,
      })
      await insertReceipt(tx, {
        dossierId: dossier.id,
        year: today.year,
        number,
        receivedAt: at,
        receivedBy: actor.personId,
        answerBy,
        paperCopies: wish.paperCopies,
        frozen: {
          title: dossier.title,
          authors: dossier.authors.map((author) => author.fullName),
          ...comingIn,
          files: dossier.files.map((file) => file.caption || file.name),
          late: dossier.lateReason !== null,
        },
      })
      await insertPaperCopies(tx, {
        dossierId: dossier.id,
        count: wish.paperCopies,
        from: comingIn.unitName ?? comingIn.handedInBy,
        place: '',
        by: actor.personId,
        at,
      })
      await recordAct(tx, {
        ...act,
        refused: false,
        dossierId: dossier.id,
        fromState: 'submitted',
        toState: 'submitted',
        documentNumber: `${padded(number, 2)}/${today.year}`,
        facts: { code, paperCopies: wish.paperCopies },
      })
      await notifyDossierPeople(
        tools,
        tx,
        dossier,
        receivedNotice({ code, title: dossier.title, number }),
        at,
      )
    }
    return done({ received: dossiers.length })
  })
}

const padded = (number: number, digits: number): string => String(number).padStart(digits, '0')
