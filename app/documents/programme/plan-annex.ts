import { printFraction } from '#app/domain/fraction.ts'
import type { Criterion, Rubric } from '#app/domain/programme/rubric.ts'
import { inPoints } from '../paper/numbers.ts'
import type { PlanTable } from './plan-clause.ts'

/** Phụ lục: the rubric line by line, parts below their criterion, bands with their points. */
export function rubricTable(rubric: Rubric): PlanTable {
  return {
    caption: 'Thang điểm đánh giá sáng kiến',
    columns: [
      { heading: 'TT', align: 'center', width: 14 },
      { heading: 'Tiêu chí, mức điểm', align: 'left' },
      { heading: 'Điểm', align: 'center', width: 28 },
    ],
    rows: [
      ...rubric.criteria.flatMap((criterion, place) => criterionRows(criterion, String(place + 1))),
      ['', 'Tổng điểm', inPoints(rubric.scale)],
    ],
  }
}

function criterionRows(criterion: Criterion, number: string): readonly (readonly string[])[] {
  return [
    [number, [criterion.name, ...remarksOf(criterion)].join('. '), `tối đa ${inPoints(criterion.max)}`],
    ...criterion.bands.map((band) => [
      '',
      `– ${band.name}`,
      band.from === band.to ? inPoints(band.from) : `${inPoints(band.from)} – ${inPoints(band.to)}`,
    ]),
    ...criterion.parts.flatMap((part, place) => criterionRows(part, `${number}.${place + 1}`)),
  ]
}

function remarksOf(criterion: Criterion): readonly string[] {
  return [
    ...(criterion.guidance === null ? [] : [criterion.guidance.replace(/\.$/, '')]),
    ...(criterion.floor === null
      ? []
      : [`Điểm bình quân phải từ ${printFraction(criterion.floor)} để được công nhận`]),
    ...(criterion.commentRequired ? ['Bắt buộc ghi nhận xét'] : []),
    ...(criterion.commentAtExtremes ? ['Bắt buộc ghi nhận xét ở mức cao nhất, thấp nhất'] : []),
  ]
}
