import { type Compilable, type CompiledQuery, type Expression, sql } from 'kysely'
import type { Connection } from './connection.ts'

/** Stands in a question for a value that is known only when it is asked. */
export type ValueOf<Values> = <Name extends keyof Values>(name: Name) => Expression<Values[Name]>

/**
 * A question whose text never changes, only its values do. It is built and compiled the first time; from then on the
 * values are put in their places, which saves about as much as the server needs to answer.
 */
export function fixedQuestion<Values, Row>(
  build: (db: Connection, value: ValueOf<Values>) => Compilable<Row>,
): (db: Connection, values: Values) => Promise<readonly Row[]> {
  const places = new Map<unknown, keyof Values>()
  const value: ValueOf<Values> = (name) => {
    const place = Symbol()
    places.set(place, name)
    return sql`${place}`
  }
  let compiled: CompiledQuery<Row> | undefined
  return async (db, values) => {
    compiled ??= build(db, value).compile()
    const parameters = compiled.parameters.map((each) => {
      const name = places.get(each)
      return name === undefined ? each : values[name]
    })
    const asked: CompiledQuery<Row> = { ...compiled, parameters }
    return (await db.executeQuery(asked)).rows
  }
}
