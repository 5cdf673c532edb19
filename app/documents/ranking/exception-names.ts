import type { ExceptionKind } from '#app/domain/ranking/recorded-exception.ts'

/** What each kind of exception is called, on screens and on papers. */
export const exceptionNames: Readonly<Record<ExceptionKind, string>> = {
  'late-dossier': 'Nộp sau hạn, được chấp nhận',
  'late-filing': 'Nộp quá thời hiệu, được chấp nhận',
  'reopened-sheet': 'Phiếu chấm được mở lại',
  'waived-conflict': 'Xung đột lợi ích được miễn',
  'floor-decision': 'Hội đồng quyết định về điểm sàn',
  'tie-choice': 'Hội đồng chọn khi bằng điểm ở giải cuối',
}
