import type { ApproveJoiningProblem } from '#app/casework/people/approve-joining.ts'
import type { AskToJoinProblem } from '#app/casework/people/ask-to-join.ts'
import type { JoinSettlingProblem } from '#app/casework/people/refuse-joining.ts'
import type { JoinKind, JoinRefusalProblem, JoinRequestState } from '#app/domain/people/join-request.ts'
import type { BadgeWords } from '#app/pages/kit/badge.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printTime } from '#app/pages/kit/wording.ts'
import { loginNameWords, personWords } from './people-words.ts'
import { saveUnitWords } from './unit-words.ts'

export const joinKindWords: Readonly<Record<JoinKind, string>> = {
  individual: 'Cá nhân',
  enterprise: 'Doanh nghiệp',
  cooperative: 'Hợp tác xã',
  other: 'Tổ chức khác',
}

export const joinStateWords: Readonly<Record<JoinRequestState, BadgeWords>> = {
  waiting: { words: 'Chờ duyệt', tone: 'sun', icon: 'hourglass' },
  approved: { words: 'Đã duyệt', tone: 'green', icon: 'check' },
  refused: { words: 'Đã từ chối', tone: 'red', icon: 'x' },
}

/** The word of the address for each state. */
export const joinStateInAddress = {
  waiting: 'cho-duyet',
  approved: 'da-duyet',
  refused: 'da-tu-choi',
} as const satisfies Readonly<Record<JoinRequestState, string>>

export function askToJoinWords(problem: AskToJoinProblem): FieldProblem {
  switch (problem.problem) {
    case 'organisation-missing':
      return { field: 'ten-to-chuc', message: 'Chưa nhập tên doanh nghiệp, hợp tác xã, tổ chức.' }
    case 'organisation-too-long':
      return { field: 'ten-to-chuc', message: `Tên tổ chức dài quá ${problem.max} ký tự.` }
    case 'tax-code-missing':
      return { field: 'ma-so-thue', message: 'Chưa nhập mã số thuế của doanh nghiệp.' }
    case 'tax-code-malformed':
      return {
        field: 'ma-so-thue',
        message: 'Mã số thuế gồm 10 chữ số, hoặc 13 chữ số với đơn vị phụ thuộc, ví dụ 2700123456-001.',
      }
    case 'address-missing':
      return { field: 'dia-chi', message: 'Chưa nhập địa chỉ.' }
    case 'address-too-long':
      return { field: 'dia-chi', message: `Địa chỉ dài quá ${problem.max} ký tự.` }
    case 'email-missing':
      return { field: 'thu-dien-tu', message: 'Chưa nhập thư điện tử.' }
    case 'phone-missing':
      return { field: 'dien-thoai', message: 'Chưa nhập số điện thoại.' }
    case 'wish-missing':
      return { field: 'mong-muon', message: 'Chưa ghi ông/bà muốn tham gia việc gì.' }
    case 'wish-too-long':
      return { field: 'mong-muon', message: `Nội dung dài quá ${problem.max} ký tự.` }
    case 'consent-missing':
      return { field: 'dong-y', message: 'Cần đồng ý cho lưu thông tin cá nhân thì đăng ký mới được nhận.' }
    case 'locked':
      return {
        message: `Đã gửi nhiều đăng ký với thư điện tử này. Hãy thử lại sau ${printTime(problem.until)}.`,
      }
    case 'address-must-wait':
      return {
        message: `Có quá nhiều đăng ký từ máy hoặc mạng này. Hãy thử lại sau ${problem.minutes} phút.`,
      }
    default:
      return personWords(problem)
  }
}

function settlingWords(problem: JoinSettlingProblem): FieldProblem {
  switch (problem.problem) {
    case 'not-allowed':
      return { message: 'Tài khoản này không có quyền duyệt đăng ký tham gia.' }
    case 'request-unknown':
      return { message: 'Không tìm thấy đăng ký này.' }
    case 'already-settled':
      return { message: 'Đăng ký này đã được xử lý rồi.' }
  }
}

export function approveJoiningWords(problem: ApproveJoiningProblem): FieldProblem {
  switch (problem.problem) {
    case 'not-allowed':
    case 'request-unknown':
    case 'already-settled':
      return settlingWords(problem)
    case 'sector-unknown':
      return { field: 'nganh', message: 'Chưa chọn ngành.' }
    case 'unit-needed':
      return { field: 'don-vi', message: 'Tổ chức phải lập thành đơn vị mới hoặc gắn với đơn vị đã có.' }
    case 'unit-of-an-individual':
      return { field: 'don-vi', message: 'Cá nhân không lập thành đơn vị mới.' }
    case 'unit-not-in-force':
      return { field: 'don-vi', message: 'Đơn vị đã chọn không còn hoạt động.' }
    case 'unconfirmed-reason-missing':
      return {
        field: 'ly-do',
        message: 'Thư điện tử chưa được xác nhận; hãy ghi lý do vẫn duyệt, ví dụ đã gọi điện xác minh.',
      }
    case 'reason-too-long':
      return { field: 'ly-do', message: `Lý do dài quá ${problem.max} ký tự.` }
    case 'login-taken':
      return { field: 'ten-dang-nhap', message: 'Tên đăng nhập này đã có người dùng.' }
    case 'email-taken':
      return {
        field: 'nguoi',
        message: `Thư điện tử này là của ${problem.by} trong hệ thống. Nếu đúng là người đó thì hãy chọn ở đây; nếu không thì từ chối và đề nghị dùng thư khác.`,
      }
    case 'person-unknown':
      return { field: 'nguoi', message: 'Không tìm thấy người đã chọn.' }
    case 'person-holds-roles':
      return {
        field: 'nguoi',
        message:
          'Người này đang giữ vai trò khác mà chưa có tài khoản. Hãy nhờ quản trị viên mở tài khoản trước.',
      }
    case 'login-missing':
    case 'login-malformed':
    case 'login-too-long':
      return loginNameWords(problem)
    default:
      return saveUnitWords(problem)
  }
}

export function refuseJoiningWords(problem: JoinSettlingProblem | JoinRefusalProblem): FieldProblem {
  const field = 'ly-do-tu-choi'
  switch (problem.problem) {
    case 'reason-missing':
      return { field, message: 'Chưa ghi lý do từ chối; lý do được gửi cho người đăng ký.' }
    case 'reason-too-long':
      return { field, message: `Lý do dài quá ${problem.max} ký tự.` }
    default:
      return settlingWords(problem)
  }
}
