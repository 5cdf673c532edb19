import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fieldOfMistake, hrefOfField, pageOfField, placeWords } from './plan-places.ts'

const file = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../programmes/tam-diep-2024.programme.json'), 'utf8'),
)
file.classes[0].floors = [{ criterion: 'hieu-qua', from: '30' }]

test('a place of the file is named in the words of the form, rows by their names', () => {
  const words: Readonly<Record<string, string>> = {
    'rounds[0].deadline.day': 'Đợt I › Hạn nộp › Ngày của hạn nộp',
    'rounds[0].sectors[0]': 'Đợt I › Nhận hồ sơ của',
    'authority.office.name': 'Tên cơ quan thường trực',
    'rubric.criteria': 'Tiêu chí',
    'rubric.criteria[0].bands[1].from': 'Tính mới › Cải tiến rõ rệt so với giải pháp đã có › Từ điểm',
    'classes[0].floors[0].from': 'Xếp loại A › Điểm sàn từng tiêu chí › Hiệu quả, lợi ích thiết thực',
    'classes[1]': 'Loại “Xếp loại B”',
    'targets[2].minimum': 'Chỉ tiêu 3 › Số lượng tối thiểu',
    'ties[1]': 'Bước 2',
  }
  for (const [path, place] of Object.entries(words)) expect(placeWords(path, file)).toBe(place)
})

test('a mistake leads to the page and the box where it is put right', () => {
  expect(fieldOfMistake('rounds[1].sectors[0]', file)).toBe('rounds.1.sectors')
  expect(fieldOfMistake('rounds[1].deadline', file)).toBe('rounds.1.deadline.day')
  expect(fieldOfMistake('classes[0].floors[0].from', file)).toBe('classes.0.floors.hieu-qua')
  expect(fieldOfMistake('rubric.criteria[0].bands[2]', file)).toBe('rubric.criteria.0.bands.2.from')
  expect(pageOfField('rubric.criteria.0.parts.1.max')).toEqual({
    section: 'thang-diem',
    criterion: 'rubric.criteria.0',
  })
  expect(pageOfField('rubric.criteria.0.parts.1.bands.0.to').criterion).toBe('rubric.criteria.0.parts.1')
  expect(hrefOfField(7, 'classes.0.quota')).toBe('/ke-hoach/7/sua?phan=xep-loai#o-classes-0-quota')
})
