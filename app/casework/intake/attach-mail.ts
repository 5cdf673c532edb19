import { type FileRoomProblem, roomProblems } from '#app/casework/dossier/attach-file.ts'
import { notifyDossierPeople } from '#app/casework/dossier/notify-dossier-people.ts'
import { openDossier } from '#app/casework/dossier/open-dossier.ts'
import type { FileContentProblem } from '#app/casework/foundation/judge-file.ts'
import { mailAttached } from '#app/documents/dossier/notices.ts'
import { mayAttachMail } from '#app/domain/intake/incoming-mail.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import { type Actor, holds } from '#app/domain/people/actor.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { lockMail, markMail } from '#app/records/intake/incoming-mails.ts'
import type { Tools } from '#app/tools.ts'
import { addMailFiles, usableAttachments } from './mail-files.ts'

export type AttachMailProblem =
  | FileRoomProblem
  | FileContentProblem
  | { readonly problem: 'no-such-dossier' }
  | { readonly problem: 'mail-handled' }
  | { readonly problem: 'not-attachable' }

/** Gắn thư đến vào hồ sơ: the chosen attachments become its files; what it has already is not added twice. */
export async function attachMail(
  tools: Tools,
  actor: Actor,
  wish: { readonly mailId: number; readonly dossierId: number; readonly attachments: readonly number[] },
): Promise<Outcome<{ readonly added: number }, AttachMailProblem>> {
  const at = tools.now()
  return tools.transaction(async (tx) => {
    const open = await openDossier(tx, actor, wish.dossierId, { act: 'attach-mail', at })
    if (open === null) return refused([{ problem: 'no-such-dossier' }])
    const { dossier } = open
    const mail = holds(actor, 'office') ? await lockMail(tx, wish.mailId) : null
    const files = (mail === null ? [] : usableAttachments(mail, wish.attachments)).filter(
      ({ sha256 }) => !dossier.files.some((file) => file.sha256 === sha256),
    )

    const problems: AttachMailProblem[] = []
    if (mail?.state !== 'waiting') problems.push({ problem: 'mail-handled' })
    if (!mayAttachMail(actor, dossier)) problems.push({ problem: 'not-attachable' })
    const sizeBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0)
    const settings = { ...tools.settings, fileMaxBytes: tools.settings.dossierMaxBytes }
    if (files.length > 0)
      problems.push(...roomProblems({ settings }, dossier.files, { sizeBytes }, files[0]?.name ?? ''))

    const by = actor.personId
    const act = { at, actorId: by, act: 'attach-mail', dossierId: dossier.id, subject: `mail:${wish.mailId}` }
    const isMarked =
      problems.length === 0 &&
      (await markMail(tx, wish.mailId, { to: 'attached', dossierId: dossier.id }, by, at))
    if (!isMarked || mail === null) {
      await recordAct(tx, { ...act, refused: true, facts: problems })
      return refused(problems)
    }
    await addMailFiles(tx, mail, files, { dossierId: dossier.id, by, at })
    await recordAct(tx, { ...act, refused: false, facts: { files: files.map(({ name }) => name) } })
    await notifyDossierPeople(tools, tx, dossier, mailAttached(dossier.title, mail.subject, files.length), at)
    return done({ added: files.length })
  })
}
