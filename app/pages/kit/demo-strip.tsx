import { Hidden, type HiddenFields } from './form.tsx'
import { Icon } from './icon.tsx'
import { printMoment } from './wording.ts'

export type DemoStripProps = {
  now: Temporal.Instant
  action: string
  hidden?: HiddenFields | undefined
  /** The year's milestones, in order; `value` is posted as `moc`. */
  milestones: readonly { readonly value: string; readonly label: string }[]
  current?: string | undefined
}

/** The training clock: only the demo shows it, above everything else. */
export function DemoStrip({ now, action, hidden, milestones, current }: DemoStripProps) {
  return (
    <aside className="kn-demo" aria-label="Bản tập huấn">
      <p>
        <Icon name="school" />
        <strong>Bản tập huấn</strong>
        <span className="kn-demo-words">dữ liệu mẫu, thao tác thoải mái</span>
        <span className="kn-demo-clock">
          <Icon name="clock" />
          {printMoment(now)}
        </span>
      </p>
      <form method="post" action={action}>
        <Hidden fields={hidden} />
        <label>
          <span className="visually-hidden">Chuyển đồng hồ đến mốc</span>
          <select name="moc" className="form-select" defaultValue={current ?? ''}>
            {current === undefined && <option value="">Chuyển đến mốc…</option>}
            {milestones.map((milestone) => (
              <option key={milestone.value} value={milestone.value}>
                {milestone.label}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="btn">
          Chuyển
        </button>
      </form>
    </aside>
  )
}
