import { attachMail } from '#app/casework/intake/attach-mail.ts'
import { putMailBack, setMailAside } from '#app/casework/intake/set-mail-aside.ts'
import { startFromMail } from '#app/casework/intake/start-from-mail.ts'
import { fileAnswer, showable } from '#app/pages/dossier/dossier-file.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import type { Form } from '#app/pages/kit/form-fields.ts'
import { goTo } from '#app/pages/kit/page.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { dossierIdByCode } from '#app/records/dossier/list-dossiers.ts'
import { storedScan } from '#app/records/foundation/stored-files.ts'
import { mailById } from '#app/records/intake/incoming-mails.ts'
import { mailWith } from './mail-page.tsx'
import { mailProblemWords } from './mail-words.ts'

/** The places of the attachments that were ticked. */
const ticked = (form: Form, prefix: string): readonly number[] =>
  form
    .names()
    .filter((name) => name.startsWith(`${prefix}.`))
    .map((name) => Number(name.slice(prefix.length + 1)))

export async function sendMailAttaching(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const dossier = form.line('dossier')
  const dossierId = (await dossierIdByCode(visit.tools.db, dossier)) ?? typedWhole(dossier) ?? 0
  const outcome = await attachMail(visit.tools, visit.actor, {
    mailId: idParam(visit) ?? 0,
    dossierId,
    attachments: ticked(form, 'gan'),
  })
  return outcome.ok
    ? goTo(links.dossierTab(dossierId, 'tep'), `Đã gắn thư, thêm ${outcome.value.added} tệp.`)
    : mailWith(visit, outcome.problems.map(mailProblemWords), { dossier })
}

export async function sendDossierFromMail(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const title = form.line('title')
  const outcome = await startFromMail(visit.tools, visit.actor, {
    mailId: idParam(visit) ?? 0,
    programmeId: typedWhole(form.text('programme')) ?? 0,
    unitId: form.text('unit') === '' ? null : (typedWhole(form.text('unit')) ?? 0),
    sector: form.text('sector'),
    title,
    attachments: ticked(form, 'lap'),
  })
  return outcome.ok
    ? goTo(links.dossierForm(outcome.value.dossierId), 'Đã lập hồ sơ từ thư. Hãy ghi tiếp các phần của đơn.')
    : mailWith(visit, outcome.problems.map(mailProblemWords), { title })
}

export async function sendMailAside(visit: SignedInVisit): Promise<Response> {
  const reason = (await visit.form()).text('reason')
  const outcome = await setMailAside(visit.tools, visit.actor, { mailId: idParam(visit) ?? 0, reason })
  return outcome.ok
    ? goTo(links.mails(), 'Đã để riêng thư.')
    : mailWith(visit, outcome.problems.map(mailProblemWords), { reason })
}

export async function sendMailBack(visit: SignedInVisit): Promise<Response> {
  const mailId = idParam(visit) ?? 0
  const outcome = await putMailBack(visit.tools, visit.actor, { mailId })
  return outcome.ok
    ? goTo(links.mail(mailId), 'Thư trở lại hàng chờ.')
    : mailWith(visit, outcome.problems.map(mailProblemWords), {})
}

/** The letter as it came, byte by byte. */
export async function mailOriginal(visit: SignedInVisit): Promise<Response> {
  const { tools } = visit
  const mail = await mailById(tools.db, idParam(visit) ?? 0)
  const scan = mail === null ? null : await storedScan(tools.db, mail.originalSha256)
  const stored = mail === null || scan?.finding ? null : await tools.files.open(mail.originalSha256)
  if (mail === null || stored === null) return noSuchPage(visit)
  return fileAnswer(stored, { name: `thu-${mail.id}.eml`, mediaType: 'message/rfc822', opens: 'attachment' })
}

/** One of its attachments. */
export async function mailFile(visit: SignedInVisit): Promise<Response> {
  const { tools } = visit
  const mail = await mailById(tools.db, idParam(visit) ?? 0)
  const place = idParam(visit, 'tep')
  const attachment = mail?.attachments.find(({ position }) => position === place)
  const file = attachment?.file ?? null
  const stored = file === null || file.scan?.finding ? null : await tools.files.open(file.sha256)
  if (attachment === undefined || file === null || stored === null) return noSuchPage(visit)
  const opens = showable.includes(file.mediaType) ? 'inline' : 'attachment'
  return fileAnswer(stored, { name: attachment.name, mediaType: file.mediaType, opens })
}
