import { dossierStates } from '#app/domain/dossier/dossier-state.ts'
import { nextActor } from '#app/domain/dossier/next-actor.ts'
import { type YearStep, yearStepsOf } from '#app/domain/dossier/year-steps.ts'
import { Steps } from '#app/pages/kit/steps.tsx'
import type { SignedInVisit } from '#app/pages/kit/visit.ts'
import { dayOf, printDay } from '#app/pages/kit/wording.ts'
import { actorWords } from './next-actor-words.ts'
import type { ShownDossier } from './shown-dossier.ts'

/** The steps of the year with the present one lit and the next actor named. */
export function DossierSteps({ shown }: { visit: SignedInVisit; shown: ShownDossier }) {
  const { dossier, steps, isAppraised } = shown
  const withdrawn = steps.findLast(({ toState }) => toState === 'withdrawn')
  const actor = nextActor(dossier, isAppraised)
  const standings = yearStepsOf({
    ...dossier,
    isAppraised,
    stateBefore: dossierStates.find((state) => state === withdrawn?.fromState),
  })
  return (
    <Steps
      label="Các bước trong năm"
      steps={standings.map(({ step, standing }) => ({
        label: stepWords[step],
        state: standing,
        detail:
          standing === 'now'
            ? actor && `chờ ${actorWords(actor, shown)}`
            : standing === 'done'
              ? doneOn(shown, step)
              : standing === 'stopped'
                ? 'dừng ở bước này'
                : undefined,
      }))}
    />
  )
}

const stepWords: Readonly<Record<YearStep, string>> = {
  write: 'Soạn hồ sơ',
  unit: 'Đơn vị xem xét',
  'hand-in': 'Nộp hồ sơ',
  check: 'Tiếp nhận, kiểm tra',
  appraise: 'Thẩm định',
  score: 'Chấm điểm',
  recognise: 'Xét công nhận',
  certify: 'Cấp giấy chứng nhận',
}

const endOf: Readonly<Record<YearStep, readonly string[]>> = {
  write: ['with-unit'],
  unit: ['approved-by-unit'],
  'hand-in': ['submitted'],
  check: ['accepted'],
  appraise: ['appraised', 'in-scoring'],
  score: ['scored'],
  recognise: ['recognised'],
  certify: ['certified'],
}

function doneOn({ steps }: ShownDossier, step: YearStep): string | undefined {
  const came = ({ toState }: { toState: string | null }) => toState !== null && endOf[step].includes(toState)
  const handedIn = steps.find(({ toState }) => toState === 'submitted')
  // A supplement hands in again: the day of the first time stays. Whoever has no unit writes until that day.
  const done =
    step === 'hand-in' ? handedIn : (steps.findLast(came) ?? (step === 'write' ? handedIn : undefined))
  return done && printDay(dayOf(done.at))
}
