import { printApplication } from '#app/casework/dossier/print-application.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { printed } from '#app/pages/kit/page.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'

/** The đơn as it would be printed; `?lan=2` is the second handing in. */
export async function applicationPaper(visit: SignedInVisit): Promise<Response> {
  const dossierId = idParam(visit)
  const asked = visit.query.get('lan')
  const version = asked === null ? undefined : (typedWhole(asked) ?? 0)
  const bytes =
    dossierId === null
      ? null
      : await printApplication(visit.tools, visit.actor, {
          dossierId,
          ...(version === undefined ? {} : { version }),
        })
  return bytes === null ? noSuchPage(visit) : printed(bytes, `Don-M-02-ho-so-${dossierId}.pdf`)
}
