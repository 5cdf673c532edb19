import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type Step = {
  readonly label: string
  readonly state: 'done' | 'now' | 'ahead' | 'stopped'
  /** The day it was done, or the next actor: chờ Phòng Kinh tế */
  readonly detail?: ReactNode
}

const spoken: Readonly<Record<Step['state'], string>> = {
  done: 'đã xong',
  now: 'đang ở bước này',
  ahead: 'chưa tới',
  stopped: 'dừng tại đây',
}

/** The steps of the year with the present one lit and the next actor named. */
export function Steps({ steps, label }: { steps: readonly Step[]; label?: string | undefined }) {
  return (
    <ol className="kn-steps" aria-label={label ?? 'Các bước'}>
      {steps.map((step, place) => (
        <li
          key={step.label}
          className={`kn-step kn-step-${step.state}`}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <span className="kn-step-mark" aria-hidden="true">
            {step.state === 'done' ? (
              <Icon name="check" />
            ) : step.state === 'stopped' ? (
              <Icon name="x" />
            ) : (
              place + 1
            )}
          </span>
          <span className="kn-step-words">
            <span className="kn-step-label">{step.label}</span>
            <span className="visually-hidden">: {spoken[step.state]}</span>
            {step.detail && <span className="kn-step-detail">{step.detail}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
