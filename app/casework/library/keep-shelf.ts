import { refreshShelf, unshelvedDossiers } from '#app/records/library/shelf.ts'
import type { Tools } from '#app/tools.ts'

/** Puts into the library what was recognised before there was one, and takes out what no longer is; finds nothing to do as a rule. */
export const keepShelf = (tools: Tools): Promise<void> =>
  tools.transaction(async (tx) => refreshShelf(tx, await unshelvedDossiers(tx), tools.now()))
