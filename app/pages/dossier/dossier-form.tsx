import { changesDraft } from '#app/casework/dossier/changes-draft.ts'
import { type OpenDossier, readDossier } from '#app/casework/dossier/open-dossier.ts'
import { saveDossierDraft } from '#app/casework/dossier/save-dossier-draft.ts'
import { sendToUnit } from '#app/casework/dossier/send-to-unit.ts'
import { submitAlone } from '#app/casework/dossier/submit-alone.ts'
import { mayEdit } from '#app/domain/dossier/dossier-access.ts'
import { type FormSection, formSections } from '#app/domain/dossier/form-parts.ts'
import { missingParts } from '#app/domain/dossier/missing-parts.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { type Form, formOf } from '#app/pages/kit/form-fields.ts'
import { goTo } from '#app/pages/kit/page.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printTime } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { dossierFormPage } from './dossier-form-page.tsx'
import { leavingProblemWords, saveProblemWords } from './dossier-problems.ts'
import { allSections, sectionAfter, sectionSlugs, sectionsAsked } from './form-section.ts'
import { blankEvidence, blankParticipant, type FormValues, valuesOf } from './form-values.ts'
import { typedForm } from './typed-form.ts'

/** The form as it is kept; `them` in the address adds an empty row to a table, for those without script. */
export async function showDossierForm(visit: SignedInVisit): Promise<Response> {
  const open = await writable(visit)
  if (open === null) return noSuchPage(visit)
  if (!mayEdit(visit.actor, open.dossier)) return goTo(links.dossier(open.dossier.id))
  const values = withBlankRow(valuesOf(open.dossier), visit.query.get('them'))
  const shown = sectionsAsked(visit.query.get('phan'), missingParts(open.dossier))
  return dossierFormPage(visit, open, { shown, values, problems: [] })
}

/** Saves while it is written: answers the time and the new tag, 409 for a stale form, 422 for what cannot be kept. */
export async function autosaveDossier(visit: SignedInVisit): Promise<Response> {
  const open = await writable(visit)
  if (open === null) return Response.json({ reasons: [] }, { status: 404 })
  const form = await visit.form()
  const { draft, problems } = typedForm(form, sectionsSent(form), open.dossier)
  if (problems.length > 0) return Response.json({ reasons: messagesOf(problems) }, { status: 422 })
  const tag = tagSent(form)
  const outcome = await saveDossierDraft(visit.tools, visit.actor, { dossierId: open.dossier.id, tag, draft })
  if (outcome.ok)
    return Response.json({ savedAt: printTime(outcome.value.savedAt), version: outcome.value.tag })
  const isStale = outcome.problems.some(({ problem }) => problem === 'stale')
  return Response.json(
    { reasons: messagesOf(outcome.problems.map(saveProblemWords)) },
    { status: isStale ? 409 : 422 },
  )
}

/** Saves what was sent, then goes where the pressed button leads. */
export async function sendDossierForm(visit: SignedInVisit): Promise<Response> {
  const open = await writable(visit)
  if (open === null) return noSuchPage(visit)
  const { dossier } = open
  const form = withoutRow(await visit.form())
  const shown = sectionsSent(form)
  const typed = typedForm(form, shown, dossier)
  const again = (problems: readonly FieldProblem[], stale = false) =>
    dossierFormPage(visit, open, { shown, values: typed.values, problems, stale })
  if (typed.problems.length > 0) return again(typed.problems)

  const wish = { dossierId: dossier.id, tag: tagSent(form), draft: typed.draft }
  if (form.text('act') === 'leave' && wish.tag === dossier.tag && !changesDraft(dossier, wish.draft))
    return leave(visit, open, wish.tag, form)
  const saved = await saveDossierDraft(visit.tools, visit.actor, wish)
  if (!saved.ok)
    return again(
      saved.problems.map(saveProblemWords),
      saved.problems.some(({ problem }) => problem === 'stale'),
    )
  const act = form.text('act')
  if (act === 'leave') {
    const asSaved = await writable(visit)
    return asSaved === null ? noSuchPage(visit) : leave(visit, asSaved, saved.value.tag, form)
  }
  return goTo(
    nextAddress(dossier.id, form, shown, act),
    act === '' || act === 'save' ? 'Đã lưu hồ sơ.' : undefined,
  )
}

/** The dossier leaves its authors: to the unit or to the round. */
async function leave(visit: SignedInVisit, open: OpenDossier, tag: number, form: Form): Promise<Response> {
  const { dossier } = open
  const wish = { dossierId: dossier.id, tag }
  const late = { reason: form.text('lateReason'), documentNumber: form.line('lateDocumentNumber') }
  // A supplement is answered point by point on a page of its own.
  if (dossier.state === 'needs-supplement') return goTo(links.answerSupplement(dossier.id))
  const outcome =
    dossier.unitId === null
      ? await submitAlone(visit.tools, visit.actor, { ...wish, late })
      : await sendToUnit(visit.tools, visit.actor, wish)
  if (!outcome.ok)
    return dossierFormPage(visit, open, {
      // All sections, so that every reason has its field on the page.
      shown: formSections,
      values: valuesOf(dossier),
      problems: outcome.problems.map(leavingProblemWords),
      leaving: late,
    })
  const done = dossier.unitId === null ? 'Đã nộp hồ sơ.' : 'Đã gửi hồ sơ đến đơn vị.'
  return goTo(links.dossier(dossier.id), done)
}

export async function writable(visit: SignedInVisit): Promise<OpenDossier | null> {
  const id = idParam(visit)
  return id === null ? null : readDossier(visit.tools.db, visit.actor, id)
}

const tagSent = (form: Form): number => {
  const sent = form.text('version')
  return /^\d{1,9}$/.test(sent) ? Number(sent) : 0
}

function sectionsSent(form: Form): readonly FormSection[] {
  const sent = form.text('sections').split(',')
  return formSections.filter((section) => sent.includes(section))
}

const messagesOf = (problems: readonly FieldProblem[]) => problems.map(({ message }) => message)

/** `authorsAct=bo-2` takes row 2 of the table away before anything is read. */
function withoutRow(form: Form): Form {
  const gone = (['authors', 'evidence', 'participants'] as const).flatMap((table) => {
    const match = /^bo-(\d{1,4})$/.exec(form.text(`${table}Act`))
    return match ? [`${table}.${match[1]}.`] : []
  })
  if (gone.length === 0) return form
  const kept = form.names().filter((name) => !gone.some((row) => name.startsWith(row)))
  return formOf(kept.flatMap((name) => form.all(name).map((value) => [name, value] as const)))
}

function nextAddress(id: number, form: Form, shown: readonly FormSection[], act: string): string {
  const here = shown.length > 1 ? allSections : sectionSlugs[shown[0] ?? 'general']
  if (form.text('evidenceAct') === 'them') return `${links.dossierForm(id, here)}&them=evidence#them`
  if (form.text('participantsAct') === 'them') return `${links.dossierForm(id, here)}&them=participants#them`
  if (act === 'author') return links.addAuthor(id)
  if (act === 'close') return links.dossier(id)
  const after = sectionAfter(shown.at(-1))
  return links.dossierForm(id, act === 'next' && shown.length === 1 && after ? sectionSlugs[after] : here)
}

const withBlankRow = (values: FormValues, table: string | null): FormValues => ({
  ...values,
  evidence: table === 'evidence' ? [...values.evidence, blankEvidence] : values.evidence,
  participants: table === 'participants' ? [...values.participants, blankParticipant] : values.participants,
})
