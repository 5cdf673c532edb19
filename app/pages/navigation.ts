import { type Actor, holds } from '#app/domain/people/actor.ts'
import { links } from './links.ts'

/** One group of the left navigation; an item is shown when the person may open it. */
export type NavSection = {
  readonly name: string
  readonly items: readonly { readonly name: string; readonly href: string; readonly icon: string }[]
}

type NavLine = readonly [name: string, href: string, icon: string, may: boolean]

/** The navigation of a person: what the roles and seats in force open, in the order of the year's work. */
export function navigationOf(actor: Actor): readonly NavSection[] {
  const everyone = true
  const section = (name: string, lines: readonly NavLine[]): NavSection => ({
    name,
    items: lines
      .filter(([, , , may]) => may)
      .map(([itemName, href, icon]) => ({ name: itemName, href, icon })),
  })
  return [
    section('Công việc', [
      ['Việc hôm nay', links.today(), 'home', everyone],
      ['Hồ sơ sáng kiến', links.dossiers(), 'folder', everyone],
      ['Kế hoạch năm', links.programmes(), 'calendar', holds(actor, 'office', 'administrator', 'leader')],
    ]),
  ].filter((one) => one.items.length > 0)
}
