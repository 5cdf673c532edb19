import { Icon } from './icon.tsx'
import { printCount } from './wording.ts'

export type Station = { readonly label: string; readonly count: number; readonly href: string }

/** How many got past each station, from the first to the last: figures that are links, each with its bar against the first. */
export function Funnel({ label, stations }: { label: string; stations: readonly Station[] }) {
  const most = Math.max(1, ...stations.map(({ count }) => count))
  return (
    <ol className="kn-funnel" aria-label={label}>
      {stations.map((station, place) => (
        <li key={station.label}>
          {place > 0 && <Icon name="chevron-right" />}
          <a href={station.href}>
            <span className="kn-funnel-figure">{printCount(station.count)}</span>
            <span className="kn-funnel-label">{station.label}</span>
            <progress value={station.count} max={most} aria-hidden />
          </a>
        </li>
      ))}
    </ol>
  )
}
