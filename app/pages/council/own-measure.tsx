import { type OwnScore, tellingScores } from '#app/domain/council/own-scores.ts'
import { hundredthsOfAPoint, type Points } from '#app/domain/points.ts'
import { printPoints } from '#app/pages/kit/wording.ts'
import { links } from '#app/pages/links.ts'
import type { DeskLine } from '#app/records/council/scoring-desk.ts'

const shownAtMost = 6

/** One's own scores for the same criterion in other dossiers of this scoring, by criterion. */
export function ownScores(
  lines: readonly DeskLine[],
  dossierId: number,
): ReadonlyMap<string, readonly OwnScore[]> {
  const found = new Map<string, OwnScore[]>()
  for (const line of lines) {
    if (line.dossierId === dossierId) continue
    for (const [code, points] of Object.entries(line.sheet?.points ?? {})) {
      const one = { dossierId: line.dossierId, code: line.code, title: line.title, points }
      found.set(code, [...(found.get(code) ?? []), one])
    }
  }
  return found
}

/** "So với những hồ sơ tôi đã chấm": the range, the mean, and the dossiers scored nearest to this. */
export function OwnMeasure({ own, here }: { own: readonly OwnScore[]; here: Points | null }) {
  if (own.length === 0) return null
  const points = own.map((one) => one.points)
  return (
    <details className="kn-own-measure">
      <summary>
        Tôi đã cho {own.length} hồ sơ khác: {range(points)}
      </summary>
      <ul>
        {tellingScores(own, here, shownAtMost).map((one) => (
          <li key={one.dossierId}>
            <strong className="kn-figure">{printPoints(one.points)}</strong>
            <a href={links.sheet(one.dossierId)}>{one.code ?? 'Hồ sơ'}</a>
            <span className="kn-muted">{one.title}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function range(points: readonly Points[]): string {
  const [least, most] = [Math.min(...points), Math.max(...points)].map(hundredthsOfAPoint).map(printPoints)
  if (least === most) return least ?? ''
  const mean = points.reduce<number>((sum, one) => sum + one, 0) / points.length
  return `${least}–${most}, bình quân ${printPoints(hundredthsOfAPoint(Math.round(mean)))}`
}
