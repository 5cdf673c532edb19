import { attachFile } from '#app/casework/dossier/attach-file.ts'
import { finishUpload } from '#app/casework/dossier/finish-upload.ts'
import { readDossier } from '#app/casework/dossier/open-dossier.ts'
import { mayEdit } from '#app/domain/dossier/dossier-access.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { goTo } from '#app/pages/kit/page.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { fileProblemWords } from './dossier-problems.ts'
import { filesAgain, filesPlace } from './files-place.ts'
import { faultWords, receiveUpload, type Upload } from './upload-files.ts'

/** Takes the files of the form in; those that can be kept are kept, the others are named with their reason. */
export const sendFiles = (visit: SignedInVisit): Promise<Response> => takeIn(visit)

/** One file in the place of another. */
export const sendReplacement = (visit: SignedInVisit): Promise<Response> =>
  takeIn(visit, idParam(visit, 'tep') ?? 0)

async function takeIn(visit: SignedInVisit, replaces?: number): Promise<Response> {
  const { tools, actor } = visit
  const id = idParam(visit)
  const open = id === null ? null : await readDossier(tools.db, actor, id)
  if (open === null) return noSuchPage(visit)
  const dossierId = open.dossier.id
  if (!mayEdit(actor, open.dossier)) return filesAgain(visit, [fileProblemWords({ problem: 'not-writable' })])
  const upload = await receiveUpload(visit)
  if (typeof upload === 'string')
    return filesAgain(visit, [{ field: 'tep', message: faultWords(upload, tools) }])
  const files = sentFiles(upload)
  if (files.length === 0) return filesAgain(visit, [{ field: 'tep', message: 'Chưa chọn tệp nào.' }])

  const problems: FieldProblem[] = []
  let kept = 0
  // One file takes the place of one: a second has none to take.
  for (const file of replaces === undefined ? files : files.slice(0, 1)) {
    const outcome = await keepOne(visit, file, {
      dossierId,
      caption: upload.fields.get('caption') ?? '',
      confidential: upload.fields.has('confidential'),
      replaces,
    })
    if (outcome.length === 0) kept += 1
    else problems.push(...outcome)
  }
  if (problems.length === 0) {
    const notice = replaces === undefined ? `Đã thêm ${kept} tệp.` : 'Đã thay tệp. Bản cũ vẫn được giữ.'
    return goTo(filesPlace(visit, dossierId), notice)
  }
  return filesAgain(
    visit,
    kept > 0 ? [...problems, { message: `${kept} tệp còn lại đã được lưu.` }] : problems,
  )
}

/** Came with the form itself, or was sent in pieces before it. */
type SentFile = Upload['files'][number] | { readonly uploadId: string }

const sentFiles = ({ files, fields }: Upload): readonly SentFile[] => [
  ...files,
  ...(fields.get('gui') ?? '')
    .split(',')
    .filter((id) => id !== '')
    .map((uploadId) => ({ uploadId })),
]

async function keepOne(
  { tools, actor }: SignedInVisit,
  file: SentFile,
  wish: {
    readonly dossierId: number
    readonly caption: string
    readonly confidential: boolean
    readonly replaces: number | undefined
  },
): Promise<readonly FieldProblem[]> {
  if ('uploadId' in file) {
    const outcome = await finishUpload(tools, actor, { ...wish, uploadId: file.uploadId })
    return outcome.ok ? [] : outcome.problems.map(fileProblemWords)
  }
  const { name, arrived } = file
  if (arrived === 'too-large')
    return [fileProblemWords({ problem: 'file-too-large', name, maxBytes: tools.settings.fileMaxBytes })]
  const outcome = await attachFile(tools, actor, { ...wish, arrived, name })
  return outcome.ok ? [] : outcome.problems.map(fileProblemWords)
}
