import { bundlesBound } from '#app/documents/dossier/notices.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import {
  bundleRun,
  finishBundleRun,
  nextWaitingBundle,
  settleBundle,
} from '#app/records/dossier/bundle-runs.ts'
import type { Tools } from '#app/tools.ts'
import { bindDossierBundle } from './bind-dossier-bundle.ts'
import { notifyPeople } from './notify-people.ts'

/** The job has an hour at a time; what is left then is gone on with at its next time. */
const longestMinutes = 40

/** Runs are asked for and fetched by the office alone, so a bundle holds what the office may read. */
const office: Actor = {
  personId: 0,
  fullName: '',
  roles: [{ role: 'office', unitId: null }],
  seats: [],
  desk: null,
  mustChangePassword: false,
}

/** Ghép các bộ hồ sơ đang chờ: one after the other; each is settled once, bound or not, so the job may be run again. */
export async function bindWaitingBundles(tools: Tools): Promise<{ readonly bound: number }> {
  const until = tools.machineNow().add({ minutes: longestMinutes })
  let bound = 0
  for (;;) {
    const waiting = await nextWaitingBundle(tools.db)
    if (waiting === null || Temporal.Instant.compare(tools.machineNow(), until) > 0) return { bound }
    const made = await bindOne(tools, waiting)
    if (await settle(tools, waiting.runId, waiting.dossierId, made)) bound += made === null ? 0 : 1
    else if (made !== null) await tools.files.parts.remove([made.storedAs])
  }
}

type Made = { readonly storedAs: string; readonly sizeBytes: number }

/** null: it cannot be bound; the screen says so, and the others go on. */
async function bindOne(
  tools: Tools,
  wish: { readonly dossierId: number; readonly copies: number },
): Promise<Made | null> {
  const bench = await tools.openWorkbench()
  try {
    const bundle = await bindDossierBundle(tools, office, wish, bench)
    return bundle === null
      ? null
      : await tools.files.parts.write(bench.read(bundle.path), Number.MAX_SAFE_INTEGER)
  } catch (failure) {
    console.error(`bundle of dossier ${wish.dossierId}`, failure)
    return null
  } finally {
    await bench.clear()
  }
}

async function settle(tools: Tools, runId: number, dossierId: number, made: Made | null): Promise<boolean> {
  return tools.transaction(async (tx) => {
    const settled = await settleBundle(tx, { runId, dossierId }, made)
    const askedBy = await finishBundleRun(tx, runId, tools.now())
    const run = askedBy === null ? null : await bundleRun(tx, runId)
    if (askedBy !== null && run !== null)
      await notifyPeople(
        tools,
        tx,
        [askedBy],
        bundlesBound(run.items.length, run.items.filter(({ state }) => state === 'failed').length),
        { at: tools.now(), link: `/in-bo-ho-so/${runId}` },
      )
    return settled
  })
}
