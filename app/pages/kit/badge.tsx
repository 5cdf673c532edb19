import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** What a colour says: sleeping, in somebody's hands, waiting for you, at the council, good, bad, over. */
export type Tone = 'quiet' | 'water' | 'sun' | 'violet' | 'green' | 'red'

/** A state's words and colour; every stage keeps its own map from states to these. */
export type BadgeWords = { readonly words: string; readonly tone: Tone; readonly icon?: IconName | undefined }

const tones: Readonly<Record<Tone, string>> = {
  quiet: 'kn-tone-quiet',
  water: 'kn-tone-water',
  sun: 'kn-tone-sun',
  violet: 'kn-tone-violet',
  green: 'kn-tone-green',
  red: 'kn-tone-red',
}

/** The class of a tone, for other parts that are coloured by state. */
export const toneClass = (tone: Tone): string => tones[tone]

/** A state: a coloured badge with words, never colour alone. */
export function Badge({
  tone,
  icon,
  children,
}: {
  tone: Tone
  icon?: IconName | undefined
  children: ReactNode
}) {
  return (
    <span className={`${icon ? 'kn-badge kn-pictured' : 'kn-badge'} ${tones[tone]}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}

/** The badge of a state, from its stage's map: `<StateBadge {...dossierStateWords[state]} />`. */
export function StateBadge({ words, tone, icon }: BadgeWords) {
  return (
    <Badge tone={tone} icon={icon}>
      {words}
    </Badge>
  )
}
