export type Tab = {
  readonly href: string
  readonly label: string
  readonly count?: number | undefined
  /** Reached by Alt and this key, on a desk that says so. */
  readonly key?: string | undefined
}

/** Tabs that are links: each has its address and survives a reload. */
export function Tabs({ tabs, current, label }: { tabs: readonly Tab[]; current: string; label: string }) {
  return (
    <nav className="kn-tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a
              href={tab.href}
              // biome-ignore lint/a11y/noAccessKey: only on a desk that lists its keys.
              accessKey={tab.key}
              aria-current={tab.href === current ? 'page' : undefined}
            >
              {tab.label}
              {tab.count !== undefined && <span className="kn-count">{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
