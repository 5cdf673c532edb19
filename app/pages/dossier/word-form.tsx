import { judgeWordForm, type WordFormRefusal } from '#app/casework/dossier/judge-word-form.ts'
import type { OpenDossier } from '#app/casework/dossier/open-dossier.ts'
import { saveDossierDraft } from '#app/casework/dossier/save-dossier-draft.ts'
import type { WordUnread } from '#app/documents/dossier/read-word-form.ts'
import { writeWordForm } from '#app/documents/dossier/write-word-form.ts'
import { mayEdit } from '#app/domain/dossier/dossier-access.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { Card } from '#app/pages/kit/card.tsx'
import { type FieldProblem, problemsOf } from '#app/pages/kit/field.tsx'
import { FileField } from '#app/pages/kit/file-field.tsx'
import { Form, FormActions, LinkButton, SubmitButton } from '#app/pages/kit/form.tsx'
import { Notice } from '#app/pages/kit/notice.tsx'
import { page, printed } from '#app/pages/kit/page.tsx'
import { ProblemSummary } from '#app/pages/kit/problem-summary.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { writable } from './dossier-form.tsx'
import { fileProblemWords, saveProblemWords } from './dossier-problems.ts'
import { faultWords, receiveUpload } from './upload-files.ts'
import { typedFromWord, wordDataOf } from './word-form-values.ts'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What one upload brought: how much was taken, and everything that was not. */
type Read = { readonly taken: number; readonly left: readonly string[] }

/** The đơn as a Word file to fill offline, with what the draft has already. */
export async function wordFormFile(visit: SignedInVisit): Promise<Response> {
  const open = await editable(visit)
  if (open === null) return noSuchPage(visit)
  const bytes = await writeWordForm(wordDataOf(open.dossier, open.plan.current.programme))
  return printed(bytes, `Don-M-02-dien-tren-Word-ho-so-${open.dossier.id}.docx`, wordType)
}

export async function wordFormPage(visit: SignedInVisit): Promise<Response> {
  const open = await editable(visit)
  return open === null ? noSuchPage(visit) : screen(visit, open, [], null)
}

/** Takes a filled form into the draft: what was read is saved, what was not is listed by its place. */
export async function sendWordForm(visit: SignedInVisit): Promise<Response> {
  const { tools, actor } = visit
  const open = await editable(visit)
  if (open === null) return noSuchPage(visit)
  const again = (message: string) => screen(visit, open, [{ field: 'word', message }], null)
  const upload = await receiveUpload(visit)
  if (typeof upload === 'string') return again(faultWords(upload, tools))
  const [sent, ...others] = upload.files
  for (const { arrived } of others) if (arrived !== 'too-large') await arrived.discard()
  if (sent === undefined) return again('Chưa chọn tệp Word nào.')
  const reading = await judgeWordForm(sent.arrived)
  if (typeof reading === 'string') return again(refusalWords(reading, sent.name))

  const { dossier, plan } = open
  const { draft, left, taken } = typedFromWord(reading, dossier, plan.current.programme)
  const saved = await saveDossierDraft(tools, actor, { dossierId: dossier.id, tag: dossier.tag, draft })
  if (!saved.ok) return screen(visit, open, saved.problems.map(saveProblemWords), null)
  return screen(visit, open, [], { taken, left: [...left, ...reading.unread.map(unreadWords)] })
}

async function editable(visit: SignedInVisit): Promise<OpenDossier | null> {
  const open = await writable(visit)
  return open !== null && mayEdit(visit.actor, open.dossier) ? open : null
}

function screen(
  visit: SignedInVisit,
  { dossier }: OpenDossier,
  problems: readonly FieldProblem[],
  read: Read | null,
): Response {
  return page(
    visit,
    {
      title: 'Điền đơn trên Word',
      breadcrumb: [
        { name: 'Hồ sơ sáng kiến', href: links.dossiers() },
        { name: dossier.title || 'Chưa đặt tên', href: links.dossierForm(dossier.id) },
      ],
      lead: 'Tải đơn về, điền khi không có mạng, rồi gửi lên: nội dung được đưa vào bản thảo.',
      measure: 'reading',
      status: problems.length > 0 ? 422 : 200,
    },
    <div className="kn-stack">
      <ProblemSummary problems={problems} />
      {read !== null && <ReadFromWord read={read} dossierId={dossier.id} />}
      <Card title="1. Tải đơn về">
        <p>Tệp đã có sẵn những gì đang ghi trong hồ sơ. Giữ nguyên các nhãn, viết vào ô bên dưới.</p>
        <LinkButton icon="download" href={links.wordFormFile(dossier.id)}>
          Tải đơn M-02 (Word)
        </LinkButton>
      </Card>
      <Card title="2. Gửi đơn đã điền lên">
        <upload-progress>
          <Form action={links.wordForm(dossier.id)} withFiles label="Gửi đơn Word đã điền">
            <FileField
              name="word"
              label="Đơn đã điền (.docx)"
              required
              accept=".docx"
              errors={problemsOf(problems, 'word')}
              hint="Ô để trống thì phần đang có trong hồ sơ giữ nguyên; ô có chữ thì thay phần đang có."
            />
            <FormActions>
              <SubmitButton icon="upload">Đọc vào hồ sơ</SubmitButton>
              <LinkButton href={links.dossierForm(dossier.id)} look="quiet">
                Về đơn đang soạn
              </LinkButton>
            </FormActions>
          </Form>
        </upload-progress>
      </Card>
    </div>,
  )
}

function ReadFromWord({ read, dossierId }: { read: Read; dossierId: number }) {
  const done = `Đã đưa ${read.taken} ô vào hồ sơ.`
  return (
    <Notice
      tone={read.left.length === 0 ? 'good' : 'warn'}
      title={read.left.length === 0 ? done : `${done} Còn ${read.left.length} chỗ không đọc được:`}
      message="Hãy xem lại từng phần trước khi gửi."
    >
      {read.left.length > 0 && (
        <ul>
          {read.left.map((each) => (
            <li key={each} className="kn-written">
              {each}
            </li>
          ))}
        </ul>
      )}
      <LinkButton href={links.dossierForm(dossierId, 'tat-ca')} icon="edit">
        Xem lại đơn
      </LinkButton>
    </Notice>
  )
}

function unreadWords(place: WordUnread): string {
  switch (place.unread) {
    case 'outside':
      return `Đoạn nằm ngoài các ô: “${place.text}”`
    case 'unknown-table':
      return `Bảng không có nhãn của đơn: “${place.text}”`
    case 'twice':
      return `“${place.label}” có hai lần, chỉ đọc lần đầu; lần sau ghi: “${place.text}”`
    case 'row':
      return `${place.label}, dòng ${place.row} không đủ hoặc thừa cột: “${place.text}”`
    case 'beside':
      return `${place.label || 'Ngoài các ô'}: có ${besideWords[place.what]}`
    case 'gone':
      return `Không thấy ô “${place.label}” trong tệp; phần đang có trong hồ sơ giữ nguyên.`
  }
}

const besideWords = {
  picture: 'hình ảnh hoặc hình vẽ, không đưa vào được; hãy gửi ở phần Tệp đính kèm.',
  footnote: 'chú thích cuối trang, không đưa vào được; hãy viết vào ô.',
  comment: 'ghi chú bên lề của Word, không đưa vào.',
  'inner-table': 'bảng nằm trong ô, chỉ đưa được phần chữ; hãy xem lại.',
} as const

function refusalWords(refusal: WordFormRefusal, name: string): string {
  switch (refusal) {
    case 'too-large':
      return `Tệp “${name}” lớn quá mức của một đơn Word.`
    case 'broken':
      return `Tệp “${name}” bị hỏng hoặc không phải tài liệu Word đọc được.`
    case 'not-the-form':
      return `Tệp “${name}” không phải đơn M-02 tải từ hồ sơ: không thấy ô nào của đơn.`
    case 'empty':
      return `Tệp “${name}” rỗng (0 byte).`
    case 'not-word':
      return `Tệp “${name}” không phải tài liệu Word (.docx).`
    default:
      return fileProblemWords({ problem: 'file-kind-refused', name, why: refusal }).message
  }
}
