import { composeApplication } from '#app/casework/dossier/compose-application.ts'
import { paperResponse } from '#app/pages/kit/paper-response.ts'
import { typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'

/** The đơn as it would be printed; `?lan=2` is the second handing in. */
export async function applicationPaper(visit: SignedInVisit): Promise<Response> {
  const dossierId = idParam(visit)
  const asked = visit.query.get('lan')
  const version = asked === null ? undefined : (typedWhole(asked) ?? 0)
  const document =
    dossierId === null
      ? null
      : await composeApplication(visit.tools, visit.actor, {
          dossierId,
          ...(version === undefined ? {} : { version }),
        })
  return paperResponse(visit, document && { document, fileName: `Don-M-02-ho-so-${dossierId}` })
}
