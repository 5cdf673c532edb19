import { composeConflictList } from '#app/casework/council/compose-conflict-list.ts'
import { paperResponse } from '#app/pages/kit/paper-response.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import type { ConflictLine } from '#app/records/council/conflicts.ts'
import { conflictKindWords, groundWords } from './council-words.ts'

/** Bảng kê xung đột lợi ích as a paper, without what the reader is in conflict with himself. */
export async function conflictListPaper(visit: SignedInVisit): Promise<Response> {
  const scoringId = idParam(visit)
  return paperResponse(
    visit,
    scoringId === null ? null : await composeConflictList(visit.tools, visit.actor, scoringId, reasonOf),
  )
}

const reasonOf = (line: ConflictLine): string =>
  [conflictKindWords[line.kind], groundWords(line.kind, line.memberName, line.because), line.note]
    .filter((words) => words !== '')
    .map((words) => words.replace(/\.$/, ''))
    .join('. ')
