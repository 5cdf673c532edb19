import type { ReactNode } from 'react'
import type { Assets } from './assets.ts'
import { DemoStrip, type DemoStripProps } from './demo-strip.tsx'
import { DocumentShell } from './document-shell.tsx'
import { Icon } from './icon.tsx'
import { Logo } from './logo.tsx'
import { Navigation, type NavSection } from './navigation.tsx'
import { Notice, type NoticeWords } from './notice.tsx'
import { PageHeader, type PageHeaderProps } from './page-header.tsx'
import { PersonMenu, type PersonMenuProps } from './person-menu.tsx'

export type LayoutProps = PageHeaderProps & {
  assets: Assets
  /** Whose programme this is: UBND thành phố Tam Điệp */
  authority: string
  nav: readonly NavSection[]
  /** Where the mark leads: the desk of whoever is signed in. */
  homeHref?: string | undefined
  person?: PersonMenuProps | undefined
  /** Unread messages and where they are. */
  messages?: { readonly href: string; readonly unread: number } | undefined
  demo?: DemoStripProps | undefined
  notices?: readonly NoticeWords[] | undefined
  /** `reading` for a form or a text, `full` for a desk that needs every pixel. */
  measure?: 'reading' | 'wide' | 'full' | undefined
  /** For a page that draws its own heading. */
  headerHidden?: boolean | undefined
  children: ReactNode
}

/** The page everybody signed in sees: bar, menu by role, heading, content. */
export function Layout(props: LayoutProps) {
  const { assets, authority, nav, person, messages, demo, notices, measure, children } = props
  return (
    <DocumentShell title={props.title} assets={assets}>
      {demo && <DemoStrip {...demo} />}
      <header className="kn-bar">
        <a className="kn-brand" href={props.homeHref ?? '/'}>
          <Logo />
          <span className="kn-brand-words">
            <span className="kn-brand-name">Khơi Nguồn</span>
            <span className="kn-brand-authority">{authority}</span>
          </span>
        </a>
        <div className="kn-bar-side">
          {messages && (
            <a className="kn-bar-link" href={messages.href}>
              <Icon name="bell" />
              {messages.unread > 0 && <span className="kn-bar-dot">{messages.unread}</span>}
              <span className="visually-hidden">Thông báo, {messages.unread} chưa đọc</span>
            </a>
          )}
          {person && <PersonMenu {...person} />}
          <a className="kn-bar-menu" href="#menu">
            <Icon name="menu-2" />
            <span>Menu</span>
          </a>
        </div>
      </header>
      <div className="kn-frame">
        <Navigation sections={nav} />
        <main id="noi-dung" className={`kn-main-area kn-measure-${measure ?? 'wide'}`} tabIndex={-1}>
          {!props.headerHidden && <PageHeader {...props} />}
          {notices?.map((notice, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered.
            <Notice key={place} {...notice} />
          ))}
          {children}
        </main>
      </div>
      <footer className="kn-foot">
        <span>Khơi Nguồn · {authority}</span>
      </footer>
    </DocumentShell>
  )
}
