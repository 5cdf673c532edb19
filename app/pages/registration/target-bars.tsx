import { type Actor, holds } from '#app/domain/people/actor.ts'
import { isReached, type TargetResult } from '#app/domain/registration/targets.ts'
import { milestoneWords } from '#app/pages/dossier/milestone-words.ts'
import { ProgressBar } from '#app/pages/kit/progress-bar.tsx'
import { printCount } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import type { PlanTargets } from './plan-targets.ts'
import { countWords, targetName, unitsDone, unitsLack } from './target-words.ts'

/** Those who may list dossiers of every unit; to the others the figures of dossiers are figures only. */
export const listsDossiers = (actor: Actor): boolean => holds(actor, 'office', 'leader')

/** Every target of the plan as a bar, with the names of who is missing; each number leads to what it counts. */
export function TargetBars({ targets, actor }: { readonly targets: PlanTargets; readonly actor: Actor }) {
  return targets.results.map((result, place) =>
    result.kind === 'units' ? (
      <UnitsBar
        key={result.place}
        targets={targets}
        result={result}
        isNamed={targets.results.slice(0, place).some((earlier) => missesTheSame(earlier, result))}
      />
    ) : (
      <FieldBar key={result.place} targets={targets} result={result} linked={listsDossiers(actor)} />
    ),
  )
}

type Of<Kind> = Extract<TargetResult, { readonly kind: Kind }>

const missesTheSame = (earlier: TargetResult, { missing }: Of<'units'>): boolean =>
  earlier.kind === 'units' &&
  earlier.missing.length === missing.length &&
  earlier.missing.every(({ id }, place) => id === missing[place]?.id)

function UnitsBar(props: {
  readonly targets: PlanTargets
  readonly result: Of<'units'>
  /** The same units are named at a bar above. */
  readonly isNamed: boolean
}) {
  const { targets, result } = props
  const { plan } = targets
  const { target, reached, goal, obliged } = result
  const list = (outcome: string) =>
    links.targets({ nam: String(plan.year), 'chi-tieu': String(result.place + 1), 'ket-qua': outcome })
  return (
    <ProgressBar
      label={targetName(target, plan.current.programme.fields)}
      value={reached}
      goal={goal}
      figure={
        <>
          <Figure href={list('dat')} count={reached} />/<Figure href={list('')} count={obliged} />{' '}
          {unitsDone(target)}
        </>
      }
      note={
        obliged === 0 ? (
          'Danh mục chưa có đơn vị nào thuộc diện này.'
        ) : (
          <>
            {goal < obliged && `Chỉ tiêu là từ ${printCount(goal)} đơn vị. `}
            <Missing result={result} href={list('chua-dat')} isNamed={props.isNamed} />
          </>
        )
      }
    />
  )
}

const namesShown = 4

function Missing(props: { readonly result: Of<'units'>; readonly href: string; readonly isNamed: boolean }) {
  const { target, missing } = props.result
  const names = missing.map(({ name, shortName }) => shortName || name)
  if (names.length === 0) return 'Tất cả đã đạt.'
  const lead = (
    <>
      Còn <Figure href={props.href} count={names.length} /> đơn vị {unitsLack(target)}
    </>
  )
  if (props.isNamed) return <>{lead}, như chỉ tiêu trên.</>
  const shown = names.length <= namesShown + 1 ? names : names.slice(0, namesShown)
  const folded = names.slice(shown.length)
  return (
    <>
      {lead}: {shown.join(', ')}
      {folded.length === 0 ? (
        '.'
      ) : (
        <details>
          <summary>và {printCount(folded.length)} đơn vị nữa</summary>
          {folded.join(', ')}.
        </details>
      )}
    </>
  )
}

function FieldBar(props: {
  readonly targets: PlanTargets
  readonly result: Of<'field'>
  readonly linked: boolean
}) {
  const { plan } = props.targets
  const { target, reached, goal } = props.result
  // Before it is handed in, a dossier is on no list the office may read.
  const href =
    props.linked && target.counts !== 'registered'
      ? links.dossiers({
          nam: String(plan.year),
          moc: milestoneWords[target.counts].code,
          'linh-vuc': target.field,
        })
      : undefined
  return (
    <ProgressBar
      label={targetName(target, plan.current.programme.fields)}
      value={reached}
      goal={goal}
      figure={
        <>
          <Figure href={href} count={reached} />/{printCount(goal)} {countWords[target.counts]}
        </>
      }
      note={
        isReached(props.result)
          ? 'Đã đạt, tính trên toàn địa bàn.'
          : `Còn thiếu ${printCount(goal - reached)} sáng kiến, tính trên toàn địa bàn.`
      }
    />
  )
}

const Figure = ({ href, count }: { readonly href: string | undefined; readonly count: number }) =>
  href === undefined ? (
    printCount(count)
  ) : (
    <a className="kn-progress-count" href={href}>
      {printCount(count)}
    </a>
  )
