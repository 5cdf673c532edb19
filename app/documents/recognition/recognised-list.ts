import type { Row, TableBlock } from '../paper/administrative-document.ts'
import { counted, grouped, inPercent, roman, withComma } from '../paper/numbers.ts'
import { bold } from '../paper/text.ts'

export interface RecognisedGroup {
  /** "Xếp loại A", or "Cấp Giấy chứng nhận". */
  readonly name: string
  /** Mức thưởng for each initiative, đồng. */
  readonly prize: number
  readonly initiatives: readonly RecognisedLine[]
}

export interface RecognisedLine {
  readonly title: string
  readonly authors: readonly {
    readonly fullName: string
    /** In half percents. */
    readonly share: number
  }[]
  readonly unit: string
  /** Điểm bình quân as printed, such as "81.29". */
  readonly mean: string
  /** What was allowed against the rule, in words; the line is marked and the words stand below the list. */
  readonly exceptions?: readonly string[]
}

/** Danh sách sáng kiến được công nhận: numbered through, class by class, with the sum of the prizes. */
export function recognisedList(groups: readonly RecognisedGroup[]): TableBlock {
  let number = 0
  const rows: Row[] = groups.flatMap((group, i) => [
    { group: `${roman(i + 1)}. ${group.name} (${counted(group.initiatives.length)} sáng kiến)` },
    ...group.initiatives.map((line) => {
      number += 1
      return rowOf(number, line, group.prize)
    }),
  ])
  const total = groups.reduce((sum, { prize, initiatives }) => sum + prize * initiatives.length, 0)
  return {
    block: 'table',
    size: 11.5,
    columns: [
      { heading: 'STT', width: 11, align: 'center' },
      { heading: 'Tên sáng kiến' },
      { heading: 'Tác giả, đồng tác giả (tỷ lệ đóng góp)', width: 40 },
      { heading: 'Đơn vị', width: 28 },
      { heading: 'Điểm bình quân', width: 14, align: 'center' },
      { heading: 'Mức thưởng (đồng)', width: 22, align: 'right' },
    ],
    rows: [
      ...rows,
      ...(total === 0
        ? []
        : [[{ text: [bold('Cộng')], columns: 5, align: 'center' } as const, [bold(grouped(total))]]]),
    ],
  }
}

/** Ghi chú ngoại lệ: a line for each marked initiative, by its number in the list. */
export function exceptionNotes(groups: readonly RecognisedGroup[]): readonly string[] {
  return groups
    .flatMap((group) => group.initiatives)
    .flatMap(({ exceptions }, place) =>
      exceptions?.length ? [`(*) Số thứ tự ${place + 1}: ${exceptions.join('; ')}.`] : [],
    )
}

function rowOf(
  number: number,
  { title, authors, unit, mean, exceptions }: RecognisedLine,
  prize: number,
): Row {
  return [
    String(number),
    exceptions?.length ? `${title} (*)` : title,
    authors
      .map(({ fullName, share }) => (authors.length === 1 ? fullName : `${fullName} (${inPercent(share)})`))
      .join('\n'),
    unit,
    withComma(mean),
    prize === 0 ? '' : grouped(prize),
  ]
}
