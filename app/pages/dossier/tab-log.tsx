import type { ReactNode } from 'react'
import { dossierStates } from '#app/domain/dossier/dossier-state.ts'
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
            what: `${actWords[step.act] ?? 'đã chuyển hồ sơ sang bước'}: ${state ? dossierStateWords[state].words : ''}`,
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

const actWords: Readonly<Record<string, string>> = {
  'start-dossier': 'đã lập hồ sơ',
  'send-to-unit': 'đã gửi hồ sơ đến đơn vị',
  'return-to-author': 'đã trả lại tác giả',
  'approve-for-unit': 'đã đồng ý cho đơn vị nộp',
  'hand-in': 'đã nộp theo tờ trình',
  'submit-alone': 'đã nộp trực tiếp',
  'resubmit-supplement': 'đã nộp bản bổ sung',
  'withdraw-dossier': 'đã rút hồ sơ',
  'receive-dossiers': 'đã tiếp nhận hồ sơ',
  'check-dossier': 'đã kết luận kiểm tra',
}
