import { approveForUnit } from '#app/casework/dossier/approve-for-unit.ts'
import { confirmShare } from '#app/casework/dossier/confirm-share.ts'
import type { NamedHeadPaper } from '#app/casework/dossier/keep-head-paper.ts'
import { proposeToHead } from '#app/casework/dossier/propose-to-head.ts'
import { returnToAuthor } from '#app/casework/dossier/return-to-author.ts'
import { takeOverDossier } from '#app/casework/dossier/take-over-dossier.ts'
import { withdrawDossier } from '#app/casework/dossier/withdraw-dossier.ts'
import type { SentScan } from '#app/casework/foundation/with-scan.ts'
import { formSections } from '#app/domain/dossier/form-parts.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { type Form, formOf } from '#app/pages/kit/form-fields.ts'
import { goTo } from '#app/pages/kit/page.tsx'
import { typedDay, typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { dossierWith } from './dossier-page.tsx'
import {
  confirmProblemWords,
  proposalProblemWords,
  reasonProblemWords,
  takeOverProblemWords,
} from './dossier-problems.ts'
import { type FormWithScan, formWithScan } from './form-with-scan.ts'
import { headPaperNames } from './head-paper-fields.tsx'
import { showDossier } from './shown-dossier.ts'

/** The author agrees to the share the page showed. */
export async function sendShareConfirmation(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const dossierId = idParam(visit) ?? 0
  const outcome = await confirmShare(visit.tools, visit.actor, {
    dossierId,
    shownHalfPercents: typedWhole(form.text('share')) ?? -1,
  })
  return outcome.ok
    ? goTo(links.dossier(dossierId), 'Đã xác nhận tỷ lệ đóng góp.')
    : again(visit, outcome.problems.map(confirmProblemWords))
}

/** An author takes over what a clerk entered for him. */
export async function sendTakeOver(visit: SignedInVisit): Promise<Response> {
  const dossierId = idParam(visit) ?? 0
  const outcome = await takeOverDossier(visit.tools, visit.actor, { dossierId })
  return outcome.ok
    ? goTo(links.dossierForm(dossierId), 'Ông/bà đã nhận hồ sơ. Hãy kiểm tra từng phần rồi gửi.')
    : again(visit, outcome.problems.map(takeOverProblemWords))
}

/** The unit agrees. */
export async function sendApproval(visit: SignedInVisit): Promise<Response> {
  const sent = await formWithScan(visit)
  if ('fault' in sent) return again(visit, [{ field: headPaperNames.approval.scan, message: sent.fault }])
  const { form } = sent
  const dossierId = idParam(visit) ?? 0
  const outcome = await approveForUnit(visit.tools, visit.actor, {
    dossierId,
    remark: form.text('remark'),
    ...typedPaper(sent, headPaperNames.approval),
  })
  return outcome.ok
    ? goTo(links.unitDesk(), 'Đơn vị đã đồng ý hồ sơ. Hồ sơ chờ đưa vào tờ trình.')
    : again(visit, outcome.problems.map(reasonProblemWords), form)
}

/** The unit gives it back with its reasons. */
export async function sendReturnToAuthor(visit: SignedInVisit): Promise<Response> {
  const sent = await formWithScan(visit)
  if ('fault' in sent) return again(visit, [{ field: headPaperNames.return.scan, message: sent.fault }])
  const { form } = sent
  const dossierId = idParam(visit) ?? 0
  const outcome = await returnToAuthor(visit.tools, visit.actor, {
    dossierId,
    reason: form.text('reason'),
    items: formSections.map((section) => ({ section, note: form.text(`reason-${section}`) })),
    ...typedPaper(sent, headPaperNames.return),
  })
  return outcome.ok
    ? goTo(links.unitDesk(), 'Đã trả lại hồ sơ cho tác giả.')
    : again(visit, outcome.problems.map(reasonProblemWords).map(ofReturn), form)
}

/** The clerk proposes to the head. */
export async function sendProposal(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const dossierId = idParam(visit) ?? 0
  const proposes = form.text('proposes')
  if (proposes !== 'approve' && proposes !== 'return')
    return again(visit, [{ field: 'proposes', message: 'Chưa chọn đề nghị đồng ý hay trả lại.' }], form)
  const outcome = await proposeToHead(visit.tools, visit.actor, {
    dossierId,
    proposes,
    remark: form.text('proposalRemark'),
  })
  return outcome.ok
    ? goTo(links.dossier(dossierId), 'Đã trình thủ trưởng.')
    : again(visit, outcome.problems.map(proposalProblemWords), form)
}

/** The head's signed paper, where the form asked for it. */
function typedPaper(
  { form, scan }: Exclude<FormWithScan, { readonly fault: string }>,
  names: (typeof headPaperNames)['return'],
): { readonly paper?: NamedHeadPaper; readonly scan?: SentScan } {
  if (!form.has(names.number)) return scan ? { scan } : {}
  const day = typedDay(form.text(names.day))
  return {
    paper: { number: form.line(names.number), signedOn: typeof day === 'string' ? null : day },
    ...(scan ? { scan } : {}),
  }
}

/** The same reason at the fields of the returning form. */
function ofReturn(problem: FieldProblem): FieldProblem {
  const { approval, return: returning } = headPaperNames
  const same = (['number', 'day', 'scan'] as const).find((part) => approval[part] === problem.field)
  return same ? { ...problem, field: returning[same] } : problem
}

const ofWithdrawal = (problem: FieldProblem): FieldProblem =>
  problem.field === 'reason' ? { ...problem, field: 'withdrawReason' } : problem

/** A writer takes the dossier out of the year. */
export async function sendWithdrawal(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const dossierId = idParam(visit) ?? 0
  const outcome = await withdrawDossier(visit.tools, visit.actor, {
    dossierId,
    reason: form.text('withdrawReason'),
  })
  return outcome.ok
    ? goTo(links.dossier(dossierId), 'Đã rút hồ sơ.')
    : again(visit, outcome.problems.map(reasonProblemWords).map(ofWithdrawal), form)
}

async function again(
  visit: SignedInVisit,
  problems: readonly FieldProblem[],
  typed: Form = formOf([]),
): Promise<Response> {
  const shown = await showDossier(visit)
  return shown === null ? noSuchPage(visit) : dossierWith(visit, shown, 'content', problems, typed)
}
