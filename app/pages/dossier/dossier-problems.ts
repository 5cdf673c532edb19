import type { ConfirmShareProblem } from '#app/casework/dossier/confirm-share.ts'
import type { FinishUploadProblem } from '#app/casework/dossier/finish-upload.ts'
import type { MoveFileProblem } from '#app/casework/dossier/move-file.ts'
import type { ProposeToHeadProblem } from '#app/casework/dossier/propose-to-head.ts'
import type { FilingExceptionProblem } from '#app/casework/dossier/record-filing-exception.ts'
import type { RecordPaperConfirmationProblem } from '#app/casework/dossier/record-paper-confirmation.ts'
import type { ResubmitSupplementProblem } from '#app/casework/dossier/resubmit-supplement.ts'
import type { ReturnToAuthorProblem } from '#app/casework/dossier/return-to-author.ts'
import type { SaveDraftProblem } from '#app/casework/dossier/save-dossier-draft.ts'
import type { SendToUnitProblem } from '#app/casework/dossier/send-to-unit.ts'
import type { StartDossierProblem } from '#app/casework/dossier/start-dossier.ts'
import type { SubmitAloneProblem } from '#app/casework/dossier/submit-alone.ts'
import type { TakeOverDossierProblem } from '#app/casework/dossier/take-over-dossier.ts'
import type { FileContentProblem } from '#app/casework/foundation/judge-file.ts'
import { checkPointWords } from '#app/documents/intake/check-point-words.ts'
import { printShare, wholeShare } from '#app/domain/dossier/contribution-shares.ts'
import type { FormPart } from '#app/domain/dossier/form-parts.ts'
import type { MissingPart } from '#app/domain/dossier/missing-parts.ts'
import type { RoundProblem } from '#app/domain/dossier/round-closing.ts'
import type { HeadPaperProblem } from '#app/domain/people/unit-decision.ts'
import type { FieldProblem } from '#app/pages/kit/field.tsx'
import { printBytes, printCount, printDay, printMoment } from '#app/pages/kit/wording.ts'
import { partWords } from './dossier-words.ts'

const noSuchDossierWords = 'Hồ sơ không có hoặc không dành cho tài khoản đang dùng.'
const staleWords =
  'Hồ sơ đã được lưu ở nơi khác (cửa sổ khác hoặc đồng tác giả) sau khi trang này được mở, nên chưa ghi đè. Hãy đối chiếu rồi lưu lại.'

/** A part still missing, in one line: “Tác giả 2: Ngày sinh”. */
export function missingWords({ part, row }: MissingPart): string {
  switch (part) {
    case 'authors':
      return 'Chưa có tác giả nào'
    case 'shareSum':
      return 'Tổng tỷ lệ đóng góp chưa bằng 100%'
    case 'evidence':
      return 'Chưa có minh chứng áp dụng nào'
    case 'pledged':
      return 'Chưa cam đoan'
    case 'evidencePlace':
    case 'evidenceFrom':
    case 'evidenceConfirmedBy':
    case 'evidenceFigures':
      return `Minh chứng ${row}: ${partWords[part]}`
    case 'participantName':
    case 'participantWork':
      return `Người tham gia ${row}: ${partWords[part]}`
    default:
      return row === undefined ? partWords[part] : `Tác giả ${row}: ${partWords[part]}`
  }
}

/** The field a missing part stands in, for the link of the summary. */
function fieldOf({ part, row }: { readonly part: FormPart; readonly row?: number }): string {
  const place = (row ?? 1) - 1
  switch (part) {
    case 'authors':
    case 'shareSum':
    case 'authorShare':
      return `authors.${place}.share`
    case 'authorWorkplace':
      return `authors.${place}.workplace`
    case 'authorBirthDate':
      return `authors.${place}.birthDate`
    case 'authorJobTitle':
      return `authors.${place}.jobTitle`
    case 'evidence':
    case 'evidencePlace':
      return `evidence.${place}.place`
    case 'evidenceFrom':
      return `evidence.${place}.from`
    case 'evidenceConfirmedBy':
      return `evidence.${place}.confirmedBy`
    case 'evidenceFigures':
      return `evidence.${place}.indicator`
    case 'participantName':
      return `participants.${place}.fullName`
    case 'participantWork':
      return `participants.${place}.supportWork`
    default:
      return part
  }
}

export function saveProblemWords(problem: SaveDraftProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-dossier':
      return { message: noSuchDossierWords }
    case 'not-writable':
      return { message: 'Hồ sơ không còn ở bước soạn thảo nên không sửa được nữa.' }
    case 'stale':
      return { message: staleWords }
    case 'no-such-person':
      return { message: 'Trong bảng tác giả có người không tìm thấy. Hãy bỏ dòng đó và chọn lại.' }
    case 'too-long':
      return {
        field: fieldOf(problem),
        message: `${partWords[problem.part]}${problem.row === undefined ? '' : ` (dòng ${problem.row})`} dài quá ${printCount(problem.max)} ký tự.`,
      }
    case 'too-many-rows':
      return { message: `Bảng ${tableWords[problem.of]} có quá ${problem.max} dòng.` }
    case 'unknown-choice':
      return {
        field: problem.part,
        message: `${partWords[problem.part]}: hãy chọn trong danh sách của kế hoạch.`,
      }
    case 'author-twice':
      return { message: `${problem.fullName} có tên hai lần trong bảng tác giả.` }
    case 'applied-in-future':
      return {
        field: problem.part,
        message: `${problem.part === 'trialOn' ? 'Ngày áp dụng thử' : 'Ngày áp dụng lần đầu'} ${printDay(problem.day)} ở tương lai. Sáng kiến phải đã được áp dụng hoặc áp dụng thử.`,
      }
    case 'no-such-file':
      return {
        field: problem.part,
        message: 'Tệp xác nhận đã chọn không còn trong hồ sơ. Hãy chọn lại, hoặc để trống.',
      }
    case 'born-in-future':
      return { field: fieldOf(problem), message: `Tác giả ${problem.row}: ngày sinh ở tương lai.` }
    case 'share-off-step':
      return {
        field: `authors.${problem.row - 1}.share`,
        message: `Tác giả ${problem.row}: tỷ lệ đóng góp phải là bội số của ${problem.step.replace('.', ',')}%.`,
      }
  }
}

const tableWords = { authors: 'tác giả', participants: 'người tham gia', evidence: 'minh chứng' } as const

type LeavingProblem =
  | SendToUnitProblem
  | Exclude<SubmitAloneProblem, SendToUnitProblem>
  | Exclude<ResubmitSupplementProblem, SendToUnitProblem>

/** Why a dossier does not leave its authors: sending to the unit, handing in alone, answering a supplement. */
export function leavingProblemWords(problem: LeavingProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-dossier':
      return { message: noSuchDossierWords }
    case 'not-sendable':
    case 'not-submittable':
      return { message: 'Hồ sơ không còn ở bước này: có thể đã được gửi trong cửa sổ khác.' }
    case 'no-supplement-asked':
      return { message: 'Hồ sơ không (hoặc không còn) ở bước bổ sung.' }
    case 'already-answered':
      return {
        message: `Bản bổ sung đã được ${problem.by} nộp lúc ${printMoment(problem.at)}; lần trả lời này không được ghi.`,
      }
    case 'item-unanswered':
      return {
        field: `tra-loi.${problem.point}`,
        message: `Chưa trả lời nội dung “${checkPointWords[problem.point]}”: hãy giải trình hoặc chọn tệp.`,
      }
    case 'answer-too-long':
      return {
        field: `tra-loi.${problem.point}`,
        message: `Câu trả lời dài quá ${printCount(problem.max)} ký tự.`,
      }
    case 'stale':
      return { message: staleWords }
    case 'missing':
      return { field: fieldOf(problem), message: `Còn thiếu: ${missingWords(problem)}.` }
    case 'shares-not-whole':
      return {
        field: 'authors.0.share',
        message: `Tổng tỷ lệ đóng góp đang là ${printShare(problem.sumHalfPercents)}%, phải bằng đúng ${printShare(wholeShare)}%.`,
      }
    case 'share-unconfirmed':
      return { message: `${problem.fullName} chưa xác nhận tỷ lệ đóng góp của mình.` }
    case 'upload-unfinished':
      return {
        message: `Tệp “${problem.name}” đang gửi dở. Hãy gửi tiếp cho xong hoặc bỏ tệp ấy ở phần Tệp kèm theo, rồi nộp.`,
      }
    case 'first-applied-in-future':
      return {
        field: 'firstAppliedOn',
        message: `Ngày áp dụng lần đầu ${printDay(problem.day)} ở tương lai.`,
      }
    case 'filed-too-long-after':
      return {
        field: 'firstAppliedOn',
        message: `Đã quá thời hiệu nộp đơn: hạn cuối theo ngày áp dụng lần đầu là ${printDay(problem.lastDay)}. Nếu có lý do chính đáng, hãy đề nghị cơ quan thường trực ghi nhận ngoại lệ cho hồ sơ này.`,
      }
    case 'no-round-for-sector':
      return { message: 'Kế hoạch năm không có đợt nào nhận hồ sơ của lĩnh vực này.' }
    case 'supplement-overdue':
      return {
        message: `Hạn bổ sung đã hết vào ngày ${printDay(problem.dueOn)}. Hãy liên hệ cơ quan thường trực.`,
      }
    case 'note-too-long':
      return { field: 'note', message: `Lời giải trình dài quá ${printCount(problem.max)} ký tự.` }
    default:
      return roundProblemWords(problem)
  }
}

export function roundProblemWords(problem: RoundProblem): FieldProblem {
  switch (problem.problem) {
    case 'round-not-open':
      return { message: `Đợt xét chưa mở, bắt đầu nhận hồ sơ lúc ${printMoment(problem.opensAt)}.` }
    case 'round-closed':
      return {
        message: `Đợt xét đã khóa lúc ${printMoment(problem.closedAt)} và không nhận hồ sơ nộp muộn.`,
      }
    case 'late-reason-needed':
      return {
        field: 'lateReason',
        message: `Đợt xét đã khóa lúc ${printMoment(problem.closedAt)}. Nộp muộn cần ghi lý do và số văn bản cho phép.`,
      }
  }
}

export function startProblemWords(problem: StartDossierProblem): FieldProblem {
  switch (problem.problem) {
    case 'programme-not-open':
      return { field: 'programme', message: 'Kế hoạch này chưa ban hành hoặc đã kết thúc.' }
    case 'not-of-unit':
      return { field: 'unit', message: 'Ông/bà không thuộc đơn vị này. Hãy chọn đơn vị nơi mình công tác.' }
    case 'no-round-for-sector':
      return {
        field: 'sector',
        message: 'Kế hoạch không có đợt nào nhận hồ sơ của lĩnh vực này. Hãy chọn lĩnh vực.',
      }
    case 'title-missing':
      return { field: 'title', message: 'Chưa ghi tên sáng kiến.' }
    case 'not-to-begin-from':
      return {
        field: 'begunFrom',
        message: 'Không bắt đầu được từ hồ sơ đã chọn: hồ sơ không phải của ông/bà, hoặc chưa kết thúc.',
      }
    case 'title-too-long':
      return { field: 'title', message: `Tên sáng kiến dài quá ${problem.max} ký tự.` }
  }
}

export function reasonProblemWords(
  problem:
    | ReturnToAuthorProblem
    | HeadPaperProblem
    | FileContentProblem
    | { readonly problem: 'not-withdrawable' }
    | { readonly problem: 'not-waiting-for-unit' },
): FieldProblem {
  switch (problem.problem) {
    case 'no-such-dossier':
      return { message: noSuchDossierWords }
    case 'not-of-unit':
      return { message: 'Chỉ văn thư và thủ trưởng của đơn vị xử lý được việc này.' }
    case 'paper-scan-missing':
      return {
        field: 'paperScan',
        message: 'Thủ trưởng có tài khoản: ghi nhận thay thì cần bản chụp văn bản thủ trưởng đã ký.',
      }
    case 'file-empty':
    case 'file-too-large':
    case 'file-kind-refused':
    case 'file-infected':
      return { ...fileProblemWords(problem), field: 'paperScan' }
    case 'paper-number-missing':
      return { field: 'paperNumber', message: 'Chưa ghi số văn bản thủ trưởng đã ký, hoặc số quá dài.' }
    case 'paper-day-missing':
      return { field: 'paperDay', message: 'Chưa ghi ngày ký, hoặc ngày không đọc được (dd/mm/yyyy).' }
    case 'paper-in-future':
      return { field: 'paperDay', message: 'Ngày ký ở tương lai.' }
    case 'not-returnable':
    case 'not-waiting-for-unit':
      return { message: 'Hồ sơ không còn chờ đơn vị xem xét: có thể đã được xử lý trong cửa sổ khác.' }
    case 'not-withdrawable':
      return { message: 'Hồ sơ không rút được nữa ở bước này.' }
    case 'on-signed-transmittal':
      return { message: 'Hồ sơ đang nằm trong tờ trình đã ký. Đơn vị cần mở lại tờ trình trước.' }
    case 'reason-missing':
      return { field: 'reason', message: 'Chưa ghi lý do.' }
    case 'reason-too-long':
      return { field: 'reason', message: `Lý do dài quá ${printCount(problem.max)} ký tự.` }
  }
}

export function proposalProblemWords(problem: ProposeToHeadProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-dossier':
      return { message: noSuchDossierWords }
    case 'not-proposable':
      return { message: 'Hồ sơ không còn chờ đơn vị xem xét, hoặc không do ông/bà trình.' }
    case 'remark-missing':
      return { field: 'proposalRemark', message: 'Đề nghị trả lại thì cần nêu tác giả phải sửa gì.' }
    case 'remark-too-long':
      return { field: 'proposalRemark', message: `Ý kiến dài quá ${printCount(problem.max)} ký tự.` }
  }
}

export function confirmProblemWords(problem: ConfirmShareProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-dossier':
      return { message: noSuchDossierWords }
    case 'nothing-to-confirm':
      return { message: 'Không còn tỷ lệ nào chờ ông/bà xác nhận.' }
    case 'share-changed':
      return {
        message: `Tỷ lệ vừa được sửa thành ${printShare(problem.halfPercents)}%. Hãy xem lại rồi xác nhận.`,
      }
  }
}

export function takeOverProblemWords(problem: TakeOverDossierProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-dossier':
      return { message: noSuchDossierWords }
    case 'nothing-to-take-over':
      return { message: 'Hồ sơ không (hoặc không còn) chờ tác giả nhận.' }
  }
}

export function paperProblemWords(problem: RecordPaperConfirmationProblem): FieldProblem {
  switch (problem.problem) {
    case 'no-such-dossier':
      return { message: noSuchDossierWords }
    case 'not-recordable':
      return { message: 'Ông/bà không ghi nhận được xác nhận trên giấy cho hồ sơ này ở bước hiện tại.' }
    case 'nobody-chosen':
      return { field: 'scan', message: 'Chưa đánh dấu tác giả nào đã ký vào bản xác nhận.' }
    case 'not-to-confirm':
      return {
        message: `${problem.fullName || 'Người được chọn'}: tỷ lệ vừa được sửa, đã xác nhận rồi hoặc không còn trong hồ sơ. Hãy đối chiếu lại với bản đã ký.`,
      }
    default:
      return { ...fileProblemWords(problem), field: 'scan' }
  }
}

export function fileProblemWords(problem: FinishUploadProblem | MoveFileProblem): FieldProblem {
  const field = 'tep'
  switch (problem.problem) {
    case 'no-such-dossier':
      return { message: noSuchDossierWords }
    case 'not-writable':
      return { message: 'Hồ sơ không còn ở bước soạn thảo nên không đổi tệp được nữa.' }
    case 'no-such-file':
      return { message: 'Tệp không còn ở đó: có thể đã được bỏ hoặc thay trong cửa sổ khác.' }
    case 'no-such-upload':
      return { field, message: 'Lần gửi này không còn: tệp đã gửi xong hoặc đã bỏ. Hãy gửi lại nếu cần.' }
    case 'upload-unfinished':
      return { field, message: `Tệp “${problem.name}” chưa gửi xong. Hãy gửi tiếp.` }
    case 'no-such-place':
      return { message: 'Tệp đã ở đầu hoặc cuối danh sách.' }
    case 'file-infected':
      return {
        field,
        message: `Tệp “${problem.name}” có mã độc (${problem.finding}) nên không được nhận.`,
      }
    case 'file-empty':
      return { field, message: `Tệp “${problem.name}” rỗng (0 byte).` }
    case 'file-too-large':
      return { field, message: `Tệp “${problem.name}” lớn quá ${printBytes(problem.maxBytes)}.` }
    case 'dossier-too-large':
      return {
        field,
        message: `Thêm tệp “${problem.name}” thì tổng dung lượng hồ sơ vượt ${printBytes(problem.maxBytes)}.`,
      }
    case 'too-many-files':
      return { field, message: `Hồ sơ đã có đủ ${problem.max} tệp.` }
    case 'file-twice':
      return { field, message: `Tệp “${problem.name}” đã có trong hồ sơ (trùng nội dung).` }
    case 'caption-too-long':
      return { field: 'caption', message: `Ghi chú dài quá ${problem.max} ký tự.` }
    case 'file-kind-refused':
      return { field, message: `Tệp “${problem.name}” không nhận được: ${kindWords[problem.why]}.` }
  }
}

const kindWords = {
  'unknown-kind': 'chỉ nhận PDF, Word (.docx) và ảnh (JPG, PNG, WebP, GIF)',
  'not-a-zip': 'tệp Word bị hỏng hoặc chưa tải lên đủ',
  'not-a-word-document': 'đây là tệp nén, không phải tài liệu Word (.docx)',
  'has-macros': 'tài liệu Word có chứa macro',
  encrypted: 'tài liệu Word đặt mật khẩu',
  'too-many-pixels': 'ảnh có số điểm ảnh lớn bất thường',
  'unpacks-too-large': 'tệp giải nén ra lớn bất thường, có thể là tệp phá hoại',
} as const

export function exceptionProblemWords(problem: FilingExceptionProblem): FieldProblem {
  switch (problem.problem) {
    case 'not-the-office':
      return { message: 'Chỉ cơ quan thường trực ghi nhận ngoại lệ.' }
    case 'no-such-dossier':
      return { field: 'dossier', message: 'Không có hồ sơ nào mang số này.' }
    case 'already-handed-in':
      return { field: 'dossier', message: 'Hồ sơ này đã được nộp, không cần ngoại lệ.' }
    case 'reason-missing':
      return { field: 'reason', message: 'Chưa ghi lý do.' }
    case 'reason-too-long':
      return { field: 'reason', message: `Lý do dài quá ${printCount(problem.max)} ký tự.` }
    case 'document-number-missing':
      return { field: 'documentNumber', message: 'Chưa ghi số văn bản.' }
  }
}
