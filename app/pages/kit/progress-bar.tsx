import type { ReactNode } from 'react'
import { printCount } from './wording.ts'

export type ProgressBarProps = {
  label: string
  value: number
  goal: number
  /** Shown instead of `value/goal`. */
  figure?: ReactNode
  /** Who is missing, what the goal says. */
  note?: ReactNode
  href?: string | undefined
}

/** A target as a bar: how far, of how much, and what is missing. */
export function ProgressBar({ label, value, goal, figure, note, href }: ProgressBarProps) {
  const reached = value >= goal
  return (
    <div className={`kn-progress${reached ? ' kn-progress-reached' : ''}`}>
      <div className="kn-progress-head">
        <span>{href ? <a href={href}>{label}</a> : label}</span>
        <strong>{figure ?? `${printCount(value)}/${printCount(goal)}`}</strong>
      </div>
      <progress value={Math.min(value, goal)} max={Math.max(goal, 1)} aria-label={label} />
      {note && <div className="kn-progress-note">{note}</div>}
    </div>
  )
}
