import type { AttachMailProblem } from '#app/casework/intake/attach-mail.ts'
import type { SetMailAsideProblem } from '#app/casework/intake/set-mail-aside.ts'
import type { StartFromMailProblem } from '#app/casework/intake/start-from-mail.ts'
import type { MailHandling } from '#app/domain/intake/incoming-mail.ts'
import { fileProblemWords } from '#app/pages/dossier/dossier-problems.ts'
import type { BadgeWords } from '#app/pages/kit/badge.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printCount } from '#app/pages/kit/wording.ts'

export const mailStateWords: Readonly<Record<MailHandling, BadgeWords>> = {
  waiting: { words: 'Chờ gắn', tone: 'sun', icon: 'hourglass' },
  attached: { words: 'Đã gắn vào hồ sơ', tone: 'green', icon: 'paperclip' },
  'made-dossier': { words: 'Đã lập hồ sơ', tone: 'green', icon: 'file-plus' },
  'set-aside': { words: 'Để riêng', tone: 'quiet', icon: 'x' },
}

/** The word of the address for each state. */
export const mailStateInAddress = {
  waiting: 'cho-gan',
  attached: 'da-gan',
  'made-dossier': 'da-lap-ho-so',
  'set-aside': 'de-rieng',
} as const satisfies Readonly<Record<MailHandling, string>>

/** Why an attachment stays in the letter. */
export function refusedAttachmentWords(refused: string): string {
  if (refused.startsWith('file-infected:'))
    return `Có mã độc (${refused.slice('file-infected:'.length)}), không tách khỏi thư`
  if (refused === 'file-too-large') return 'Lớn quá mức cho phép, vẫn còn trong thư gốc'
  if (refused === 'file-empty') return 'Tệp rỗng'
  return 'Không phải PDF, Word (.docx) hay ảnh; vẫn còn trong thư gốc'
}

/** The old encodings by the names offices know. */
export const encodingWords = (readAs: string): string =>
  ({
    'utf-8': 'Unicode',
    tcvn: 'TCVN3 (ABC)',
    viscii: 'VISCII',
    'windows-1258': 'Windows-1258',
    'windows-1252': 'Tây Âu',
  })[readAs] ?? 'khác'

export function mailProblemWords(
  problem: AttachMailProblem | SetMailAsideProblem | StartFromMailProblem,
): FieldProblem {
  switch (problem.problem) {
    case 'mail-handled':
      return { message: 'Thư không còn chờ: có thể đã được xử lý trong cửa sổ khác.' }
    case 'no-such-dossier':
      return { field: 'dossier', message: 'Không có hồ sơ nào đã nộp mang mã hoặc số này.' }
    case 'not-attachable':
      return {
        field: 'dossier',
        message: 'Hồ sơ này không nhận thêm tệp: chỉ gắn thư vào hồ sơ đã nộp mà chưa được chấp nhận.',
      }
    case 'programme-not-open':
      return { field: 'programme', message: 'Kế hoạch này chưa ban hành hoặc đã kết thúc.' }
    case 'no-round-for-sector':
      return { field: 'sector', message: 'Hãy chọn đơn vị, hoặc lĩnh vực khi là cá nhân.' }
    case 'title-missing':
      return { field: 'title', message: 'Chưa ghi tên sáng kiến.' }
    case 'title-too-long':
      return { field: 'title', message: `Tên sáng kiến dài quá ${problem.max} ký tự.` }
    case 'reason-missing':
      return { field: 'reason', message: 'Chưa ghi lý do.' }
    case 'reason-too-long':
      return { field: 'reason', message: `Lý do dài quá ${printCount(problem.max)} ký tự.` }
    default:
      return fileProblemWords(problem)
  }
}
