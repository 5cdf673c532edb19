import { describeFile } from '#app/casework/dossier/describe-file.ts'
import { moveFile } from '#app/casework/dossier/move-file.ts'
import { removeFile } from '#app/casework/dossier/remove-file.ts'
import { restoreFile } from '#app/casework/dossier/restore-file.ts'
import { goTo } from '#app/pages/kit/page.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { fileProblemWords } from './dossier-problems.ts'
import { filesAgain, filesPlace } from './files-place.ts'

const fileOf = (visit: SignedInVisit) => ({
  dossierId: idParam(visit) ?? 0,
  fileId: idParam(visit, 'tep') ?? 0,
})

export async function sendFileRemoval(visit: SignedInVisit): Promise<Response> {
  const file = fileOf(visit)
  const reason = (await visit.form()).line(`reason.${file.fileId}`)
  const outcome = await removeFile(visit.tools, visit.actor, { ...file, reason })
  return outcome.ok
    ? goTo(filesPlace(visit, file.dossierId), 'Đã bỏ tệp khỏi hồ sơ. Có thể lấy lại ở mục “Tệp đã bỏ”.')
    : filesAgain(visit, outcome.problems.map(fileProblemWords))
}

export async function sendFileRestoring(visit: SignedInVisit): Promise<Response> {
  const file = fileOf(visit)
  const outcome = await restoreFile(visit.tools, visit.actor, file)
  return outcome.ok
    ? goTo(filesPlace(visit, file.dossierId), 'Đã lấy lại tệp.')
    : filesAgain(visit, outcome.problems.map(fileProblemWords))
}

export async function sendFileDescription(visit: SignedInVisit): Promise<Response> {
  const file = fileOf(visit)
  const form = await visit.form()
  const outcome = await describeFile(visit.tools, visit.actor, {
    ...file,
    caption: form.line(`caption.${file.fileId}`),
    confidential: form.has(`confidential.${file.fileId}`),
  })
  return outcome.ok
    ? goTo(filesPlace(visit, file.dossierId), 'Đã lưu ghi chú tệp.')
    : filesAgain(visit, outcome.problems.map(fileProblemWords))
}

const moving =
  (towards: 'beginning' | 'end') =>
  async (visit: SignedInVisit): Promise<Response> => {
    const file = fileOf(visit)
    const outcome = await moveFile(visit.tools, visit.actor, { ...file, towards })
    return outcome.ok
      ? goTo(filesPlace(visit, file.dossierId), 'Đã đổi thứ tự tệp.')
      : filesAgain(visit, outcome.problems.map(fileProblemWords))
  }

export const sendFileUp = moving('beginning')
export const sendFileDown = moving('end')
