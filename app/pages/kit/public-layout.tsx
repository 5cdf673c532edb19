import type { ReactNode } from 'react'
import type { Assets } from './assets.ts'
import { DemoStrip, type DemoStripProps } from './demo-strip.tsx'
import { DocumentShell } from './document-shell.tsx'
import { Icon } from './icon.tsx'
import { Logo } from './logo.tsx'

export type PublicLayoutProps = {
  title: string
  description?: string | undefined
  assets: Assets
  authority: string
  /** Where to write or call, for the footer. */
  contact?: ReactNode
  links: readonly { readonly href: string; readonly label: string; readonly current?: boolean | undefined }[]
  /** Sign in, or back to one's desk. */
  door?: { readonly href: string; readonly label: string } | undefined
  demo?: DemoStripProps | undefined
  /** A band over the full width, drawn before the content: the public home's opening. */
  hero?: ReactNode
  children: ReactNode
}

/** Pages for everybody: a bar with few links, content, contact. */
export function PublicLayout(props: PublicLayoutProps) {
  const { authority, links, door, demo, hero, contact, children } = props
  return (
    <DocumentShell
      title={props.title}
      assets={props.assets}
      description={props.description}
      bodyClass="kn-public"
    >
      {demo && <DemoStrip {...demo} />}
      <header className="kn-bar kn-bar-public">
        <a className="kn-brand" href="/">
          <Logo />
          <span className="kn-brand-words">
            <span className="kn-brand-name">Khơi Nguồn</span>
            <span className="kn-brand-authority">{authority}</span>
          </span>
        </a>
        <nav className="kn-public-links" aria-label="Trang công khai">
          {links.map((link) => (
            <a key={link.href} href={link.href} aria-current={link.current ? 'page' : undefined}>
              {link.label}
            </a>
          ))}
          {door && (
            <a className="btn btn-warning" href={door.href}>
              <Icon name="login" />
              {door.label}
            </a>
          )}
        </nav>
      </header>
      <main id="noi-dung" tabIndex={-1}>
        {hero}
        <div className="kn-public-content">{children}</div>
      </main>
      <footer className="kn-foot kn-foot-public">
        <div>
          <strong>{authority}</strong>
          {contact && <div>{contact}</div>}
        </div>
        <span>Khơi Nguồn · Công tác sáng kiến cơ sở</span>
      </footer>
    </DocumentShell>
  )
}
