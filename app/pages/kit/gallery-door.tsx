import type { Assets } from './assets.ts'
import { Card } from './card.tsx'
import { Form, SubmitButton } from './form.tsx'
import { SignInLayout } from './sign-in-layout.tsx'
import { TextField } from './text-field.tsx'

const accounts = [
  ['Nguyễn Thị Thu Hường', 'Phòng Kinh tế, cơ quan thường trực'],
  ['Lê Văn Tuấn', 'Tác giả, UBND phường Bắc Sơn'],
  ['Đỗ Mạnh Hùng', 'Chủ tịch UBND phường Bắc Sơn'],
  ['Phạm Quang Vinh', 'Chủ tịch Hội đồng'],
]

export function GalleryDoor({ assets }: { assets: Assets }) {
  return (
    <SignInLayout
      title="Đăng nhập"
      assets={assets}
      authority="UBND thành phố Tam Điệp"
      lead="Dùng tài khoản cơ quan đã cấp."
      aside={
        <Card title="Tài khoản tập huấn" flush>
          <ul className="kn-accounts">
            {accounts.map(([name, role]) => (
              <li key={name}>
                <button type="button">
                  <strong>{name}</strong>
                  <span>{role}</span>
                </button>
              </li>
            ))}
          </ul>
        </Card>
      }
    >
      <Form action="#vao" label="Đăng nhập">
        <TextField name="ten" label="Thư điện tử hoặc tên đăng nhập" autoComplete="username" />
        <TextField name="mat-khau" label="Mật khẩu" type="password" autoComplete="current-password" />
        <SubmitButton icon="login">Đăng nhập</SubmitButton>
      </Form>
      <p>
        <a href="#quen">Quên mật khẩu</a>
      </p>
    </SignInLayout>
  )
}
