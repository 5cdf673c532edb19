/** Nhịp nhận thư: at once, one summary each morning, one each Monday morning, or no mail but what has a legal deadline. */
export const noticePaces = ['at-once', 'daily', 'weekly', 'in-product'] as const
export type NoticePace = (typeof noticePaces)[number]

/** Whether a summary is due that morning: each day, or on Mondays. Who has gone over to another pace gets what still waits. */
export const isSummaryDay = (pace: NoticePace, day: Temporal.PlainDate): boolean =>
  pace !== 'weekly' || day.dayOfWeek === 1
