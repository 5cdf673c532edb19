import { type NameConsentProblem, setNameConsent } from '#app/casework/library/set-name-consent.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { goTo } from '#app/pages/kit/page.tsx'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { dossierWith } from './dossier-page.tsx'
import { showDossier } from './shown-dossier.ts'

export async function sendNameConsent(visit: SignedInVisit): Promise<Response> {
  const form = await visit.form()
  const given = form.text('neu-ten') === 'co'
  const dossierId = idParam(visit) ?? 0
  const outcome = await setNameConsent(visit.tools, visit.actor, { dossierId, given })
  if (outcome.ok)
    return goTo(
      links.dossier(dossierId),
      given ? 'Đã ghi: thư viện được nêu tên ông/bà.' : 'Đã ghi: thư viện không nêu tên ông/bà.',
    )
  const shown = await showDossier(visit)
  return shown === null
    ? noSuchPage(visit)
    : dossierWith(visit, shown, 'content', outcome.problems.map(consentWords))
}

function consentWords(problem: NameConsentProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-dossier':
      return { message: 'Không có hồ sơ này.' }
    case 'not-author':
      return { message: 'Chỉ tác giả của hồ sơ nói về việc nêu tên mình.' }
  }
}
