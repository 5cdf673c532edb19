import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { dossierFormPage } from './dossier-form-page.tsx'
import { dossierWith } from './dossier-page.tsx'
import { valuesOf } from './form-values.ts'
import { showDossier } from './shown-dossier.ts'

/** Files are kept in two places: the form, which says so in the address, and the dossier's tab. */
const fromForm = (visit: SignedInVisit): boolean => visit.query.get('ve') === 'soan'

/** Back to where the files were being kept. */
export const filesPlace = (visit: SignedInVisit, id: number): string =>
  fromForm(visit) ? links.dossierForm(id, 'tep') : links.dossierTab(id, 'tep')

/** The same place with the reasons why not. */
export async function filesAgain(visit: SignedInVisit, problems: readonly FieldProblem[]): Promise<Response> {
  const shown = await showDossier(visit)
  if (shown === null) return noSuchPage(visit)
  return fromForm(visit)
    ? dossierFormPage(visit, shown, { shown: ['files'], values: valuesOf(shown.dossier), problems })
    : dossierWith(visit, shown, 'files', problems)
}
