import { type BundleRunProblem, bundleRunProblems, keptHours } from '#app/domain/dossier/bundle-run.ts'
import { done, type Outcome, refused } from '#app/domain/outcome.ts'
import { type Actor, holds } from '#app/domain/people/actor.ts'
import { handedInOf, insertBundleRun } from '#app/records/dossier/bundle-runs.ts'
import { recordAct } from '#app/records/foundation/audit-lines.ts'
import type { Tools } from '#app/tools.ts'

/** Yêu cầu in bộ hồ sơ hàng loạt: the office asks for so many copies of each; a background job binds them. */
export async function askForBundles(
  tools: Tools,
  actor: Actor,
  wish: { readonly dossierIds: readonly number[]; readonly copies: number },
): Promise<Outcome<{ readonly runId: number }, BundleRunProblem>> {
  const dossierIds = [...new Set(wish.dossierIds)]
  const outcome = await tools.transaction(async (tx) => {
    const problems: readonly BundleRunProblem[] = holds(actor, 'office')
      ? bundleRunProblems({ ...wish, dossierIds }, await handedInOf(tx, dossierIds))
      : [{ problem: 'not-allowed' }]
    const runId =
      problems.length > 0
        ? 0
        : await insertBundleRun(
            tx,
            {
              askedBy: actor.personId,
              askedAt: tools.now(),
              copies: wish.copies,
              keptUntil: tools.machineNow().add({ hours: keptHours }),
            },
            dossierIds,
          )
    await recordAct(tx, {
      at: tools.now(),
      actorId: actor.personId,
      actorRole: 'office',
      act: 'ask-for-bundles',
      refused: problems.length > 0,
      ...(problems.length > 0 ? {} : { subject: `bundle-run:${runId}` }),
      facts: problems.length > 0 ? { problems } : { dossiers: dossierIds.length, copies: wish.copies },
    })
    return problems.length > 0 ? refused(problems) : done({ runId })
  })
  if (outcome.ok) await tools.wake('bind-bundles')
  return outcome
}
