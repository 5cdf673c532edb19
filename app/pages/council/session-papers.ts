import {
  composeInvitation,
  composeMinutes,
  composeVoteRecord,
} from '#app/casework/council/compose-session-papers.ts'
import { paperResponse } from '#app/pages/kit/paper-response.ts'
import { typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'

/** Giấy mời of a session. */
export async function invitationPaper(visit: SignedInVisit): Promise<Response> {
  const id = idParam(visit)
  return paperResponse(visit, id === null ? null : await composeInvitation(visit.tools, visit.actor, id))
}

/** Biên bản họp: the newest version, or the one in the address. */
export async function minutesPaper(visit: SignedInVisit): Promise<Response> {
  const sessionId = idParam(visit)
  const version = visit.query.has('ban') ? (typedWhole(visit.query.get('ban') ?? '') ?? 0) : null
  return paperResponse(
    visit,
    sessionId === null ? null : await composeMinutes(visit.tools, visit.actor, { sessionId, version }),
  )
}

/** Biên bản kiểm phiếu of one vote. */
export async function voteRecordPaper(visit: SignedInVisit): Promise<Response> {
  const [sessionId, voteId] = [idParam(visit), idParam(visit, 'voteId')]
  return paperResponse(
    visit,
    sessionId === null || voteId === null
      ? null
      : await composeVoteRecord(visit.tools, visit.actor, { sessionId, voteId }),
  )
}
