import type { ReactNode } from 'react'
import { mayEdit } from '#app/domain/dossier/dossier-access.ts'
import { Card } from '#app/pages/kit/card.tsx'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { FilesPanel } from './files-panel.tsx'
import type { ShownDossier } from './shown-dossier.ts'

/** Tệp: what is attached; confidential files only for those who may read them. */
export function filesTab(
  visit: SignedInVisit,
  { dossier, withConfidential }: ShownDossier,
  problems: readonly FieldProblem[] = [],
): ReactNode {
  const files = dossier.files.filter((file) => withConfidential || !file.confidential)
  return (
    <Card title="Tệp đính kèm" aside={`${files.length} tệp`}>
      <FilesPanel
        dossierId={dossier.id}
        files={files}
        mayEdit={mayEdit(visit.actor, dossier)}
        problems={problems}
        limits={visit.tools.settings}
      />
    </Card>
  )
}
