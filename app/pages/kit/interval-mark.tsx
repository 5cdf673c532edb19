export type IntervalMarkProps = {
  readonly value: number
  /** Null where nothing can be said about how sure the value is. */
  readonly interval: { readonly from: number; readonly to: number } | null
  /** The same for all marks of a list: the drawing runs from -reach to +reach, nought in the middle. */
  readonly reach: number
  /** What the drawing says, for whoever cannot see it. */
  readonly spoken: string
  readonly isClear?: boolean | undefined
}

const width = 160
const height = 20

/** A value with its interval on a line through nought: one line of a list, all lines on the same scale. */
export function IntervalMark({ value, interval, reach, spoken, isClear }: IntervalMarkProps) {
  const place = (at: number) => width / 2 + (Math.max(-reach, Math.min(reach, at)) / reach) * (width / 2 - 6)
  return (
    <svg
      className={isClear ? 'kn-interval kn-interval-clear' : 'kn-interval'}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={spoken}
    >
      <line className="kn-interval-axis" x1="0" x2={width} y1={height / 2} y2={height / 2} />
      <line className="kn-interval-nought" x1={width / 2} x2={width / 2} y1="1" y2={height - 1} />
      {interval !== null && (
        <line
          className="kn-interval-range"
          x1={place(interval.from)}
          x2={place(interval.to)}
          y1={height / 2}
          y2={height / 2}
        />
      )}
      <circle cx={place(value)} cy={height / 2} r="4.5" />
    </svg>
  )
}
