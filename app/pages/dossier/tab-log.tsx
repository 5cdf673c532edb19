import type { ReactNode } from 'react'
import { dossierStates } from '#app/domain/dossier/dossier-state.ts'
import { actInWords } from '#app/pages/foundation/act-words.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { Timeline } from '#app/pages/kit/timeline.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { printMoment } from '#app/pages/kit/wording.ts'
import { dossierStateWords } from './dossier-words.ts'
import type { ShownDossier } from './shown-dossier.ts'

/** Nhật ký: who, what, when, why; the newest first. */
export function logTab(_: SignedInVisit, { steps }: ShownDossier): ReactNode {
  return (
    <Card title="Nhật ký hồ sơ">
      <Timeline
        entries={steps.toReversed().map((step) => {
          const state = dossierStates.find((each) => each === step.toState)
          return {
            who: step.actorName ?? 'Hệ thống',
            what: `đã ${actInWords(step.act)}${state ? `: ${dossierStateWords[state].words}` : ''}`,
            when: printMoment(step.at),
            why: [step.reason, step.documentNumber && `Văn bản số ${step.documentNumber}`]
              .filter(Boolean)
              .join(' · '),
            ...(state ? { tone: dossierStateWords[state].tone, icon: dossierStateWords[state].icon } : {}),
          }
        })}
      />
    </Card>
  )
}
