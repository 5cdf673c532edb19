import type { ArrangeAgendaProblem } from '#app/casework/council/arrange-agenda.ts'
import type { CallRollProblem } from '#app/casework/council/call-roll.ts'
import type { CallUpItemProblem } from '#app/casework/council/call-up-item.ts'
import type { CancelVoteProblem } from '#app/casework/council/cancel-vote.ts'
import type { CastBallotProblem } from '#app/casework/council/cast-ballot.ts'
import type { CloseSessionProblem } from '#app/casework/council/close-session.ts'
import type { CloseVoteProblem } from '#app/casework/council/close-vote.ts'
import type { InviteToSessionProblem } from '#app/casework/council/invite-to-session.ts'
import type { NoteItemProblem } from '#app/casework/council/note-item.ts'
import type { OpenSessionProblem } from '#app/casework/council/open-session.ts'
import type { OpenVoteProblem } from '#app/casework/council/open-vote.ts'
import type { PlanSessionProblem } from '#app/casework/council/plan-session.ts'
import type { ReopenSessionProblem } from '#app/casework/council/reopen-session.ts'
import type { QuorumProblem } from '#app/domain/council/item-room.ts'
import type { VoteCount } from '#app/domain/council/vote-count.ts'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printList } from '#app/pages/kit/wording.ts'
import { countTitles } from './session-words.ts'

const noSession = 'Không có phiên họp này.'
const notOpen = 'Phiên họp chưa khai mạc hoặc đã khóa biên bản.'
const voteOpen = 'Một lượt biểu quyết đang mở; hãy kết thúc hoặc hủy trước.'

export function planWords(problem: PlanSessionProblem): FieldProblem {
  switch (problem.problem) {
    case 'number-missing':
      return { field: 'so-bien-ban', message: 'Hãy ghi số biên bản.' }
    case 'number-taken':
      return { field: 'so-bien-ban', message: 'Hội đồng đã có biên bản mang số này.' }
    case 'about-missing':
      return { field: 'noi-dung', message: 'Hãy ghi nội dung phiên họp.' }
    case 'place-missing':
      return { field: 'dia-diem', message: 'Hãy ghi địa điểm họp.' }
    case 'start-missing':
      return { field: 'ngay', message: 'Hãy ghi ngày (ngày/tháng/năm) và giờ họp (giờ:phút).' }
    case 'no-such-chair':
      return { field: 'chu-tri', message: 'Người chủ trì phải là thành viên Hội đồng vào ngày họp.' }
    case 'no-such-secretary':
      return { field: 'thu-ky', message: 'Thư ký phiên họp phải là thành viên Hội đồng vào ngày họp.' }
    case 'same-person':
      return { field: 'thu-ky', message: 'Người chủ trì và thư ký phiên họp phải là hai người.' }
    case 'has-begun':
      return { message: 'Phiên họp đã khai mạc, không đổi kế hoạch họp được nữa.' }
    case 'no-such-council':
      return { message: 'Không có Hội đồng này.' }
  }
}

export function agendaWords(problem: ArrangeAgendaProblem): FieldProblem {
  switch (problem.problem) {
    case 'session-closed':
      return { message: 'Biên bản đã khóa, chương trình không đổi được nữa.' }
    case 'not-for-agenda':
      return { message: 'Có hồ sơ không thuộc kỳ chấm nào của Hội đồng này.' }
    case 'no-such-session':
      return { message: noSession }
  }
}

export function inviteWords(problem: InviteToSessionProblem): FieldProblem {
  switch (problem.problem) {
    case 'has-begun':
      return { message: 'Phiên họp đã khai mạc, không gửi giấy mời nữa.' }
    case 'agenda-empty':
      return { message: 'Chương trình còn trống: hãy chọn hồ sơ hoặc ghi nội dung khác trước khi mời.' }
    case 'no-such-session':
      return { message: noSession }
  }
}

export function rollWords(problem: CallRollProblem): FieldProblem {
  switch (problem.problem) {
    case 'absence-reason-missing':
      return { field: `ly-do.${problem.memberId}`, message: 'Hãy ghi lý do vắng.' }
    case 'left-before-arriving':
      return { field: `ve.${problem.memberId}`, message: 'Giờ về phải sau giờ đến.' }
    case 'session-closed':
      return { message: 'Biên bản đã khóa, điểm danh không sửa được nữa.' }
    case 'no-such-member':
    case 'no-such-session':
      return { message: noSession }
  }
}

const quorumWords = (problem: QuorumProblem): string => {
  switch (problem.problem) {
    case 'below-quorum':
      return `có mặt ${problem.present} người được tham gia, cần ít nhất ${problem.least}`
    case 'nobody-presides':
      return 'không có Chủ tịch hoặc Phó Chủ tịch nào có mặt và được tham gia để chủ trì'
  }
}

export function openSessionWords(problem: OpenSessionProblem): FieldProblem {
  switch (problem.problem) {
    case 'below-quorum':
    case 'nobody-presides':
      return { message: `Chưa khai mạc được: ${quorumWords(problem)}.` }
    case 'roll-not-called':
      return { message: `Chưa điểm danh: ${printList(problem.members)}.` }
    case 'has-begun':
      return { message: 'Phiên họp đã khai mạc.' }
    case 'no-such-session':
      return { message: noSession }
  }
}

export function callUpWords(problem: CallUpItemProblem): FieldProblem {
  switch (problem.problem) {
    case 'session-not-open':
      return { message: notOpen }
    case 'in-conflict':
      return {
        message:
          'Ông/bà có xung đột lợi ích với hồ sơ này: Chủ tịch, Phó Chủ tịch hoặc thư ký khác điều hành.',
      }
    case 'vote-under-way':
      return { message: voteOpen }
    case 'no-such-session':
      return { message: noSession }
  }
}

export function noteWords(problem: NoteItemProblem): FieldProblem {
  switch (problem.problem) {
    case 'newer-notes':
      return { message: 'Nội dung này vừa được sửa ở nơi khác. Hãy tải lại trang rồi ghi tiếp.' }
    case 'session-not-open':
      return { message: notOpen }
    case 'no-such-session':
      return { message: noSession }
  }
}

export function openVoteWords(problem: OpenVoteProblem): FieldProblem {
  switch (problem.problem) {
    case 'nothing-chosen':
      return { message: 'Hãy chọn ít nhất một hồ sơ để biểu quyết.' }
    case 'in-conflict':
      return { message: `${problem.code}: ông/bà có xung đột lợi ích, người khác phải mở biểu quyết.` }
    case 'scoring-open':
      return { message: `${problem.code}: kỳ chấm chưa khóa, chưa biểu quyết được.` }
    case 'decided-already':
      return { message: `${problem.code}: đã có quyết định công nhận, không biểu quyết lại được.` }
    case 'below-quorum':
    case 'nobody-presides':
      return { message: `${problem.code}: ${quorumWords(problem)}, nên chưa biểu quyết được.` }
    case 'session-not-open':
      return { message: notOpen }
    case 'vote-under-way':
      return { message: voteOpen }
    case 'no-such-session':
      return { message: noSession }
  }
}

/** The box of one figure of one dossier. */
export const countField = (part: keyof VoteCount, dossierId: number): string =>
  `${countFields[part]}.${dossierId}`
export const countFields: Readonly<Record<keyof VoteCount, string>> = {
  issued: 'phat',
  returned: 'thu',
  invalid: 'hong',
  blank: 'trang',
  agree: 'dong-y',
  disagree: 'khong-dong-y',
}

export function closeVoteWords(problem: CloseVoteProblem): FieldProblem {
  switch (problem.problem) {
    case 'counters-missing':
      return { field: 'to-kiem-phieu', message: 'Hãy ghi tên các thành viên tổ kiểm phiếu.' }
    case 'not-counted':
      return { message: `${problem.code}: chưa có kết quả kiểm phiếu.` }
    case 'not-a-count':
      return {
        field: countField(problem.part, problem.dossierId),
        message: `${problem.code}: “${countTitles[problem.part]}” phải là số nguyên từ 0.`,
      }
    case 'larger-than-council':
      return {
        field: countField('agree', problem.dossierId),
        message: `${problem.code}: ${problem.given} phiếu, nhiều hơn ${problem.most} thành viên được biểu quyết hồ sơ này.`,
      }
    case 'more-than-present':
      return {
        field: countField('agree', problem.dossierId),
        message: `${problem.code}: ${problem.given} phiếu, nhiều hơn ${problem.most} người có mặt được biểu quyết khi mở lượt.`,
      }
    case 'more-returned':
      return {
        field: countField('returned', problem.dossierId),
        message: `${problem.code}: thu về ${problem.returned} phiếu, nhiều hơn ${problem.issued} phiếu phát ra.`,
      }
    case 'does-not-add-up':
      return {
        field: countField('returned', problem.dossierId),
        message: `${problem.code}: thu về ${problem.returned} phiếu nhưng đếm được ${problem.counted} (không hợp lệ, đồng ý, không đồng ý, không có ý kiến).`,
      }
    case 'decided-already':
      return { message: `${problem.code}: đã có quyết định công nhận, không ghi biểu quyết được nữa.` }
    case 'vote-ended':
      return { message: 'Lượt biểu quyết này đã kết thúc.' }
    case 'no-such-vote':
      return { message: 'Không có lượt biểu quyết này.' }
  }
}

export function cancelVoteWords(problem: CancelVoteProblem): FieldProblem {
  switch (problem.problem) {
    case 'reason-missing':
      return { message: 'Hãy ghi lý do hủy lượt biểu quyết.' }
    case 'vote-ended':
      return { message: 'Lượt biểu quyết này đã kết thúc.' }
    case 'no-such-vote':
      return { message: 'Không có lượt biểu quyết này.' }
  }
}

export function castWords(problem: CastBallotProblem): FieldProblem {
  switch (problem.problem) {
    case 'choice-missing':
      return {
        message: `Còn ${problem.dossierIds.length} hồ sơ chưa chọn ý kiến. Phiếu chưa được gửi.`,
        field: `y-kien.${problem.dossierIds[0] ?? 0}`,
      }
    case 'voted-already':
      return { message: 'Ông/bà đã bỏ phiếu trong lượt này; mỗi người một phiếu.' }
    case 'vote-ended':
      return { message: 'Lượt biểu quyết đã kết thúc, phiếu không gửi được nữa.' }
    case 'no-such-vote':
      return { message: 'Không có lượt biểu quyết này.' }
  }
}

export function closeSessionWords(problem: CloseSessionProblem): FieldProblem {
  switch (problem.problem) {
    case 'conclusion-missing':
      return { field: 'ket-luan', message: 'Hãy ghi kết luận của phiên họp trước khi khóa biên bản.' }
    case 'vote-under-way':
      return { message: voteOpen }
    case 'session-not-open':
      return { message: notOpen }
    case 'no-such-session':
      return { message: noSession }
  }
}

export function reopenSessionWords(problem: ReopenSessionProblem): FieldProblem {
  switch (problem.problem) {
    case 'reason-missing':
      return { message: 'Hãy ghi lý do mở lại biên bản.' }
    case 'not-closed':
      return { message: 'Biên bản chưa khóa, không cần mở lại.' }
    case 'no-such-session':
      return { message: noSession }
  }
}
