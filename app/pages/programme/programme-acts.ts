import { closeProgramme } from '#app/casework/programme/close-programme.ts'
import { copyProgramme } from '#app/casework/programme/copy-programme.ts'
import { discardProgrammeDraft } from '#app/casework/programme/discard-programme-draft.ts'
import { draftNewVersion } from '#app/casework/programme/draft-new-version.ts'
import { reopenProgramme } from '#app/casework/programme/reopen-programme.ts'
import { noSuchPage } from '#app/pages/foundation/trouble.tsx'
import { goTo } from '#app/pages/kit/page.tsx'
import { typedWhole } from '#app/pages/kit/typed.ts'
import { idParam, type SignedInVisit } from '#app/pages/kit/visit.ts'
import { links } from '#app/pages/links.ts'
import { programmePage } from './programme-page.tsx'
import { programmeWords, reasonField } from './programme-words.ts'

export async function sendDraftNewVersion(visit: SignedInVisit): Promise<Response> {
  const programmeId = idParam(visit)
  if (programmeId === null) return noSuchPage(visit)
  const outcome = await draftNewVersion(visit.tools, visit.actor, { programmeId })
  return outcome.ok
    ? goTo(links.editProgramme(programmeId), 'Đã chép phiên bản đang áp dụng thành bản nháp.')
    : refusedOn(visit, outcome.problems)
}

export async function sendCopyProgramme(visit: SignedInVisit): Promise<Response> {
  const programmeId = idParam(visit)
  if (programmeId === null) return noSuchPage(visit)
  const outcome = await copyProgramme(visit.tools, visit.actor, { programmeId })
  return outcome.ok
    ? goTo(
        links.editProgramme(outcome.value.programmeId),
        'Đã chép sang năm sau: mọi ngày lùi thêm một năm, số văn bản để trống. Hãy xem lại từng phần.',
      )
    : refusedOn(visit, outcome.problems)
}

export async function sendDiscardDraft(visit: SignedInVisit): Promise<Response> {
  const programmeId = idParam(visit)
  if (programmeId === null) return noSuchPage(visit)
  const tag = typedWhole((await visit.form()).text('tag')) ?? 0
  const outcome = await discardProgrammeDraft(visit.tools, visit.actor, { programmeId, tag })
  if (!outcome.ok) return refusedOn(visit, outcome.problems)
  return goTo(outcome.value.gone ? links.programmes() : links.programme(programmeId), 'Đã bỏ bản nháp.')
}

export async function sendCloseProgramme(visit: SignedInVisit): Promise<Response> {
  const programmeId = idParam(visit)
  if (programmeId === null) return noSuchPage(visit)
  const outcome = await closeProgramme(visit.tools, visit.actor, { programmeId })
  return outcome.ok
    ? goTo(links.programme(programmeId), 'Đã kết thúc kế hoạch.')
    : refusedOn(visit, outcome.problems)
}

export async function sendReopenProgramme(visit: SignedInVisit): Promise<Response> {
  const programmeId = idParam(visit)
  if (programmeId === null) return noSuchPage(visit)
  const reason = (await visit.form()).text(reasonField)
  const outcome = await reopenProgramme(visit.tools, visit.actor, { programmeId, reason })
  return outcome.ok
    ? goTo(links.programme(programmeId), 'Đã mở lại kế hoạch.')
    : refusedOn(visit, outcome.problems)
}

const refusedOn = (visit: SignedInVisit, problems: readonly Parameters<typeof programmeWords>[0][]) =>
  programmePage(
    visit,
    problems.map((problem) => programmeWords(problem)),
  )
