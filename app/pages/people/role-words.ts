import type { Desk, Role } from '#app/domain/people/actor.ts'

/** A role as people call it. */
export const roleWords: Readonly<Record<Role, string>> = {
  author: 'Tác giả',
  'unit-clerk': 'Văn thư đơn vị',
  'unit-head': 'Thủ trưởng đơn vị',
  office: 'Cơ quan thường trực',
  appraiser: 'Thẩm định ngành',
  leader: 'Lãnh đạo',
  finance: 'Tài chính - Kế hoạch',
  'home-affairs': 'Nội vụ (thi đua, khen thưởng)',
  culture: 'Văn hóa và Thông tin',
  front: 'Mặt trận và đoàn thể',
  administrator: 'Quản trị viên',
}

/** A desk in words: the role, and the unit it is for. */
export function deskWords(desk: Desk, unitNames: Readonly<Record<number, string>>): string {
  if (desk.role === 'council') return 'Hội đồng'
  const unit = desk.unitId === null ? undefined : unitNames[desk.unitId]
  return unit === undefined ? roleWords[desk.role] : `${roleWords[desk.role]}, ${unit}`
}
