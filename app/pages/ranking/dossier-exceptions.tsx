import type { ReactNode } from 'react'
import { readDossier } from '#app/casework/dossier/open-dossier.ts'
import { attachExceptionPaper } from '#app/casework/ranking/attach-exception-paper.ts'
import { exceptionNames } from '#app/documents/ranking/exception-names.ts'
import type { Dossier } from '#app/domain/dossier/dossier.ts'
import { isPast } from '#app/domain/dossier/milestone.ts'
import { mayHandleDecision, mayOpenRanking } from '#app/domain/ranking/ranking-access.ts'
import { isOfCouncil, type RecordedException } from '#app/domain/ranking/recorded-exception.ts'
import { storedBytes } from '#app/pages/dossier/dossier-file.ts'
import { faultWords, receiveUpload } from '#app/pages/dossier/upload-files.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ChoiceField } from '#app/pages/kit/choice-field.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FileField } from '#app/pages/kit/file-field.tsx'
import { Form, FormActions, SubmitButton } from '#app/pages/kit/form.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { TextField } from '#app/pages/kit/text-field.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printMoment } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { isInConflict } from '#app/records/council/conflicts.ts'
import { type ExceptionPaper, exceptionPapers } from '#app/records/ranking/exception-papers.ts'
import { recordedExceptions } from '#app/records/ranking/exceptions.ts'
import { attachPaperWords } from './exception-words.ts'

type Standing = Pick<Dossier, 'id' | 'programmeId' | 'state'>

/** The exceptions of a dossier that this visitor may know of: those of the council only with the council's figures. */
async function shownExceptions(
  { tools, actor }: SignedInVisit,
  dossier: Standing,
): Promise<readonly RecordedException[]> {
  const every = await recordedExceptions(tools.db, { dossierId: dossier.id })
  if (!every.some(({ kind }) => isOfCouncil(kind))) return every
  const seesCouncil =
    isPast('scored', dossier.state) &&
    mayOpenRanking(actor, dossier.programmeId) &&
    !(await isInConflict(tools.db, actor.personId, dossier.id))
  return every.filter(({ kind }) => seesCouncil || !isOfCouncil(kind))
}

/** Ngoại lệ đã ghi, beside the dossier: who allowed what, why, by which document; nothing where there was none. */
export async function dossierExceptions(visit: SignedInVisit, dossier: Standing): Promise<ReactNode> {
  const exceptions = await shownExceptions(visit, dossier)
  if (exceptions.length === 0) return null
  const papers = await exceptionPapers(visit.tools.db, dossier.id)
  return (
    <Card title="Ngoại lệ đã ghi" look="sun">
      <ul className="kn-stack list-unstyled mb-0">
        {exceptions.map((one) => (
          <li key={one.key}>
            <ExceptionFacts exception={one} papers={papers} dossierId={dossier.id} />
          </li>
        ))}
      </ul>
      {mayHandleDecision(visit.actor) && (
        <details className="mt-3">
          <summary>Gắn bản chụp văn bản</summary>
          <AttachForm dossierId={dossier.id} exceptions={exceptions} problems={[]} />
        </details>
      )}
    </Card>
  )
}

function ExceptionFacts({
  exception,
  papers,
  dossierId,
}: {
  exception: RecordedException
  papers: readonly ExceptionPaper[]
  dossierId: number
}) {
  const { kind, reason, document, by, at } = exception
  return (
    <>
      <strong>{exceptionNames[kind]}</strong>
      {reason && <span className="d-block">{reason}</span>}
      <span className="kn-under">
        {[document && `Văn bản số ${document}`, by, at && printMoment(at)].filter(Boolean).join(' · ')}
      </span>
      {papers
        .filter((paper) => paper.exception === exception.key)
        .map((paper) => (
          <a key={paper.id} className="d-block" href={links.exceptionPaper(dossierId, paper.id)}>
            Bản chụp {paper.documentNumber}
          </a>
        ))}
    </>
  )
}

function AttachForm({
  dossierId,
  exceptions,
  problems,
  typed = '',
}: {
  dossierId: number
  exceptions: readonly RecordedException[]
  problems: readonly FieldProblem[]
  typed?: string
}) {
  return (
    <Form action={links.exceptionPapers(dossierId)} withFiles label="Gắn bản chụp văn bản">
      <ChoiceField
        name="ngoai-le"
        label="Ngoại lệ"
        required
        choices={exceptions.map(({ key, kind, document }) => ({
          value: key,
          label: document ? `${exceptionNames[kind]} (${document})` : exceptionNames[kind],
        }))}
        value={exceptions[0]?.key}
        errors={problemsOf(problems, 'ngoai-le')}
      />
      <TextField
        name="so-van-ban"
        label="Số văn bản"
        required
        size="medium"
        value={typed}
        errors={problemsOf(problems, 'so-van-ban')}
      />
      <FileField
        name="tep"
        label="Bản chụp"
        required
        accept=".pdf,image/jpeg,image/png"
        errors={problemsOf(problems, 'tep')}
      />
      <FormActions>
        <SubmitButton icon="upload">Gắn văn bản</SubmitButton>
      </FormActions>
    </Form>
  )
}

export async function sendExceptionPaper(visit: SignedInVisit): Promise<Response> {
  const id = idParam(visit)
  const open = id === null ? null : await readDossier(visit.tools.db, visit.actor, id)
  if (open === null) return noSuchPage(visit)
  const { dossier } = open
  const upload = await receiveUpload(visit)
  const field = (name: string) => (typeof upload === 'string' ? '' : (upload.fields.get(name) ?? '').trim())
  const outcome =
    typeof upload === 'string'
      ? null
      : await attachExceptionPaper(visit.tools, visit.actor, {
          dossierId: dossier.id,
          exception: field('ngoai-le'),
          documentNumber: field('so-van-ban'),
          file: upload.files[0] ?? null,
        })
  if (outcome?.ok) return goTo(links.dossier(dossier.id), 'Đã gắn bản chụp văn bản của ngoại lệ.')
  const problems =
    typeof upload === 'string'
      ? [{ field: 'tep', message: faultWords(upload, visit.tools) }]
      : (outcome?.problems ?? []).map(attachPaperWords)
  return page(
    visit,
    {
      title: 'Chưa gắn được văn bản',
      status: 422,
      breadcrumb: [{ name: 'Hồ sơ', href: links.dossier(dossier.id) }],
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <AttachForm
        dossierId={dossier.id}
        exceptions={await shownExceptions(visit, dossier)}
        problems={problems}
        typed={field('so-van-ban')}
      />
    </div>,
  )
}

/** The scan of a document that allowed an exception, for those who are shown the exception. */
export async function exceptionPaper(visit: SignedInVisit): Promise<Response> {
  const { tools, actor } = visit
  const [id, paperId] = [idParam(visit), idParam(visit, 'giay')]
  const open = id === null ? null : await readDossier(tools.db, actor, id)
  if (open === null) return noSuchPage(visit)
  const shown = new Set((await shownExceptions(visit, open.dossier)).map(({ key }) => key))
  const paper = (await exceptionPapers(tools.db, open.dossier.id)).find((one) => one.id === paperId)
  return paper === undefined || !shown.has(paper.exception)
    ? noSuchPage(visit)
    : storedBytes(visit, paper, { name: open.dossier.title, href: links.dossier(open.dossier.id) })
}
