import { expect, test } from 'vitest'
import type { Actor, CouncilSeat } from '#app/domain/people/actor.ts'
import { fairnessSight } from './fairness-access.ts'

const sitting = (seat: CouncilSeat): Actor => ({
  personId: 7,
  fullName: 'Phan Ngọc Thái',
  roles: [],
  seats: [{ councilId: 1, programmeId: 2, memberId: 3, seat, keptFrom: [] }],
  desk: null,
  mustChangePassword: false,
})
const office: Actor = { ...sitting('member'), roles: [{ role: 'office', unitId: null }], seats: [] }
const secret = { seeOthers: 'after-closing', ballots: 'secret' } as const

test('under secret ballots only the presiding seats read whose severity is whose', () => {
  expect(fairnessSight(sitting('secretary'), 2, secret)).toEqual({ opens: true, names: true })
  expect(fairnessSight(sitting('member'), 2, secret)).toEqual({ opens: true, names: false })
  expect(fairnessSight(office, 2, secret)).toEqual({ opens: true, names: false })
  expect(fairnessSight(office, 2, { ...secret, ballots: 'named' })).toEqual({ opens: true, names: true })
})

test('a plain member who may never see others’ sheets does not read the report, nor does another council', () => {
  const never = { ...secret, seeOthers: 'never' } as const
  expect(fairnessSight(sitting('member'), 2, never)).toEqual({ opens: false, names: false })
  expect(fairnessSight(sitting('chair'), 2, never)).toEqual({ opens: true, names: true })
  expect(fairnessSight(sitting('chair'), 9, secret)).toEqual({ opens: false, names: false })
})
