import type { Assets } from '#app/pages/kit/assets.ts'
import { html } from '#app/pages/kit/page.tsx'
import { ProgressBar } from '#app/pages/kit/progress-bar.tsx'
import { SignInLayout } from '#app/pages/kit/sign-in-layout.tsx'
import { links } from '#app/pages/links.ts'
import type { DemoWork } from '#app/tools.ts'

const secondsBetween = 2

/** In place of every page while a demo's year is being played; the browser asks again by itself. */
export function preparingPage(work: DemoWork, method: string, assets: { asset: Assets }): Response {
  const answer = html(
    <SignInLayout
      title="Đang chuẩn bị dữ liệu…"
      assets={assets.asset}
      authority="Bản tập huấn"
      lead="Trang này tự mở lại khi xong, thường chưa đến một phút."
    >
      <ProgressBar
        label={work.towards}
        value={work.done}
        goal={work.of}
        figure={work.of === 0 ? 'đang lập lại thành phố mẫu' : `${Math.floor((100 * work.done) / work.of)} %`}
      />
    </SignInLayout>,
    503,
  )
  // What was sent meanwhile is not sent once more: it leads to the desk.
  const target = method === 'GET' ? '' : `; url=${links.today()}`
  answer.headers.set('refresh', `${secondsBetween}${target}`)
  answer.headers.set('retry-after', String(secondsBetween))
  return answer
}
