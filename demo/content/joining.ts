import type { JoinRequestDetails } from '#app/domain/people/join-request.ts'

/** A cooperative that asks to take part and becomes a unit of its own. */
export const joiningEnterprise: JoinRequestDetails = {
  kind: 'cooperative',
  fullName: 'Đinh Văn Thắng',
  organisationName: 'Hợp tác xã nông nghiệp Đông Sơn',
  taxCode: '2700891245',
  address: 'Thôn 4, xã Đông Sơn, thành phố Tam Điệp',
  jobTitle: 'Giám đốc hợp tác xã',
  email: 'htx@dong-son.tamdiep.test',
  phone: '0912 480 315',
  wish: 'Hợp tác xã muốn nộp sáng kiến tưới nhỏ giọt bằng nước mưa cho vùng trồng dứa, đã làm thử trên 2 ha từ tháng 3/2024.',
}

/** An individual whose request still waits when the demo opens. */
export const joiningIndividual: JoinRequestDetails = {
  kind: 'individual',
  fullName: 'Phạm Thị Nhài',
  organisationName: '',
  taxCode: '',
  address: 'Tổ 6, phường Tân Bình, thành phố Tam Điệp',
  jobTitle: 'Hộ kinh doanh cơ khí',
  email: 'nhai.pham@nha.tamdiep.test',
  phone: '0987 215 406',
  wish: 'Tôi đã làm máy tách hạt ngô chạy bằng mô tơ xe đạp điện hỏng, nhiều hộ trong tổ đang dùng, muốn gửi sáng kiến đợt II.',
}

/** A private kindergarten that became a public one. */
export const renamedSchool = {
  unit: 'mn-hoa-hong',
  recordedAt: '2024-05-20T08:20',
  day: '2024-05-15',
  wish: {
    name: 'Trường Mầm non Hoa Hồng',
    shortName: 'MN Hoa Hồng',
    abbreviation: 'MNHH',
    documentNumber: '1127/QĐ-UBND',
    reason: 'Chuyển trường mầm non tư thục thành trường công lập',
  },
} as const
