import { dayInVietnam } from '#app/domain/calendar-day.ts'
import { obligedOn, targetResults } from '#app/domain/registration/targets.ts'
import { Card } from '#app/pages/kit/card.tsx'
import { ProgressBar } from '#app/pages/kit/progress-bar.tsx'
import type { Visit } from '#app/pages/kit/visit.ts'
import { printCount, printDay } from '#app/pages/kit/wording.ts'
import type { IssuedProgramme } from '#app/records/programme/programmes.ts'
import { fieldFigures, unitFigures } from '#app/records/registration/target-figures.ts'
import { urgingSetting } from '#app/records/registration/urging-settings.ts'
import { countWords, targetName, unitsDone } from './target-words.ts'

/** Kết quả chỉ tiêu for everybody, figures without names, where the office has switched it on. */
export async function publicTargets(visit: Visit, plan: IssuedProgramme) {
  const { db } = visit.tools
  if (!(await urgingSetting(db, plan.id)).showsTargets) return null
  const day = obligedOn(plan.year, dayInVietnam(visit.now))
  const { programme } = plan.current
  const results = targetResults(
    programme,
    await unitFigures(db, plan.id),
    await fieldFigures(db, plan.id),
    day,
  )
  if (results.length === 0) return null
  return (
    <Card title="Kết quả tham gia" aside={`đến ngày ${printDay(day)}`}>
      <div className="kn-progress-row">
        {results.map((result) => (
          <ProgressBar
            key={result.place}
            label={targetName(result.target, programme.fields)}
            value={result.reached}
            goal={result.goal}
            figure={
              result.kind === 'units'
                ? `${printCount(result.reached)}/${printCount(result.obliged)} ${unitsDone(result.target)}`
                : `${printCount(result.reached)}/${printCount(result.goal)} ${countWords[result.target.counts]}`
            }
          />
        ))}
      </div>
    </Card>
  )
}
