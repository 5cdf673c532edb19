import type { UnitType } from '#app/domain/people/unit.ts'

/** What kind of unit, as people call it. */
export const unitTypeNames: Readonly<Record<UnitType, string>> = {
  department: 'Phòng, ban chuyên môn',
  ward: 'Phường, xã',
  'party-body': 'Cơ quan Đảng',
  organisation: 'Mặt trận, đoàn thể, hội',
  'school-kindergarten': 'Trường mầm non',
  'school-primary': 'Trường tiểu học',
  'school-secondary': 'Trường THCS',
  'public-service': 'Đơn vị sự nghiệp',
  enterprise: 'Doanh nghiệp',
  cooperative: 'Hợp tác xã',
  other: 'Đơn vị khác',
}
