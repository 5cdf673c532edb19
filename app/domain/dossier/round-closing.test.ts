import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closesAt, startOfDay } from '#app/domain/programme/deadline.ts'
import type { Round } from '#app/domain/programme/programme.ts'
import { lateAt, roundProblems } from './round-closing.ts'

const day = fc
  .integer({ min: 0, max: 3000 })
  .map((days) => Temporal.PlainDate.from('2020-01-01').add({ days }))
const round = fc.record({
  code: fc.constant('dot-1'),
  name: fc.constant('Đợt I'),
  sectors: fc.constant(['giao-duc']),
  opens: fc.constant(Temporal.PlainDate.from('2019-12-01')),
  deadline: fc.record({ wording: fc.constantFrom('before' as const, 'through' as const), day }),
  late: fc.constantFrom('refuse' as const, 'accept-with-reason' as const),
}) satisfies fc.Arbitrary<Round>
const reason = { reason: 'Mất điện', documentNumber: '12/CV' }

test('the instant before closing is in time, the closing instant is late, whatever the round says', () => {
  fc.assert(
    fc.property(round, (each) => {
      const closing = closesAt(each.deadline)
      expect(roundProblems(each, closing.subtract({ nanoseconds: 1 }), null)).toEqual([])
      expect(roundProblems(each, closing, null)).toHaveLength(1)
    }),
  )
})

test('a late dossier needs both reason and document where the round takes late ones, and is refused where it does not', () => {
  fc.assert(
    fc.property(round, (each) => {
      const late = closesAt(each.deadline).add({ hours: 30 })
      const takes = each.late === 'accept-with-reason'
      expect(roundProblems(each, late, reason).length).toBe(takes ? 0 : 1)
      expect(roundProblems(each, late, { ...reason, documentNumber: '  ' })).toHaveLength(1)
      expect(lateAt(each, late, reason)).toBe(reason)
      expect(lateAt(each, closesAt(each.deadline).subtract({ seconds: 1 }), reason)).toBeNull()
    }),
  )
})

test('before the first instant of its opening day a round takes nothing', () => {
  fc.assert(
    fc.property(round, (each) => {
      const opening = startOfDay(each.opens)
      expect(roundProblems(each, opening.subtract({ nanoseconds: 1 }), null)).toEqual([
        { problem: 'round-not-open', opensAt: opening },
      ])
    }),
  )
})
