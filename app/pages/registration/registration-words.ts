import type { ChangeRegistrationProblem } from '#app/casework/registration/change-registration.ts'
import type { RegisterInitiativesProblem } from '#app/casework/registration/register-initiatives.ts'
import type { TakeUpRegistrationProblem } from '#app/casework/registration/take-up-registration.ts'
import type { WithdrawRegistrationProblem } from '#app/casework/registration/withdraw-registration.ts'
import type { RegistrationState, RegistrationStepKind } from '#app/domain/registration/registration.ts'
import type { ListMistake } from '#app/domain/registration/registration-list.ts'
import type { BadgeWords } from '#app/pages/kit/badge.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printMoment } from '#app/pages/kit/wording.ts'

export const registrationStateWords: Readonly<Record<RegistrationState, BadgeWords>> = {
  registered: { words: 'Đã đăng ký', tone: 'water', icon: 'clipboard-check' },
  'taken-up': { words: 'Đã lập hồ sơ', tone: 'green', icon: 'file-check' },
  withdrawn: { words: 'Đã rút', tone: 'quiet', icon: 'ban' },
}

/** What a step did, as its line of the history says it. */
export const registrationStepWords: Readonly<Record<RegistrationStepKind, string>> = {
  registered: 'đã đăng ký',
  changed: 'đã sửa bản đăng ký',
  withdrawn: 'đã rút đăng ký',
  'taken-up': 'đã lập hồ sơ từ bản đăng ký',
}

export function entryProblemWords(problem: ListMistake): FieldProblem {
  switch (problem.problem) {
    case 'title-missing':
      return { field: 'title', message: 'Chưa ghi tên sáng kiến.' }
    case 'title-too-long':
      return { field: 'title', message: `Tên sáng kiến dài quá ${problem.max} ký tự.` }
    case 'already-registered':
      return { field: 'title', message: 'Sáng kiến này đã được đăng ký trước đó.' }
    case 'title-twice':
      return { message: `Trùng tên với dòng ${problem.line}.` }
    case 'reform-unclear':
      return { message: `Không hiểu “${problem.given}” ở cột cải cách hành chính: ghi x hoặc để trống.` }
    case 'authors-missing':
      return { field: 'authors.0.fullName', message: 'Chưa ghi tác giả nào.' }
    case 'author-name-missing':
      return {
        field: `authors.${problem.place}.fullName`,
        message: `Tác giả ${problem.place + 1} chưa có họ tên.`,
      }
    case 'author-twice':
      return { message: `Tác giả ${problem.name} được ghi hai lần.` }
    case 'too-many-authors':
      return { message: `Nhiều hơn ${problem.max} tác giả.` }
    case 'field-unknown':
      return { field: 'field', message: `Kế hoạch không có lĩnh vực “${problem.given}”.` }
    case 'kind-unknown':
      return { field: 'kind', message: `Kế hoạch không có loại giải pháp “${problem.given}”.` }
    case 'line-too-long':
      return { message: `Họ tên hoặc chức vụ dài quá ${problem.max} ký tự.` }
    case 'note-too-long':
      return { field: 'note', message: `Ghi chú dài quá ${problem.max} ký tự.` }
  }
}

export function registerProblemWords(problem: RegisterInitiativesProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-unit':
      return { field: 'unit', message: 'Ông/bà không đăng ký thay được cho đơn vị này.' }
    case 'unit-ended':
      return { field: 'unit', message: 'Đơn vị đã kết thúc hoạt động.' }
    case 'programme-not-open':
      return { message: 'Kế hoạch năm chưa ban hành hoặc đã kết thúc.' }
    case 'no-round-for-sector':
      return { field: 'sector', message: 'Kế hoạch năm không có đợt nào nhận sáng kiến của lĩnh vực này.' }
    case 'nothing-to-register':
      return { message: 'Danh sách không có sáng kiến nào.' }
    case 'too-many-entries':
      return { message: `Mỗi lần đăng ký nhiều nhất ${problem.max} sáng kiến. Hãy chia danh sách.` }
    case 'entry':
      return entryProblemWords(problem.why)
    case 'round-not-open':
      return { message: `Đợt xét chưa mở, bắt đầu lúc ${printMoment(problem.opensAt)}.` }
    case 'round-closed':
      return {
        message: `Đợt xét đã khóa lúc ${printMoment(problem.closedAt)} và không nhận đăng ký muộn.`,
      }
    case 'late-reason-needed':
      return {
        field: 'lateReason',
        message: `Đợt xét đã khóa lúc ${printMoment(problem.closedAt)}. Đăng ký muộn cần ghi lý do và số văn bản cho phép.`,
      }
  }
}

type LaterProblem = ChangeRegistrationProblem | WithdrawRegistrationProblem | TakeUpRegistrationProblem

export function laterProblemWords(problem: LaterProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-registration':
      return { message: 'Không có bản đăng ký này.' }
    case 'not-changeable':
      return { message: 'Bản đăng ký đã rút hoặc đã lập hồ sơ, hoặc không phải của đơn vị ông/bà.' }
    case 'stale':
      return { message: 'Bản đăng ký vừa được sửa ở nơi khác. Hãy xem lại nội dung mới rồi sửa tiếp.' }
    case 'programme-not-open':
      return { message: 'Kế hoạch năm chưa ban hành hoặc đã kết thúc.' }
    case 'reason-missing':
      return { field: 'reason', message: 'Chưa ghi lý do.' }
    case 'reason-too-long':
      return { field: 'reason', message: `Lý do dài quá ${problem.max} ký tự.` }
    case 'nothing-changed':
      return { message: 'Nội dung không có gì khác bản đang có.' }
    case 'entry':
      return entryProblemWords(problem.why)
    case 'not-to-be-taken-up':
      return { message: 'Bản đăng ký đã rút, hoặc ông/bà không phải tác giả, văn thư hay thủ trưởng đơn vị.' }
    case 'already-taken-up':
      return { message: 'Bản đăng ký đã có hồ sơ, không lập lần nữa.' }
  }
}
