import { closeProgramme } from '#app/casework/programme/close-programme.ts'
import { copyProgramme } from '#app/casework/programme/copy-programme.ts'
import { discardProgrammeDraft } from '#app/casework/programme/discard-programme-draft.ts'
import { draftNewVersion } from '#app/casework/programme/draft-new-version.ts'
import { reopenProgramme } from '#app/casework/programme/reopen-programme.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { ConfirmAct } from '#app/pages/kit/confirm-act.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { Form, SubmitButton } from '#app/pages/kit/form.tsx'
import { LongTextField } from '#app/pages/kit/long-text-field.tsx'
import { goTo } from '#app/pages/kit/page.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import type { ProgrammeRecord } from '#app/records/programme/programmes.ts'
import { programmePage } from './programme-page.tsx'
import { programmeWords, reasonField } from './programme-words.ts'

/** What the office can do with a plan besides writing it. */
export function ProgrammeActs(props: {
  record: ProgrammeRecord
  /** null where there is no draft. */
  draftTag: number | null
  problems: readonly FieldProblem[]
}) {
  const { record, draftTag, problems } = props
  return (
    <Card title="Việc với kế hoạch này">
      <div className="kn-stack">
        {record.state === 'issued' && draftTag === null && (
          <Form action={links.programmeAct(record.id, 'dieu-chinh')} label="Soạn bản điều chỉnh">
            <SubmitButton look="plain" icon="edit">
              Soạn bản điều chỉnh
            </SubmitButton>
          </Form>
        )}
        <Form action={links.programmeAct(record.id, 'sao-chep')} label="Chép sang năm sau">
          <SubmitButton look="plain" icon="copy">
            Chép sang năm {record.year + 1}
          </SubmitButton>
        </Form>
        {draftTag !== null && (
          <ConfirmAct
            act="Bỏ bản nháp"
            icon="trash"
            small
            danger
            consequence={
              record.state === 'draft' ? (
                <p>
                  Kế hoạch này chưa ban hành nên sẽ mất hẳn cùng bản nháp. Muốn giữ lại, hãy tải tệp trước.
                </p>
              ) : (
                <p>
                  Các thay đổi đang soạn sẽ mất; phiên bản {record.current?.version} vẫn áp dụng như hiện nay.
                </p>
              )
            }
            confirm="Bỏ bản nháp"
            action={links.programmeAct(record.id, 'bo-nhap')}
            hidden={{ tag: String(draftTag) }}
          />
        )}
        {record.state === 'issued' && draftTag === null && (
          <ConfirmAct
            act="Kết thúc kế hoạch năm"
            icon="lock"
            small
            consequence={
              <p>
                Sau khi kết thúc, không ai nộp hồ sơ theo kế hoạch này được nữa. Mọi hồ sơ đã nộp phải có kết
                quả trước. Có thể mở lại khi có lý do.
              </p>
            }
            confirm="Kết thúc"
            action={links.programmeAct(record.id, 'ket-thuc')}
          />
        )}
        {record.state === 'closed' && (
          <ConfirmAct
            act="Mở lại kế hoạch"
            icon="lock-open"
            small
            consequence={<p>Kế hoạch trở lại trạng thái đang áp dụng, với phiên bản cuối cùng.</p>}
            confirm="Mở lại"
            action={links.programmeAct(record.id, 'mo-lai')}
            open={problemsOf(problems, reasonField).length > 0}
          >
            <LongTextField
              name={reasonField}
              label="Lý do"
              required
              rows={2}
              errors={problemsOf(problems, reasonField)}
            />
          </ConfirmAct>
        )}
      </div>
    </Card>
  )
}

export async function sendDraftNewVersion(visit: SignedInVisit): Promise<Response> {
  const programmeId = idParam(visit)
  if (programmeId === null) return noSuchPage(visit)
  const outcome = await draftNewVersion(visit.tools, visit.actor, { programmeId })
  return outcome.ok
    ? goTo(links.editProgramme(programmeId), 'Đã chép phiên bản đang áp dụng thành bản nháp.')
    : programmePage(
        visit,
        outcome.problems.map((problem) => programmeWords(problem)),
      )
}

export async function sendCopyProgramme(visit: SignedInVisit): Promise<Response> {
  const programmeId = idParam(visit)
  if (programmeId === null) return noSuchPage(visit)
  const outcome = await copyProgramme(visit.tools, visit.actor, { programmeId })
  return outcome.ok
    ? goTo(
        links.editProgramme(outcome.value.programmeId),
        'Đã chép sang năm sau: mọi ngày lùi thêm một năm, số văn bản để trống. Hãy xem lại từng phần.',
      )
    : programmePage(
        visit,
        outcome.problems.map((problem) => programmeWords(problem)),
      )
}

export async function sendDiscardDraft(visit: SignedInVisit): Promise<Response> {
  const programmeId = idParam(visit)
  if (programmeId === null) return noSuchPage(visit)
  const tag = typedWhole((await visit.form()).text('tag')) ?? 0
  const outcome = await discardProgrammeDraft(visit.tools, visit.actor, { programmeId, tag })
  if (!outcome.ok)
    return programmePage(
      visit,
      outcome.problems.map((problem) => programmeWords(problem)),
    )
  return goTo(outcome.value.gone ? links.programmes() : links.programme(programmeId), 'Đã bỏ bản nháp.')
}

export async function sendCloseProgramme(visit: SignedInVisit): Promise<Response> {
  const programmeId = idParam(visit)
  if (programmeId === null) return noSuchPage(visit)
  const outcome = await closeProgramme(visit.tools, visit.actor, { programmeId })
  return outcome.ok
    ? goTo(links.programme(programmeId), 'Đã kết thúc kế hoạch.')
    : programmePage(
        visit,
        outcome.problems.map((problem) => programmeWords(problem)),
      )
}

export async function sendReopenProgramme(visit: SignedInVisit): Promise<Response> {
  const programmeId = idParam(visit)
  if (programmeId === null) return noSuchPage(visit)
  const reason = (await visit.form()).text(reasonField)
  const outcome = await reopenProgramme(visit.tools, visit.actor, { programmeId, reason })
  return outcome.ok
    ? goTo(links.programme(programmeId), 'Đã mở lại kế hoạch.')
    : programmePage(
        visit,
        outcome.problems.map((problem) => programmeWords(problem)),
      )
}
