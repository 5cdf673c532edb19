import { nameOf } from '#app/domain/programme/name-of.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import type { HypotheticalPlace } from '#app/domain/ranking/compare-rankings.ts'

/** What a place in a ranking is called: the class, or what it is instead of one. */
export function placeWords(
  place: Pick<HypotheticalPlace, 'outcome' | 'class'>,
  programme: Programme,
): string {
  switch (place.outcome) {
    case 'prize':
      return nameOf(programme.classes, place.class) ?? ''
    case 'certificate':
      return 'Giấy chứng nhận'
    case 'not-recognised':
      return 'Không công nhận'
    case 'not-rankable':
      return 'Chưa đủ phiếu'
    case 'unresolved':
      return 'Chờ Hội đồng chọn'
  }
}
