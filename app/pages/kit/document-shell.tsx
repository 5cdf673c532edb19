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
        <link rel="icon" href="/bieu-tuong.svg" type="image/svg+xml" />
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
