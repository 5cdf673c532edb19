export type SpreadMark = {
  readonly key: string
  /** All in hundredths of a point. */
  readonly low: number
  readonly mean: number
  readonly high: number
  /** Drawn so that it is seen: it also stands in the list of what to discuss. */
  readonly isFlagged: boolean
}

export type SpreadChartProps = {
  readonly marks: readonly SpreadMark[]
  readonly scale: number
  /** Lines across: the thresholds of the classes, with their names. */
  readonly lines: readonly { readonly at: number; readonly name: string }[]
  readonly spoken: string
}

const height = 300
const left = 34
const right = 96
const top = 10
const bottom = 14

/** From the lowest to the highest sheet of each dossier, the mean as a dot, in the order of the ranking from left to right. */
export function SpreadChart({ marks, scale, lines, spoken }: SpreadChartProps) {
  const step = Math.max(9, Math.min(36, 900 / Math.max(1, marks.length)))
  const width = Math.max(480, left + right + marks.length * step)
  const floor = Math.max(0, Math.min(scale, ...marks.map(({ low }) => low)) - scale / 20)
  const y = (value: number) => top + (1 - (value - floor) / (scale - floor)) * (height - top - bottom)
  const x = (place: number) => left + ((place + 0.5) * (width - left - right)) / Math.max(1, marks.length)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide drawing is scrolled by keyboard as well.
    <section className="kn-spread" tabIndex={0} aria-label={spoken}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={spoken}>
        {ticks(floor, scale).map((at) => (
          <g key={at}>
            <line className="kn-spread-grid" x1={left} x2={width - right} y1={y(at)} y2={y(at)} />
            <text x={left - 6} y={y(at) + 4} textAnchor="end">
              {at / 100}
            </text>
          </g>
        ))}
        {lines
          .filter(({ at }) => at >= floor)
          .map(({ at, name }) => (
            <g key={name} className="kn-spread-threshold">
              <line x1={left} x2={width - right} y1={y(at)} y2={y(at)} />
              <text x={width - right + 6} y={y(at) + 4}>
                {name}
              </text>
            </g>
          ))}
        {marks.map((mark, place) => (
          <g key={mark.key} className={mark.isFlagged ? 'kn-spread-flagged' : 'kn-spread-mark'}>
            <line x1={x(place)} x2={x(place)} y1={y(mark.high)} y2={y(mark.low)} />
            <circle cx={x(place)} cy={y(mark.mean)} r="3" />
          </g>
        ))}
      </svg>
    </section>
  )
}

const ticks = (floor: number, scale: number): readonly number[] =>
  Array.from({ length: 11 }, (_, place) => (place * scale) / 10).filter((at) => at >= floor)
