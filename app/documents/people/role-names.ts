import type { Role } from '#app/domain/people/actor.ts'

/** A role as people call it. */
export const roleNames: Readonly<Record<Role, string>> = {
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
