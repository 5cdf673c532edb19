import { beginDossier } from '#app/casework/dossier/begin-dossier.ts'
import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { authorRow } from '#app/domain/dossier/author-row.ts'
import { shareOf, wholeShare } from '#app/domain/dossier/contribution-shares.ts'
import { formLimits } from '#app/domain/dossier/form-limits.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import { type Actor, holds } from '#app/domain/people/actor.ts'
import { roundForSector } from '#app/domain/programme/round-for-sector.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import { lockMail, markMail } from '#app/records/intake/incoming-mails.ts'
import { personOfEmail } from '#app/records/people/people.ts'
import { unitById } from '#app/records/people/units.ts'
import { issuedProgramme } from '#app/records/programme/programmes.ts'
import type { Tools } from '#app/tools.ts'
import { addMailFiles, usableAttachments } from './mail-files.ts'

export type StartFromMailProblem =
  | { readonly problem: 'mail-handled' }
  | { readonly problem: 'programme-not-open' }
  | { readonly problem: 'no-round-for-sector' }
  | { readonly problem: 'title-missing' }
  | { readonly problem: 'title-too-long'; readonly max: number }

/**
 * Lập hồ sơ từ thư đến: entered by the clerk for whoever wrote. The sender is the author where the office knows the
 * address; else the authors are added in the form. The attachments come along.
 */
export async function startFromMail(
  tools: Tools,
  actor: Actor,
  wish: {
    readonly mailId: number
    readonly programmeId: number
    readonly unitId: number | null
    /** Only where there is no unit to say it. */
    readonly sector: string
    readonly title: string
    readonly attachments: readonly number[]
  },
): Promise<Outcome<{ readonly dossierId: number }, StartFromMailProblem>> {
  const at = tools.now()
  const title = wish.title.trim()
  return tools.transaction(async (tx) => {
    const mail = holds(actor, 'office') ? await lockMail(tx, wish.mailId) : null
    const plan = await issuedProgramme(tx, wish.programmeId)
    const unit = wish.unitId === null ? null : await unitById(tx, wish.unitId)
    const sector = unit?.sector ?? wish.sector
    const round = plan && roundForSector(plan.current.programme, sector, dayInVietnam(at))

    const problems: StartFromMailProblem[] = []
    if (mail?.state !== 'waiting') problems.push({ problem: 'mail-handled' })
    if (plan?.state !== 'issued') problems.push({ problem: 'programme-not-open' })
    else if (round === null) problems.push({ problem: 'no-round-for-sector' })
    if (title === '') problems.push({ problem: 'title-missing' })
    if (title.length > formLimits.title) problems.push({ problem: 'title-too-long', max: formLimits.title })

    const act = { at, actorId: actor.personId, act: 'start-from-mail', programmeId: wish.programmeId }
    if (problems.length > 0 || mail === null || round === null) {
      await recordAct(tx, { ...act, refused: true, subject: `mail:${wish.mailId}`, facts: problems })
      return refused(problems)
    }
    const sender = mail.fromAddress === '' ? null : await personOfEmail(tx, mail.fromAddress)
    const dossierId = await beginDossier(tx, actor, {
      programmeId: wish.programmeId,
      roundCode: round.code,
      sector,
      unit,
      onBehalf: true,
      known: {
        title,
        authors: sender === null ? [] : [{ ...authorRow(sender, unit), share: shareOf(wholeShare) }],
      },
      at,
      act: act.act,
    })
    const files = usableAttachments(mail, wish.attachments).slice(0, formLimits.files)
    const unique = files.filter(
      ({ sha256 }, place) => files.findIndex((each) => each.sha256 === sha256) === place,
    )
    await addMailFiles(tx, mail, unique, { dossierId, by: actor.personId, at })
    if (!(await markMail(tx, mail.id, { to: 'made-dossier', dossierId }, actor.personId, at)))
      throw new Error(`mail ${mail.id} was handled while it was locked`)
    return done({ dossierId })
  })
}
