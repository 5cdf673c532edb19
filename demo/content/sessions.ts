import type { LocalTime, ProgrammeCode } from './types.ts'

/** A meeting of the council as its secretary wrote it down; time, place and number of the minutes stand with the papers. */
export interface DemoSession {
  readonly programme: ProgrammeCode
  readonly minutes: string
  readonly invitation: string
  readonly invitedAt: LocalTime
  readonly opening: string
  readonly guests: string
  readonly absent: readonly { readonly member: string; readonly reason: string }[]
  readonly late: readonly { readonly member: string; readonly at: LocalTime }[]
  /** Dossiers taken up one by one, in the order of the meeting. */
  readonly items: readonly { readonly dossier: string; readonly at: LocalTime; readonly notes: string; readonly conclusion: string }[]
  /** Whether every scored dossier of the year is voted on at the end, by slips of paper. */
  readonly votes: boolean
  readonly counters: readonly string[]
  readonly conclusion: string
}

export const sessions: readonly DemoSession[] = [
  {
    programme: 'tam-diep-2023', minutes: '01/BB-HĐ', invitation: '03/GM-HĐ', invitedAt: '2023-08-07T09:10',
    opening: 'Thông qua chương trình, phương thức biểu quyết', guests: '',
    absent: [], late: [], items: [], votes: true,
    counters: ['noi-vu-3', 'tckh-3', 'ldld-1'],
    conclusion: 'Hội đồng thống nhất kết quả bỏ phiếu kín và xếp loại sáng kiến năm 2023.\nGiao phòng Kinh tế hoàn thiện hồ sơ, trình Chủ tịch UBND thành phố quyết định công nhận trước ngày 20/8/2023.',
  },
  {
    programme: 'tam-diep-2024', minutes: '01/BB-HĐ', invitation: '06/GM-HĐ', invitedAt: '2024-06-25T09:00',
    opening: 'Thông báo tiến độ chấm điểm đợt I\nTrao đổi các hồ sơ có điểm chênh lệch lớn, hồ sơ có thành viên xung đột lợi ích',
    guests: 'Đại diện phòng Giáo dục và Đào tạo, bộ phận thẩm định hồ sơ đợt I',
    absent: [{ member: 'noi-vu-3', reason: 'Đi học lớp bồi dưỡng từ 10/6 đến 28/6/2024' }],
    late: [{ member: 'tt-y-te-3', at: '2024-06-28T14:25' }],
    items: [
      {
        dossier: 'th-19', at: '2024-06-28T14:15',
        notes: 'Trưởng phòng Tài nguyên và Môi trường: chấm thấp vì hồ sơ chưa có số liệu trước và sau, phần hiệu quả chủ yếu là nhận xét.\nChủ tịch Liên đoàn Lao động: cách giữ kín người viết thư là điểm mới thật sự, các trường tiểu học khác làm được ngay.\nTrưởng phòng Giáo dục và Đào tạo: đề nghị trường bổ sung số vụ việc phát hiện được qua hộp thư khi nhân rộng.',
        conclusion: 'Các thành viên giữ nguyên điểm đã chấm; ghi nhận hồ sơ có chênh lệch lớn giữa các phiếu.',
      },
      {
        dossier: 'cs-19', at: '2024-06-28T14:45',
        notes: 'Phó Trưởng phòng Tài chính - Kế hoạch: băn khoăn về khả năng duy trì khi giáo viên phụ trách chuyển công tác.\nTrưởng phòng Giáo dục và Đào tạo: hồ sơ có ghi âm, ảnh và sơ đồ từng hiện vật, trường khác có thể làm theo; giá trị giáo dục truyền thống cao.\nTrưởng phòng Văn hóa và Thông tin: đề nghị trường phối hợp với trung tâm văn hóa để lưu bản số.',
        conclusion: 'Thống nhất không chấm lại; mỗi thành viên chịu trách nhiệm về điểm của mình.',
      },
      {
        dossier: 'gd-01', at: '2024-06-28T15:10',
        notes: 'Trưởng phòng Kinh tế: nguồn dữ liệu lấy tự động, kiểm tra được; tiết kiệm khoảng 70 giờ tổng hợp mỗi quý.\nTrưởng phòng Quản lý đô thị: có thể mở rộng cho đơn vị sự nghiệp thuộc thành phố.',
        conclusion: 'Không có ý kiến khác.',
      },
      {
        dossier: 'th-11', at: '2024-06-28T15:30',
        notes: 'Thư ký: tư liệu di tích đã được cơ quan chuyên môn thẩm định khi áp dụng lần đầu, vì vậy thành viên cung cấp tư liệu không tham gia xét.\nTrưởng phòng Giáo dục và Đào tạo: đề nghị in thành tài liệu dùng chung cho lớp 4.',
        conclusion: 'Không có ý kiến khác.',
      },
    ],
    votes: false, counters: [],
    conclusion: 'Hội đồng nghe, trao đổi xong các hồ sơ chênh lệch lớn của đợt I; thành viên rời phòng họp đúng quy định khi xét hồ sơ có xung đột lợi ích.\nKhóa kỳ chấm điểm đợt I lúc 16 giờ 00 ngày 28/6/2024.\nViệc biểu quyết công nhận thực hiện cùng đợt II tại phiên họp sau.',
  },
  {
    programme: 'tam-diep-2024', minutes: '02/BB-HĐ', invitation: '09/GM-HĐ', invitedAt: '2024-08-02T17:00',
    opening: 'Thông qua biên bản phiên họp trước\nBầu tổ kiểm phiếu',
    guests: 'Ông Trịnh Xuân Bách, chuyên viên Văn phòng HĐND và UBND thành phố',
    absent: [], late: [{ member: 'qldt-1', at: '2024-08-06T14:20' }],
    items: [
      {
        dossier: 'mn-09', at: '2024-08-06T14:15',
        notes: 'Trưởng phòng Tài nguyên và Môi trường: giải pháp đã dùng ở nhiều trường, tính mới thấp.\nChủ tịch Liên đoàn Lao động: trường có điều kiện khó khăn, nên động viên.\nPhó Trưởng phòng Nội vụ: xét theo đúng điều kiện của kế hoạch.',
        conclusion: 'Đưa ra bỏ phiếu kín cùng danh sách.',
      },
      {
        dossier: 'pb-01', at: '2024-08-06T14:40',
        notes: 'Chủ tịch Hội đồng điều hành phần này, cử Trưởng phòng Giáo dục và Đào tạo ghi thay thư ký.\nPhó Trưởng phòng Tài chính - Kế hoạch: số liệu giảm thời gian giải quyết thủ tục được đối chiếu với hệ thống một cửa, đáng tin cậy.',
        conclusion: 'Không có ý kiến khác.',
      },
      {
        dossier: 'cs-13', at: '2024-08-06T15:05',
        notes: 'Trưởng phòng Giáo dục và Đào tạo: đã chuyển giao cho ba trường, có biên bản.\nPhó Giám đốc Trung tâm Y tế: giảm lượng hóa chất giúp giảm rủi ro cho học sinh.',
        conclusion: 'Đủ điều kiện xét loại A; bằng điểm với một hồ sơ khác, Hội đồng chọn bằng phiếu kín.',
      },
    ],
    votes: true,
    counters: ['noi-vu-3', 'tckh-3', 'ldld-1'],
    conclusion: 'Hội đồng thống nhất kết quả bỏ phiếu kín theo biên bản kiểm phiếu kèm theo.\nHai hồ sơ bằng điểm ở suất A cuối cùng được chọn bằng phiếu kín theo thứ tự phân định của kế hoạch.\nThông qua xếp hạng sáng kiến năm 2024; giao phòng Kinh tế dự thảo quyết định công nhận trình Chủ tịch UBND thành phố.',
  },
]
