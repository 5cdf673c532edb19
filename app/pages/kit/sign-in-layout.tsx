import type { ReactNode } from 'react'
import type { Assets } from './assets.ts'
import { DemoStrip, type DemoStripProps } from './demo-strip.tsx'
import { DocumentShell } from './document-shell.tsx'
import { Logo } from './logo.tsx'

export type SignInLayoutProps = {
  title: string
  assets: Assets
  authority: string
  lead?: ReactNode
  demo?: DemoStripProps | undefined
  /** Beside the form on a wide screen: the demo's accounts, help. */
  aside?: ReactNode
  children: ReactNode
}

/** Sign-in, first run, lost password: water on the left, one small form on the right. */
export function SignInLayout({ title, assets, authority, lead, demo, aside, children }: SignInLayoutProps) {
  return (
    <DocumentShell title={title} assets={assets} bodyClass="kn-door">
      {demo && <DemoStrip {...demo} />}
      <div className="kn-door-frame">
        <header className="kn-door-water">
          <a className="kn-door-brand" href="/">
            <Logo size={56} />
            <span className="kn-brand-name">Khơi Nguồn</span>
          </a>
          <p className="kn-door-saying">Mỗi sáng kiến là một mạch nguồn.</p>
          <p className="kn-door-authority">
            Công tác sáng kiến cơ sở
            <br />
            {authority}
          </p>
        </header>
        <main id="noi-dung" className="kn-door-room" tabIndex={-1}>
          <div className="kn-door-form">
            <h1>{title}</h1>
            {lead && <div className="kn-lead">{lead}</div>}
            {children}
          </div>
          {aside && <div className="kn-door-aside">{aside}</div>}
        </main>
      </div>
    </DocumentShell>
  )
}
