/** A real installation has no clock of its own: the story's days lie around the day on which it is told. */
export const today = (): Temporal.PlainDate => Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh')

/** A day as people type it, so many days from today: `day(-10)`. */
export function day(fromToday: number): string {
  const date = today().add({ days: fromToday })
  return `${pad(date.day)}/${pad(date.month)}/${date.year}`
}

const pad = (part: number): string => String(part).padStart(2, '0')
