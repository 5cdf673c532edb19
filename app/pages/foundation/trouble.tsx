import type { FormFault } from '#app/pages/kit/form-fields.ts'
import { html, page } from '#app/pages/kit/page.tsx'
import type { Visit } from '#app/pages/kit/visit.ts'

export const noSuchPage = (visit: Visit): Response =>
  page(
    visit,
    { title: 'Không tìm thấy trang', status: 404 },
    <p>
      Trang này không có, hoặc nội dung không dành cho tài khoản đang dùng. Hãy kiểm tra lại địa chỉ, hoặc đi
      từ trang chủ.
    </p>,
  )

export const notAllowedPage = (visit: Visit): Response =>
  page(
    visit,
    { title: 'Tài khoản này không được mở trang này', status: 403 },
    <p>
      Trang dành cho vai trò khác. Nếu công việc của ông/bà cần trang này, hãy nhờ quản trị viên giao thêm vai
      trò.
    </p>,
  )

/** A body that is no readable form: nothing was done, nothing was kept. */
export function unreadableFormPage(visit: Visit, fault: FormFault): Response {
  return page(
    visit,
    { title: 'Chưa đọc được nội dung vừa gửi', status: 422 },
    <>
      <p>{faultSentence(fault)}</p>
      <p>Chưa có gì thay đổi. Hãy quay lại trang trước (nội dung đã gõ vẫn còn ở đó) và gửi lại.</p>
    </>,
  )
}

function faultSentence(fault: FormFault): string {
  switch (fault) {
    case 'too-large':
      return 'Nội dung gửi lên dài quá 2 MB chữ.'
    case 'not-a-form':
      return 'Nội dung gửi lên không phải là một biểu mẫu.'
    case 'broken-text':
      return 'Trong nội dung có ký tự hỏng, không đúng bảng mã UTF-8.'
  }
}

/** Shown when something of ours failed. */
export const brokenDownPage = (): Response =>
  barePage(
    500,
    'Hệ thống gặp sự cố',
    'Việc vừa rồi chưa được ghi nhận. Những gì đã xác nhận trước đó vẫn còn nguyên. Hãy thử lại sau ít phút.',
  )

/** A form that was sent from another site: refused before anybody is asked who. */
export const fromElsewherePage = (): Response =>
  barePage(
    403,
    'Biểu mẫu không được gửi từ hệ thống này',
    'Chưa có gì thay đổi. Hãy mở lại trang trong hệ thống rồi thực hiện từ đó.',
  )

/** Leans on nothing that may be broken: no session, no styles, no script. */
const barePage = (status: number, title: string, sentence: string): Response =>
  html(
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{title}</title>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <p>{sentence}</p>
          <p>
            <a href="/">Về trang chủ</a>
          </p>
        </main>
      </body>
    </html>,
    status,
  )
