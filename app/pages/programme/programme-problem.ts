import { printFraction } from '#app/domain/fraction.ts'
import { printPoints } from '#app/domain/points.ts'
import type {
  ExpectedType,
  ProgrammeMistake,
  ProgrammeProblem,
} from '#app/domain/programme/programme-problem.ts'
import { printDay, printList, printMoment } from '#app/pages/kit/wording.ts'

/** The sentence for a mistake of a programme file, with the path where it stands in front. */
export function programmeProblem(problem: ProgrammeProblem): string {
  return problem.path === '' ? programmeMistake(problem) : `${problem.path}: ${programmeMistake(problem)}`
}

/** The sentence alone, for beside a field of a form. */
export function programmeMistake(mistake: ProgrammeMistake): string {
  switch (mistake.problem) {
    case 'not-json':
      return 'Tệp không phải là JSON hợp lệ.'
    case 'wrong-format':
      return `Định dạng “${mistake.given}” không đọc được; cần “${mistake.expected}”.`
    case 'missing':
      return 'Thiếu mục này.'
    case 'unknown-key':
      return `Không có mục nào tên “${mistake.key}” ở đây.`
    case 'wrong-type':
      return `Sai kiểu dữ liệu: cần ${expectedType(mistake.expected)}.`
    case 'empty':
      return 'Không được để trống.'
    case 'too-long':
      return `Quá dài: nhiều nhất ${mistake.limit}.`
    case 'control-character':
      return 'Có ký tự điều khiển hoặc ký tự hỏng không in ra được.'
    case 'too-deep':
      return `Tiêu chí chia nhỏ quá ${mistake.limit} cấp.`
    case 'not-one-of':
      return `“${mistake.given}” không dùng được; chọn một trong: ${printList(mistake.allowed)}.`
    case 'not-a-day':
      return `“${mistake.given}” không phải là ngày có thật, viết theo dạng 2024-04-20.`
    case 'not-a-month':
      return `“${mistake.given}” không phải là tháng, viết theo dạng 2024-03.`
    case 'not-an-email':
      return `“${mistake.given}” không phải là địa chỉ thư điện tử.`
    case 'not-a-number':
      return `“${mistake.given}” không phải là số thập phân hay phân số, như 24.5 hoặc 2/3.`
    case 'finer-than-hundredth':
      return `Điểm “${mistake.given}” lẻ quá hai chữ số thập phân.`
    case 'out-of-range':
      return mistake.most === null
        ? `${mistake.given} nhỏ hơn mức thấp nhất là ${mistake.least}.`
        : `${mistake.given} nằm ngoài khoảng từ ${mistake.least} đến ${mistake.most}.`
    case 'not-positive':
      return 'Phải lớn hơn 0.'
    case 'maxima-not-scale':
      return `Tổng điểm tối đa của các tiêu chí là ${printPoints(mistake.sum)}, khác thang điểm ${printPoints(mistake.scale)}.`
    case 'parts-not-max':
      return `Tổng điểm tối đa của các tiêu chí thành phần là ${printPoints(mistake.sum)}, khác điểm tối đa ${printPoints(mistake.max)} của tiêu chí.`
    case 'off-step':
      return `${printPoints(mistake.given)} điểm không phải là bội của bước điểm ${printPoints(mistake.step)}.`
    case 'above-max':
      return `Điểm sàn ${printFraction(mistake.given)} cao hơn điểm tối đa ${printPoints(mistake.max)} của tiêu chí.`
    case 'band-upside-down':
      return `Mức điểm bắt đầu từ ${printPoints(mistake.from)}, cao hơn điểm kết thúc ${printPoints(mistake.to)}.`
    case 'band-above-max':
      return `Mức điểm kết thúc ở ${printPoints(mistake.to)}, vượt điểm tối đa ${printPoints(mistake.max)}.`
    case 'band-gap':
      return `Các mức điểm bị hở: sau ${printPoints(mistake.after)} là ${printPoints(mistake.next)}.`
    case 'band-overlap':
      return `Mức điểm bắt đầu từ ${printPoints(mistake.from)}, chồng lên mức “${mistake.other}” kết thúc ở ${printPoints(mistake.to)}.`
    case 'bands-start-late':
      return `Mức điểm thấp nhất bắt đầu từ ${printPoints(mistake.from)}, phải bắt đầu từ 0.`
    case 'bands-end-early':
      return `Mức điểm cao nhất kết thúc ở ${printPoints(mistake.to)}, phải đến điểm tối đa ${printPoints(mistake.max)}.`
    case 'duplicate-code':
      return `Mã “${mistake.code}” đã dùng ở ${mistake.first}.`
    case 'unknown-criterion':
      return `Thang điểm không có tiêu chí nào mang mã “${mistake.code}”.`
    case 'unknown-sector':
      return `Kế hoạch không có ngành nào mang mã “${mistake.code}”.`
    case 'unknown-field':
      return `Kế hoạch không có lĩnh vực nào mang mã “${mistake.code}”.`
    case 'not-a-share':
      return `“${mistake.given}” không phải là tỷ lệ: phải lớn hơn 0 và không quá 1.`
    case 'share-step':
      return `Bước tỷ lệ đóng góp ${mistake.given} % không dùng được: phải là bội của 0,5 và chia hết 100.`
    case 'not-descending':
      return `Ngưỡng ${printFraction(mistake.from)} phải thấp hơn ngưỡng ${printFraction(mistake.above)} của loại đứng trên.`
    case 'above-scale':
      return `Ngưỡng ${printFraction(mistake.from)} cao hơn thang điểm ${printPoints(mistake.scale)}.`
    case 'below-minimum':
      return `Ngưỡng ${printFraction(mistake.from)} thấp hơn điểm tối thiểu để công nhận là ${printFraction(mistake.minimum)}.`
    case 'closes-before-opening':
      return `Hạn nộp kết thúc lúc ${printMoment(mistake.closes)}, không sau ngày mở đợt ${printDay(mistake.opens)}.`
    case 'ends-before-start':
      return `Ngày hết hiệu lực trước ngày có hiệu lực ${printDay(mistake.start)}.`
    case 'unknown-tie-step':
      return `Không có cách phân định nào tên “${mistake.given}”.`
    case 'duplicate-tie-step':
      return `“${mistake.given}” đã có ở trên.`
    case 'tie-step-after-end':
      return `Sau “${mistake.end}” không còn bước phân định nào nữa.`
    case 'tie-chain-without-end':
      return 'Thứ tự phân định phải kết thúc bằng “council” (Hội đồng quyết định) hoặc “all-down” (cả nhóm xuống loại dưới).'
  }
}

function expectedType(expected: ExpectedType): string {
  switch (expected) {
    case 'object':
      return 'một nhóm mục trong ngoặc nhọn { }'
    case 'list':
      return 'một danh sách trong ngoặc vuông [ ]'
    case 'text':
      return 'chữ trong ngoặc kép'
    case 'whole-number':
      return 'số nguyên'
    case 'whole-number-or-null':
      return 'số nguyên, hoặc null nếu không giới hạn'
    case 'true-or-false':
      return 'true hoặc false'
    case 'number-in-quotes':
      return 'số viết trong ngoặc kép, như "24.5" hoặc "2/3"'
  }
}
