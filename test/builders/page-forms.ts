/** A form as it stands on a page: where it goes and what it would send if it were sent untouched. */
export type PageForm = {
  readonly method: 'get' | 'post'
  readonly action: string
  readonly withFiles: boolean
  /** In the order of the page; of a set of radio buttons only the chosen one, of boxes only the ticked ones. */
  readonly fields: readonly (readonly [name: string, value: string])[]
  /** Names of every control, chosen or not. */
  readonly names: readonly string[]
  /** Names of the boxes for files. */
  readonly files: readonly string[]
  /** Names of those a person fills in: no hidden fields, no buttons. */
  readonly typed: readonly string[]
}

/** Every form of a page our server wrote. The markup is React's, so a few patterns read it. */
export function formsOf(html: string): readonly PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, head = '', body = '']) => {
    const fields: [string, string][] = []
    const names = new Set<string>()
    const typed = new Set<string>()
    const files = new Set<string>()
    for (const [tag, attributes, content] of body.matchAll(control).map(flat)) {
      const name = attribute(attributes, 'name')
      if (name === null || attribute(attributes, 'disabled') !== null) continue
      names.add(name)
      const type = attribute(attributes, 'type')
      if (type === 'file') files.add(name)
      const value = attribute(attributes, 'value')
      if (tag === 'button' || type === 'file') continue
      if (type !== 'hidden') typed.add(name)
      if (tag === 'textarea') fields.push([name, plain(content)])
      else if (tag === 'select') fields.push([name, chosenOption(content)])
      else if (type !== 'radio' && type !== 'checkbox') fields.push([name, value ?? ''])
      else if (attribute(attributes, 'checked') !== null) fields.push([name, value ?? 'on'])
    }
    return {
      method: attribute(head, 'method')?.toLowerCase() === 'post' ? 'post' : 'get',
      action: attribute(head, 'action') ?? '',
      withFiles: attribute(head, 'enctype') === 'multipart/form-data',
      fields,
      names: [...names],
      files: [...files],
      typed: [...typed],
    }
  })
}

/** Every address of our own a page links to, without its fragment. */
export const linksOf = (html: string): readonly string[] => [
  ...new Set(
    [...html.matchAll(/<a\b([^>]*)>/g)]
      .map(([, head = '']) => (attribute(head, 'href') ?? '').replace(/#.*$/, ''))
      .filter((href) => href.startsWith('/') && !href.startsWith('//')),
  ),
]

type Control = readonly [tag: string, attributes: string, content: string]

const control = /<(input|button)\b([^>]*)>|<(textarea|select)\b([^>]*)>(.*?)<\/\3>/gs

const flat = ([, tag, head, longTag, longHead, content]: RegExpExecArray): Control => [
  tag ?? longTag ?? '',
  head ?? longHead ?? '',
  content ?? '',
]

/** The value of an attribute, '' for one without, null when it is not there. */
function attribute(head: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}(?:="([^"]*)")?(?=[\\s/]|$)`, 'i').exec(head)
  return found === null ? null : plain(found[1] ?? '')
}

function chosenOption(content: string): string {
  const options = [...content.matchAll(/<option\b([^>]*)>/g)].map(([, head = '']) => head)
  const chosen = options.find((head) => attribute(head, 'selected') !== null) ?? options[0] ?? ''
  return attribute(chosen, 'value') ?? ''
}

const marks: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

const plain = (text: string): string =>
  text.replace(/&(#x27|\w+);/g, (whole, name: string) => marks[name] ?? whole)
