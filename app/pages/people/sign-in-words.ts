import type { SignInProblem } from '#app/casework/people/sign-in.ts'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printTime } from '#app/pages/kit/wording.ts'

export function signInWords(problem: SignInProblem): FieldProblem {
  switch (problem.problem) {
    case 'login-missing':
      return { field: 'ten-dang-nhap', message: 'Chưa nhập tên đăng nhập.' }
    case 'password-missing':
      return { field: 'mat-khau', message: 'Chưa nhập mật khẩu.' }
    case 'not-recognised':
      return { message: 'Tên đăng nhập hoặc mật khẩu chưa đúng, hoặc tài khoản đã đóng.' }
    case 'locked':
      return {
        message: `Đã nhập sai 5 lần trong 30 phút. Tên đăng nhập này tạm khóa đến ${printTime(problem.until)}; sau đó hãy thử lại, hoặc dùng “Quên mật khẩu”.`,
      }
    case 'address-must-wait':
      return {
        message: `Có quá nhiều lần đăng nhập sai từ máy hoặc mạng này. Hãy thử lại sau ${problem.minutes} phút.`,
      }
  }
}
