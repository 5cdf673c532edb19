import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export type Rung = {
  readonly key: string | number
  readonly href: string
  readonly rank: string
  readonly title: string
  /** Code and unit. */
  readonly under: ReactNode
  readonly histogram?: ReactNode
  /** The printed mean. */
  readonly mean: string
  /** Why it stands here; opens under the line and prints with the list. */
  readonly why?: ReactNode
  readonly mark?: ReactNode
}

export type LadderTie = {
  /** Loại A còn 1 chỗ, 2 hồ sơ cùng 82,00 điểm */
  readonly question: string
  readonly rungs: readonly Rung[]
  /** What has been asked so far, and the form that records the council's choice. */
  readonly children: ReactNode
}

export type LadderBand = {
  readonly key: string
  /** A, B, C: the big letter of the band. */
  readonly letter: string
  readonly name: string
  /** từ 80 điểm, thưởng 2.000.000 đ */
  readonly terms: string
  readonly tone: 'first' | 'second' | 'third' | 'certificate' | 'outside'
  readonly taken: number
  /** Absent: as many as reach the threshold. */
  readonly quota?: number | undefined
  readonly rungs: readonly Rung[]
  readonly tie?: LadderTie | undefined
  /** Words on the line under the band: Hết chỉ tiêu loại A */
  readonly cut?: string | undefined
}

const tones: Readonly<Record<LadderBand['tone'], string>> = {
  first: 'kn-band-first',
  second: 'kn-band-second',
  third: 'kn-band-third',
  certificate: 'kn-band-certificate',
  outside: 'kn-band-outside',
}

/** The ranking desk: classes as bands with their places as slots, each dossier a rung, the cut drawn as a line. */
export function Ladder({ bands }: { bands: readonly LadderBand[] }) {
  return (
    <div className="kn-ladder">
      {bands.map((band) => (
        <section
          key={band.key}
          className={`kn-band ${tones[band.tone]}`}
          aria-labelledby={`hang-${band.key}`}
        >
          <header className="kn-band-head">
            <span className="kn-band-letter" aria-hidden="true">
              {band.letter}
            </span>
            <div>
              <h2 id={`hang-${band.key}`}>{band.name}</h2>
              <p>{band.terms}</p>
            </div>
            <Slots taken={band.taken} quota={band.quota} />
          </header>
          {band.rungs.length > 0 && (
            <ol className="kn-rungs">
              {band.rungs.map((rung) => (
                <RungLine key={rung.key} rung={rung} />
              ))}
            </ol>
          )}
          {band.tie && (
            <section className="kn-tie" aria-label={band.tie.question}>
              <p className="kn-tie-question">
                <Icon name="scale" />
                {band.tie.question}
              </p>
              <ol className="kn-rungs">
                {band.tie.rungs.map((rung) => (
                  <RungLine key={rung.key} rung={rung} />
                ))}
              </ol>
              <div className="kn-tie-words">{band.tie.children}</div>
            </section>
          )}
          {band.cut && <p className="kn-cut">{band.cut}</p>}
        </section>
      ))}
    </div>
  )
}

function Slots({ taken, quota }: { taken: number; quota: number | undefined }) {
  const drawn = quota !== undefined && quota <= 30
  return (
    <p className="kn-slots">
      <strong>{quota === undefined ? taken : `${taken}/${quota}`}</strong>
      {drawn && (
        <span className="kn-slots-row" aria-hidden="true">
          {Array.from({ length: quota }, (_, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a slot is its place.
            <span key={place} className={place < taken ? 'kn-slot kn-slot-taken' : 'kn-slot'} />
          ))}
        </span>
      )}
    </p>
  )
}

function RungLine({ rung }: { rung: Rung }) {
  return (
    <li className="kn-rung">
      <span className="kn-rung-rank">{rung.rank}</span>
      <span className="kn-rung-words">
        <a href={rung.href}>{rung.title}</a>
        <span className="kn-under">{rung.under}</span>
      </span>
      {rung.mark && <span className="kn-rung-mark">{rung.mark}</span>}
      {rung.histogram && <span className="kn-rung-sheets">{rung.histogram}</span>}
      <strong className="kn-rung-mean">{rung.mean}</strong>
      {rung.why && (
        <details className="kn-rung-why">
          <summary>
            <Icon name="info-circle" label={`Vì sao ${rung.title} ở đây`} />
          </summary>
          <div>{rung.why}</div>
        </details>
      )}
    </li>
  )
}
