import type { Points } from '#app/domain/points.ts'
import { type FilePlace, isRead, report } from './json-reader.ts'
import type { Band } from './rubric.ts'

/** Bands must cover 0..max without gap or overlap: each begins one step after the one below it ends. */
export function reportBandMistakes(
  place: FilePlace,
  bands: readonly Band[],
  { max, step }: { readonly max: Points; readonly step: Points },
): void {
  if (bands.length === 0 || !isRead(max) || !isRead(step)) return
  if (!bands.every((band) => isRead(band.from) && isRead(band.to))) return
  const placed = bands.map((band, index) => ({
    ...band,
    place: { ...place, path: `${place.path}[${index}]` },
  }))
  for (const band of placed) {
    if (band.from > band.to) report(band.place, { problem: 'band-upside-down', from: band.from, to: band.to })
    if (band.to > max) report(band.place, { problem: 'band-above-max', to: band.to, max })
  }
  const upwards = placed
    .filter((band) => band.from <= band.to)
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
  const lowest = upwards[0]
  if (!lowest) return
  if (lowest.from !== 0) report(lowest.place, { problem: 'bands-start-late', from: lowest.from })
  let highest = lowest
  for (const band of upwards.slice(1)) {
    if (band.from <= highest.to)
      report(band.place, { problem: 'band-overlap', other: highest.name, from: band.from, to: highest.to })
    else if (band.from > highest.to + step)
      report(band.place, { problem: 'band-gap', after: highest.to, next: band.from })
    if (band.to > highest.to) highest = band
  }
  if (highest.to < max) report(highest.place, { problem: 'bands-end-early', to: highest.to, max })
}
