import { equalShares } from '#app/domain/dossier/contribution-shares.ts'
import { type DossierContent, emptyContent } from '#app/domain/dossier/dossier.ts'

/** Numbers that look thrown but are the same every time. */
export function sameChanceEveryTime(seed = 20240420): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

export const pick = <T>(list: readonly T[], number: number): T => {
  const found = list[Math.abs(Math.trunc(number)) % list.length]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Đinh', 'Tạ', 'An']
const middles = ['Văn', 'Thị', 'Đức', 'Thu', 'Quang', 'Minh', 'Ngọc', 'Hồng', 'Xuân']
const givens = [
  'Hạnh',
  'Dũng',
  'Lan',
  'Sơn',
  'Thủy',
  'Hải',
  'Yến',
  'Tuấn',
  'Mai',
  'Cường',
  'Liên',
  'Phúc',
  'Oanh',
]

export const nameOfPerson = (number: number): string =>
  `${pick(families, number)} ${pick(middles, number / families.length)} ${pick(givens, number * 7)}`

const acts = [
  'Sổ theo dõi',
  'Quy trình rút gọn',
  'Bảng tính tự động',
  'Cách tổ chức',
  'Bộ công cụ kiểm tra',
  'Mô hình',
  'Phần mềm hỗ trợ',
  'Giải pháp nâng cao chất lượng',
]
const matters = [
  'tiếp nhận và trả kết quả hồ sơ một cửa',
  'dạy học phân hóa môn Toán lớp 5',
  'quản lý tài sản công của phường',
  'thu gom và phân loại rác tại nguồn',
  'chăm sóc trẻ mầm non trong mùa dịch',
  'tưới tiết kiệm nước cho vùng dứa Đồng Giao',
  'tuyên truyền phòng cháy chữa cháy khu dân cư',
  'lưu trữ và tra cứu văn bản điện tử',
  'hướng dẫn người cao tuổi dùng dịch vụ công trực tuyến',
]
const places = ['tại địa bàn dân cư', 'trong nhà trường', 'ở cơ quan', 'của hợp tác xã', 'cho người lao động']

export const titleOfDossier = (number: number): string =>
  `${pick(acts, number)} ${pick(matters, number / 3)} ${pick(places, number / 7)} (mã ${number})`

const sentences = [
  'Trước đây bộ phận chuyên môn ghi sổ giấy, cuối ngày cộng tay; tra cứu một hồ sơ mất khoảng mười phút và dễ nhầm số.',
  'Nhóm tác giả khảo sát ba tháng, đo thời gian từng bước, rồi sắp xếp lại thứ tự công việc để không ai phải chờ ai.',
  'Một bảng dùng chung có màu theo hạn trả; mỗi hồ sơ một dòng, mỗi bước một cột, tự tính số ngày còn lại.',
  'Người làm chỉ nhập một lần; biểu tổng hợp, giấy hẹn và báo cáo tuần đều lấy từ cùng một nguồn số liệu.',
  'Kết quả được đối chiếu với sổ gốc trong hai tháng chạy song song, sai lệch bằng không ở lần kiểm tra cuối.',
  'Việc chuyển sang cách làm mới chỉ cần nửa ngày tập huấn và hai máy tính sẵn có, không phát sinh kinh phí.',
]
const paragraphs = (number: number, count: number): string =>
  Array.from(
    { length: count },
    (_, place) => `${pick(sentences, number + place)} ${pick(sentences, number + 2 * place + 1)}`,
  ).join('\n\n')

/** About four kilobytes of text, as a careful author fills the form. */
export const contentOfDossier = (number: number, firstAppliedOn: Temporal.PlainDate): DossierContent => ({
  ...emptyContent,
  // Asked for where the field is "khác", and left alone elsewhere.
  fieldOther: 'Đô thị văn minh',
  investorIsAuthor: true,
  investorName: '',
  investorAddress: '',
  stateFunded: false,
  knownSolution: paragraphs(number, 3),
  purpose: pick(sentences, number + 1),
  substance: paragraphs(number + 2, 6),
  applicability: paragraphs(number + 3, 2),
  conditions: pick(sentences, number + 5),
  benefitByAuthor: paragraphs(number + 4, 2),
  benefitByApplier: pick(sentences, number + 3),
  confidential: '',
  moneyGained: number % 3 === 0 ? 12_500_000 : null,
  evidence: [
    {
      place: 'Bộ phận một cửa phường Bắc Sơn',
      from: firstAppliedOn.toString(),
      confirmedBy: 'Chủ tịch UBND phường',
      indicator: 'Thời gian tra cứu một hồ sơ',
      before: '10',
      after: '1',
      measure: 'phút',
      source: 'Sổ theo dõi quý I',
    },
  ],
  pledged: true,
})

export const sharesOf = (authors: number): readonly number[] => equalShares(authors)
