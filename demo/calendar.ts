import type { LocalTime, ProgrammeCode } from './content/types.ts'

// Days and minutes of the office that the content leaves to whoever plays it.

/** The installation is set up, units and people are entered. */
export const setUpAt: LocalTime = '2023-02-20T08:00'

type YearCalendar = {
  readonly planImported: LocalTime
  readonly planIssued: LocalTime
  readonly councilSeated: LocalTime
  readonly membersReminded: readonly LocalTime[]
  /** Within the council's last meeting of the year. */
  readonly voted: LocalTime
  readonly chosen: LocalTime
  readonly adopted: LocalTime
  readonly decisionDrafted: LocalTime
  readonly planClosed: LocalTime | null
}

export const calendar: Readonly<Record<ProgrammeCode, YearCalendar>> = {
  'tam-diep-2023': {
    planImported: '2023-03-10T09:20',
    planIssued: '2023-03-14T08:10',
    councilSeated: '2023-03-21T14:30',
    membersReminded: ['2023-06-22T08:30'],
    voted: '2023-08-10T16:05',
    chosen: '2023-08-10T16:30',
    adopted: '2023-08-10T16:45',
    decisionDrafted: '2023-08-11T09:15',
    planClosed: '2023-12-28T15:40',
  },
  'tam-diep-2024': {
    planImported: '2024-03-11T10:05',
    planIssued: '2024-03-15T07:50',
    councilSeated: '2024-03-22T14:10',
    membersReminded: ['2024-06-20T08:30', '2024-07-24T08:30'],
    voted: '2024-08-06T16:20',
    chosen: '2024-08-06T16:50',
    adopted: '2024-08-06T17:10',
    decisionDrafted: '2024-08-07T08:40',
    planClosed: null,
  },
}
