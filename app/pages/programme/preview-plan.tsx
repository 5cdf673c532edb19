import { likelyDay, planText } from '#app/documents/programme/plan-text.ts'
import { parseProgramme } from '#app/domain/programme/parse-programme.ts'
import { mayKeepProgrammes } from '#app/domain/programme/programme-life.ts'
import type { Rubric } from '#app/domain/programme/rubric.ts'
import { CriterionFields } from '#app/pages/council/sheet-form.tsx'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { EmptyState } from '#app/pages/kit/empty-state.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { PaperButtons } from '#app/pages/kit/paper-buttons.tsx'
import { ScoreTotal } from '#app/pages/kit/score-field.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { DraftTabs, draftHeader } from './draft-tabs.tsx'
import { MistakeList } from './mistake-list.tsx'
import { openDraft } from './opened-draft.ts'
import { PlanView } from './plan-view.tsx'

/** Xem trước: the draft as it will read, and the sheet as a member will have it before them. */
export async function previewPlanPage(visit: SignedInVisit): Promise<Response> {
  const draft = await openDraft(visit)
  if (draft === null) return noSuchPage(visit)
  if ('noDraft' in draft) return goTo(links.programme(draft.noDraft.id))
  const { record, mistakes } = draft
  const parsed = parseProgramme(draft.file)
  return page(
    visit,
    {
      ...draftHeader(record),
      measure: 'wide',
      action: parsed.ok ? (
        <PaperButtons paper={`${links.programmePaper(record.id)}?ban=nhap`}>In bản dự thảo</PaperButtons>
      ) : undefined,
    },
    <div className="kn-stack">
      <DraftTabs
        programmeId={record.id}
        current={links.previewProgramme(record.id)}
        mistakes={mistakes.length}
      />
      {parsed.ok ? (
        <div className="kn-plan-preview">
          <Card>
            <PlanView text={planText(parsed.value, likelyDay(parsed.value))} />
          </Card>
          <Card title="Phiếu chấm như thành viên Hội đồng sẽ thấy" aside="Điểm gõ ở đây không được lưu.">
            <SheetPreview rubric={parsed.value.rubric} />
          </Card>
        </div>
      ) : (
        <>
          <MistakeList
            programmeId={record.id}
            mistakes={mistakes}
            mayEdit={mayKeepProgrammes(visit.actor)}
            open
          />
          <EmptyState icon="eye" title="Chưa xem trước được">
            Sửa hết các chỗ trên rồi mở lại trang này.
          </EmptyState>
        </>
      )}
    </div>,
  )
}

/** The council's own sheet, without a form around it: it adds up, and nothing is sent anywhere. */
function SheetPreview({ rubric }: { rubric: Rubric }) {
  const typed = { points: {}, comments: {}, remark: '' }
  return (
    <running-total>
      <ScoreTotal total="0" max={rubric.scale} missing={0} />
      <div className="kn-sheet-criteria">
        {rubric.criteria.map((criterion) => (
          <CriterionFields
            key={criterion.code}
            criterion={criterion}
            rubric={rubric}
            typed={typed}
            problems={[]}
          />
        ))}
      </div>
    </running-total>
  )
}
