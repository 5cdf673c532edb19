import type { Programme, Round } from './programme.ts'

/** The round that takes dossiers of this sector now or next: an open or coming one first, else the last that closed; null where no round does. */
export function roundForSector(
  programme: Programme,
  sector: string,
  today: Temporal.PlainDate,
): Round | null {
  const taking = programme.rounds
    .filter((round) => round.sectors.includes(sector))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.deadline.day, b.deadline.day))
  const stillTaking = taking.find((round) => {
    const order = Temporal.PlainDate.compare(today, round.deadline.day)
    return round.deadline.wording === 'before' ? order < 0 : order <= 0
  })
  return stillTaking ?? taking.at(-1) ?? null
}
