import { type FileContentProblem, judgeFile, keepJudged } from '#app/casework/foundation/judge-file.ts'
import { confirmedOnPaper } from '#app/documents/dossier/notices.ts'
import type { Author } from '#app/domain/dossier/dossier.ts'
import { mayRecordOnPaper } from '#app/domain/dossier/dossier-access.ts'
import { cleanFileName } from '#app/domain/dossier/file-name.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import type { ArrivedFile } from '#app/outside/file-store.ts'
import { confirmOnSheet, insertShareSheet } from '#app/records/dossier/share-sheets.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'
import { dossierLink, notifyPeople } from './notify-people.ts'
import { type NoSuchDossier, openDossier } from './open-dossier.ts'

export type RecordPaperConfirmationProblem =
  | NoSuchDossier
  | FileContentProblem
  | { readonly problem: 'not-recordable' }
  | { readonly problem: 'nobody-chosen' }
  | { readonly problem: 'not-to-confirm'; readonly fullName: string }

/** One co-author as the page showed the row: a share changed meanwhile is not what was signed. */
export type SignedShare = { readonly personId: number; readonly halfPercents: number }

/** Ghi nhận xác nhận trên giấy: the scan is kept, and the co-authors who signed it have confirmed their shares. */
export async function recordPaperConfirmation(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly dossierId: number
    readonly arrived: ArrivedFile
    readonly name: string
    readonly signed: readonly SignedShare[]
  },
): Promise<Outcome<{ readonly confirmed: number }, RecordPaperConfirmationProblem>> {
  const at = tools.now()
  const { arrived, name, signed } = wish
  try {
    const judged = await judgeFile(tools, arrived, name)
    return await tools.transaction(async (tx) => {
      const open = await openDossier(tx, actor, wish.dossierId, { act: 'record-paper-confirmation', at })
      if (open === null) return refused([{ problem: 'no-such-dossier' }])
      const { dossier } = open

      const problems: RecordPaperConfirmationProblem[] = []
      if (!mayRecordOnPaper(actor, dossier)) problems.push({ problem: 'not-recordable' })
      if ('problem' in judged) problems.push(judged)
      if (signed.length === 0) problems.push({ problem: 'nobody-chosen' })
      for (const one of signed) {
        const author = dossier.authors.find(({ personId }) => personId === one.personId)
        if (!waitsFor(author, one))
          problems.push({ problem: 'not-to-confirm', fullName: author?.fullName ?? '' })
      }

      const act = { at, actorId: actor.personId, act: 'record-paper-confirmation', dossierId: dossier.id }
      if (problems.length > 0 || 'problem' in judged) {
        await recordAct(tx, { ...act, refused: true, facts: problems })
        return refused(problems)
      }
      await keepJudged(tx, arrived, judged, at)
      const { sha256 } = arrived
      const sheetId = await insertShareSheet(tx, {
        dossierId: dossier.id,
        sha256,
        name: cleanFileName(name, judged.kind.extensions),
        by: actor.personId,
        at,
      })
      for (const { personId, halfPercents } of signed)
        await confirmOnSheet(tx, { dossierId: dossier.id, personId, share: halfPercents }, sheetId, at)
      const names = dossier.authors
        .filter(({ personId }) => signed.some((one) => one.personId === personId))
        .map(({ fullName }) => fullName)
      await recordAct(tx, {
        ...act,
        refused: false,
        subject: `share-sheet:${sheetId}`,
        reason: names.join(', '),
        facts: { sha256, signed },
      })
      await notifyPeople(
        tools,
        tx,
        signed.map(({ personId }) => personId),
        confirmedOnPaper(dossier.title, actor.fullName),
        { at, dossierId: dossier.id, link: dossierLink(dossier.id), not: actor.personId },
      )
      return done({ confirmed: signed.length })
    })
  } finally {
    // After `keep` there is nothing left to let go.
    await arrived.discard()
  }
}

const waitsFor = (author: Author | undefined, signed: SignedShare): boolean =>
  author?.confirmedAt === null && author.share > 0 && author.share === signed.halfPercents
