// What processes weigh and how much processor they have used, as Linux tells it.
import { readdirSync, readFileSync } from 'node:fs'

const ticksPerSecond = 100

/** A process and everything it started, by number. */
export function familyOf(pid: number): readonly number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const parent = Number(statOf(Number(name))[1])
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const family = [pid]
  for (const member of family) family.push(...(children.get(member) ?? []))
  return family
}

/** Seconds of processor time used so far by these processes and their ended children. */
export function processorSeconds(pids: readonly number[]): number {
  let ticks = 0
  // state is field 0 here: utime, stime, cutime, cstime of proc(5) stand from 11 on.
  for (const pid of pids) for (const field of statOf(pid).slice(11, 13)) ticks += Number(field)
  return ticks / ticksPerSecond
}

/** Memory in MB: resident, and in proportion where pages are shared with others. */
export function weightOf(pids: readonly number[]): {
  readonly resident: number
  readonly proportional: number
} {
  let resident = 0
  let proportional = 0
  for (const pid of pids) {
    const rollup = readOr(`/proc/${pid}/smaps_rollup`, '')
    resident += Number(/^Rss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0)
    proportional += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0)
  }
  return { resident: resident / 1024, proportional: proportional / 1024 }
}

/** The fields of /proc/<pid>/stat from the state on; none when it is gone. */
function statOf(pid: number): readonly string[] {
  const text = readOr(`/proc/${pid}/stat`, '')
  return text === '' ? [] : text.slice(text.lastIndexOf(')') + 2).split(' ')
}

function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return otherwise
  }
}
