import type { CloseProgrammeProblem } from '#app/casework/programme/close-programme.ts'
import type { CopyProgrammeProblem } from '#app/casework/programme/copy-programme.ts'
import type { DraftNewVersionProblem } from '#app/casework/programme/draft-new-version.ts'
import type { ImportPresetProblem } from '#app/casework/programme/import-preset.ts'
import type { IssueVersionProblem } from '#app/casework/programme/issue-new-version.ts'
import type { IssueProgrammeProblem } from '#app/casework/programme/issue-programme.ts'
import type { ReopenProgrammeProblem } from '#app/casework/programme/reopen-programme.ts'
import type { StartProgrammeProblem } from '#app/casework/programme/start-programme.ts'
import type { FrozenSince } from '#app/domain/programme/frozen-parts.ts'
import type { ProgrammeState } from '#app/domain/programme/programme-life.ts'
import type { BadgeWords } from '#app/pages/kit/badge.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printBytes, printDay } from '#app/pages/kit/wording.ts'
import { draftMistake } from './draft-mistakes.ts'
import { placeWords } from './plan-places.ts'
import { programmeProblem } from './programme-problem.ts'

export const programmeStateWords: Readonly<Record<ProgrammeState, BadgeWords>> = {
  draft: { words: 'Dự thảo', tone: 'quiet', icon: 'edit' },
  issued: { words: 'Đang áp dụng', tone: 'green', icon: 'circle-check' },
  closed: { words: 'Đã kết thúc', tone: 'quiet', icon: 'lock' },
}

/** "45/KH-UBND": the number as recorded, with the plan's own sign where the clerk wrote the number alone. */
export const fullNumber = (number: string, symbol: string): string =>
  number === '' ? '' : number.includes('/') ? number : `${number}/${symbol}`

type Problem =
  | StartProgrammeProblem
  | ImportPresetProblem
  | CopyProgrammeProblem
  | DraftNewVersionProblem
  | IssueProgrammeProblem
  | IssueVersionProblem
  | CloseProgrammeProblem
  | ReopenProgrammeProblem

export const fileField = 'tep'
export const numberField = 'so'
export const dayField = 'ngay'
export const reasonField = 'ly-do'

/** Why a verb on a plan was refused, beside the box it is about. `file` names places of the plan; without it a file's own paths stand. */
export function programmeWords(problem: Problem, file?: unknown): FieldProblem {
  switch (problem.problem) {
    case 'not-allowed':
      return { message: 'Tài khoản này không có quyền lập, ban hành kế hoạch.' }
    case 'no-such-programme':
      return { message: 'Không tìm thấy kế hoạch này.' }
    case 'no-such-preset':
      return { field: 'mau', message: 'Chưa chọn kế hoạch mẫu.' }
    case 'no-such-year':
      return { field: 'nam', message: `Năm phải từ ${problem.least} đến ${problem.most}.` }
    case 'file-too-large':
      return {
        field: fileField,
        message: `Tệp quá lớn: nhiều nhất ${printBytes(problem.limit)}.`,
      }
    case 'file-mistake':
      return file === undefined
        ? { field: fileField, message: programmeProblem(problem.mistake) }
        : {
            message: `${draftMistake(problem.mistake, file).place}: ${draftMistake(problem.mistake, file).message}`,
          }
    case 'code-taken':
      return { field: fileField, message: `Đã có kế hoạch mang mã “${problem.code}”.` }
    case 'no-draft':
      return { message: 'Bản nháp không còn: người khác đã ban hành hoặc bỏ.' }
    case 'stale-draft':
      return {
        message: 'Người khác đã lưu bản nháp sau khi bạn mở trang này. Hãy xem lại nội dung mới rồi làm lại.',
      }
    case 'already-issued':
      return { message: 'Kế hoạch này đã được ban hành.' }
    case 'number-missing':
      return { field: numberField, message: 'Chưa ghi số văn bản.' }
    case 'number-too-long':
      return { field: numberField, message: `Số văn bản dài quá ${problem.limit} ký tự.` }
    case 'day-missing':
      return { field: dayField, message: 'Chưa ghi ngày văn bản, hoặc ngày không có thật (ngày/tháng/năm).' }
    case 'day-in-future':
      return {
        field: dayField,
        message: `Ngày văn bản không được sau hôm nay, ${printDay(problem.today)}.`,
      }
    case 'reason-missing':
      return { field: reasonField, message: 'Chưa ghi lý do.' }
    case 'nothing-changed':
      return { message: 'Bản nháp không khác gì phiên bản đang áp dụng.' }
    case 'not-in-force':
      return { message: 'Kế hoạch này không ở trạng thái đang áp dụng.' }
    case 'draft-exists':
      return { message: 'Đang có một bản nháp điều chỉnh: hãy ban hành hoặc bỏ bản nháp trước.' }
    case 'frozen':
      return {
        message: `Không được đổi ${placeWords(problem.path, file)}: ${frozenWords[problem.since]}.`,
      }
    case 'code-in-use':
      return {
        message: `Không được bỏ mã “${problem.code}” khỏi ${listWords[problem.list]}: đã có hồ sơ mang mã này.`,
      }
    case 'dossiers-unsettled':
      return { message: `Còn ${problem.dossiers} hồ sơ đã nộp chưa có kết quả.` }
    case 'not-closed':
      return { message: 'Kế hoạch này chưa kết thúc.' }
  }
}

const frozenWords: Readonly<Record<FrozenSince, string>> = {
  issued: 'kế hoạch đã ban hành',
  'sheet-signed': 'đã có phiếu chấm được ký',
  'decision-issued': 'đã ban hành quyết định công nhận',
}

const listWords = {
  rounds: 'danh sách đợt',
  sectors: 'danh sách ngành',
  fields: 'danh sách lĩnh vực',
  solutionKinds: 'danh sách loại giải pháp',
} as const
