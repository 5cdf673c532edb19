import type { Day, LocalTime } from './types.ts'

/** A unit's own plan as it drew it up and issued it. */
export interface DemoUnitPlan {
  readonly unit: string
  readonly draftedAt: LocalTime
  readonly issuedAt: LocalTime
  readonly lastDay: Day
  readonly target: number
  readonly reformTarget: number | null
  readonly priorities: string
  readonly tasks: readonly (readonly [work: string, who: string, until: Day | null])[]
  readonly number: string
  readonly day: Day
  readonly signerTitle: string
}

export const unitPlans: readonly DemoUnitPlan[] = [
  {
    unit: 'bac-son',
    draftedAt: '2024-03-20T09:10',
    issuedAt: '2024-03-22T15:30',
    lastDay: '2024-06-28',
    target: 3,
    reformTarget: 2,
    priorities:
      'Rút ngắn thời gian giải quyết thủ tục hành chính tại bộ phận một cửa.\nỨng dụng công nghệ thông tin trong quản lý dân cư, tổ dân phố.\nGiải pháp giữ gìn vệ sinh môi trường, văn minh đô thị.',
    tasks: [
      ['Phổ biến kế hoạch đến toàn thể cán bộ, công chức và các tổ dân phố', 'Văn phòng - Thống kê', '2024-03-29'],
      ['Đăng ký sáng kiến, phân công người hướng dẫn tác giả viết đơn', 'Các bộ phận chuyên môn', '2024-04-30'],
      ['Áp dụng thử, thu thập số liệu trước và sau', 'Tác giả, đồng tác giả', '2024-06-14'],
      ['Rà soát hồ sơ, lập tờ trình M-01, nộp về phòng Kinh tế', 'Văn phòng - Thống kê', '2024-07-05'],
    ],
    number: '27/KH-UBND',
    day: '2024-03-22',
    signerTitle: 'CHỦ TỊCH',
  },
  {
    unit: 'noi-vu',
    draftedAt: '2024-03-21T10:05',
    issuedAt: '2024-03-25T16:00',
    lastDay: '2024-06-20',
    target: 2,
    reformTarget: 1,
    priorities:
      'Cải cách hành chính, kỷ luật kỷ cương hành chính.\nTheo dõi, đánh giá công chức, viên chức trên môi trường mạng.',
    tasks: [
      ['Mỗi công chức đề xuất ít nhất một ý tưởng', 'Toàn thể công chức', '2024-04-15'],
      ['Chọn ý tưởng, đăng ký sáng kiến', 'Lãnh đạo phòng', '2024-04-26'],
      ['Hoàn thiện hồ sơ, nộp theo tờ trình', 'Chuyên viên phụ trách tổng hợp', '2024-07-03'],
    ],
    number: '09/KH-NV',
    day: '2024-03-25',
    signerTitle: 'TRƯỞNG PHÒNG',
  },
  {
    unit: 'mn-bac-son',
    draftedAt: '2024-03-18T08:30',
    issuedAt: '2024-03-19T10:15',
    lastDay: '2024-04-10',
    target: 2,
    reformTarget: null,
    priorities:
      'Đổi mới hình thức tổ chức hoạt động giáo dục theo hướng lấy trẻ làm trung tâm.\nLàm đồ dùng, đồ chơi từ vật liệu địa phương.',
    tasks: [
      ['Các tổ chuyên môn đăng ký tên sáng kiến', 'Tổ trưởng chuyên môn', '2024-03-22'],
      ['Ban giám hiệu xem xét, góp ý từng hồ sơ', 'Phó Hiệu trưởng', '2024-04-12'],
      ['Nộp hồ sơ về phòng Kinh tế qua phòng GD&ĐT', 'Văn thư', '2024-04-18'],
    ],
    number: '15/KH-MNBS',
    day: '2024-03-19',
    signerTitle: 'HIỆU TRƯỞNG',
  },
]
