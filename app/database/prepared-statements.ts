import type pg from 'pg'

const mostPrepared = 400

/**
 * Has the server prepare what the connections of a pool ask again and again: planning a question with many joins costs
 * more than answering it. A text is prepared from the second time on that any of them asks it, and only so many texts are.
 */
export function prepareOnServer(): (client: pg.ClientBase) => void {
  const names = new Map<string, string>()
  const askedOnce = new Set<string>()
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text)
    if (known !== undefined || names.size >= mostPrepared) return known
    if (!askedOnce.has(text)) {
      if (askedOnce.size >= mostPrepared * 10) askedOnce.clear()
      askedOnce.add(text)
      return undefined
    }
    const name = `q${names.size + 1}`
    names.set(text, name)
    return name
  }
  return (client) => {
    const { query } = client
    Object.assign(client, {
      query: (...asked: readonly unknown[]): unknown => {
        const [text, values, ...rest] = asked
        const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined
        return Reflect.apply(query, client, name === undefined ? asked : [{ name, text, values }, ...rest])
      },
    })
  }
}
