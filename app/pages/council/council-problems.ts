import type { AddMemberProblem } from '#app/casework/council/add-member.ts'
import type { AddToScoringProblem } from '#app/casework/council/add-to-scoring.ts'
import type { AttachCouncilScanProblem } from '#app/casework/council/attach-council-scan.ts'
import type { ChangeCouncilProblem } from '#app/casework/council/change-council.ts'
import type { ChangeMemberProblem } from '#app/casework/council/change-member.ts'
import type { CreateCouncilProblem } from '#app/casework/council/create-council.ts'
import type { EndMemberProblem } from '#app/casework/council/end-member.ts'
import type { OpenScoringProblem } from '#app/casework/council/open-scoring.ts'
import type { RecordGroupResultsProblem } from '#app/casework/council/record-group-results.ts'
import { fileProblemWords } from '#app/pages/dossier/dossier-problems.ts'
import { dossierStateWords } from '#app/pages/dossier/dossier-words.ts'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printDay, printList } from '#app/pages/kit/wording.ts'
import { seatWords } from './council-words.ts'

const notAllowed = 'Việc này do cơ quan thường trực thực hiện.'

export function createCouncilWords(problem: CreateCouncilProblem): FieldProblem {
  switch (problem.problem) {
    case 'name-missing':
      return { field: 'ten', message: 'Hãy ghi tên Hội đồng.' }
    case 'decision-number-missing':
      return { field: 'so-quyet-dinh', message: 'Hãy ghi số quyết định thành lập.' }
    case 'decision-day-missing':
      return { field: 'ngay-quyet-dinh', message: 'Hãy ghi ngày quyết định (ngày/tháng/năm).' }
    case 'decided-in-future':
      return {
        field: 'ngay-quyet-dinh',
        message: `Ngày quyết định ${printDay(problem.decidedOn)} chưa tới.`,
      }
    case 'not-in-plan':
      return { message: 'Kế hoạch không còn ngành hoặc lĩnh vực đã chọn; hãy chọn lại.' }
    case 'passes-to-no-council':
      return { field: 'chuyen-den', message: 'Hãy chọn Hội đồng nhận kết quả của tổ.' }
    case 'programme-not-in-force':
      return { field: 'ke-hoach', message: 'Hãy chọn một kế hoạch đang có hiệu lực.' }
    case 'not-allowed':
      return { message: notAllowed }
  }
}

export function changeCouncilWords(problem: ChangeCouncilProblem): FieldProblem {
  return problem.problem === 'no-such-council'
    ? { message: 'Không có Hội đồng này.' }
    : createCouncilWords(problem)
}

export function councilScanWords(problem: AttachCouncilScanProblem): FieldProblem {
  if (problem.problem === 'no-such-council') return { message: 'Không có Hội đồng này.' }
  if (problem.problem === 'not-allowed') return { message: notAllowed }
  return { field: 'tep', message: fileProblemWords(problem).message }
}

export function changeMemberWords(problem: ChangeMemberProblem): FieldProblem {
  return problem.problem === 'no-such-member'
    ? { message: 'Không có thành viên này trong Hội đồng.' }
    : addMemberWords(problem)
}

export function groupResultWords(problem: RecordGroupResultsProblem): FieldProblem {
  switch (problem.problem) {
    case 'nothing-given':
      return { message: 'Chưa có kết quả nào mới để ghi.' }
    case 'minutes-missing':
      return { field: 'bien-ban', message: 'Hãy ghi số biên bản họp tổ.' }
    case 'not-for-group':
      return { message: `“${problem.title}” không thuộc phạm vi của tổ.` }
    case 'not-ready':
      return {
        message: `“${problem.title}” đang ở trạng thái “${dossierStateWords[problem.state].words}”; kết quả của tổ không đổi được nữa.`,
      }
    case 'own-dossier':
      return { message: `“${problem.title}” là hồ sơ của chính ông/bà; người khác ghi kết quả.` }
    case 'reason-missing':
      return {
        field: `ly-do.${problem.dossierId}`,
        message: `Hãy ghi lý do không đề nghị “${problem.title}”.`,
      }
    case 'no-such-group':
      return { message: 'Không có tổ này.' }
    case 'not-allowed':
      return { message: 'Việc này do tổ trưởng, tổ phó, thư ký tổ hoặc cơ quan thường trực thực hiện.' }
  }
}

export function addMemberWords(problem: AddMemberProblem): FieldProblem {
  switch (problem.problem) {
    case 'person-missing':
      return { field: 'nguoi', message: 'Hãy tìm và chọn một người.' }
    case 'day-missing':
      return { field: 'tu-ngay', message: 'Hãy ghi ngày bắt đầu tham gia (ngày/tháng/năm).' }
    case 'already-sits':
      return { field: 'nguoi', message: 'Người này đang là thành viên Hội đồng.' }
    case 'seat-taken':
      return {
        field: 'ghe',
        message: `${seatWords[problem.seat]} hiện là ${problem.by}. Hãy cho thôi tham gia trước khi thay.`,
      }
    case 'head-of-state-funded':
      return {
        field: 'nguoi',
        message: `Người này đứng đầu cơ quan công nhận và là tác giả sáng kiến do Nhà nước đầu tư (${printList(problem.titles)}), nên không được tham gia Hội đồng (Thông tư 18/2013/TT-BKHCN, Điều 8).`,
      }
    case 'not-in-plan':
      return { field: 'chuyen-mon', message: 'Kế hoạch không còn lĩnh vực đã chọn; hãy chọn lại.' }
    case 'ends-before-start':
      return { field: 'den-ngay', message: 'Ngày kết thúc không thể trước ngày bắt đầu.' }
    case 'starts-before-council':
      return {
        field: 'tu-ngay',
        message: `Ngày bắt đầu không thể trước ngày quyết định thành lập (${printDay(problem.decidedOn)}).`,
      }
    case 'no-such-council':
      return { message: 'Không có Hội đồng này.' }
    case 'not-allowed':
      return { message: notAllowed }
  }
}

export function endMemberWords(problem: EndMemberProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-member':
      return { message: 'Không có thành viên này trong Hội đồng.' }
    case 'ended-already':
      return { message: `Thành viên đã thôi tham gia từ sau ngày ${printDay(problem.on)}.` }
    case 'reason-missing':
      return { message: 'Hãy ghi lý do thôi tham gia Hội đồng.' }
    case 'not-allowed':
      return { message: notAllowed }
  }
}

export function openScoringWords(problem: OpenScoringProblem | AddToScoringProblem): FieldProblem {
  switch (problem.problem) {
    case 'seat-empty':
      return {
        message: `Hội đồng chưa có ${problem.seat === 'chair' ? 'Chủ tịch' : 'thư ký'}; hãy xếp ghế trước khi mở kỳ chấm.`,
      }
    case 'nothing-chosen':
      return { field: 'ho-so', message: 'Hãy chọn ít nhất một hồ sơ.' }
    case 'not-ready':
      return {
        field: 'ho-so',
        message: `“${problem.title}” đang ở trạng thái “${dossierStateWords[problem.state].words}”, chưa đưa ra Hội đồng được.`,
      }
    case 'not-appraised':
      return {
        field: 'ho-so',
        message: `“${problem.title}” chưa được cơ quan thẩm định ngành thẩm định và chuyển đến.`,
      }
    case 'held-back':
      return {
        field: 'ho-so',
        message: `“${problem.title}” chưa được đề nghị công nhận; theo kế hoạch, hồ sơ không đưa ra Hội đồng.`,
      }
    case 'group-not-heard':
      return { field: 'ho-so', message: `“${problem.title}” chưa được tổ chuyên ngành xét.` }
    case 'group-not-passed':
      return {
        field: 'ho-so',
        message: `Tổ chuyên ngành không đề nghị đưa “${problem.title}” ra Hội đồng.`,
      }
    case 'group-gives-no-points':
      return { message: 'Tổ chuyên ngành không chấm điểm; tổ ghi kết quả xét rồi chuyển Hội đồng.' }
    case 'not-for-council':
      return { field: 'ho-so', message: `“${problem.title}” không thuộc phạm vi của Hội đồng này.` }
    case 'other-round':
      return { field: 'ho-so', message: `“${problem.title}” không thuộc đợt này.` }
    case 'due-in-past':
      return { field: 'han-cham', message: `Hạn chấm ${printDay(problem.dueOn)} đã qua.` }
    case 'head-sits':
      return {
        message: `${problem.memberName} đứng đầu cơ quan công nhận và là tác giả “${problem.title}” do Nhà nước đầu tư, nên không được tham gia Hội đồng. Hãy cho thôi tham gia trước.`,
      }
    case 'scoring-closed':
      return { message: 'Kỳ chấm đã khóa, không thêm hồ sơ được.' }
    case 'opened-already':
      return { field: 'dot', message: 'Đợt này đang có kỳ chấm mở; hãy thêm hồ sơ vào kỳ chấm đó.' }
    case 'no-such-round':
      return { field: 'dot', message: 'Hãy chọn một đợt của kế hoạch.' }
    case 'programme-not-in-force':
      return { message: 'Kế hoạch không còn hiệu lực.' }
    case 'no-such-council':
      return { message: 'Không có Hội đồng này.' }
    case 'no-such-scoring':
      return { message: 'Không có kỳ chấm này.' }
    case 'not-allowed':
      return {
        message: 'Việc này do cơ quan thường trực hoặc Chủ tịch, Phó Chủ tịch, thư ký Hội đồng thực hiện.',
      }
  }
}
