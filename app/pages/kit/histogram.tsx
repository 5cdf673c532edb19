import { printMean, printPoints } from './wording.ts'

export type HistogramProps = {
  /** Totals of the sheets, in hundredths of a point. */
  values: readonly number[]
  /** The scale, in hundredths of a point. */
  from: number
  to: number
  /** The printed mean, in hundredths; drawn as a line. */
  mean?: number | undefined
  bins?: number | undefined
}

/** The sheets beside the mean: how the council's totals are spread, small enough for a line of a list. */
export function Histogram({ values, from, to, mean, bins = 20 }: HistogramProps) {
  const width = 100
  const height = 26
  const step = width / bins
  const place = (value: number) => ((value - from) / (to - from)) * width
  const counts = new Map<number, number>()
  for (const value of values) {
    const left = Math.max(0, Math.min(bins - 1, Math.floor(place(value) / step))) * step
    counts.set(left, (counts.get(left) ?? 0) + 1)
  }
  const most = Math.max(1, ...counts.values())
  return (
    <svg
      className="kn-histogram"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={spoken(values, mean)}
    >
      <line className="kn-histogram-floor" x1="0" x2={width} y1={height - 0.5} y2={height - 0.5} />
      {[...counts].map(([left, count]) => {
        const tall = (count / most) * (height - 5)
        return <rect key={left} x={left + 0.5} y={height - 1 - tall} width={step - 1} height={tall} rx="1" />
      })}
      {mean !== undefined && (
        <line className="kn-histogram-mean" x1={place(mean)} x2={place(mean)} y1="0" y2={height} />
      )}
    </svg>
  )
}

function spoken(values: readonly number[], mean: number | undefined): string {
  if (values.length === 0) return 'Chưa có phiếu nào'
  const range = `từ ${printPoints(Math.min(...values))} đến ${printPoints(Math.max(...values))}`
  return `${values.length} phiếu, ${range}${mean === undefined ? '' : `, bình quân ${printMean(mean)}`}`
}
