import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseProgrammeText } from '#app/domain/programme/parse-programme.ts'
import type { Programme } from '#app/domain/programme/programme.ts'
import { readPdf } from '#test/builders/read-pdf.ts'
import { printDocument } from '../paper/print-document.ts'
import { makePress } from '../press/press.ts'
import type { PlanClause } from './plan-clause.ts'
import { programmeDocument } from './plan-paper.ts'
import { planText } from './plan-text.ts'

const seedText = readFileSync(
  join(import.meta.dirname, '../../../programmes/tam-diep-2024.programme.json'),
  'utf8',
)
const march = Temporal.PlainDate.from('2024-03-08')

function programmeFrom(text: string): Programme {
  const parsed = parseProgrammeText(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}

const linesOf = (clause: PlanClause): readonly string[] => [
  clause.heading,
  ...(clause.lines ?? []),
  ...(clause.table?.rows.flat() ?? []),
  ...(clause.clauses ?? []).flatMap(linesOf),
]

const wordsOf = (programme: Programme): string => {
  const text = planText(programme, march)
  return [
    text.subject,
    ...text.bases,
    text.opening,
    ...text.clauses.flatMap(linesOf),
    text.closing,
    ...text.annex.rows.flat(),
  ].join('\n')
}

test('the clauses say every number, day and name of the seed plan', () => {
  const words = wordsOf(programmeFrom(seedText))
  for (const said of [
    'Triển khai công tác sáng kiến cơ sở năm 2024 trên địa bàn thành phố Tam Điệp',
    'Nghị định số 13/2012/NĐ-CP ngày 02/3/2012',
    '100% các phòng, ban, đơn vị trực thuộc và UBND các phường, xã',
    'ít nhất từ 01 sáng kiến/đơn vị/năm',
    'Có từ 5 sáng kiến thuộc lĩnh vực cải cách hành chính trở lên',
    'giải pháp kỹ thuật, giải pháp quản lý, giải pháp tác nghiệp hoặc giải pháp ứng dụng tiến bộ kỹ thuật',
    'Xếp loại A: Số lượng tối đa 5 giải; khen thưởng trị giá 2.000.000 đồng/sáng kiến. Yêu cầu: sáng kiến được Hội đồng đánh giá, chấm điểm bình quân từ 80 điểm trở lên',
    'Xếp loại B: Số lượng tối đa 10 giải; khen thưởng trị giá 1.000.000 đồng/sáng kiến. Yêu cầu: sáng kiến được Hội đồng đánh giá, chấm điểm bình quân từ 70 điểm trở lên',
    'Xếp loại C: Số lượng tối đa 10 giải; khen thưởng trị giá 500.000 đồng/sáng kiến. Yêu cầu: sáng kiến được Hội đồng đánh giá, chấm điểm bình quân từ 60 điểm trở lên',
    'chấm điểm bình quân từ 50 điểm trở lên được cấp Giấy chứng nhận sáng kiến',
    'mẫu M-01',
    'gồm 12 bản giấy, theo mẫu M-02',
    'khoahocconghetamdiep@gmail.com',
    'Đợt I: Trước ngày 20/4/2024 (đối với sáng kiến thuộc: ngành giáo dục)',
    'Đợt II: Trước ngày 10/7/2024 (đối với sáng kiến thuộc: các lĩnh vực còn lại)',
    'đóng lúc 00 giờ 00 phút, ngày 20 tháng 4 năm 2024',
    'đóng lúc 00 giờ 00 phút, ngày 10 tháng 7 năm 2024',
    'Hội đồng Tư vấn nhiệm vụ Khoa học và Công nghệ thành phố',
    'Phòng Giáo dục và Đào tạo',
    'Phòng Kinh tế',
    'kinh phí chi hoạt động quản lý nhà nước về Khoa học và Công nghệ năm 2024',
    '25.000.000 đồng',
    'tối đa 30',
    '24,5 – 30',
  ])
    expect(words).toContain(said)
})

test('"through" closes a day later, and a late dossier may be let in with a reason', () => {
  const changed = seedText
    .replace('{ "wording": "before", "day": "2024-04-20" }', '{ "wording": "through", "day": "2024-04-20" }')
    .replace('"late": "refuse"', '"late": "accept-with-reason"')
  const words = wordsOf(programmeFrom(changed))
  expect(words).toContain('Đợt I: Đến hết ngày 20/4/2024')
  expect(words).toContain('đóng lúc 00 giờ 00 phút, ngày 21 tháng 4 năm 2024')
  expect(words).toContain('chỉ được tiếp nhận khi có lý do và văn bản kèm theo')
})

test('no value of the plan may change without a word of its clauses changing', () => {
  const before = wordsOf(programmeFrom(seedText))
  const changes: readonly (readonly [string, string])[] = [
    ['"statistic": "mean"', '"statistic": "trimmed-mean"'],
    ['"decimals": 2', '"decimals": 1'],
    ['"decideOn": "rounded"', '"decideOn": "exact"'],
    ['"requiredSheets": "2/3"', '"requiredSheets": "3"'],
    ['"range": "20"', '"range": "15"'],
    ['"fromMean": "20"', '"fromMean": "15"'],
    ['"seeOthers": "after-closing"', '"seeOthers": "never"'],
    ['"ballots": "secret"', '"ballots": "named"'],
    ['"chairOrVice": true', '"chairOrVice": false'],
    ['"quorum": { "share": "2/3"', '"quorum": { "share": "0.5"'],
    ['"base": "all-members"', '"base": "present"'],
    ['"required": true', '"required": false'],
    [
      '"minimum": "50", "floors": []',
      '"minimum": "50", "floors": [{ "criterion": "tinh-moi", "from": "15" }]',
    ],
    ['"quotaPool": "year"', '"quotaPool": "round"'],
    ['"criterion:hieu-qua", "council"', '"criterion:hieu-qua", "all-down"'],
    ['"criterion:hieu-qua", "council"', '"spread", "council"'],
    ['"quota": 5', '"quota": null'],
    ['"prize": 500000', '"prize": 0'],
    ['"prizeCeiling": 25000000', '"prizeCeiling": 26000000'],
    ['"paperCopies": 12', '"paperCopies": 0'],
    ['"filingWithinMonths": 12', '"filingWithinMonths": 6'],
    ['"shareStep": "0.5"', '"shareStep": "1"'],
    ...[
      '"checkMonths": 2',
      '"supplementMonths": 2',
      '"decisionMonths": 4',
      '"whileSupplementing": "restarts"',
      '"supplementsAtMost": 2',
      '"closeUnanswered": true',
      '"warnDays": 3',
      '"holidays": ["2024-04-30"]',
      '"omittedPoints": ["paper-copies"]',
    ].map((rule) => ['"rubric": {', `"intake": { ${rule} }, "rubric": {`] as const),
    ['"counts": "accepted"', '"counts": "recognised"'],
    ['"commentRequired": true', '"commentRequired": false'],
    ['Mới trong phạm vi', 'Mới hẳn trong phạm vi'],
  ]
  for (const [from, to] of changes) {
    const changed = seedText.replace(from, to)
    expect(changed, from).not.toBe(seedText)
    expect(wordsOf(programmeFrom(changed)), `${from} → ${to}`).not.toBe(before)
  }
})

test('on paper the plan carries its number, its day, its signer and its rubric; a draft has dots and a mark', async () => {
  const press = makePress()
  const programme = programmeFrom(seedText)
  const read = async (pdf: Uint8Array) => (await readPdf(pdf)).map((page) => page.text).join(' ')
  const issued = await read(
    await printDocument(press, programmeDocument(programme, { number: '45', day: march })),
  )
  const draft = await read(await printDocument(press, programmeDocument(programme, null)))
  await press.close()
  expect(issued).toContain('Số: 45/KH-UBND')
  expect(issued).toContain('Tam Điệp, ngày 08 tháng 3 năm 2024')
  expect(issued).toContain('Vũ Đình Chiến')
  expect(issued).toContain('PHỤ LỤC')
  expect(issued).toContain('Hoàn toàn mới, áp dụng lần đầu')
  expect(issued).not.toContain('DỰ THẢO')
  expect(draft).toContain('Số: ......./KH-UBND')
})
