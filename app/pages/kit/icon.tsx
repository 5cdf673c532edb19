import { type IconName, iconSheet } from './icon-sheet.ts'

export type { IconName } from './icon-sheet.ts'

/** A picture beside words. With `label` it speaks for itself; without, screen readers pass over it. */
export function Icon({ name, label }: { name: IconName; label?: string | undefined }) {
  return (
    <svg
      className="kn-icon"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
    >
      <use href={`/tai-san/${iconSheet.name}#${name}`} />
    </svg>
  )
}
