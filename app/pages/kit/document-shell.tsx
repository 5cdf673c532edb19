import type { ReactNode } from 'react'
import type { Assets } from './assets.ts'

export type ShellProps = {
  /** Of the page; the product's name is added. */
  title: string
  assets: Assets
  description?: string | undefined
  bodyClass?: string | undefined
  children: ReactNode
}

const mark = encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="13" fill="#0b4352"/><g fill="none" stroke="#86c3d0" stroke-width="2.6" stroke-linecap="round"><path d="M7.5 35c3.6 4.3 9.7 6.800 16.5 6.800S36.900 39.300 40.5 35"/></g><path fill="#f0a24a" d="M24 5c1.300 5.600 9.200 10.600 9.200 18.200a9.200 9.200 0 0 1-18.400 0C14.800 15.600 22.700 10.600 24 5z"/></svg>`,
)

const htmxSettings = JSON.stringify({ includeIndicatorCSS: false, mode: 'same-origin', history: false })

/** The html document around every page. Style and script come only from our own files. */
export function DocumentShell({ title, assets, description, bodyClass, children }: ShellProps) {
  return (
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Khơi Nguồn`}</title>
        {description && <meta name="description" content={description} />}
        <meta name="theme-color" content="#0b4253" />
        <meta name="htmx-config" content={htmxSettings} />
        <link rel="icon" href={`data:image/svg+xml,${mark}`} />
        <link rel="stylesheet" href={assets('khoi-nguon.css')} />
        <script type="module" src={assets('islands.js')} />
      </head>
      <body className={bodyClass}>
        <a className="kn-skip" href="#noi-dung">
          Tới nội dung chính
        </a>
        {children}
      </body>
    </html>
  )
}
