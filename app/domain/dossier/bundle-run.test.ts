import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type BundleItem,
  bundleRunProblems,
  inParts,
  isKept,
  mostCopies,
  mostDossiers,
} from './bundle-run.ts'

const item = (dossierId: number, sizeBytes: number): BundleItem => ({
  ...{ dossierId, sizeBytes, code: `SK-${dossierId}`, title: '', state: 'bound', storedAs: 'x' },
})

test('everything wrong with a wish is said at once', () => {
  expect(bundleRunProblems({ dossierIds: [1, 2], copies: 12 }, [1, 2])).toEqual([])
  expect(bundleRunProblems({ dossierIds: [], copies: 0 }, []).map(({ problem }) => problem)).toEqual([
    'nothing-chosen',
    'copies-out-of-range',
  ])
  const many = Array.from({ length: mostDossiers + 1 }, (_, place) => place)
  expect(
    bundleRunProblems({ dossierIds: many, copies: mostCopies + 1 }, [0]).map(({ problem }) => problem),
  ).toEqual(['too-many', 'copies-out-of-range', 'not-handed-in'])
})

test('parts hold every bound bundle once, in order, and none is larger than a zip file may be', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 40 }), (sizes) => {
      const items = sizes.map((size, place) => item(place, size))
      const parts = inParts([...items, { ...item(99, 0), state: 'failed' }], 60)
      expect(parts.flat()).toEqual(items)
      for (const part of parts)
        expect(part.reduce((sum, one) => sum + one.sizeBytes, 0)).toBeLessThanOrEqual(60)
    }),
  )
})

test('a run is kept until its moment has come', () => {
  const keptUntil = Temporal.Instant.from('2024-06-08T00:00:00Z')
  expect(isKept({ keptUntil }, Temporal.Instant.from('2024-06-07T23:59:59Z'))).toBe(true)
  expect(isKept({ keptUntil }, Temporal.Instant.from('2024-06-08T00:00:00Z'))).toBe(false)
})
