import { importPeople } from '#app/casework/people/import-people.ts'
import type { ImportRefusal } from '#app/casework/people/import-refusals.ts'
import { importUnits } from '#app/casework/people/import-units.ts'
import { type ListKind, readList } from '#app/casework/people/read-list.ts'
import { receiveUpload } from '#app/pages/dossier/upload-files.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { FileField } from '#app/pages/kit/file-field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { goTo, page } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { printCount } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import { listPlace } from './import-places.ts'
import { showPreview } from './import-preview.tsx'
import { importWords, readListWords } from './import-words.ts'

type Screen = (visit: SignedInVisit) => Promise<Response>

export const importPage =
  (kind: ListKind): Screen =>
  async (visit) =>
    show(visit, kind, [])

/** Reads what was sent and leads to its preview; a second sending makes a second preview and harms nobody. */
export const sendList =
  (kind: ListKind): Screen =>
  async (visit) => {
    const upload = await receiveUpload(visit)
    if (typeof upload === 'string')
      return show(visit, kind, ['Tệp chưa gửi lên trọn vẹn. Hãy chọn tệp và gửi lại.'])
    const [first, ...others] = upload.files
    for (const { arrived } of others) if (arrived !== 'too-large') await arrived.discard()
    if (first === undefined) return show(visit, kind, ['Chưa chọn tệp nào.'])
    const named = (message: string) => `${first.name}: ${message}`
    if (first.arrived === 'too-large') return show(visit, kind, [named('Tệp quá lớn.')])
    const outcome = await readList(visit.tools, visit.actor, { kind, name: first.name, file: first.arrived })
    return outcome.ok
      ? goTo(links.listImport(kind, outcome.value.importId))
      : show(visit, kind, outcome.problems.map(readListWords).map(named))
  }

export const previewPage =
  (kind: ListKind): Screen =>
  async (visit) => {
    const id = idParam(visit)
    return id === null ? noSuchPage(visit) : showPreview(visit, kind, id, [])
  }

export const sendImport =
  (kind: ListKind): Screen =>
  async (visit) => {
    const importId = idParam(visit)
    if (importId === null) return noSuchPage(visit)
    const wanted = { importId, digest: (await visit.form()).text('dau-van') }
    const write = kind === 'units' ? importUnits : importPeople
    const outcome = await write(visit.tools, visit.actor, wanted)
    if (outcome.ok) {
      const { added, changed } = outcome.value
      return goTo(
        links.listImport(kind, importId),
        `Đã ghi danh sách: ${printCount(added)} thêm mới, ${printCount(changed)} cập nhật.`,
      )
    }
    const isUnknown = outcome.problems.some(({ problem }: ImportRefusal) => problem === 'import-unknown')
    return isUnknown
      ? noSuchPage(visit)
      : showPreview(visit, kind, importId, outcome.problems.map(importWords))
  }

function show(visit: SignedInVisit, kind: ListKind, problems: readonly string[]): Response {
  const place = listPlace(kind)
  return page(
    visit,
    {
      title: place.title,
      breadcrumb: [{ name: place.above, href: place.aboveHref }],
      lead: 'Tải tệp mẫu, điền, tải lên, xem trước từng thay đổi rồi mới xác nhận. Chưa xác nhận thì chưa có gì được ghi.',
      measure: 'reading',
      status: problems.length > 0 ? 422 : 200,
    },
    <>
      <ProblemSummary problems={problems.map((message) => ({ field: 'tep', message }))} />
      <div className="kn-stack">
        <Card title="1. Lấy tệp để điền">
          <p>{place.templateNote}</p>
          <div className="kn-actions">
            <LinkButton href={links.listTemplate(kind)} icon="download">
              Tải tệp mẫu
            </LinkButton>
            <LinkButton href={links.listExport(kind)} icon="table-export">
              Tải danh sách hiện có
            </LinkButton>
          </div>
        </Card>
        <Card title="2. Tải tệp đã điền lên">
          <Form action={links.importLists(kind)} withFiles>
            <FileField
              name="tep"
              label="Tệp Excel (.xlsx)"
              required
              accept=".xlsx"
              hint="Tối đa 10 MB và 10.000 dòng. Mỗi dòng một mục, không gộp ô, không công thức."
            />
            <FormActions>
              <SubmitButton icon="eye">Xem trước</SubmitButton>
            </FormActions>
          </Form>
        </Card>
      </div>
    </>,
  )
}
