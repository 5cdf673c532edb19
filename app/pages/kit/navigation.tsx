import { Icon, type IconName } from './icon.tsx'

export type NavItem = {
  readonly href: string
  readonly name: string
  readonly icon: IconName
  /** The page one is on, or a page below it. */
  readonly current?: boolean | undefined
  /** How many things wait there. */
  readonly count?: number | undefined
}
export type NavSection = { readonly name?: string | undefined; readonly items: readonly NavItem[] }

/** The left menu. On a phone it covers the page while the address ends in #menu: no script needed. */
export function Navigation({ sections }: { sections: readonly NavSection[] }) {
  return (
    <nav className="kn-nav" id="menu" aria-label="Menu chính">
      <a className="kn-nav-close" href="#noi-dung">
        <Icon name="x" />
        Đóng menu
      </a>
      {sections.map((section, place) => (
        <div className="kn-nav-section" key={section.name ?? place}>
          {section.name && <p className="kn-nav-title">{section.name}</p>}
          <ul>
            {section.items.map((item) => (
              <li key={item.href}>
                <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                  <Icon name={item.icon} />
                  <span>{item.name}</span>
                  {item.count !== undefined && item.count > 0 && (
                    <span className="kn-count">{item.count}</span>
                  )}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
