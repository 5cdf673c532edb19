import type { ReactNode } from 'react'
import { mayEdit } from '#app/domain/dossier/dossier-access.ts'
import { Card } from '#app/pages/kit/card.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { filesPanel } from './files-panel.tsx'
import type { ShownDossier } from './shown-dossier.ts'

/** Tệp: what is attached; confidential files only for those who may read them. */
export async function filesTab(
  visit: SignedInVisit,
  { dossier, withConfidential }: ShownDossier,
  problems: readonly FieldProblem[] = [],
): Promise<ReactNode> {
  const count = dossier.files.filter((file) => withConfidential || !file.confidential).length
  const panel = await filesPanel(visit, dossier, {
    withConfidential,
    mayEdit: mayEdit(visit.actor, dossier),
    problems,
  })
  return (
    <Card title="Tệp đính kèm" aside={`${count} tệp`}>
      {panel}
    </Card>
  )
}
