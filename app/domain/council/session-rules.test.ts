import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fraction } from '#app/domain/fraction.ts'
import type { CouncilSeat } from '#app/domain/people/actor.ts'
import { attendanceProblems, isThere } from './attendance.ts'
import { itemRoom, quorumProblems, type SessionMember } from './item-room.ts'
import { sessionPlanProblems } from './session.ts'
import { countOfChoices, countOfHands, countProblems, tallyOf } from './vote-count.ts'

const moment = (time: string) => Temporal.Instant.from(`2024-06-28T${time}:00+07:00`)
const member = (memberId: number, seat: CouncilSeat, isThere = true): SessionMember => ({
  memberId,
  personId: memberId,
  fullName: `Người ${memberId}`,
  seat,
  jobTitle: '',
  isThere,
})
const eleven = (absent: readonly number[] = []): readonly SessionMember[] =>
  Array.from({ length: 11 }, (_, place) =>
    member(
      place + 1,
      (['chair', 'vice-chair', 'secretary'] as const)[place] ?? 'member',
      !absent.includes(place + 1),
    ),
  )
const twoThirds = { share: fraction('2/3'), chairOrVice: true }

test('who came late is there from then on, who left early until then, who is absent never', () => {
  const entry = {
    memberId: 1,
    state: 'present',
    reason: '',
    arrivedAt: moment('14:20'),
    leftAt: moment('16:00'),
  } as const
  expect(['14:19', '14:20', '15:59', '16:00'].map((time) => isThere(entry, moment(time)))).toEqual([
    false,
    true,
    true,
    false,
  ])
  const absent = { ...entry, state: 'absent', arrivedAt: null, leftAt: null } as const
  expect(isThere(absent, moment('15:00'))).toBe(false)
  expect(attendanceProblems(absent)).toEqual([{ problem: 'absence-reason-missing', memberId: 1 }])
  expect(attendanceProblems({ ...entry, leftAt: moment('14:20') })).toEqual([
    { problem: 'left-before-arriving', memberId: 1 },
  ])
})

test('the quorum of an item is counted over the members free of conflict with it, and those who are there', () => {
  const members = eleven([8, 9, 10, 11])
  const all = itemRoom(members, [], 1, twoThirds)
  expect([all.least, all.voters.length, quorumProblems(all, twoThirds)]).toEqual([
    8,
    7,
    [{ problem: 'below-quorum', present: 7, least: 8 }],
  ])
  const item = itemRoom(members, [10, 11], 1, twoThirds)
  expect([item.least, item.voters.length, quorumProblems(item, twoThirds)]).toEqual([6, 7, []])
})

test('an item the chair is in conflict with is the vice chair’s; without either it cannot be voted', () => {
  expect(itemRoom(eleven(), [1], 1, twoThirds).presider?.memberId).toBe(2)
  expect(itemRoom(eleven([1]), [], 1, twoThirds).presider?.memberId).toBe(2)
  expect(itemRoom(eleven(), [2], 1, twoThirds).presider?.memberId).toBe(1)
  const headless = itemRoom(eleven([1]), [2], 1, twoThirds)
  expect(quorumProblems(headless, twoThirds)).toEqual([{ problem: 'nobody-presides' }])
  expect(quorumProblems(headless, { ...twoThirds, chairOrVice: false })).toEqual([])
})

test('an empty room votes on nothing, whatever the plan says', () => {
  const nobody = itemRoom(eleven(), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 1, null)
  expect(quorumProblems(nobody, null)).toEqual([{ problem: 'below-quorum', present: 0, least: 1 }])
})

test('a count larger than the council or than the room is refused with its numbers', () => {
  const count = { issued: 12, returned: 12, invalid: 0, blank: 0, agree: 12, disagree: 0 }
  const room = { voters: 9, freeMembers: 11 }
  expect(countProblems(count, room)).toEqual([{ problem: 'larger-than-council', given: 12, most: 11 }])
  expect(countProblems({ ...count, issued: 10, returned: 10, agree: 10 }, room)).toEqual([
    { problem: 'more-than-present', given: 10, most: 9 },
  ])
})

test('more slips returned than given out, or a sum that is not the number returned, is refused', () => {
  const room = { voters: 9, freeMembers: 11 }
  const count = { issued: 8, returned: 9, invalid: 1, blank: 0, agree: 6, disagree: 1 }
  expect(countProblems(count, room)).toEqual([
    { problem: 'more-returned', returned: 9, issued: 8 },
    { problem: 'does-not-add-up', returned: 9, counted: 8 },
  ])
  expect(countProblems({ ...count, issued: 9, agree: 7 }, room)).toEqual([])
  expect(countProblems({ ...count, invalid: -1, agree: 0.5 }, room)).toEqual([
    { problem: 'not-a-count', part: 'invalid' },
    { problem: 'not-a-count', part: 'agree' },
  ])
})

test('whatever was counted, the tally of the ranking has everybody who was in the room', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('agree', 'disagree', 'blank', null), { maxLength: 12 }), (cast) => {
      const count = countOfChoices(
        cast.length,
        cast.filter((choice) => choice !== null),
      )
      expect(countProblems(count, { voters: cast.length, freeMembers: cast.length })).toEqual([])
      const { agree, disagree, blank } = tallyOf(count, cast.length)
      expect(agree + disagree + blank).toBe(cast.length)
    }),
  )
  expect(countOfHands(9, 6, 1).blank).toBe(2)
  expect(countProblems(countOfHands(9, 8, 2), { voters: 9, freeMembers: 11 })).toEqual([
    { problem: 'more-than-present', given: 10, most: 9 },
    { problem: 'more-returned', returned: 10, issued: 9 },
  ])
})

test('a session needs its number, matter, time, place, and two different people to chair it and to write', () => {
  const plan = {
    minutesNumber: '',
    about: '',
    place: '',
    opening: '',
    guests: '',
    invitationNumber: '',
    startsAt: null,
    chairMemberId: 1,
    secretaryMemberId: 1,
  }
  expect(sessionPlanProblems(plan, [{ id: 1 }]).map(({ problem }) => problem)).toEqual([
    'number-missing',
    'about-missing',
    'place-missing',
    'start-missing',
    'same-person',
  ])
  expect(
    sessionPlanProblems({ ...plan, chairMemberId: 4, secretaryMemberId: 5 }, []).map(
      ({ problem }) => problem,
    ),
  ).toEqual([
    'number-missing',
    'about-missing',
    'place-missing',
    'start-missing',
    'no-such-chair',
    'no-such-secretary',
  ])
})
