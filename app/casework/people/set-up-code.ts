import { installation } from '#app/records/foundation/installation.ts'
import { keepSetUpCode } from '#app/records/foundation/set-up.ts'
import type { Tools } from '#app/tools.ts'
import { hashToken, newReadableCode } from './secret-token.ts'

/** The hash of a code as a person may type it: any case, with or without the hyphens. */
export const hashSetUpCode = (typed: string): string =>
  hashToken(typed.toUpperCase().replace(/[^A-Z0-9]/g, ''))

/**
 * Mã thiết lập: on an installation that is not set up yet, a new code to print once; whoever can read the terminal may
 * create the administrator. null when everything is set up. Each start makes a new code.
 */
export async function ensureSetUpCode(tools: Tools): Promise<string | null> {
  if ((await installation(tools.db)) !== null) return null
  const code = newReadableCode()
  await tools.transaction((tx) => keepSetUpCode(tx, hashSetUpCode(code), tools.machineNow()))
  return code
}
