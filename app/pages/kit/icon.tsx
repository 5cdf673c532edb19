import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The pictures the screens use; add a name of Tabler's outline set here to use one more. */
const iconNames = [
  'adjustments',
  'alert-circle',
  'alert-triangle',
  'arrow-back-up',
  'arrow-down',
  'arrow-left',
  'arrow-right',
  'arrow-up',
  'arrows-sort',
  'ban',
  'bell',
  'books',
  'briefcase',
  'building',
  'bulb',
  'calendar',
  'calendar-due',
  'certificate',
  'chart-bar',
  'chart-histogram',
  'check',
  'checkbox',
  'chevron-down',
  'chevron-left',
  'chevron-right',
  'chevron-up',
  'circle',
  'circle-check',
  'circle-dashed',
  'circle-half-2',
  'clipboard-check',
  'clipboard-list',
  'clock',
  'coin',
  'copy',
  'dots',
  'download',
  'droplet',
  'edit',
  'external-link',
  'eye',
  'file-certificate',
  'file-check',
  'file-plus',
  'file-search',
  'file-text',
  'file-upload',
  'file-x',
  'files',
  'filter',
  'flag',
  'folder',
  'gavel',
  'history',
  'home',
  'hourglass',
  'id-badge-2',
  'inbox',
  'info-circle',
  'key',
  'link',
  'list-check',
  'lock',
  'lock-open',
  'login',
  'logout',
  'mail',
  'map-pin',
  'menu-2',
  'message',
  'paperclip',
  'phone',
  'photo',
  'player-play',
  'plus',
  'printer',
  'qrcode',
  'refresh',
  'report',
  'scale',
  'school',
  'search',
  'send',
  'settings',
  'shield-check',
  'signature',
  'sitemap',
  'sort-ascending',
  'sort-descending',
  'sparkles',
  'speakerphone',
  'stars',
  'table-export',
  'trash',
  'trophy',
  'upload',
  'urgent',
  'user',
  'user-plus',
  'users',
  'world',
  'x',
] as const
export type IconName = (typeof iconNames)[number]

const { resolve } = createRequire(import.meta.url)
const drawing = (name: IconName): string =>
  readFileSync(resolve(`@tabler/icons/outline/${name}.svg`), 'utf8')
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace('</svg>', '')
    .replace(/<path stroke="none"[^>]*>/, '')
    .replace(/\s*\n\s*/g, '')
const drawings = Object.fromEntries(iconNames.map((name) => [name, { __html: drawing(name) }])) as Readonly<
  Record<IconName, { __html: string }>
>

/** A picture beside words. With `label` it speaks for itself; without, screen readers pass over it. */
export function Icon({ name, label }: { name: IconName; label?: string | undefined }) {
  return (
    <svg
      className="kn-icon"
      viewBox="0 0 24 24"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the drawings come from the icon package, never from people.
      dangerouslySetInnerHTML={drawings[name]}
    />
  )
}
