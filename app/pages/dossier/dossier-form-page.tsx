import type { ReactNode } from 'react'
import type { OpenDossier } from '#app/casework/dossier/open-dossier.ts'
import { sectionNames } from '#app/documents/dossier/section-names.ts'
import type { FormSection } from '#app/domain/dossier/form-parts.ts'
import { missingParts } from '#app/domain/dossier/missing-parts.ts'
import { StateBadge } from '#app/pages/kit/badge.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { page } from '#app/pages/kit/page.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printTime } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { lastReturn } from '#app/records/dossier/unit-returns.ts'
import { dossierStateWords } from './dossier-words.ts'
import { filesPanel } from './files-panel.tsx'
import { FormNavigation } from './form-navigation.tsx'
import { type SectionProps, sectionAfter } from './form-section.ts'
import { type FormValues, valuesOf } from './form-values.ts'
import { KeptElsewhere } from './kept-elsewhere.tsx'
import { LeavePanel, type Leaving } from './leave-panel.tsx'
import { ReturnedReasons, SectionReasonNote } from './returned-reasons.tsx'
import { roundDeadline } from './round-deadline.tsx'
import { AuthorsSection } from './section-authors.tsx'
import { GeneralSection } from './section-general.tsx'
import { EvidenceSection, ParticipantsSection } from './section-tables.tsx'
import { BenefitsSection, ConditionsSection, DescriptionSection, PledgeSection } from './section-texts.tsx'

/** The form, one section or all, saved silently; refused it comes back with what was typed and every reason. */
export async function dossierFormPage(
  visit: SignedInVisit,
  { dossier, plan }: OpenDossier,
  form: {
    readonly shown: readonly FormSection[]
    readonly values: FormValues
    readonly problems: readonly FieldProblem[]
    /** Somebody saved in between: what is kept is shown beside what was typed. */
    readonly stale?: boolean
    readonly leaving?: Leaving
  },
): Promise<Response> {
  const { shown, values, problems } = form
  const { programme } = plan.current
  const missing = missingParts(dossier)
  const returned = dossier.state === 'returned' ? await lastReturn(visit.tools.db, dossier) : null
  const toMend = (returned?.items ?? []).filter((item) => !item.isChanged).map((item) => item.section)
  const isAll = shown.length > 1
  // Beside other sections the files are only listed: their forms cannot stand inside the form.
  const written = isAll ? shown : shown.filter((section) => section !== 'files')
  const panel = shown.includes('files')
    ? await filesPanel(visit, dossier, { withConfidential: true, mayEdit: !isAll, inForm: true, problems })
    : null
  const section: SectionProps = { dossierId: dossier.id, values, problems, programme, files: dossier.files }
  return page(
    visit,
    {
      title: 'Đơn yêu cầu công nhận sáng kiến',
      breadcrumb: [
        { name: 'Hồ sơ sáng kiến', href: links.dossiers() },
        { name: shortTitle(dossier.title), href: links.dossier(dossier.id) },
      ],
      eyebrow: `Mẫu M-02 · ${dossier.code ?? `Hồ sơ số ${dossier.id}`}`,
      aside: <StateBadge {...dossierStateWords[dossier.state]} />,
      deadline:
        dossier.version === 0 ? roundDeadline(visit, plan.current.programme, dossier.roundCode) : undefined,
      status: problems.length > 0 ? (form.stale ? 409 : 422) : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      <ReturnedReasons dossierId={dossier.id} returned={returned} />
      {form.stale && <KeptElsewhere kept={valuesOf(dossier)} typed={values} />}
      <div className="kn-form-frame">
        <FormNavigation
          dossierId={dossier.id}
          shown={shown}
          missing={missing}
          toMend={toMend}
          fileCount={dossier.files.length}
        />
        <div className="kn-stack">
          {written.length > 0 && (
            <auto-save
              data-action={links.autosaveDossier(dossier.id)}
              data-key={`ho-so-${dossier.id}-${written.join('-')}`}
            >
              <Form
                action={links.dossierForm(dossier.id)}
                hidden={{ version: String(dossier.tag), sections: shown.join(',') }}
                label="Đơn yêu cầu công nhận sáng kiến"
              >
                <EnterSaves />
                {written.map((one) => (
                  <Card key={one} title={sectionNames[one]} id={one}>
                    <div className="kn-stack">
                      <SectionReasonNote returned={returned} section={one} />
                      {one === 'files' ? (
                        <ListedFiles dossierId={dossier.id}>{panel}</ListedFiles>
                      ) : (
                        body(one, section)
                      )}
                    </div>
                  </Card>
                ))}
                <FormActions>
                  {shown.length === 1 && sectionAfter(shown[0]) ? (
                    <SubmitButton name="act" value="next">
                      Lưu và sang phần sau
                    </SubmitButton>
                  ) : (
                    <SubmitButton name="act" value="save">
                      Lưu
                    </SubmitButton>
                  )}
                  <SubmitButton name="act" value="close" look="plain">
                    Lưu và đóng
                  </SubmitButton>
                  <PaperButtons paper={links.dossierPaper(dossier.id)} look="quiet">
                    Xem đơn in (M-02)
                  </PaperButtons>
                  <p className="kn-saved" data-saved="" role="status">
                    Đã lưu {printTime(dossier.savedAt)}
                  </p>
                </FormActions>
                {shown.includes('pledge') && (
                  <LeavePanel
                    visit={visit}
                    dossier={dossier}
                    missing={missing}
                    values={form.leaving}
                    problems={problems}
                  />
                )}
              </Form>
            </auto-save>
          )}
          {shown.includes('files') && !isAll && (
            <Card title={sectionNames.files} id="files">
              <SectionReasonNote returned={returned} section="files" />
              {panel}
            </Card>
          )}
          {shown.length === 1 && shown[0] === 'files' && (
            <FormActions>
              <LinkButton href={links.dossierForm(dossier.id, 'cam-doan')} look="primary">
                Sang phần sau
              </LinkButton>
            </FormActions>
          )}
        </div>
      </div>
    </div>,
  )
}

function ListedFiles({ dossierId, children }: { dossierId: number; children: ReactNode }) {
  return (
    <>
      {children}
      <LinkButton href={links.dossierForm(dossierId, 'tep')} icon="paperclip">
        Thêm hoặc bỏ tệp
      </LinkButton>
    </>
  )
}

const shortTitle = (title: string): string => (title.length > 60 ? `${title.slice(0, 57)}…` : title)

/** Enter in a line saves; without this it would press the first button of the form, whatever it does. */
function EnterSaves() {
  return (
    <button
      type="submit"
      name="act"
      value="save"
      className="visually-hidden"
      tabIndex={-1}
      aria-hidden="true"
    >
      Lưu
    </button>
  )
}

function body(section: FormSection, props: SectionProps) {
  switch (section) {
    case 'general':
      return <GeneralSection {...props} />
    case 'authors':
      return <AuthorsSection {...props} />
    case 'description':
      return <DescriptionSection {...props} />
    case 'conditions':
      return <ConditionsSection {...props} />
    case 'benefits':
      return <BenefitsSection {...props} />
    case 'evidence':
      return <EvidenceSection {...props} />
    case 'participants':
      return <ParticipantsSection {...props} />
    case 'pledge':
      return <PledgeSection {...props} />
    case 'files':
      return null
  }
}
